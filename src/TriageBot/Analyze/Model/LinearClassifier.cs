using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>Analyze: the trained linear model. Safe to call from many threads; a judgement takes microseconds.</summary>
public sealed class LinearClassifier(string name, LinearModel model) : IClassifier
{
    /// <summary>The file in a models folder that names the model served.</summary>
    public const string CurrentFile = "current.txt";

    /// <inheritdoc/>
    public string Name { get; } = name;

    /// <summary>The weights.</summary>
    public LinearModel Model { get; } = model;

    /// <summary>Reads a model from a folder.</summary>
    /// <param name="folder">Such as <c>models</c>.</param>
    /// <param name="name">Such as <c>triage-2026-11-24</c>; null for the one that <see cref="CurrentFile"/> names.</param>
    /// <exception cref="BadInputException">There is none, it is damaged, or it was made for other features.</exception>
    public static LinearClassifier Load(string folder, string? name = null)
    {
        var wanted = name ?? ReadCurrent(folder);
        if (wanted.Length == 0 || Path.GetFileName(wanted) != wanted)
        {
            throw new BadInputException($"{folder}: '{wanted}' is not a model's name; name one such as triage-2026-11-24.");
        }

        return new LinearClassifier(wanted, ModelFile.Read(Path.Combine(folder, wanted + ModelFile.Extension)));
    }

    /// <inheritdoc/>
    public Judgement Judge(string text)
    {
        Span<float> scores = stackalloc float[LinearModel.Stride];
        Model.Score(text, scores);
        return new Judgement(
            Decide<Intent>(Heads.Intent, scores),
            Decide<Sentiment>(Heads.Sentiment, scores),
            Model.Probabilities(Heads.Complaint, scores)[1],
            Model.Probabilities(Heads.Severity, scores),
            Decide<FirstTimeLabel>(Heads.Said, scores),
            Model.Probabilities(Heads.Reply, scores)[1],
            Decide<Theme>(Heads.Theme, scores));
    }

    private Scored<TLabel> Decide<TLabel>(Head head, ReadOnlySpan<float> scores)
        where TLabel : struct, Enum
    {
        var shares = new LabelScores<TLabel>(Model.Probabilities(head, scores));
        return new(shares.Likeliest, shares);
    }

    private static string ReadCurrent(string folder)
    {
        var path = Path.Combine(folder, CurrentFile);
        try
        {
            return File.ReadAllText(path).Trim();
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException(
                $"{path}: cannot be read; write the name of a model of that folder into it, or train one with 'triagebot train'.", missing);
        }
    }
}
