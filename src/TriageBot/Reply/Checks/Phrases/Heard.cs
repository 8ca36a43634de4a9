namespace TriageBot.Reply;

/// <summary>What was heard in a text: of each list its phrases, the longest where some overlap, none that is cancelled.</summary>
internal sealed class Heard
{
    private readonly string _said;
    private readonly List<SpokenWord> _words;
    private readonly List<Hit> _hits;

    /// <summary>Takes what is found and leaves what counts.</summary>
    public Heard(string said, string language, List<SpokenWord> words, List<Hit> hits)
    {
        (Of, _said, _words, _hits) = ((said, language), said, words, []);
        hits.Sort(ByPlace);
        foreach (var hit in hits)
        {
            if (!hit.Cancels && !(_hits is [.., var last] && last.List == hit.List && hit.First <= last.Last) && !IsCancelled(hit, hits))
            {
                _hits.Add(hit);
            }
        }
    }

    /// <summary>The text, and its language.</summary>
    public (string Said, string Language) Of { get; }

    /// <summary>Whether there is a phrase of a list.</summary>
    public bool Has(PhraseList list) => _hits.Exists(hit => hit.List == list);

    /// <summary>The first phrase of a list, as it stands in the text; null for none.</summary>
    public string? First(PhraseList list) => FirstWithin(list, 0, _said.Length);

    /// <summary>The first phrase of a list between two places of the text; null for none.</summary>
    public string? FirstWithin(PhraseList list, int start, int end)
    {
        var found = _hits.FindIndex(hit => hit.List == list && IsWithin(hit, start, end));
        return found < 0 ? null : _said[_words[_hits[found].First].Start.._words[_hits[found].Last].End];
    }

    /// <summary>How many phrases of a list there are between two places of the text.</summary>
    public int Count(PhraseList list, int start = 0, int end = int.MaxValue) => _hits.Count(hit => hit.List == list && IsWithin(hit, start, end));

    /// <summary>Whether a phrase of a list ends within the first words.</summary>
    public bool IsAmongFirst(int words, PhraseList list)
    {
        var last = 0;
        for (var seen = 0; last < _words.Count; last++)
        {
            seen += last > 0 && _words[last].Start == _words[last - 1].Start ? 0 : 1;
            if (seen > words)
            {
                break;
            }
        }

        return _hits.Exists(hit => hit.List == list && hit.Last < last);
    }

    private static int ByPlace(Hit one, Hit other) =>
        one.List != other.List ? one.List - other.List
        : one.First != other.First ? one.First - other.First
        : other.Last - one.Last;

    private static bool IsCancelled(Hit hit, List<Hit> hits)
    {
        foreach (var other in hits)
        {
            if (other.Cancels && other.List == hit.List && other.First <= hit.Last && hit.First <= other.Last)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsWithin(Hit hit, int start, int end) => _words[hit.First].Start >= start && _words[hit.Last].End <= end;
}
