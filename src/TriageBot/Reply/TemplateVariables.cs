namespace TriageBot.Reply;

/// <summary>What a phrasing may print. All but the brand can be unknown; a phrasing that prints an unknown one is not used.</summary>
internal static class TemplateVariables
{
    public const string Name = "name";
    public const string Topic = "topic";
    public const string Waited = "waited";
    public const string Brand = "brand";
    public const string Privately = "privately";
    public const string NextStep = "next_step";
    public const string ByWhen = "by_when";
    public const string Time = "time";
    public const string Days = "days";
    public const string Date = "date";

    /// <summary>Known for every message, so that a phrasing with nothing else can always be used.</summary>
    public static IReadOnlySet<string> Always { get; } = new HashSet<string> { Brand, ByWhen, Time, Days, Date };

    /// <summary>In a resolution step of the playbook.</summary>
    public static IReadOnlyDictionary<string, object?> Step { get; } = new Dictionary<string, object?>
    {
        [Name] = "Ada",
        [Topic] = "your parcel",
        [Waited] = "3 weeks",
        [Brand] = "Acme",
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
        [ByWhen] = "15:30 UTC today",
        [Time] = "15:30",
        [Days] = 0,
        [Date] = "2026-03-02",
    };
}
