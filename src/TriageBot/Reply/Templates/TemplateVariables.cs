namespace TriageBot.Reply;

/// <summary>What a phrasing may print. Most can be unknown; a phrasing that prints an unknown one is not used.</summary>
internal static class TemplateVariables
{
    public const string Name = "name";
    public const string Topic = "topic";
    public const string Waited = "waited";
    public const string Trouble = "trouble";
    public const string Reference = "reference";
    public const string WithUs = "with_us";
    public const string Told = "told";
    public const string Asked = "asked";
    public const string Article = "article";
    public const string ArticleUrl = "article_url";
    public const string Tip = "tip";
    public const string KnownIssue = "known_issue";
    public const string Brand = "brand";
    public const string Customer = "customer";
    public const string Privately = "privately";
    public const string NextStep = "next_step";
    public const string ByWhen = "by_when";
    public const string Time = "time";
    public const string Days = "days";
    public const string Date = "date";

    /// <summary>The customer's own, which make a reply personal.</summary>
    public static IReadOnlyList<string> Facts { get; } = [Topic, Waited, Trouble, Reference, WithUs, Told, Asked];

    /// <summary>In a resolution step of the playbook.</summary>
    public static IReadOnlyDictionary<string, object?> Step { get; } = new Dictionary<string, object?>
    {
        [Name] = "Ada",
        [Topic] = "your parcel",
        [Waited] = "3 weeks",
        [Trouble] = "“never arrived”",
        [Reference] = "order …21",
        [WithUs] = "ten years",
        [Told] = "you can't open your account",
        [Asked] = "how to open your account",
        [KnownIssue] = "We know of it.",
        [Article] = "Where is my parcel?",
        [ArticleUrl] = "https://help.example/where",
        [Tip] = "Look under Orders first.",
        [Brand] = "Acme",
        [Customer] = "guest",
        [Privately] = "by direct message",
    };

    /// <summary>In a reply.</summary>
    public static IReadOnlyDictionary<string, object?> Reply { get; } =
        new Dictionary<string, object?>(Step) { [NextStep] = "I am looking into it now." };

    /// <summary>In the automatic direct message.</summary>
    public static IReadOnlyDictionary<string, object?> Acknowledgement { get; } = new Dictionary<string, object?>
    {
        [Name] = "Ada",
        [Brand] = "Acme",
        [Customer] = "guest",
        [ByWhen] = "15:30 UTC today",
        [Time] = "15:30",
        [Days] = 0,
        [Date] = "2026-03-02",
    };

    private static readonly HashSet<string> Anywhere = [Brand, Customer, ByWhen, Time, Days, Date];
    private static readonly HashSet<string> WithArticle = [.. Anywhere, Article, ArticleUrl];

    /// <summary>What a file of this situation may print, with a value of each.</summary>
    public static IReadOnlyDictionary<string, object?> Of(string situation) => situation switch
    {
        Situation.Acknowledgement => Acknowledgement,
        _ => Reply,
    };

    /// <summary>Whether a variable is known for every message of a situation, so that a phrasing with nothing else can always be used.</summary>
    public static bool IsAlwaysKnown(string variable) => WithArticle.Contains(variable);
}
