using System.Text.RegularExpressions;

namespace TriageBot.Reply;

/// <summary>How numbers and addresses are written in one language.</summary>
internal abstract class NumberPatterns
{
    /// <summary>How patterns of this folder are matched.</summary>
    protected const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly Dictionary<string, NumberPatterns> Known =
        new NumberPatterns[] { new EnglishNumbers(), new GermanNumbers(), new SpanishNumbers(), new FrenchNumbers() }
            .ToDictionary(patterns => patterns.Code);

    /// <summary>ISO 639-1 code.</summary>
    public abstract string Code { get; }

    /// <summary>The patterns of a language; null where none are known.</summary>
    public static NumberPatterns? Of(string language) => Known.GetValueOrDefault(language);

    /// <summary>A thing and its number: group <c>number</c>.</summary>
    public abstract Regex Reference { get; }

    /// <summary>A street with a house number.</summary>
    public abstract Regex Address { get; }

    /// <summary>Words near a number, an address or a mailbox that is the brand's own.</summary>
    public abstract Regex Own { get; }
}
