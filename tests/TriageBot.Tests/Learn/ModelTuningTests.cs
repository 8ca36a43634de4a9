using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using TriageBot.Analyze;
using TriageBot.Domain;
using TriageBot.Learn;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Learn;

public sealed class ModelTuningTests : IDisposable
{
    private readonly SmallModels _models = new();
    private readonly List<string> _told = [];

    public void Dispose() => _models.Dispose();

    [Fact]
    public void Corrections_of_one_kind_change_unseen_ones_of_that_kind_and_leave_the_others()
    {
        var served = ModelFolder.Load(_models.Folder);
        var tuned = ModelFolder.Load(_models.Folder, Tune(Renamed(60), ParcelStream.Others).Name);

        var unseen = ParcelStream.Questions[^40..];
        Assert.True(unseen.Count(text => tuned.Judge(text).Intent.Label == Intent.Request) >= 36);
        Assert.True(unseen.Count(text => served.Judge(text).Intent.Label == Intent.Request) < 20);
        var items = SmallSet.Load().Texts;
        Assert.True(items.Count(item => tuned.Judge(item.Text).Intent.Label == served.Judge(item.Text).Intent.Label) >= items.Count * 9 / 10);
    }

    [Fact]
    public void The_same_corrections_give_the_same_bytes_on_any_day()
    {
        var first = Tune(Renamed(60), ParcelStream.Others, new DateTime(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc));
        var second = Tune(Renamed(60), ParcelStream.Others, new DateTime(2026, 4, 2, 0, 0, 0, DateTimeKind.Utc));

        Assert.Equal(("triage-2026-03-02", "triage-2026-04-02"), (first.Name, second.Name));
        Assert.Equal(Bytes(first.Name), Bytes(second.Name));
    }

    [Fact]
    public void What_serves_stays_and_the_new_model_knows_what_it_was_trained_on()
    {
        var corrections = Renamed(60);
        var tuned = Tune(corrections, []);

        Assert.Equal(SmallModels.First, _models.Current);
        Assert.All(CorrectedSet.Of(corrections).Texts, text => Assert.Equal(
            !text.IsHeldOut, ModelFolder.Load(_models.Folder, tuned.Name).Weights.Model.WasTrainedOn(text.Text.Text)));
        Assert.True(tuned.Report.HeldOut["intent"].After > tuned.Report.HeldOut["intent"].Before);
    }

    [Fact]
    public void What_begins_as_an_earlier_model_knows_nothing_of_what_a_later_one_learnt()
    {
        var erased = Renamed(180)[100..];
        var first = Tune(erased, []);
        new CurrentModel(_models.Folder).Promote(first.Name);

        var on = ModelFolder.Load(_models.Folder, Tune(Renamed(60), []).Name).Weights.Model;
        var anew = Tune(Renamed(60), [], from: SmallModels.First);

        var taught = CorrectedSet.Of(erased).Texts.Where(text => !text.IsHeldOut).Select(text => text.Text.Text).ToArray();
        Assert.All(taught, text => Assert.True(on.WasTrainedOn(text)));
        Assert.All(taught, text => Assert.False(ModelFolder.Load(_models.Folder, anew.Name).Weights.Model.WasTrainedOn(text)));
        Assert.Equal(SmallModels.First, anew.Report.Basis);
    }

