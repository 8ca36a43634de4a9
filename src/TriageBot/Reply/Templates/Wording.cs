using TriageBot.Domain;

namespace TriageBot.Reply;

/// <summary>
/// Chooses one phrasing for each part of a template. The same message gets the same choice as long as nobody else was
/// told it; a rejected text does not come again while another is left. What cites the customer's own facts is preferred,
/// nothing is said twice, and what does not fit is left out.
/// </summary>
internal sealed class Wording
{
    // Two of the customer's facts make a reply personal; more would make it a report.
    private const int MostFacts = 2;

    // Choices tried at each of the steps from the best to the plainest: the most personal ones are few, and soon all told.
    private const int Tries = 48;
    private const int PersonalTries = 16;

    private readonly PhrasingValues _values;
    private readonly IReadOnlyList<Phrasing> _steps;
    private readonly List<PartWordings> _parts;
    private readonly PartWordings _short;

    /// <param name="template">What to say.</param>
    /// <param name="steps">Wordings of the next step.</param>
    /// <param name="values">The variables; null where unknown.</param>
    public Wording(ReplyTemplate template, IReadOnlyList<Phrasing> steps, IReadOnlyDictionary<string, object?> values)
    {
        _values = new(values);
        _steps = [.. steps.Where(IsUsable)];
        _parts = [.. template.Parts.Select(WordingsOf).Where(part => part.Sentences.Count > 0)];
        _short = WordingsOf(template.Short);
    }

    /// <summary>The best text.</summary>
    /// <param name="seed">Turns the choice; the same seed gives the same text.</param>
    /// <param name="room">What may be said.</param>
    public ChosenText Choose(ulong seed, Room room)
    {
        string? spent = null;
        foreach (var text in Texts(seed, room).Distinct().Where(room.Fits))
        {
            if (!room.Avoid.Contains(text) && !room.IsSpent(text))
            {
                return new(text, Cut: false, Spent: false);
            }

            spent ??= room.Avoid.Contains(text) ? null : text;
        }

        spent ??= _short.Sentences.Select(sentence => sentence.Text).FirstOrDefault(room.Fits);
        return spent is null
            ? new(Cut(_short.Sentences[0].Text, room), Cut: true, Spent: false)
            : new(spent, Cut: false, Spent: true);
    }

    // Personal, then any; in the end what is said where there is little room.
    private IEnumerable<string> Texts(ulong seed, Room room)
    {
        var dice = new Dice(seed);
        foreach (var personal in (bool[])[true, false])
        {
            foreach (var parts in PartsInTurn())
            {
                for (var attempt = 0; attempt < (personal ? PersonalTries : Tries); attempt++)
                {
                    yield return Join(Combine(parts, personal, room.Avoid, dice));
                }
            }
        }

        foreach (var sentence in dice.Turned(_short.Sentences))
        {
            yield return sentence.Text;
        }
    }

    // Short and plain, then with what is spare, then without the optional ones from the last on.
    private IEnumerable<List<PartWordings>> PartsInTurn()
    {
        var plain = _parts.FindAll(part => !part.Spare);
        yield return plain;
        if (plain.Count < _parts.Count)
        {
            yield return _parts;
        }

        var optional = plain.FindAll(part => part.Optional);
        for (var dropped = 1; dropped <= optional.Count; dropped++)
        {
            yield return [.. plain.Except(optional.TakeLast(dropped))];
        }
    }

    private static string Join(List<Sentence> chosen) => string.Join(' ', chosen.Select(sentence => sentence.Text));

    // Part by part, each from what goes with the parts before it. An optional part that nothing goes with is left out.
    private static List<Sentence> Combine(List<PartWordings> parts, bool personal, IReadOnlyList<string> avoid, Dice dice)
    {
        var chosen = new List<Sentence>(parts.Count);
        foreach (var part in parts)
        {
            var facts = chosen.Sum(sentence => sentence.Facts);
            var fitting = part.Sentences.FindAll(sentence =>
                facts + sentence.Facts <= MostFacts && chosen.TrueForAll(sentence.GoesWith));
            if (fitting.Count == 0 && part.Optional)
            {
                continue;
            }

            var candidates = Fresh(fitting.Count > 0 ? fitting : part.Sentences, avoid);
            chosen.Add(dice.One(personal ? MostPersonal(candidates) : candidates));
        }

        return chosen;
    }

    private static List<Sentence> Fresh(List<Sentence> sentences, IReadOnlyList<string> avoid)
    {
        if (avoid.Count == 0)
        {
            return sentences;
        }

        var fresh = sentences.FindAll(sentence => !avoid.Any(text => text.Contains(sentence.Text, StringComparison.Ordinal)));
        return fresh.Count > 0 ? fresh : sentences;
    }

    // With what they tell or ask, with another fact, by name, any.
    private static List<Sentence> MostPersonal(List<Sentence> sentences)
    {
        var most = sentences.Max(Rank);
        return sentences.FindAll(sentence => Rank(sentence) == most);

        static int Rank(Sentence sentence) => (sentence.CitesTheirWords ? 4 : 0) + (sentence.Facts > 0 ? 2 : 0) + (sentence.CitesName ? 1 : 0);
    }

    // Where the playbook knows a tip or the next step, a vaguer line in its place is no choice.
    private PartWordings WordingsOf(Part part)
    {
        List<Sentence> usable = [.. part.Phrasings.Where(IsUsable).SelectMany(SentencesOf)];
        var most = usable.Select(sentence => sentence.Concreteness).DefaultIfEmpty().Max();
        return new(part.Optional, part.Spare, usable.FindAll(sentence => sentence.Concreteness == most));
    }

    private IEnumerable<Sentence> SentencesOf(Phrasing phrasing) =>
        phrasing.Needs.Contains(TemplateVariables.NextStep)
            ? _steps.Select(step => new Sentence(phrasing, step, _values))
            : [new Sentence(phrasing, null, _values)];

    private bool IsUsable(Phrasing phrasing) =>
        phrasing.Needs.All(name => name == TemplateVariables.NextStep ? _steps.Count > 0 : _values.Knows(name));

    // Word by word, so that an address is whole or gone.
    private static string Cut(string text, Room room)
    {
        var shorter = text;
        while (shorter.Length > 0 && !room.Fits(Trailing(shorter)))
        {
            shorter = shorter[..Math.Max(0, shorter.TrimEnd().LastIndexOf(' '))];
        }

        return room.Fits(text) ? text : Trailing(shorter);

        static string Trailing(string text) => $"{text.TrimEnd()}…";
    }

    private sealed record PartWordings(bool Optional, bool Spare, List<Sentence> Sentences);
}

/// <summary>What a text may be.</summary>
/// <param name="Longest">As the channel counts.</param>
/// <param name="Counting">How the channel counts.</param>
/// <param name="Avoid">Rejected texts, unsigned.</param>
/// <param name="IsSpent">Whether somebody else was told it.</param>
internal sealed record Room(int Longest, LengthRule Counting, IReadOnlyList<string> Avoid, Predicate<string> IsSpent)
{
    /// <summary>Whether a text is short enough.</summary>
    public bool Fits(string text) => Counting.Of(text) <= Longest;
}

/// <summary>A text that was chosen.</summary>
/// <param name="Text">The text.</param>
/// <param name="Cut">It had to be cut, because nothing fits.</param>
/// <param name="Spent">Somebody else was told it, or it was rejected: no other wording is left.</param>
internal sealed record ChosenText(string Text, bool Cut, bool Spent);
