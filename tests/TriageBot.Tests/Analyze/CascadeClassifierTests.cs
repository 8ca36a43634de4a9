using CsCheck;
using TriageBot.Analyze;
using TriageBot.Domain;
using TriageBot.Learn;
using TriageBot.Tests.Learn;

namespace TriageBot.Tests.Analyze;

public sealed class CascadeClassifierTests
{
    private static readonly LinearModel Model = ModelTrainer.Train(SmallSet.Load(), Recipe.Plain, CancellationToken.None);
    private static readonly CascadeClassifier Classifier = new("triage-test", Model);

    [Fact]
    public void It_tells_what_it_learnt()
    {
        var complaint = Classifier.Judge("my sofa is broken again, awful");
        var question = Classifier.Judge("How do I open the sofa?");

        Assert.Equal((Intent.Complaint, Sentiment.Negative, FirstTimeLabel.No), (complaint.Intent.Label, complaint.Sentiment.Label, complaint.Said.Label));
        Assert.True(complaint.Complaint > 0.5 && question.Complaint < 0.5);
        Assert.Equal((Intent.Question, Theme.Howto), (question.Intent.Label, question.Theme.Label));
    }

    [Fact]
    public void Probabilities_sum_to_one_for_any_text() =>
        Gen.Char.Array[0, 400].Sample(letters => Check(Classifier.Judge(new string(letters))));

    [Theory]
    [InlineData("")]
    [InlineData("@acme")]
    [InlineData("\ud800")]
    public void Odd_texts_are_judged_too(string text) => Check(Classifier.Judge(text));

    [Fact]
    public void A_very_long_text_is_judged_too() => Check(Classifier.Judge(string.Concat(Enumerable.Repeat("broken again ", 20_000))));

    [Fact]
    public void A_label_without_training_texts_is_possible_and_never_likely()
    {
        var judgement = Classifier.Judge("my sofa is broken again, awful");

        Assert.Equal(LinearModel.Untold, judgement.Theme.Scores[Theme.Outage]);
        Assert.Equal(LinearModel.Untold, judgement.Severity[4]);
    }

    [Fact]
    public void Only_what_the_linear_tier_is_unsure_of_is_judged_by_the_full_tier()
    {
        var encoder = new LengthMeaning();
        var model = ModelTrainer.Train(SmallSet.Load(), new Recipe(encoder, null), CancellationToken.None);
        var classifier = new CascadeClassifier("triage-test", model, encoder);
        var scores = new float[LinearModel.Stride];

        encoder.Asked = 0;
        Assert.Same(model.Full, classifier.Score("is it?", scores));
        Assert.Equal(1, encoder.Asked);
        Assert.Same(model.Linear, classifier.Score("is it?", scores, hurried: true));
        Assert.Same(model.Linear, new CascadeClassifier("triage-test", model).Score("is it?", scores));
    }

    [Fact]
    public void Of_what_the_linear_tier_never_learnt_it_is_not_sure()
    {
        var rows = PoisoningTests.Rows(0, 2).Select((row, i) => $"{i}\t{row.Text}\t{(row.Intent == "complaint" ? "negative" : "positive")}");
        var moods = LabelledSet.Load([SmallSet.Write(["id\ttext\tsentiment", .. rows])], []);
        var encoder = new LengthMeaning();
        var model = ModelTrainer.Train(moods, new Recipe(encoder, null), CancellationToken.None);

        Assert.Same(model.Full, new CascadeClassifier("triage-moods", model, encoder).Score("awful thing", new float[LinearModel.Stride]));
    }

