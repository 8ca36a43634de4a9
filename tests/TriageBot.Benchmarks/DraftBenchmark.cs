using BenchmarkDotNet.Attributes;
using TriageBot.Domain;
using TriageBot.Reply;

namespace TriageBot.Benchmarks;

/// <summary>What one draft costs with all of its checks, with nothing and with a million replies remembered. Look at Mean.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class DraftBenchmark
{
    private const int Rotation = 512;

    private static readonly string[] Texts =
    [
        "@acme my parcel was due on Monday, still nothing and nobody answers. I have been waiting for 3 weeks!",
        "Your app keeps crashing since the update, order 4711-0815 is lost in it",
        "The courier was rude and my package came damaged. Never had this before",
        "charged twice for the same booking, please refund",
    ];

    private Drafter _drafter = null!;
    private int _next;

    /// <summary>Replies that others were told within the window.</summary>
    [Params(0, 1_000_000)]
    public int Remembered { get; set; }

    /// <summary>Remembers as many made-up replies of forty words.</summary>
    [GlobalSetup]
    public void Load()
    {
        var templates = Path.Combine(AppContext.BaseDirectory, "templates");
        var guard = new SamenessGuard(TimeProvider.System);
        var dice = new Dice(1);
        var words = Enumerable.Range(0, 2_000).Select(number => string.Concat($"{number}".Select(digit => (char)('a' + (digit - '0'))))).ToList();
        for (var i = 0; i < Remembered; i++)
        {
            guard.Remember(new("remembered", $"{i}"), string.Join(' ', Enumerable.Range(0, 40).Select(_ => dice.One(words))), null);
        }

        _drafter = new(TemplateBook.Load(templates), PlaybookReader.Read(Path.Combine(templates, "playbook.yaml")), guard);
    }

    /// <summary>One draft with its checks.</summary>
    [Benchmark]
    public ReplyDraft Draft()
    {
        var number = _next++ % Rotation;
        return _drafter.Draft(new(
            new(new("bench", $"{number}"), new("ada_99") { Name = "Ada Lovelace" }, Texts[number % Texts.Length], DateTimeOffset.UnixEpoch),
            Complaint,
            new(280, 10_000, CanReply: true, CanDirect: true),
            []));
    }

    private static Triage Complaint { get; } = new()
    {
        Language = "en",
        Intent = new(Intent.Complaint, new Dictionary<Intent, double> { [Intent.Complaint] = 0.9 }),
        Sentiment = new(Sentiment.Negative, new Dictionary<Sentiment, double> { [Sentiment.Negative] = 0.9 }),
        ComplaintProbability = 0.9,
        Severity = 2,
        Urgent = false,
        Theme = new(Theme.Delay, new Dictionary<Theme, double> { [Theme.Delay] = 0.8 }),
        Spam = false,
        FirstTime = new(FirstTimeLabel.Unknown, 0.6, FirstTimeLabel.Unknown, []),
        Priority = new(50, []),
        Sla = new("standard", DateTimeOffset.UnixEpoch),
        NeedsReply = true,
        Abstained = false,
        Model = "made up",
    };
}
