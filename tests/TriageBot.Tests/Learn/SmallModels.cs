using TriageBot.Analyze;
using TriageBot.Learn;

namespace TriageBot.Tests.Learn;

/// <summary>A models folder of its own with small models of the linear tier.</summary>
internal sealed class SmallModels : IDisposable
{
    /// <summary>The model that is served at first.</summary>
    public const string First = "triage-first";

    private static readonly Lazy<LinearModel> Trained = new(() => ModelTrainer.Train(SmallSet.Load(), Recipe.Plain, CancellationToken.None));

    public SmallModels()
    {
        Folder = Directory.CreateTempSubdirectory("triagebot-test-").FullName;
        Write(First, Trained.Value);
        File.WriteAllText(Path.Combine(Folder, CascadeClassifier.CurrentFile), First + "\n");
    }

    public string Folder { get; }

    public string Current => File.ReadAllText(Path.Combine(Folder, CascadeClassifier.CurrentFile)).Trim();

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public void Write(string name, LinearModel model) => ModelFile.Write(Path.Combine(Folder, name + ModelFile.Extension), model);

    /// <summary>Serves a model that was trained on texts of its own instead.</summary>
    public void ServeTrainedOn(IReadOnlyList<(string Text, string Intent)> rows)
    {
        const string Name = "triage-of-rows";
        var file = SmallSet.Write(["id\ttext\tintent", .. rows.Select((row, i) => $"t{i}\t{row.Text}\t{row.Intent}")]);
        Write(Name, ModelTrainer.Train(LabelledSet.Load([file], []), Recipe.Plain, CancellationToken.None));
        File.WriteAllText(Path.Combine(Folder, CascadeClassifier.CurrentFile), Name);
    }

    /// <summary>A model that judges otherwise: trained on every second row.</summary>
    public void WriteAnother(string name)
    {
        var half = LabelledSet.Of([.. SmallSet.Load().Texts.Where((_, i) => i % 2 == 0)]);
        Write(name, ModelTrainer.Train(half, Recipe.Plain, CancellationToken.None));
    }
}
