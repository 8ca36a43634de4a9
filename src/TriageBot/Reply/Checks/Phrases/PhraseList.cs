namespace TriageBot.Reply;

/// <summary>The lists of phrases that a language has; each is a text file of that name.</summary>
internal enum PhraseList
{
    /// <summary>Says sorry or thanks, takes the customer's side, answers or helps.</summary>
    Acknowledging,

    /// <summary>Says that it went wrong and is the brand's to put right.</summary>
    Owning,

    /// <summary>Argues, blames, hides behind rules, justifies itself.</summary>
    Defending,

    /// <summary>Names how it is for the customer.</summary>
    Feeling,

    /// <summary>Thanks.</summary>
    Thanking,

    /// <summary>Something to do, or something that is done.</summary>
    Stepping,

    /// <summary>What a form letter says.</summary>
    Formula,

    /// <summary>What only a person says.</summary>
    Personal,

    /// <summary>Slow or vague waiting.</summary>
    Waiting,

    /// <summary>Sells.</summary>
    Promoting,

    /// <summary>Speaks ill of somebody.</summary>
    Disparaging,

    /// <summary>The brand: we, our.</summary>
    We,

    /// <summary>The customer: you, your.</summary>
    You,

    /// <summary>Kind words.</summary>
    Warm,

    /// <summary>Jokes.</summary>
    Playing,

    /// <summary>Asks for something private.</summary>
    Asking,

    /// <summary>Names a private way to send it, or says that it is not to be sent here.</summary>
    Private,

    /// <summary>Says that something will come.</summary>
    Promising,

    /// <summary>When it will come.</summary>
    When,

    /// <summary>What joins, denies or nests sentences so that they have to be read twice.</summary>
    Nesting,
}
