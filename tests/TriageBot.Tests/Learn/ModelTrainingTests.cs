using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using TriageBot.Analyze;
using TriageBot.Domain;
using TriageBot.Learn;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Learn;

public sealed class ModelTrainingTests
{
    private readonly string _folder = Path.Combine(Directory.CreateTempSubdirectory("triagebot-").FullName, "models");
    private readonly string _labels = SmallSet.Write([SmallSet.Header, .. SmallSet.Rows()]);
    private readonly List<string> _progress = [];

    [Fact]
    public void A_model_is_dated_and_comes_with_figures_charts_and_a_card()
    {
        var trained = Train();

        Assert.Equal("triage-2026-03-02", trained.Name);
        Assert.Equal(Intent.Praise, CascadeClassifier.Load(_folder).Judge("Love my new sofa, thanks!").Intent.Label);
        using var metrics = JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder, "triage-2026-03-02.metrics.json")));
        Assert.Equal(50, metrics.RootElement.GetProperty("texts").GetInt32());
        Assert.Equal(64, metrics.RootElement.GetProperty("data")[0].GetProperty("digest").GetString()!.Length);
        Assert.All(["reliability", "coverage"], chart => Assert.Contains("<svg", File.ReadAllText(Path.Combine(_folder, $"triage-2026-03-02.{chart}.svg")), StringComparison.Ordinal));
        Assert.Contains("| complaint |", File.ReadAllText(Path.Combine(_folder, "triage-2026-03-02.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_too_few_texts_to_calibrate_on_the_model_always_abstains_and_says_so()
    {
        Train();

        Assert.True(TextVerdict.Of("Love my new sofa, thanks!", CascadeClassifier.Load(_folder).Judge("Love my new sofa, thanks!")).Abstained);
        Assert.Contains(_progress, line => line.StartsWith("50 different texts are too few to calibrate on, 60 are needed", StringComparison.Ordinal));
        Assert.Contains("leaves every text to a person", File.ReadAllText(Path.Combine(_folder, "triage-2026-03-02.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_enough_texts_a_threshold_is_measured()
    {
        var more = SmallSet.Rows().Take(10).Select(row => row.Replace("kettle", "cushion", StringComparison.Ordinal).Replace("parcel", "blanket", StringComparison.Ordinal));
        var set = LabelledSet.Load([SmallSet.Write([SmallSet.Header, .. SmallSet.Rows(), .. more])], []).Distinct();

        Assert.Equal(60, set.Texts.Count);
        Assert.Null(ModelTrainer.Uncalibrated(set));
        Assert.True(ModelTrainer.Train(set, Recipe.Plain, TestContext.Current.CancellationToken).Linear.AbstainBelow < 1);
    }

    [Fact]
    public void The_second_model_of_a_day_is_another_file_and_not_served()
    {
        var (first, second) = (Train(), Train());

        Assert.Equal("triage-2026-03-02-2", second.Name);
        Assert.Equal(first.Name, CascadeClassifier.Load(_folder).Name);
        Assert.Equal(ReadModel(first), ReadModel(second));
    }

    [Fact]
    public void No_text_of_the_data_is_in_what_is_written()
    {
        Train();

        Assert.All(Directory.GetFiles(_folder), file => Assert.DoesNotContain("Please send me", File.ReadAllText(file), StringComparison.Ordinal));
    }

    [Fact]
    public void Bad_data_leave_nothing_behind()
    {
        var labels = SmallSet.Write([SmallSet.Header, .. SmallSet.Rows().Take(5)]);

        Assert.Throws<BadInputException>(() => Training().Run([labels], [], Recipe.Plain, _folder, TestContext.Current.CancellationToken));

        Assert.False(Directory.Exists(_folder));
    }

    private TrainedModel Train() => Training().Run([_labels], [], Recipe.Plain, _folder, TestContext.Current.CancellationToken);

    private ModelTraining Training() => new(new FakeTimeProvider(Some.Noon), _progress.Add);

    private byte[] ReadModel(TrainedModel model) => File.ReadAllBytes(Path.Combine(_folder, model.Name + ".bin"));
}
