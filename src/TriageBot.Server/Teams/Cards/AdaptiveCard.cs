using System.Text.Json;
using System.Text.Json.Serialization;
using TriageBot.Domain;

namespace TriageBot.Server.Teams;

/// <summary>
/// An Adaptive Card, as far as cases need one. Strangers' words stand in <see cref="TextRun"/>s alone, which know no Markdown.
/// Source: https://adaptivecards.io/explorer/, version 1.5, the newest that Microsoft Teams takes.
/// </summary>
/// <param name="Body">What it shows.</param>
internal sealed record AdaptiveCard(IReadOnlyList<CardElement> Body)
{
    /// <summary>What an attachment that is one is called.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>How cards are written: as little as possible.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = DomainJson.Options.Encoder,
    };

    [JsonPropertyOrder(-2)]
    public string Type { get; } = "AdaptiveCard";

    [JsonPropertyOrder(-1)]
    public string Version { get; } = "1.5";

    /// <summary>What is read aloud, and shown where no card can be.</summary>
    public string? FallbackText { get; init; }

    /// <summary>How Teams brings the card up to date when somebody looks at it; null for not at all.</summary>
    public CardRefresh? Refresh { get; init; }

    /// <summary>As JSON.</summary>
    public JsonElement ToJson() => JsonSerializer.SerializeToElement(this, Json);
}

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(RichTextBlock), "RichTextBlock")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(TextInput), "Input.Text")]
[JsonDerivedType(typeof(ChoiceInput), "Input.ChoiceSet")]
[JsonDerivedType(typeof(ActionSet), "ActionSet")]
internal abstract record CardElement;

/// <summary>Our own words: they may hold Markdown.</summary>
internal sealed record TextBlock(string Text) : CardElement
{
    public bool Wrap { get; } = true;

    public string? Weight { get; init; }
}

/// <summary>Anybody's words, shown as they stand.</summary>
internal sealed record RichTextBlock(IReadOnlyList<TextRun> Inlines) : CardElement;

/// <summary>A piece of a <see cref="RichTextBlock"/>.</summary>
internal sealed record TextRun(string Text)
{
    public string Type { get; } = "TextRun";

    public string? Weight { get; init; }

    public string? Color { get; init; }

    public bool? IsSubtle { get; init; }
}

/// <summary>Elements that belong together.</summary>
internal sealed record Container(IReadOnlyList<CardElement> Items) : CardElement
{
    public string? Style { get; init; }
}

/// <summary>A field to write in.</summary>
internal sealed record TextInput(string Id, string Label) : CardElement
{
    public string? Value { get; init; }

    public bool IsMultiline { get; init; }

    public int? MaxLength { get; init; }
}

/// <summary>A list to choose from.</summary>
internal sealed record ChoiceInput(string Id, string Label, IReadOnlyList<Choice> Choices) : CardElement
{
    public string? Value { get; init; }
}

/// <summary>One to choose.</summary>
internal sealed record Choice(string Title, string Value);

/// <summary>Buttons; Teams shows six at most.</summary>
internal sealed record ActionSet(IReadOnlyList<CardAction> Actions) : CardElement;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ExecuteAction), "Action.Execute")]
[JsonDerivedType(typeof(SubmitAction), "Action.Submit")]
[JsonDerivedType(typeof(ShowCardAction), "Action.ShowCard")]
internal abstract record CardAction
{
    public string? Title { get; init; }

    public string? Style { get; init; }
}

/// <summary>Asks the bot, which answers with another card.</summary>
internal sealed record ExecuteAction(string Verb, IReadOnlyDictionary<string, string> Data) : CardAction
{
    /// <summary>For clients that do not know this action.</summary>
    public CardAction? Fallback { get; init; }

    /// <summary><c>none</c> leaves out what was written in the card's fields.</summary>
    public string? AssociatedInputs { get; init; }
}

/// <summary>Sends the fields as a message.</summary>
internal sealed record SubmitAction(IReadOnlyDictionary<string, string> Data) : CardAction;

/// <summary>
/// Teams asks the bot for the card anew when one of these people looks at it.
/// Source: https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/up-to-date-views.
/// </summary>
/// <param name="Action">What the bot is asked; it has to change nothing.</param>
/// <param name="UserIds">Their ids in Teams, at most <see cref="MostUsers"/>.</param>
internal sealed record CardRefresh(CardAction Action, IReadOnlyList<string> UserIds)
{
    /// <summary>Teams takes no more.</summary>
    public const int MostUsers = 60;
}

/// <summary>Unfolds a card within the card.</summary>
internal sealed record ShowCardAction(AdaptiveCard Card) : CardAction;
