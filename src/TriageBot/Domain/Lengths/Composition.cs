using System.Globalization;
using System.Text;

namespace TriageBot.Domain;

/// <summary>
/// Composes letters and their accents (Unicode NFC), because X counts what is composed and the runtime, which is built
/// with no culture's data, leaves texts as they are. The table is of Unicode 14; compatibility ideographs, which weigh the
/// same either way, are left out of it. Not covered: marks that NFC would put in another order first.
/// </summary>
internal static class Composition
{
    // Hangul syllables are composed by arithmetic (The Unicode Standard, section 3.12).
    private const int FirstSyllable = 0xAC00;
    private const int FirstLead = 0x1100;
    private const int FirstVowel = 0x1161;
    private const int BeforeFirstTail = 0x11A7;
    private const int Leads = 19;
    private const int Vowels = 21;
    private const int Tails = 28;

    private static readonly Dictionary<(int First, int Second), int> Composites = Lines()
        .Where(line => line.Relation == "=")
        .ToDictionary(line => (line.Parts[0], line.Parts[1]), line => line.Code);

    // What NFC takes apart and does not compose again.
    private static readonly Dictionary<int, int[]> Apart = Lines()
        .Where(line => line.Relation == ">")
        .ToDictionary(line => line.Code, line => line.Parts);

    /// <summary>The code points of a text, composed. Half a surrogate pair is U+FFFD.</summary>
    public static string Of(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var composed = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Apart.TryGetValue(rune.Value, out var parts))
            {
                Array.ForEach(parts, part => Append(composed, part));
            }
            else
            {
                Append(composed, rune.Value);
            }
        }

        return composed.Aggregate(new StringBuilder(text.Length), (all, code) => all.Append(new Rune(code))).ToString();
    }

    private static void Append(List<int> composed, int code)
    {
        if (composed.Count > 0 && Compose(composed[^1], code) is { } composite)
        {
            composed[^1] = composite;
        }
        else
        {
            composed.Add(code);
        }
    }

    private static int? Compose(int first, int second) => (first - FirstLead, first - FirstSyllable, second - FirstVowel, second - BeforeFirstTail) switch
    {
        ( >= 0 and < Leads and var lead, _, >= 0 and < Vowels and var vowel, _) => FirstSyllable + (((lead * Vowels) + vowel) * Tails),
        (_, >= 0 and < Leads * Vowels * Tails and var syllable, _, > 0 and < Tails and var tail) when syllable % Tails == 0 => first + tail,
        _ => Composites.TryGetValue((first, second), out var composite) ? composite : null,
    };

    private static IEnumerable<(int Code, string Relation, int[] Parts)> Lines()
    {
        using var stream = typeof(Composition).Assembly.GetManifestResourceStream("TriageBot.Domain.Lengths.compositions.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var words = line.Split(' ');
            yield return (Hex(words[0]), words[1], Array.ConvertAll(words[2..], Hex));
        }
    }

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