    [Fact]
    public void Too_little_is_refused_with_how_much_there_is_and_what_is_missing()
    {
        var refusal = Assert.Throws<BadInputException>(() => Tune(Renamed(12), [])).Message;

        var kept = CorrectedSet.Of(Renamed(12)).Texts.Count(text => text.IsHeldOut);
        Assert.Contains($"{12 - kept} different texts to learn from, and {kept} kept", refusal, StringComparison.Ordinal);
        Assert.Contains($"label {20 - 12 + kept} more", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void One_sided_labels_that_the_model_agrees_with_are_refused_and_counted()
    {
        var agreeing = Renamed(80).Select(each => each with { Labels = new Dictionary<string, string> { ["intent"] = "complaint" } }).ToList();

        var refusal = Assert.Throws<BadInputException>(() => Tune(agreeing, [])).Message;

        Assert.Contains("one-sided", refusal, StringComparison.Ordinal);
        Assert.Matches(@"intent: \d+ complaint, 0 request", refusal);
    }

    [Fact]
    public void Themes_of_ones_own_are_learnt_from_a_file_and_kept_when_tuned_again()
    {
        string[] sizing = ["too small", "too large", "does not fit", "runs tight"];
        string[] colour = ["faded", "the wrong blue", "not as red as shown", "paler than the photo"];
        string[] wares = ["coat", "shirt", "dress", "hat", "glove"];
        var rows = wares.SelectMany(ware => sizing.Select(word => $"The {ware} is {word}\tsizing").Concat(colour.Select(word => $"The {ware} is {word}\tcolour")));
        var file = SmallSet.Write(["id\ttext\ttheme", .. rows.Select((row, i) => $"{i}\t{row}")]);

        var tuned = new ModelTuning(new FakeTimeProvider(), _told.Add).Run(null, [file], [], _models.Folder, CancellationToken.None);

        Assert.Equal(["colour", "sizing"], tuned.Report.OwnThemes);
        var model = ModelFolder.Load(_models.Folder, tuned.Name);
        Assert.Equal("sizing", model.Judge("My scarf is too small").OwnTheme!.Label);
        Assert.Equal("colour", model.Judge("My scarf is faded").OwnTheme!.Label);
        Assert.Equal(1, model.Judge("hello").OwnTheme!.Scores.Values.Sum(), 6);
        var measured = Evaluation.OfModel(model, LabelledSet.Load([file], [], ownThemes: true)).OwnThemes!;
        Assert.Equal((40, true), (measured.Texts, measured.Accuracy.Value > 0.9));
        new CurrentModel(_models.Folder).Promote(tuned.Name);
        Assert.Equal(["colour", "sizing"], ModelFolder.Load(_models.Folder, Tune(Renamed(60), []).Name).Themes!.Labels);
    }

    [Fact]
    public void One_correction_with_a_theme_of_ones_own_does_not_keep_the_others_from_being_learnt()
    {
        var one = Renamed(80)[60..].First(each => !HeldOut.Holds(Tokenizer.Clean(each.Text))) with { Labels = new Dictionary<string, string> { ["theme"] = "sizing" } };

        var tuned = Tune([.. Renamed(60), one], []);

        Assert.Contains("intent", tuned.Report.Labels.Keys);
        Assert.Empty(tuned.Report.OwnThemes);
        Assert.Contains(_told, line => line.Contains("column theme: too little", StringComparison.Ordinal) && line.Contains("1 sizing", StringComparison.Ordinal));
    }

    [Fact]
    public void Themes_of_ones_own_are_not_forgotten_when_new_ones_are_learnt()
    {
        string[] sizing = ["too small", "too large", "does not fit", "runs tight"];
        string[] colour = ["faded", "the wrong blue", "not as red as shown", "paler than the photo"];
        string[] wares = ["coat", "shirt", "dress", "hat", "glove", "sock"];
        var rows = wares.SelectMany(ware => sizing.Select(word => $"The {ware} is {word}\tsizing").Concat(colour.Select(word => $"The {ware} is {word}\tcolour")));
        var file = SmallSet.Write(["id\ttext\ttheme", .. rows.Select((row, i) => $"{i}\t{row}")]);
        var first = new ModelTuning(new FakeTimeProvider(), _told.Add).Run(null, [file], [], _models.Folder, CancellationToken.None);
        new CurrentModel(_models.Folder).Promote(first.Name);
        string[] gifts = [.. Enumerable.Range(0, 40).Select(i => $"Please wrap the {CorrectedSetTests.Word(i)} as a gift with a ribbon")];

        var tuned = Tune([.. gifts.Select(text => CorrectedSetTests.Correct(text, "request", "jd") with { Labels = new Dictionary<string, string> { ["theme"] = "gifts" } })], []);

        var model = ModelFolder.Load(_models.Folder, tuned.Name);
        Assert.Equal(["colour", "gifts", "sizing"], model.Themes!.Labels);
        Assert.Equal("gifts", model.Judge("Please wrap it as a gift with a ribbon").OwnTheme!.Label);
        Assert.Equal("sizing", model.Judge("The coat is too small").OwnTheme!.Label);
        Assert.Equal("colour", model.Judge("The coat is faded").OwnTheme!.Label);
    }

    [Fact]
    public void A_shipped_theme_of_ones_own_set_is_learnt_from_labels_of_it_alone()
    {
        string[] wares = ["coat", "shirt", "dress", "hat", "glove", "sock"];
        var rows = wares.SelectMany(ware => new[] { "too small", "too large", "too tight", "too wide" }.Select(word => $"The {ware} is {word}\tsizing")
            .Concat(new[] { "broken", "torn", "full of holes", "in pieces" }.Select(word => $"The {ware} is {word}\tdefect")));
        var file = SmallSet.Write(["id\ttext\ttheme", .. rows.Select((row, i) => $"{i}\t{row}")]);
        var first = new ModelTuning(new FakeTimeProvider(), _told.Add).Run(null, [file], [], _models.Folder, CancellationToken.None);
        new CurrentModel(_models.Folder).Promote(first.Name);
        var before = ModelFolder.Load(_models.Folder).Judge("It squeaks all night long").OwnTheme!;
        var squeaking = Enumerable.Range(0, 40).Select(i => CorrectedSetTests.Correct($"My {CorrectedSetTests.Word(i)} squeaks all night long", "complaint", "jd") with
        {
            Labels = new Dictionary<string, string> { ["theme"] = "defect" },
        });

        var after = ModelFolder.Load(_models.Folder, Tune([.. squeaking], []).Name).Judge("It squeaks all night long").OwnTheme!;

        Assert.Equal("defect", after.Label);
        Assert.True(after.Scores["defect"] > before.Scores["defect"] + 0.1, $"{before.Scores["defect"]} -> {after.Scores["defect"]}");
    }

    [Fact]
    public void A_fifth_of_the_texts_of_files_is_kept_from_training_as_of_corrections()
    {
        var file = SmallSet.Write([SmallSet.Header, .. SmallSet.Rows().Select(row => row.Replace("\tMy ", "\tOur ", StringComparison.Ordinal))]);

        var model = ModelFolder.Load(_models.Folder, new ModelTuning(new FakeTimeProvider(), _told.Add).Run(null, [file], [], _models.Folder, CancellationToken.None).Name);

        Assert.All(LabelledSet.Load([file], []).Texts.Where(text => text.Text.StartsWith("Our", StringComparison.Ordinal)), text =>
            Assert.Equal(!HeldOut.Holds(text.Cleaned), model.Weights.Model.WasTrainedOn(text.Text)));
    }

    [Fact]
    public void A_theme_with_hardly_any_text_is_taken_for_a_slip()
    {
        var rows = Enumerable.Range(0, 30).Select(i => $"{i}\tthe thing {CorrectedSetTests.Word(i)} is odd\t{(i == 7 ? "sizzing" : i % 2 == 0 ? "sizing" : "colour")}");
        var file = SmallSet.Write(["id\ttext\ttheme", .. rows]);

        var refusal = Assert.Throws<BadInputException>(
            () => new ModelTuning(new FakeTimeProvider(), _told.Add).Run(null, [file], [], _models.Folder, CancellationToken.None)).Message;

        Assert.Contains("'sizzing' has fewer than 5 texts", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Twenty_texts_of_a_file_are_too_few_for_themes_and_the_kept_ones_are_counted()
    {
        string[] rows = [.. Enumerable.Range(0, 20).Select(i => $"{i}\tthe thing {CorrectedSetTests.Word(i)} is odd\t{(i % 2 == 0 ? "sizing" : "colour")}")];
        var kept = LabelledSet.Load([SmallSet.Write(["id\ttext\ttheme", .. rows])], [], ownThemes: true).Texts.Where(text => HeldOut.Holds(text.Cleaned)).ToArray();

        var alone = Assert.Throws<BadInputException>(() => TuneOn(rows)).Message;
        Assert.Throws<BadInputException>(() => TuneOn([.. rows, .. Enumerable.Range(50, 10).Select(i => $"{i}\tthe thing {CorrectedSetTests.Word(i)} is fine\t")]));

        Assert.NotEmpty(kept);
        Assert.Contains($"{20 - kept.Length} different texts to learn from, and {kept.Length} kept", alone, StringComparison.Ordinal);
        Assert.Contains(_told, line => line.Contains($"kept from training: {string.Join(", ", kept.CountBy(text => text.Columns["theme"]).OrderBy(pair => pair.Key).Select(pair => $"{pair.Value} {pair.Key}"))}", StringComparison.Ordinal));
    }

    private TunedModel TuneOn(string[] rows) => new ModelTuning(new FakeTimeProvider(), _told.Add)
        .Run(null, [SmallSet.Write(["id\ttext\ttheme", .. rows])], [], _models.Folder, CancellationToken.None);

    private TunedModel Tune(IReadOnlyList<Correction> corrections, string[] unlabelled, DateTime? today = null, string? from = null) =>
        new ModelTuning(new FakeTimeProvider(today ?? Some.Noon.UtcDateTime), _told.Add) { From = from }
            .Run(new FixedLog(corrections, unlabelled), [], [], _models.Folder, CancellationToken.None);

    private byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(_models.Folder, name + ".bin"));

    private static List<Correction> Renamed(int count) => [.. ParcelStream.Questions.Take(count).Select(text =>
        CorrectedSetTests.Correct(text, "request", "jd") with { Id = text.Length.ToString(CultureInfo.InvariantCulture) })];
}
