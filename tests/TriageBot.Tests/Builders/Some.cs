using TriageBot.Domain;

namespace TriageBot.Tests.Builders;

/// <summary>Valid, dull objects. A test changes with <c>with</c> only what it is about.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static readonly Agent Jo = new("jd", "Jo Diaz", AgentRole.Agent, ["care"], "jo@brand.example");

    public static readonly Agent Max = new("mk", "Max Kern", AgentRole.Lead, ["care", "billing"], "max@brand.example");

    public static Mention Mention(string text = "Where do I find my invoice?", string key = "1130", string handle = "ada") =>
        new(new("sandbox", key), new(handle) { Name = "Ada L." }, text, Noon);

    /// <summary>Of who has been heard for a year, the last time a month ago.</summary>
    public static CustomerHistory History(int mentions, int complaints = 0) => new(mentions, complaints, Noon.AddDays(-365), Noon.AddDays(-30))
    {
        ListeningSince = Noon.AddDays(-400),
    };

    public static Triage Triage(Intent intent = Intent.Complaint) => new()
    {
        Language = "en",
        Intent = new(intent, new Dictionary<Intent, double> { [intent] = 1 }),
        Sentiment = new(Sentiment.Negative, new Dictionary<Sentiment, double> { [Sentiment.Negative] = 1 }),
        ComplaintProbability = intent == Intent.Complaint ? 0.9 : 0.1,
        Severity = intent == Intent.Complaint ? 2 : 0,
        Urgent = false,
        Theme = new(Theme.Delay, new Dictionary<Theme, double> { [Theme.Delay] = 1 }),
        Spam = false,
        FirstTime = new(FirstTimeLabel.Unknown, 0.5, FirstTimeLabel.Unknown, []),
        Priority = new(50, ["complaint, severity 2"]),
        Sla = new("fast", Noon.AddMinutes(15)),
        NeedsReply = true,
        Abstained = false,
        Model = "triage-test",
    };

    public static ReplyDraft Draft(string text = "Hi Ada, I am sorry.") => new("en/complaint", "en", text, null, []);

    public static Playbook Playbook() => new()
    {
        Brand = new("Acme", ["sandbox:acme"], "customer"),
        Tone = new("warm and plain", Playful: false),
        Agents = [Jo, Max],
        Targets = [new("fast", TimeSpan.FromMinutes(15)), new("standard", TimeSpan.FromHours(1)), new("relaxed", TimeSpan.FromHours(3))],
        Patience = new(TimeSpan.FromHours(1), TimeSpan.FromHours(3)),
        Crisis = new(["Call the lead."], "We are on it."),
        Resolution = new Dictionary<string, string> { ["complaint"] = "I am looking into it now." },
        Acknowledgement = new(Enabled: true, TimeSpan.FromHours(3)),
        Topics = new Dictionary<string, IReadOnlyList<string>> { ["parcel"] = ["parcel", "package"] },
        Version = "test",
    };
}
