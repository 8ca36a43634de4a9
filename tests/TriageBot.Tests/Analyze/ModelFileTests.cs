using TriageBot.Analyze;
using TriageBot.Domain;
using TriageBot.Learn;
using TriageBot.Tests.Learn;

namespace TriageBot.Tests.Analyze;

public sealed class ModelFileTests
{
    private static readonly LinearModel Model = ModelTrainer.Train(SmallSet.Load(), Recipe.Plain, CancellationToken.None);

    private readonly string _path = Path.Combine(Directory.CreateTempSubdirectory("triagebot-").FullName, "triage-2026-03-02.bin");

    [Fact]
    public void An_exact_file_gives_the_same_scores_back()
    {
        ModelFile.Write(_path, Model, exact: true);

        Assert.Equal(Score(Model), Score(ModelFile.Read(_path)));
    }

    [Fact]
    public void A_small_file_gives_nearly_the_same_scores_back()
    {
        ModelFile.Write(_path, Model);

        Assert.All(Score(Model).Zip(Score(ModelFile.Read(_path))), pair => Assert.Equal(pair.First, pair.Second, 0.03));
    }

    [Fact]
    public void A_model_knows_its_training_texts_after_loading()
    {
        ModelFile.Write(_path, Model);

        var loaded = ModelFile.Read(_path);

        Assert.True(loaded.WasTrainedOn("how do i open the LAMP?"));
        Assert.False(loaded.WasTrainedOn("how do I paint the lamp?"));
    }

    [Fact]
    public void The_same_data_give_the_same_bytes()
    {
        var again = _path + "2";

        ModelFile.Write(_path, Model);
        ModelFile.Write(again, ModelTrainer.Train(SmallSet.Load(), Recipe.Plain, CancellationToken.None));

        Assert.Equal(File.ReadAllBytes(_path), File.ReadAllBytes(again));
    }

    [Fact]
    public void An_existing_file_is_never_overwritten()
    {
        ModelFile.Write(_path, Model);

        Assert.Throws<IOException>(() => ModelFile.Write(_path, Model));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(-1)]
    public void A_changed_byte_is_noticed(int at)
    {
        ModelFile.Write(_path, Model);
        var bytes = File.ReadAllBytes(_path);
        bytes[at < 0 ? bytes.Length + at : at] ^= 1;
        File.WriteAllBytes(_path, bytes);

        Assert.Contains("is damaged", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cut_file_is_noticed()
    {
        ModelFile.Write(_path, Model);
        File.WriteAllBytes(_path, File.ReadAllBytes(_path)[..2000]);

        Assert.Contains("is damaged", Refusal(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello, I am a text file that somebody renamed to look like a model; it is long enough.")]
    public void Another_kind_of_file_is_refused(string content)
    {
        File.WriteAllText(_path, content);

        Assert.Contains("is not a model", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_of_other_features_is_refused()
    {
        ModelFile.Write(_path, Model);
        var bytes = File.ReadAllBytes(_path);
        bytes[8]++;
        System.Security.Cryptography.SHA256.HashData(bytes.AsSpan(..^32)).CopyTo(bytes.AsSpan(^32..));
        File.WriteAllBytes(_path, bytes);

        Assert.Contains("another version", Refusal(), StringComparison.Ordinal);
    }

    private string Refusal()
    {
        var message = Assert.Throws<BadInputException>(() => ModelFile.Read(_path)).Message;
        Assert.StartsWith(_path, message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
        return message;
    }

    private static float[] Score(LinearModel model)
    {
        var scores = new float[LinearModel.Stride];
        model.Score("My sofa is broken, where can I complain? #NeverAgain", scores);
        return scores;
    }
}
