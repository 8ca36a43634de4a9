using System.Text.RegularExpressions;

namespace TriageBot.Reply;

/// <summary>
/// What the code knows of one language: how its speakers tell what is theirs, how long they wait and what is wrong, and
/// how a reply writes it. All that a reply says stands in the templates; this only finds and names facts.
/// </summary>
internal abstract class ReplyLanguage
{
    /// <summary>How patterns of this folder are matched.</summary>
    protected const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly Dictionary<string, ReplyLanguage> Known =
        new ReplyLanguage[] { new English(), new German(), new Spanish(), new French() }.ToDictionary(language => language.Code);

    /// <summary>ISO 639-1 code.</summary>
    public abstract string Code { get; }

    /// <summary>The language with a code; null for one that nothing is known of, where a reply repeats no facts but the name.</summary>
    public static ReplyLanguage? Of(string code) => Known.GetValueOrDefault(code);

    /// <summary>Words around a thing that tell whose it is.</summary>
    public abstract Ownership Ownership { get; }

    /// <summary>Whether a thing is the brand's, by the word before it, where its name in a reply says that it is the customer's.</summary>
    public virtual bool IsOurs(string before, string named) => false;

    /// <summary>Words that tell nothing of what a message is about; without apostrophes.</summary>
    public abstract IReadOnlySet<string> CommonWords { get; }

    /// <summary>What a playbook's topic is called in a reply.</summary>
    public virtual string Named(string topic) => topic;

    /// <summary>Matches a sentence that speaks of waiting.</summary>
    public abstract Regex Waiting { get; }

    /// <summary>Matches a span of time that may have been waited: groups <c>qualifier</c>, <c>number</c>, <c>unit</c>.</summary>
    public abstract Regex Span { get; }

    /// <summary>The span as a reply writes it; null where it is none worth repeating.</summary>
    public abstract string? SpanOf(Match match);

    /// <summary>Matches how long somebody says to have been a customer: group <c>span</c>.</summary>
    public abstract Regex Loyalty { get; }

    /// <summary>Matches plain words for what is wrong.</summary>
    public abstract Regex Trouble { get; }

    /// <summary>What is wrong, told to its author: "you can't open your account". Null where the language or the text is not plain enough.</summary>
    public virtual string? Told(string text) => null;

    /// <summary>What the author wants to know: "how to open your account". Null where the language or the text is not plain enough.</summary>
    public virtual string? Asked(string text) => null;

    /// <summary>A quotation, with the marks of the language.</summary>
    public abstract string Quoted(string words);

    /// <summary>Matches a number that names one thing: groups <c>noun</c> and <c>number</c>.</summary>
    public abstract Regex Reference { get; }

    /// <summary>Such as <c>order …21</c>.</summary>
    public abstract string ReferenceTo(string noun, string number);

    /// <summary>Matches words of somebody who is about to leave.</summary>
    public abstract Regex Leaving { get; }

    /// <summary>Matches words of danger, harm or a lawyer.</summary>
    public abstract Regex Safety { get; }

    /// <summary>Where one talks in private: by direct message.</summary>
    public abstract string ByDirectMessage { get; }

    /// <summary>Where one talks in private already: here.</summary>
    public abstract string Here { get; }

    /// <summary>A promised time.</summary>
    public abstract string ByWhen(PromisedTime time);

    /// <summary>Words parted by blanks, in either case.</summary>
    protected static IReadOnlySet<string> Words(string words) =>
        new HashSet<string>(words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
}

/// <summary>Words around a thing that tell whose it is.</summary>
/// <param name="Owning">Before the thing, or before one adjective of it: then it is the author's.</param>
/// <param name="Foreign">Before the thing: then it is somebody else's, or none in particular.</param>
/// <param name="Denying">Before an owning word: then it is not about the thing.</param>
internal sealed record Ownership(IReadOnlySet<string> Owning, IReadOnlySet<string> Foreign, IReadOnlySet<string> Denying)
{
    /// <summary>The words of three lists, each parted by blanks.</summary>
    public static Ownership Of(string owning, string foreign, string denying) => new(Words(owning), Words(foreign), Words(denying));

    private static HashSet<string> Words(string words) =>
        new(words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
}
