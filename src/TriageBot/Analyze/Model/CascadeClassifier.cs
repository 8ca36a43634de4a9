using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>
/// Analyze: the trained model. The linear tier judges every text in microseconds; where it is unsure, the full tier asks
/// the sentence encoder and judges instead. Safe to call from many threads.
/// </summary>
/// <param name="name">Such as <c>triage-2026-11-26</c>.</param>
/// <param name="model">The weights of both tiers.</param>
/// <param name="encoder">Null judges by the linear tier alone.</param>
public sealed class CascadeClassifier(string name, LinearModel model, IMeaning? encoder = null) : IClassifier
{
    /// <summary>The file in a models folder that names the model served.</summary>
    public const string CurrentFile = "current.txt";

    // Measured: surer than this the linear tier is right as often as the full one, and rare answers are not left to it.
    private const double Sure = 0.88;
    private const double SureOfRare = 0.9;

    // What a model never learnt it is sure of without knowing anything.
    private readonly (Head Head, double Enough)[] _decisive =
    [
        .. new[] { (Heads.Complaint, Sure), (Heads.Intent, Sure), (Heads.Said, SureOfRare), (Heads.Urgent, SureOfRare) }
            .Where(each => model.Learnt.AsSpan(each.Item1.FirstLabel, each.Item1.Labels.Count).Count(true) > 1),
    ];

    /// <inheritdoc/>
    public string Name { get; } = name;

    /// <summary>The weights.</summary>
    public LinearModel Model { get; } = model;

    /// <summary>Whether unsure texts are judged by the full tier.</summary>
    public bool HasFullTier => encoder is not null && Model.Full is not null;

    /// <summary>Reads a model from a folder, and the sentence encoder where the folder has one.</summary>
    /// <param name="folder">Such as <c>models</c>.</param>
    /// <param name="name">Such as <c>triage-2026-11-26</c>; null for the one that <see cref="CurrentFile"/> names.</param>
    /// <param name="encoder">The folder's sentence encoder where it is loaded already.</param>
    /// <exception cref="BadInputException">There is none, it is damaged, or it was made for other features.</exception>
    public static CascadeClassifier Load(string folder, string? name = null, IMeaning? encoder = null)
    {
        var wanted = name ?? ReadCurrent(folder);
        if (wanted.Length == 0 || Path.GetFileName(wanted) != wanted)
        {
            throw new BadInputException($"{folder}: '{wanted}' is not a model's name; name one such as triage-2026-11-26.");
        }

        var model = ModelFile.Read(Path.Combine(folder, wanted + ModelFile.Extension));
        return new CascadeClassifier(wanted, model, model.Full is null ? null : encoder ?? SentenceEncoder.Load(folder));
    }

    /// <inheritdoc/>
    public Judgement Judge(string text, bool hurried = false)
    {
        Span<float> scores = stackalloc float[LinearModel.Stride];
        var tier = Score(text, scores, hurried);
        return new Judgement(
            Decide<Intent>(tier, Heads.Intent, scores),
            Decide<Sentiment>(tier, Heads.Sentiment, scores),
            Model.Probabilities(tier, Heads.Complaint, scores)[1],
            Model.Probabilities(tier, Heads.Severity, scores),
            Decide<FirstTimeLabel>(tier, Heads.Said, scores),
            Model.Probabilities(tier, Heads.Reply, scores)[1],
            Decide<Theme>(tier, Heads.Theme, scores),
            Yes(tier, Heads.Urgent, scores),
            Yes(tier, Heads.Spam, scores),
            tier.AbstainBelow,
            tier == Model.Linear ? ModelTier.Linear : ModelTier.Full);
    }

    /// <summary>Writes the raw scores of the tier that judges this text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="scores">Where to, <see cref="LinearModel.Stride"/> numbers.</param>
    /// <param name="hurried">By the linear tier in any case.</param>
    /// <returns>That tier.</returns>
    public Tier Score(string text, Span<float> scores, bool hurried = false)
    {
        Model.Score(text, scores);
        if (hurried || !HasFullTier || IsSure(scores))
        {
            return Model.Linear;
        }

        Model.Score(text, encoder!.Encode(text), scores);
        return Model.Full!;
    }

    private bool IsSure(ReadOnlySpan<float> scores)
    {
        foreach (var (head, enough) in _decisive)
        {
            if (Model.Probabilities(Model.Linear, head, scores).Max() < enough)
            {
                return false;
            }
        }

        return _decisive.Length > 0;
    }

    private Scored<TLabel> Decide<TLabel>(Tier tier, Head head, ReadOnlySpan<float> scores)
        where TLabel : struct, Enum
    {
        var probabilities = Model.Probabilities(tier, head, scores);
        return new(LabelScores<TLabel>.Labels[LinearModel.Choose(tier, head, probabilities)], new LabelScores<TLabel>(probabilities));
    }

    private Likelihood Yes(Tier tier, Head head, ReadOnlySpan<float> scores)
    {
        var probabilities = Model.Probabilities(tier, head, scores);
        return new Likelihood(LinearModel.Choose(tier, head, probabilities) == 1, probabilities[1]);
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
