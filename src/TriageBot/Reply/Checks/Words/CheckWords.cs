using System.Text.RegularExpressions;

namespace TriageBot.Reply;

/// <summary>What the checks listen for in one language. All patterns ignore case and read a reply without links and quotations.</summary>
internal abstract class CheckWords
{
    /// <summary>How patterns of this folder are matched.</summary>
    protected const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly Dictionary<string, CheckWords> Known =
        new CheckWords[] { new EnglishCheckWords(), new GermanCheckWords(), new SpanishCheckWords(), new FrenchCheckWords() }
            .ToDictionary(words => words.Code);

    /// <summary>ISO 639-1 code.</summary>
    public abstract string Code { get; }

    /// <summary>The words of a language; null where none are known, and only checks without words are made.</summary>
    public static CheckWords? Of(string language) => Known.GetValueOrDefault(language);

    /// <summary>Says sorry or thanks, takes the customer's side, answers or helps.</summary>
    public abstract Phrases Acknowledging { get; }

    /// <summary>Says that it went wrong and is the brand's to put right.</summary>
    public abstract Regex Owning { get; }

    /// <summary>Argues, blames, hides behind rules, justifies itself.</summary>
    public abstract Phrases Defending { get; }

    /// <summary>Names how it is for the customer.</summary>
    public abstract Phrases Feeling { get; }

    /// <summary>Thanks.</summary>
    public abstract Regex Thanking { get; }

    /// <summary>Something to do, or something that is done.</summary>
    public abstract Phrases Stepping { get; }

    /// <summary>What a form letter says.</summary>
    public abstract Phrases Formula { get; }

    /// <summary>What only a person says.</summary>
    public abstract Regex Personal { get; }

    /// <summary>Slow or vague waiting.</summary>
    public abstract Phrases Waiting { get; }

    /// <summary>Sells.</summary>
    public abstract Phrases Promoting { get; }

    /// <summary>Speaks ill of somebody.</summary>
    public abstract Phrases Disparaging { get; }

    /// <summary>The brand: we, our.</summary>
    public abstract Regex We { get; }

    /// <summary>The customer: you, your.</summary>
    public abstract Regex You { get; }

    /// <summary>Kind words.</summary>
    public abstract Regex Warm { get; }

    /// <summary>Jokes.</summary>
    public abstract Phrases Playing { get; }

    /// <summary>Asks for something private.</summary>
    public abstract Regex Asking { get; }

    /// <summary>Names a private way to send it, or says that it is not to be sent here.</summary>
    public abstract Regex PrivateWay { get; }

    /// <summary>Says that something will come.</summary>
    public abstract Phrases Promising { get; }

    /// <summary>When it will come.</summary>
    public abstract Regex When { get; }

    /// <summary>A thing and its number: group <c>number</c>.</summary>
    public abstract Regex Reference { get; }

    /// <summary>A street with a house number.</summary>
    public abstract Regex Address { get; }

    /// <summary>Words near a number, an address or a mailbox that is the brand's own.</summary>
    public abstract Regex Own { get; }

    /// <summary>Sentences joined, denied or nested so that they have to be read twice: what joins or denies.</summary>
    public abstract Regex Nesting { get; }
}
