namespace TriageBot.Analyze;

/// <summary>
/// What n-grams tell poorly: how often each group of <see cref="CueLists"/> is met (present or not, and how often), and
/// the shape of the text. One look-up per phrase of up to five words, by the hashes the n-grams use as well.
/// </summary>
internal static class CueFeatures
{
    private const int LongestPhrase = 5;

    /// <summary>Cues are worth less than n-grams, which all texts have: measured, .5 does best.</summary>
    private const float Scale = 0.5f;

    private const int Shapes = 13;

    private static readonly Dictionary<ulong, ulong> Phrases = Compile();

    /// <summary>Number of features: two for each group, then the shapes.</summary>
    public static int Count { get; } = (CueLists.Groups.Count * 2) + Shapes;

    public static void Fill(string text, FeatureScratch scratch)
    {
        Span<int> met = stackalloc int[CueLists.Groups.Count];
        met.Clear();
        CountGroups(scratch.TokenHashes, met);
        for (var group = 0; group < met.Length; group++)
        {
            scratch.Cues[group * 2] = met[group] > 0 ? Scale : 0;
            scratch.Cues[(group * 2) + 1] = Math.Min(met[group], 4) * Scale / 4;
        }

        FillShapes(text, scratch.Tokens, scratch.Cues.AsSpan(met.Length * 2));
    }

    private static void CountGroups(List<ulong> tokens, Span<int> met)
    {
        for (var start = 0; start < tokens.Count; start++)
        {
            var end = Math.Min(tokens.Count, start + LongestPhrase);
            var phrase = tokens[start];
            for (var next = start + 1; ; next++)
            {
                if (Phrases.TryGetValue(phrase, out var groups))
                {
                    Add(groups, met);
                }

                if (next >= end)
                {
                    break;
                }

                phrase = Grams.Join(phrase, tokens[next]);
            }
        }
    }

    private static void Add(ulong groups, Span<int> met)
    {
        for (; groups != 0; groups &= groups - 1)
        {
            met[System.Numerics.BitOperations.TrailingZeroCount(groups)]++;
        }
    }

    private static void FillShapes(string text, TokenBuffer tokens, Span<float> shapes)
    {
        var (users, links, asks, shouts, tags) = (0, 0, 0, 0, 0);
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            users += token is "<user>" ? 1 : 0;
            links += token is "<url>" ? 1 : 0;
            asks += token is "?" or "??" or "?!" ? 1 : 0;
            shouts += token is "!" or "!!" or "?!" ? 1 : 0;
            tags += token.Length > 1 && token[0] == '#' ? 1 : 0;
        }

        shapes[0] = tokens.Count > 0 && tokens[0] is "<user>" ? Scale : 0;
        shapes[1] = Math.Min(users, 4) * Scale / 4;
        shapes[2] = links > 0 ? Scale : 0;
        shapes[3] = Math.Min(asks, 3) * Scale / 3;
        shapes[4] = Math.Min(shouts, 3) * Scale / 3;
        shapes[5] = Math.Min(tags, 3) * Scale / 3;
        shapes[6] = Math.Min(tokens.Shouted, 4) * Scale / 4;
        shapes[7] = tokens.Stretched > 0 ? Scale : 0;
        shapes[8] = Math.Min(text.Length, 280) * Scale / 280;
        shapes[9] = tokens.Count > 0 && tokens[^1].StartsWith("?") ? Scale : 0;
        shapes[10] = UrgencyCues.Find(text, asks: true) is null ? 0 : 1;
        shapes[11] = FirstTimeWords.SaysFirst(text) ? 1 : 0;
        shapes[12] = FirstTimeWords.SaysAgain(text) ? 1 : 0;
    }

    /// <summary>All phrases by hash, with a bit for each group that has it.</summary>
    private static Dictionary<ulong, ulong> Compile()
    {
        var phrases = new Dictionary<ulong, ulong>();
        for (var group = 0; group < CueLists.Groups.Count; group++)
        {
            foreach (var pattern in CueLists.Groups[group])
            {
                foreach (var phrase in Expand(pattern.Split(' '), 0))
                {
                    phrases[phrase] = phrases.GetValueOrDefault(phrase) | (1UL << group);
                }
            }
        }

        return phrases;
    }

    /// <summary>The hashes of all phrases that a pattern stands for, from one of its words on.</summary>
    private static IEnumerable<ulong> Expand(string[] pattern, int at, ulong? before = null)
    {
        if (at == pattern.Length)
        {
            return before is { } whole ? [whole] : [];
        }

        return Spellings(pattern[at]).SelectMany(word => Expand(pattern, at + 1, Join(before, word)));
    }

    private static ulong? Join(ulong? before, string word)
    {
        if (word == "~")
        {
            return before;
        }

        var hash = Grams.HashOf(word);
        return before is { } left ? Grams.Join(left, hash) : hash;
    }

    private static IEnumerable<string> Spellings(string alternatives) => alternatives.Split('|')
        .SelectMany(word => word.Contains('\'') ? [word, word.Replace("'", "", StringComparison.Ordinal)] : (string[])[word]);
}
