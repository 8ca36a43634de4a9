using TriageBot.Domain;

namespace TriageBot.Reply;

/// <summary>A reply that is about to be proposed or sent, and what its checks may know.</summary>
/// <param name="Text">Unsigned.</param>
/// <param name="Language">ISO 639-1 code of the text.</param>
/// <param name="Visibility">Who will read it.</param>
internal sealed record ReviewedReply(string Text, string Language, Visibility Visibility)
{
    /// <summary>Unsigned.</summary>
    public string Text
    {
        get;
        init => (field, Said) = (value, SaidText.Of(value));
    } = Text;

    /// <summary>The text as a reader hears it: without handles in front, links and quotations.</summary>
    public string Said { get; private init; } = SaidText.Of(Text);

    /// <summary>What is heard in it; null where nothing is known of its language.</summary>
    public Heard? Heard
    {
        get => field?.Of == (Said, Language) ? field : field = PhraseBook.Of(Language)?.Hear(Said);
    }

    /// <summary>What the customer wrote; empty where it is not known.</summary>
    public string Customer { get; init; } = "";

    /// <summary>What the reply calls the customer; null where it calls them nothing.</summary>
    public string? Name { get; init; }

    /// <summary>The language that the customer writes, or <c>und</c>.</summary>
    public string CustomerLanguage { get; init; } = "und";

    /// <summary>Whether it answers a complaint.</summary>
    public bool AnswersComplaint { get; init; }

    /// <summary>Whether a lighter tone is allowed: by the playbook, where nobody is upset.</summary>
    public bool MayPlay { get; init; }

    /// <summary>What the customer's own message holds.</summary>
    public CustomerFacts Facts { get; init; } = CustomerFacts.None;

    /// <summary>Room without the signature, as the channel counts.</summary>
    public int Longest { get; init; } = int.MaxValue;

    /// <summary>How the channel counts.</summary>
    public LengthRule Counting { get; init; } = LengthRule.Graphemes;

    /// <summary>It was cut because nothing fits.</summary>
    public bool Cut { get; init; }

    /// <summary>Somebody else was told it within the window.</summary>
    public bool Spent { get; init; }
}
