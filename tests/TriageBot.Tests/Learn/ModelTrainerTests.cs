using Microsoft.ML;
using Microsoft.ML.Data;
using TriageBot.Analyze;
using TriageBot.Domain;
using TriageBot.Learn;

namespace TriageBot.Tests.Learn;

public sealed class ModelTrainerTests
{
    public static TheoryData<string> Columns => [.. Heads.All.Select(head => head.Column)];

    [Theory]
    [MemberData(nameof(Columns))]
    public void Own_scores_are_those_of_the_trained_model(string column)
    {
        var head = Heads.All.Single(head => head.Column == column);
        var set = SmallSet.Load().Distinct();
        var model = ModelTrainer.Train(set, Recipe.Plain, CancellationToken.None);
        var texts = set.Texts.Where(text => text.LabelOf(head) >= 0).ToArray();
        var features = FeatureRows.Of(Vocabulary.Of([.. set.Texts.Select(text => text.Text)], 2), [.. texts.Select(text => text.Text)]);
        var labels = texts.Select(text => text.LabelOf(head)).ToArray();

        var theirs = TheirProbabilities(HeadTrainer.Train(head, features, labels, features[0].Length), head, features, labels);

        var scores = new float[LinearModel.Stride];
        for (var i = 0; i < texts.Length; i++)
        {
            model.Score(texts[i].Text, scores);
            var mine = model.Probabilities(model.Linear, head, scores);
            var untold = mine.Count(share => share == LinearModel.Untold) * LinearModel.Untold;
            var present = labels.Distinct().Order().ToArray();
            Assert.All(present.Select((label, place) => (label, place)), pair =>
                Assert.Equal(theirs[i][pair.place], mine[pair.label] / (1 - untold), 1e-5));
        }
    }

    [Fact]
    public void Too_few_texts_are_refused()
    {
        var set = LabelledSet.Load([SmallSet.Write([SmallSet.Header, .. SmallSet.Rows().Take(15)])], []);

        Assert.Contains("at least 20", Assert.Throws<BadInputException>(() => ModelTrainer.Train(set, Recipe.Plain, CancellationToken.None)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(30, 30)]
    [InlineData(5, 45)]
    public void Calibration_asks_texts_as_they_come_unless_there_are_none(int drawn, int asked)
    {
        var rows = Enumerable.Range(0, 45).Select(i => $"{i}\ttext {i}\tyes\t{(i < drawn ? "" : "chosen")}");
        var set = LabelledSet.Load([SmallSet.Write(["id\ttext\tcomplaint\tsample", .. rows])], []);

        Assert.Equal(asked, ModelTrainer.AsTheyCome([.. Enumerable.Range(0, 45)], set).Length);
    }

    [Theory]
    [InlineData(FeatureBlocks.Words, true)]
    [InlineData(FeatureBlocks.Characters, false)]
    public void What_the_recipe_does_without_no_model_of_it_knows(FeatureBlocks without, bool characters)
    {
        var model = ModelTrainer.Train(SmallSet.Load(), Recipe.Plain with { Without = without }, CancellationToken.None);

        Assert.NotEmpty(model.Vocabulary.Hashes);
        Assert.All(model.Vocabulary.Hashes, gram => Assert.NotEqual(characters, Grams.IsWord(gram)));
    }

    [Fact]
    public void Without_cues_no_cue_weighs_anything()
    {
        var model = ModelTrainer.Train(SmallSet.Load(), Recipe.Plain with { Without = FeatureBlocks.Cues }, CancellationToken.None);

        Assert.All(model.Linear.Weights[(model.Vocabulary.Count * LinearModel.Stride)..], weight => Assert.Equal(0, weight));
    }

    [Fact]
    public void One_sided_labels_are_refused_and_counted()
    {
        var rows = Enumerable.Range(0, 30).Select(i => $"{i}\ttext {(char)('a' + i)}\t{(i < 3 ? "yes" : "no")}");
        var set = LabelledSet.Load([SmallSet.Write(["id\ttext\tcomplaint", .. rows])], []);

        var message = Assert.Throws<BadInputException>(() => ModelTrainer.Train(set, Recipe.Plain, CancellationToken.None)).Message;

        Assert.Contains("complaint: too little or too one-sided", message, StringComparison.Ordinal);
        Assert.Contains("3 yes", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_head_without_labels_answers_its_fallback()
    {
        var rows = Enumerable.Range(0, 30).Select(i => $"{i}\t{(i % 2 == 0 ? "awful" : "fine")} thing {(char)('a' + i)}\t{(i % 2 == 0 ? "yes" : "no")}");
        var set = LabelledSet.Load([SmallSet.Write(["id\ttext\tcomplaint", .. rows])], []);

        var judgement = new CascadeClassifier("test", ModelTrainer.Train(set, Recipe.Plain, CancellationToken.None)).Judge("awful thing");

        Assert.True(judgement.Complaint > 0.5);
        Assert.Equal((Intent.Other, Sentiment.Neutral, FirstTimeLabel.Unknown, Theme.Other), (judgement.Intent.Label, judgement.Sentiment.Label, judgement.Said.Label, judgement.Theme.Label));
        Assert.True(judgement.NeedsReply > 0.9);
    }

    [Fact]
    public void Texts_of_other_sources_that_are_among_the_labelled_ones_teach_nothing()
    {
        var others = Enumerable.Range(0, 40).Select(i => $"{i}\tthe chair {CorrectedSetTests.Word(i)} is {(i % 2 == 0 ? "zonked" : "fine")}\t{(i % 2 == 0 ? "negative" : "positive")}").ToArray();
        var known = SmallSet.Load().Texts.Select(text => $"k{text.Id}\t{text.Text}\tpositive");
        LabelledSet Transfer(IEnumerable<string> rows) => LabelledSet.Load([SmallSet.Write(["id\ttext\tsentiment", .. rows])], []);

        var clean = ModelTrainer.Train(SmallSet.Load(), new(null, Transfer(others)), CancellationToken.None);
        var leaking = ModelTrainer.Train(SmallSet.Load(), new(null, Transfer(others.Concat(known))), CancellationToken.None);

        Assert.Equal(clean.Linear.Weights, leaking.Linear.Weights);
    }

    private static double[][] TheirProbabilities(HeadWeights trained, Head head, VBuffer<float>[] features, int[] labels)
    {
        var learning = new MLContext(1);
        var rows = features.Select(vector => new TrainingRow { Features = vector });
        var view = learning.Data.LoadFromEnumerable(rows, TrainingRow.Schema(features[0].Length, labels.Distinct().Count()));
        var scored = trained.Trained!.Transform(view);
        return head.Outputs == 1
            ? [.. scored.GetColumn<float>("Probability").Select(yes => (double[])[1 - yes, yes])]
            : [.. scored.GetColumn<VBuffer<float>>("Score").Select(shares => shares.DenseValues().Select(share => (double)share).ToArray())];
    }
}
