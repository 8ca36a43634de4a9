using Microsoft.Extensions.Time.Testing;
using TriageBot.Analyze;
using TriageBot.Learn;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Learn;

/// <summary>What bad labels do to a model, and that the gate keeps such a model out.</summary>
public sealed class PoisoningTests : IDisposable
{
    private static readonly string[] Intents = ["complaint", "request", "question", "praise", "other"];
    private static readonly string[] Wares =
        ["kettle", "lamp", "chair", "router", "coat", "voucher", "table", "toaster", "rug", "clock", "sofa", "kite", "bag", "pen", "desk", "bowl", "phone", "tent", "bike", "boots"];

    private static readonly string[] When = ["today", "yesterday", "on Monday", "last week", "this morning", "in May", "at noon", "on Friday", "over Easter", "tonight"];

    /// <summary>Messages of all kinds, well mixed.</summary>
    internal static string[] Mixed { get; } = Mix();

    private readonly SmallModels _models = new();

    public void Dispose() => _models.Dispose();

    [Fact(Timeout = 120_000)]
    public void Ten_per_cent_of_wrong_labels_do_not_get_through_the_gate_and_the_same_labels_without_them_do()
    {
        _models.ServeTrainedOn(Rows(0, 4));

        var clean = Compare(Labels(Rows(5, 5), wrong: 0));
        var noisy = Compare(Labels(Rows(5, 5), wrong: 0.1));

        Assert.True(clean.Passed, Told(clean));
        Assert.False(noisy.Passed, Told(noisy));
    }

    [Fact(Timeout = 120_000)]
    public void One_agent_who_mislabels_everything_does_not_get_through_the_gate()
    {
        _models.ServeTrainedOn(Rows(0, 4));
        var rotten = Rows(5, 5).Select(row => CorrectedSetTests.Correct(row.Text, Intents[(Array.IndexOf(Intents, row.Intent) + 3) % 5], "mk"));

        var report = Compare([.. rotten]);

        Assert.False(report.Passed, Told(report));
        Assert.Contains(report.Figures, figure => figure is { Set: "gate", Worse: true });
    }

    [Fact(Timeout = 120_000)]
    public void One_rotten_agent_among_honest_ones_changes_hardly_anything()
    {
        _models.ServeTrainedOn(Rows(0, 4));
        var honest = Rows(5, 5).Select(row => CorrectedSetTests.Correct(row.Text, row.Intent, "jd"));
        var also = Rows(5, 5).Select(row => CorrectedSetTests.Correct(row.Text, row.Intent, "ms"));
        var rotten = Rows(5, 5).Select(row => CorrectedSetTests.Correct(row.Text, "other", "mk"));

        Assert.True(Compare([.. honest, .. also, .. rotten]).Passed);
    }

    [Fact]
    public void A_flood_of_one_message_counts_once()
    {
        _models.ServeTrainedOn(Rows(0, 4));
        Correction[] honest = [.. Rows(5, 5).Select(row => CorrectedSetTests.Correct(row.Text, row.Intent, "jd"))];
        Correction[] flood = [.. Enumerable.Range(0, 5000).Select(i => CorrectedSetTests.Correct($"@x{i} My lamp is broken {i} times", "praise", "mk"))];

        Assert.Equal(CorrectedSet.Of(honest).Texts.Count + 1, CorrectedSet.Of([.. honest, .. flood]).Texts.Count);
        Assert.True(Compare([.. honest, .. flood]).Passed);
    }

    private static string[] Mix()
    {
        string[] texts = [.. Rows(0, 20).Select(row => row.Text)];
        new Random(3).Shuffle(texts);
        return texts;
    }

    private GateReport Compare(Correction[] corrections)
    {
        var tuned = new ModelTuning(new FakeTimeProvider(Some.Noon), _ => { })
            .Run(new FixedLog(corrections, []), [], [], _models.Folder, CancellationToken.None);
        var gate = LabelledSet.Load([SmallSet.Write(["id\ttext\tintent\tfirsttime", .. Rows(13, 3).Select((row, i) => $"g{i}\t{row.Text}\t{row.Intent}\t{(i % 2 == 0 ? "no" : "unknown")}")])], []);
        return Gate.Compare(ModelFolder.Load(_models.Folder), ModelFolder.Load(_models.Folder, tuned.Name), gate, CorrectedSet.Of(corrections));
    }

    /// <summary>Labels of two agents, a share of them wrong.</summary>
    internal static Correction[] Labels(List<(string Text, string Intent)> rows, double wrong)
    {
        var chance = new Random(5);
        return [.. rows.Select(row => CorrectedSetTests.Correct(
            row.Text, chance.NextDouble() < wrong ? Intents[(Array.IndexOf(Intents, row.Intent) + chance.Next(1, 5)) % 5] : row.Intent, chance.Next(2) == 0 ? "jd" : "ms"))];
    }

    /// <summary>Messages of five kinds about some of twenty wares.</summary>
    internal static List<(string Text, string Intent)> Rows(int from, int wares) => [.. Wares.Skip(from).Take(wares).SelectMany(ware => When.SelectMany(day => new[]
    {
        ($"My {ware} broke {day} and nobody answers, terrible", "complaint"),
        ($"The {ware} came damaged {day}, I am so annoyed", "complaint"),
        ($"Please send me another {ware} {day}", "request"),
        ($"Can I get a refund for the {ware} I bought {day}", "request"),
        ($"How does the {ware} work, can I try it {day}?", "question"),
        ($"Which {ware} do you sell {day}?", "question"),
        ($"I love the {ware} I got {day}, thank you!", "praise"),
        ($"Saw a {ware} in the news {day}", "other"),
    }))];

    private static string Told(GateReport report) => string.Join("\n", report.Figures);
}
