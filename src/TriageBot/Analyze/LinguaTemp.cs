using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>t</summary>
public sealed class LinguaLanguageDetector : ILanguageDetector
{
    /// <inheritdoc/>
    public string Detect(string text) => "en";
}