    [Fact]
    public void Each_tier_has_its_own_threshold_which_a_file_keeps()
    {
        var encoder = new LengthMeaning();
        var trained = ModelTrainer.Train(SmallSet.Load(), new Recipe(encoder, null), CancellationToken.None);
        var model = new LinearModel(
            trained.Vocabulary, trained.Linear with { AbstainBelow = 0.3f }, trained.Full! with { AbstainBelow = 0.4f }, trained.Learnt, trained.Told, trained.TrainedOn);
        var path = Path.Combine(Directory.CreateTempSubdirectory("triagebot-").FullName, "a.bin");
        ModelFile.Write(path, model);

        var classifier = new CascadeClassifier("triage-test", ModelFile.Read(path), encoder);

        Assert.Equal((ModelTier.Full, 0.4f), (classifier.Judge("is it?").Tier, (float)classifier.Judge("is it?").AbstainBelow));
        Assert.Equal((ModelTier.Linear, 0.3f), (classifier.Judge("is it?", hurried: true).Tier, (float)classifier.Judge("is it?", hurried: true).AbstainBelow));
        Assert.Equal(trained.Told, classifier.Model.Told);
    }

    [Fact]
    public void What_other_sources_teach_becomes_part_of_the_weights()
    {
        var others = LabelledSet.Load([SmallSet.Write(["id\ttext\tlabel", .. Enumerable.Range(0, 40).Select(i => i % 2 == 0 ? $"{i}\tthe chair is zonked {i}\tnegative" : $"{i}\tthe chair is fine {i}\tpositive")])], []);
        var taught = ModelTrainer.Train(SmallSet.Load(), new Recipe(null, others), CancellationToken.None);

        Assert.Equal(Model.Features, taught.Features);
        Assert.NotEqual(Classifier.Judge("the chair is fine"), new CascadeClassifier("triage-test", taught).Judge("the chair is fine"));
    }

    [Fact]
    public void Many_threads_get_the_answers_of_one()
    {
        var texts = SmallSet.Rows().Select(row => row.Split('\t')[2]).ToArray();
        var alone = texts.Select(text => Classifier.Judge(text).Complaint).ToArray();
        var together = new double[texts.Length * 40];

        Parallel.For(0, together.Length, i => together[i] = Classifier.Judge(texts[i % texts.Length]).Complaint);

        Assert.All(together.Select((share, i) => (share, i)), pair => Assert.Equal(alone[pair.i % alone.Length], pair.share));
    }

    [Fact]
    public void The_folder_says_which_model_is_served()
    {
        var folder = Directory.CreateTempSubdirectory("triagebot-").FullName;
        ModelFile.Write(Path.Combine(folder, "triage-2026-03-02.bin"), Model);
        File.WriteAllText(Path.Combine(folder, "current.txt"), "triage-2026-03-02\n");

        Assert.Equal("triage-2026-03-02", CascadeClassifier.Load(folder).Name);
        Assert.Equal("triage-2026-03-02", CascadeClassifier.Load(folder, "triage-2026-03-02").Name);
    }

    [Theory]
    [InlineData(null, "current.txt")]
    [InlineData("triage-2020-01-01", "triage-2020-01-01.bin")]
    [InlineData("../secret", "../secret")]
    public void A_missing_model_is_named_in_one_line(string? name, string named)
    {
        var folder = Directory.CreateTempSubdirectory("triagebot-").FullName;

        var refusal = Assert.Throws<BadInputException>(() => CascadeClassifier.Load(folder, name));

        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    private static void Check(Judgement judgement)
    {
        Assert.Equal(1, judgement.Intent.Scores.Values.Sum(), 9);
        Assert.Equal(1, judgement.Sentiment.Scores.Values.Sum(), 9);
        Assert.Equal(1, judgement.Said.Scores.Values.Sum(), 9);
        Assert.Equal(1, judgement.Theme.Scores.Values.Sum(), 9);
        Assert.Equal(1, judgement.Severity.Sum(), 9);
        Assert.InRange(judgement.Complaint, 0, 1);
        Assert.InRange(judgement.NeedsReply, 0, 1);
        Assert.Equal(judgement.Intent.Scores.Values.Max(), judgement.Intent.Scores[judgement.Intent.Label]);
    }

    /// <summary>Stands for the encoder: long texts mean something else than short ones.</summary>
    private sealed class LengthMeaning : IMeaning
    {
        public int Asked { get; set; }

        public float[] Encode(string text)
        {
            Asked++;
            var meaning = new float[SentenceEncoder.Width];
            meaning[text.Length % meaning.Length] = 1;
            return meaning;
        }
    }
}
