using TriageBot.Domain;

namespace TriageBot.Reply;

/// <summary>
/// Chooses one phrasing for each part of a template. The same message gets the same choice; a rejected text does not
/// come again while another is left. What cites the customer's own facts is preferred, what does not fit is left out.
/// </summary>
internal sealed class Wording
{
    private readonly IReadOnlyDictionary<string, object?> _values;
    private readonly IReadOnlyList<Phrasing> _steps;
    private readonly List<PartWordings> _parts;
    private readonly PartWordings _short;

    /// <param name="template">What to say.</param>
    /// <param name="steps">Wordings of the next step.</param>
    /// <param name="values">The variables; null where unknown.</param>
    public Wording(ReplyTemplate template, IReadOnlyList<Phrasing> steps, IReadOnlyDictionary<string, object?> values)
    {
        _values = values;
        _steps = [.. steps.Where(IsUsable)];
        _parts = [.. template.Parts.Select(WordingsOf).Where(part => part.Sentences.Count > 0)];
        _short = WordingsOf(template.Short);
    }

    /// <summary>The best text.</summary>
    /// <param name="seed">Turns the choice; the same seed gives the same text.</param>
    /// <param name="longest">In user-perceived characters.</param>
    /// <param name="avoid">Rejected texts, unsigned.</param>
    /// <returns>The text, and whether it had to be cut because nothing fits.</returns>
    public (string Text, bool Cut) Choose(ulong seed, int longest, IReadOnlyList<string> avoid)
    {
        var texts = Wishes(avoid).SelectMany(wish => Texts(wish, seed)).Concat(Texts([_short], seed, _ => true));
        string? repeated = null;
        foreach (var text in texts.Where(text => ChannelRules.Length(text) <= longest))
        {
            if (!avoid.Contains(text))
            {
                return (text, false);
            }

            repeated ??= text;
        }

        return repeated is null ? (Cut(_short.Sentences[0].Text, longest), true) : (repeated, false);
    }

    // From the best to the plainest: by name with own facts once each, then by name, then any; wholly new words, then
    // new somewhere; all parts, then without the optional ones from the last on.
    private IEnumerable<Wish> Wishes(IReadOnlyList<string> avoid)
    {
        var optional = _parts.Count(part => part.Optional);
        bool[] newness = avoid.Count > 0 ? [true, false] : [false];
        return
            from personal in Enum.GetValues<Personal>()
            where personal != Personal.NameAndFacts || Knows(sentence => sentence.CitesTopic || sentence.CitesWait)
            where personal != Personal.Facts || Knows(sentence => sentence.CitesTopic || sentence.CitesWait)
            where personal != Personal.Name || Knows(sentence => sentence.CitesName)
            from wholly in newness
            from dropped in Enumerable.Range(0, optional + 1)
            select new Wish(personal, dropped, wholly ? avoid : []);
    }

    private bool Knows(Predicate<Sentence> fact) => _parts.Exists(part => part.Sentences.Exists(fact));

    private IEnumerable<string> Texts(Wish wish, ulong seed)
    {
        var dropped = _parts.Where(part => part.Optional).TakeLast(wish.Dropped).ToHashSet();
        var parts = _parts.Where(part => !dropped.Contains(part)).ToList();
        return Texts(parts, seed, chosen => IsAs(chosen, wish.Personal) && !Repeats(parts, chosen, wish.NotAgain));
    }

    // Walks all combinations in strides, so that neighbours in the walk differ in every part.
    private static IEnumerable<string> Texts(
        List<PartWordings> parts, ulong seed, Func<IReadOnlyList<Sentence>, bool> suits)
    {
        var total = parts.Aggregate(1UL, (product, part) => product * (ulong)part.Sentences.Count);
        var stride = Stride(total);
        var at = seed % total;
        for (var walked = 0UL; walked < Math.Min(total, MostTried); walked++)
        {
            var chosen = Combination(parts, at);
            if (suits(chosen))
            {
                yield return string.Join(' ', chosen.Select(sentence => sentence.Text));
            }

            at = (at + stride) % total;
        }
    }

    // Bounds the work on a template with very many phrasings.
    private const ulong MostTried = 20_000;

    private static ulong Stride(ulong total)
    {
        var stride = Math.Max(1, (ulong)(total * 0.618));
        while (Gcd(stride, total) != 1)
        {
            stride++;
        }

        return stride;
    }

    private static ulong Gcd(ulong a, ulong b) => b == 0 ? a : Gcd(b, a % b);

    private static Sentence[] Combination(List<PartWordings> parts, ulong number)
    {
        var chosen = new Sentence[parts.Count];
        for (var i = 0; i < parts.Count; i++)
        {
            var sentences = parts[i].Sentences;
            chosen[i] = sentences[(int)(number % (ulong)sentences.Count)];
            number /= (ulong)sentences.Count;
        }

        return chosen;
    }

    private static bool IsAs(IReadOnlyList<Sentence> chosen, Personal wanted)
    {
        var topics = chosen.Count(sentence => sentence.CitesTopic);
        var waits = chosen.Count(sentence => sentence.CitesWait);
        var names = chosen.Count(sentence => sentence.CitesName);
        var facts = topics <= 1 && waits <= 1 && topics + waits > 0;
        return wanted switch
        {
            Personal.NameAndFacts => facts && names == 1,
            Personal.Facts => facts,
            Personal.Name => names == 1,
            Personal.Any => true,
        };
    }

    private static bool Repeats(List<PartWordings> parts, IReadOnlyList<Sentence> chosen, IReadOnlyList<string> notAgain) =>
        notAgain.Count > 0 && parts.Zip(chosen).Any(pair => !pair.First.Optional
            && notAgain.Any(text => text.Contains(pair.Second.Text, StringComparison.Ordinal)));

    // Where the playbook knows the next step, a vaguer line in its place is no choice.
    private PartWordings WordingsOf(Part part)
    {
        List<Sentence> usable = [.. part.Phrasings.Where(IsUsable).SelectMany(SentencesOf)];
        var concrete = usable.FindAll(sentence => sentence.HasStep);
        return new(part.Optional, concrete.Count > 0 ? concrete : usable);
    }

    private IEnumerable<Sentence> SentencesOf(Phrasing phrasing) =>
        phrasing.Needs.Contains(TemplateVariables.NextStep)
            ? _steps.Select(step => new Sentence(phrasing, step, _values))
            : [new Sentence(phrasing, null, _values)];

    private bool IsUsable(Phrasing phrasing) =>
        phrasing.Needs.All(name => name == TemplateVariables.NextStep ? _steps.Count > 0 : _values[name] is not null);

    private static string Cut(string text, int longest)
    {
        var shorter = text;
        while (shorter.Length > 0 && ChannelRules.Length(shorter) + 1 > longest)
        {
            shorter = shorter[..Math.Max(0, shorter.TrimEnd().LastIndexOf(' '))];
        }

        return ChannelRules.Length(text) <= longest ? text : $"{shorter.TrimEnd()}…";
    }

    private enum Personal
    {
        NameAndFacts,
        Facts,
        Name,
        Any,
    }

    private sealed record Wish(Personal Personal, int Dropped, IReadOnlyList<string> NotAgain);

    private sealed record PartWordings(bool Optional, List<Sentence> Sentences);
}
