using System.Text.Json.Serialization;

namespace TriageBot.Analyze;

/// <summary>How requests and answers are written. An answer that lacks what is documented is no answer.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(AnalyzeTextTask))]
[JsonSerializable(typeof(AnalyzeTextTaskResult<SentimentDocument>))]
[JsonSerializable(typeof(AnalyzeTextTaskResult<LanguageDocument>))]
[JsonSerializable(typeof(AnalyzeTextTaskResult<PiiDocument>))]
internal sealed partial class TextAnalyticsJson : JsonSerializerContext;

/// <summary>One question about some documents.</summary>
internal sealed record AnalyzeTextTask(string Kind, AnalysisInput AnalysisInput, TaskParameters Parameters);

/// <summary>The documents.</summary>
internal sealed record AnalysisInput(IReadOnlyList<TextDocumentInput> Documents);

/// <summary>How the question is meant. What customers write is not to be kept by the service for its own ends.</summary>
internal sealed record TaskParameters
{
    public string ModelVersion { get; init; } = "latest";

    public bool LoggingOptOut { get; init; } = true;

    public bool? OpinionMining { get; init; }
}

/// <summary>A document.</summary>
/// <param name="Id">Unique in its request.</param>
/// <param name="Text">At most <see cref="TextRecords.MaxTextElements"/> long.</param>
/// <param name="Language">Its language; null where that is the question.</param>
internal sealed record TextDocumentInput(string Id, string Text, string? Language = null);

/// <summary>The answer, whole.</summary>
internal sealed record AnalyzeTextTaskResult<TDocument>(string Kind, AnalyzeResult<TDocument> Results);

/// <summary>What was found, document by document; each is in one of the two lists.</summary>
internal sealed record AnalyzeResult<TDocument>(IReadOnlyList<TDocument> Documents, IReadOnlyList<DocumentError> Errors);

/// <summary>Why one document could not be analysed.</summary>
internal sealed record DocumentError(string Id, TextAnalyticsError Error);

/// <summary>An error of the service; the inner one says more.</summary>
internal sealed record TextAnalyticsError(string Code, string Message, TextAnalyticsError? Innererror = null);

/// <summary>The language of one document.</summary>
internal sealed record LanguageDocument(string Id, DetectedLanguage DetectedLanguage);

/// <summary>A language; its name is <c>(Unknown)</c> where the service cannot tell.</summary>
internal sealed record DetectedLanguage(string Name, string Iso6391Name, double ConfidenceScore);

/// <summary>The personal data in one document.</summary>
internal sealed record PiiDocument(string Id, string RedactedText, IReadOnlyList<PiiEntity> Entities);

/// <summary>One piece of personal data.</summary>
internal sealed record PiiEntity(string Text, string Category, int Offset, int Length, double ConfidenceScore, string? Subcategory = null);
