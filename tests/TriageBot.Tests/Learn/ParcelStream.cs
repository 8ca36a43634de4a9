namespace TriageBot.Tests.Learn;

/// <summary>Messages to a made-up shop, written for these tests: questions after a parcel, and much else.</summary>
internal static class ParcelStream
{
    private static readonly string[] Openers = ["Hi, where is", "Hello! Where is", "Any idea where", "Can you tell me where", "Where exactly is", "Quick question: where is"];

    private static readonly string[] Things = ["my parcel", "my package", "my order", "the parcel I ordered", "my delivery", "the parcel with my lamp"];

    private static readonly string[] Tails = ["right now?", "at the moment?", "today?", "please?", "?"];

    private static readonly string[] Ware = ["kettle", "lamp", "chair", "router", "coat", "voucher", "table", "toaster", "rug", "clock", "sofa", "kite"];

    /// <summary>180 different questions after a parcel, well mixed.</summary>
    public static string[] Questions { get; } = Mixed(
        from opener in Openers
        from thing in Things
        from tail in Tails
        select $"{opener} {thing} {tail}");

    /// <summary>Other kinds of message, 72 different ones.</summary>
    public static string[] Others { get; } = Mixed(Ware.SelectMany(ware => new[]
    {
        $"The {ware} arrived broken and nobody answers my mails. Terrible service!",
        $"Thank you so much for the {ware}, I love it, great team!",
        $"Please refund the {ware}, I sent it back on Monday.",
        $"How do I clean the {ware}?",
        $"Worst {ware} ever, it stopped working after one day and you ignore me.",
        $"Saw a {ware} like this in a film last night, funny.",
    }));

    /// <summary>A gate of its own: 120 labelled rows of other wording.</summary>
    public static string[] Gate { get; } =
    [
        "id\tbrand\ttext\tintent\tsentiment\tseverity\tfirsttime\turgent\treply\ttheme\tspam\tlanguage",
        .. Ware.SelectMany((ware, i) => new[]
        {
            Row($"a{i}", $"Your {ware} fell apart within a week, I am really disappointed", "complaint", "negative", 2),
            Row($"b{i}", $"Third time I complain about the {ware}, still no answer from you. Shame on you", "complaint", "negative", 3, "no"),
            Row($"c{i}", $"Never had a problem with you until now, but this {ware} is awful", "complaint", "negative", 2, "yes"),
            Row($"d{i}", $"The {ware} does not work and your support hangs up on me. I am leaving for good", "complaint", "negative", 4),
            Row($"e{i}", $"Could you please cancel my order of a {ware}", "request", "neutral", 0),
            Row($"f{i}", $"Please change the address for the {ware} to my office", "request", "neutral", 0),
            Row($"g{i}", $"What sizes does the {ware} come in?", "question", "neutral", 0),
            Row($"h{i}", $"Is the {ware} still in stock in your shop?", "question", "neutral", 0),
            Row($"i{i}", $"Awesome {ware}, thanks for the quick help, you are the best!", "praise", "positive", 0),
            Row($"j{i}", $"Just a photo of the {ware} next to my cat", "other", "neutral", 0),
        }),
    ];

    private static string Row(string id, string text, string intent, string sentiment, int severity, string first = "unknown") =>
        $"{id}\tacme\t{text}\t{intent}\t{sentiment}\t{severity}\t{first}\tno\t{(intent is "other" or "praise" ? "no" : "yes")}\t\tno\ten";

    private static string[] Mixed(IEnumerable<string> texts)
    {
        var mixed = texts.ToArray();
        new Random(3).Shuffle(mixed);
        return mixed;
    }
}
