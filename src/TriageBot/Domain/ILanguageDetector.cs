namespace TriageBot.Domain;

/// <summary>Tells the language of a text. Safe to call from many threads.</summary>
public interface ILanguageDetector
{
    /// <summary>ISO 639-1 code, or <c>und</c> where the text is too short or too odd to tell. Never fails.</summary>
    string Detect(string text);
}
