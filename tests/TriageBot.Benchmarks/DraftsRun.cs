using System.Diagnostics;
using TriageBot.Domain;
using TriageBot.Reply;

namespace TriageBot.Benchmarks;

/// <summary>
/// What one draft costs with all of its checks, with nothing and with a million replies remembered: CPU time of the process,
/// collections included, which another program on the machine disturbs less than the clock. Four messages, each by 128 people.
/// </summary>
internal static class DraftsRun
{
    private const int Rotation = 512;
    private const int Drafts = 8 * Rotation;
    private const int Rounds = 5;

    private static readonly string[] Texts =
    [
        "@acme my parcel was due on Monday, still nothing and nobody answers. I have been waiting for 3 weeks!",
        "Your app keeps crashing since the update, order 4711-0815 is lost in it",
        "The courier was rude and my package came damaged. Never had this before",
        "charged twice for the same booking, please refund",
    ];

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

    /// <summary>Prints the median of some rounds for each number of remembered replies.</summary>
    public static void Run()
    {
        foreach (var remembered in (int[])[0, 1_000_000])
        {
            var drafter = DrafterWith(remembered);
            Round(drafter);
            var rounds = Enumerable.Range(0, Rounds).Select(_ => Round(drafter)).OrderBy(round => round.Micros).ToList();
            var median = rounds[Rounds / 2];
            Console.WriteLine($"{remembered,9:N0} remembered: {median.Micros:0} us CPU a draft ({rounds[0].Micros:0}-{rounds[^1].Micros:0}), {median.Kilobytes:0} KB allocated");
        }
    }

    private static (double Micros, double Kilobytes) Round(Drafter drafter)
    {
        using var process = Process.GetCurrentProcess();
        var (before, allocated) = (process.TotalProcessorTime, GC.GetAllocatedBytesForCurrentThread());
        for (var i = 0; i < Drafts; i++)
        {
            drafter.Draft(new(
                new(new("bench", $"{i % Rotation}"), new("ada_99") { Name = "Ada Lovelace" }, Texts[i % Texts.Length], DateTimeOffset.UnixEpoch),
                Complaint,
                new(280, 10_000, CanReply: true, CanDirect: true),
                []));
        }

        process.Refresh();
        return ((process.TotalProcessorTime - before).TotalMicroseconds / Drafts, (GC.GetAllocatedBytesForCurrentThread() - allocated) / 1024.0 / Drafts);
    }

    // Made-up replies of forty words.
    private static Drafter DrafterWith(int remembered)
    {
        var templates = Path.Combine(AppContext.BaseDirectory, "templates");
        var guard = new SamenessGuard(TimeProvider.System);
        var dice = new Dice(1);
        var words = Enumerable.Range(0, 2_000).Select(number => string.Concat($"{number}".Select(digit => (char)('a' + (digit - '0'))))).ToList();
        for (var i = 0; i < remembered; i++)
        {
            guard.Remember(new("remembered", $"{i}"), string.Join(' ', Enumerable.Range(0, 40).Select(_ => dice.One(words))), null);
        }

        return new(TemplateBook.Load(templates), PlaybookReader.Read(Path.Combine(templates, "playbook.yaml")), guard);
    }
}
