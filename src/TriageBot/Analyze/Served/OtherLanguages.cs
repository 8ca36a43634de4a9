using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>
/// How the author of a text feels, in languages that the main model does not read: a small model of its own, which knows
/// moods and nothing else. Safe to call from many threads.
/// </summary>
public sealed class OtherLanguages
{
    /// <summary>Its place within a models folder; a models folder itself.</summary>
    public const string Folder = "languages";

    /// <summary>ISO 639-1 codes of the languages that it was trained on. Of Hindi too little could be learnt: see models/README.md.</summary>
    public static IReadOnlySet<string> Known { get; } = new HashSet<string> { "ar", "de", "es", "fr", "it", "pt" };

    private readonly CascadeClassifier _model;

    private OtherLanguages(CascadeClassifier model) => _model = model;

    /// <summary>Reads the model that serves in the folder; null where the folder has none.</summary>
    /// <param name="models">Such as <c>models</c>.</param>
    /// <exception cref="BadInputException">It is damaged, or was made for other features.</exception>
    public static OtherLanguages? Load(string models)
    {
        var folder = Path.Combine(models, Folder);
        return Directory.Exists(folder) ? new(CascadeClassifier.Load(folder)) : null;
    }

    /// <summary>The files of its folder, whichever are there.</summary>
    /// <param name="models">Such as <c>models</c>.</param>
    public static IReadOnlyList<string> FilesIn(string models) => Path.Combine(models, Folder) is var folder && Directory.Exists(folder)
        ? [.. Directory.GetFiles(folder, "*", new EnumerationOptions { IgnoreInaccessible = true }).Select(Path.GetFileName).Order(StringComparer.Ordinal).Select(file => Path.Combine(Folder, file!))]
        : [];

    /// <summary>How the author feels; null in a language that it does not know.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">Its ISO 639-1 code.</param>
    public Scored<Sentiment>? MoodOf(string text, string language) =>
        Known.Contains(language) ? _model.Judge(text, hurried: true).Sentiment : null;
}
