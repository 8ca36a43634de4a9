using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>A folder of models: which one is served, and how one is loaded whole.</summary>
public static class ModelFolder
{
    /// <summary>A model, with the brand's own themes where it learnt any; without moods in other languages.</summary>
    /// <param name="folder">Such as <c>models</c>.</param>
    /// <param name="name">Such as <c>triage-2026-11-26</c>; null for the one that is served.</param>
    /// <param name="encoder">The folder's sentence encoder where it is loaded already.</param>
    /// <exception cref="BadInputException">There is none, it is damaged, or it was made for other features.</exception>
    public static JudgingModel Load(string folder, string? name = null, IMeaning? encoder = null)
    {
        var weights = CascadeClassifier.Load(folder, name, encoder);
        var themes = Path.Combine(folder, weights.Name + OwnThemes.Extension);
        return new(weights, File.Exists(themes) ? OwnThemes.Read(themes) : null);
    }

    /// <summary>The same, but refused where the encoder is missing: the half that judges then is not what was trained.</summary>
    /// <param name="folder">Such as <c>models</c>.</param>
    /// <param name="name">Null for the one that is served.</param>
    /// <param name="encoder">The folder's sentence encoder; null where there is none.</param>
    /// <exception cref="BadInputException">It does not load, or has a full tier that cannot be asked.</exception>
    public static JudgingModel LoadWhole(string folder, string? name, IMeaning? encoder)
    {
        var model = Load(folder, name, encoder);
        return encoder is not null || model.Weights.Model.Full is null ? model : throw new BadInputException(
            $"{Path.Combine(folder, SentenceEncoder.Folder)}: the sentence encoder is missing, and {model.Name} has a full tier that needs it; restore the folder.");
    }

    /// <summary>The name in <see cref="CascadeClassifier.CurrentFile"/>; null when it cannot be read.</summary>
    public static string? CurrentName(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, CascadeClassifier.CurrentFile)).Trim();
        }
        catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

/// <summary>One model as it judges: the weights, the brand's own themes, and moods in other languages.</summary>
/// <param name="weights">The weights.</param>
/// <param name="themes">Null where the model learnt none.</param>
/// <param name="languages">Null for none.</param>
public sealed class JudgingModel(CascadeClassifier weights, OwnThemes? themes, OtherLanguages? languages = null) : IClassifier
{
    /// <inheritdoc/>
    public string Name => Weights.Name;

    /// <summary>The weights.</summary>
    public CascadeClassifier Weights { get; } = weights;

    /// <summary>The brand's own themes; null where the model learnt none.</summary>
    public OwnThemes? Themes { get; } = themes;

    /// <summary>The same, with moods in other languages.</summary>
    /// <param name="moods">Null for none.</param>
    public JudgingModel With(OtherLanguages? moods) => new(Weights, Themes, moods);

    /// <inheritdoc/>
    public Judgement Judge(string text, bool hurried = false) => Themes is null
        ? Weights.Judge(text, hurried)
        : Weights.Judge(text, hurried) with { OwnTheme = Themes.Judge(text) };

    /// <inheritdoc/>
    public Scored<Sentiment>? MoodOf(string text, string language) => languages?.MoodOf(text, language);
}
