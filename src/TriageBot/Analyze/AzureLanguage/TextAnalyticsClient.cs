using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace TriageBot.Analyze;

/// <summary>
/// A client of Azure AI Language, <c>POST /language/:analyze-text</c>, with the words of the package
/// Azure.AI.TextAnalytics: sentiment with opinion mining, language, personal data. Redirects are not followed.
/// </summary>
internal sealed class TextAnalyticsClient
{
    /// <summary>The documented sizes of a request.</summary>
    public const int MaxSentimentDocuments = 10;

    /// <inheritdoc cref="MaxSentimentDocuments"/>
    public const int MaxLanguageDocuments = 1_000;

    /// <inheritdoc cref="MaxSentimentDocuments"/>
    public const int MaxPiiDocuments = 5;

    private const int Ok = 200;
    private const int LongestAnswer = 8 << 20;

    private readonly HttpPipeline _pipeline;
    private readonly Uri _analyzeText;

    /// <summary>A client that signs in with the resource's key.</summary>
    public TextAnalyticsClient(
        TextAnalyticsEndpoint endpoint, AzureKeyCredential credential, TextAnalyticsClientOptions? options = null)
        : this(endpoint, new KeyPolicy(credential), options)
    {
    }

    /// <summary>A client that signs in with an identity of Microsoft Entra.</summary>
    public TextAnalyticsClient(
        TextAnalyticsEndpoint endpoint, TokenCredential credential, TextAnalyticsClientOptions? options = null)
        : this(endpoint, new BearerTokenAuthenticationPolicy(credential, endpoint.Scope), options)
    {
    }

    private TextAnalyticsClient(
        TextAnalyticsEndpoint endpoint, HttpPipelinePolicy signIn, TextAnalyticsClientOptions? options)
    {
        _analyzeText = new(endpoint.Address, $"language/:analyze-text?api-version={TextAnalyticsClientOptions.ApiVersion}");
        _pipeline = HttpPipelineBuilder.Build(options ?? new(), signIn);
    }

    /// <summary>The mood of each document, and what is said about what in it.</summary>
    /// <exception cref="RequestFailedException">The service did not answer, or not with a result.</exception>
    /// <exception cref="JsonException">It answered with something else.</exception>
    public Task<AnalyzeResult<SentimentDocument>> AnalyzeSentimentAsync(
        IReadOnlyList<TextDocumentInput> documents, CancellationToken cancellationToken) => SendAsync(
        new("SentimentAnalysis", new(documents), new() { OpinionMining = true }),
        MaxSentimentDocuments,
        TextAnalyticsJson.Default.AnalyzeTextTaskResultSentimentDocument,
        cancellationToken);

    /// <summary>The language of each document.</summary>
    /// <inheritdoc cref="AnalyzeSentimentAsync"/>
    public Task<AnalyzeResult<LanguageDocument>> DetectLanguageAsync(
        IReadOnlyList<TextDocumentInput> documents, CancellationToken cancellationToken) => SendAsync(
        new("LanguageDetection", new(documents), new()),
        MaxLanguageDocuments,
        TextAnalyticsJson.Default.AnalyzeTextTaskResultLanguageDocument,
        cancellationToken);

    /// <summary>The personal data in each document.</summary>
    /// <inheritdoc cref="AnalyzeSentimentAsync"/>
    public Task<AnalyzeResult<PiiDocument>> RecognizePiiEntitiesAsync(
        IReadOnlyList<TextDocumentInput> documents, CancellationToken cancellationToken) => SendAsync(
        new("PiiEntityRecognition", new(documents), new()),
        MaxPiiDocuments,
        TextAnalyticsJson.Default.AnalyzeTextTaskResultPiiDocument,
        cancellationToken);

    private async Task<AnalyzeResult<TDocument>> SendAsync<TDocument>(
        AnalyzeTextTask task, int most, JsonTypeInfo<AnalyzeTextTaskResult<TDocument>> answer, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(task.AnalysisInput.Documents.Count, most);
        using var message = _pipeline.CreateMessage();
        message.BufferResponse = false;
        message.Request.Method = RequestMethod.Post;
        message.Request.Uri.Reset(_analyzeText);
        message.Request.Headers.Add(HttpHeader.Common.JsonContentType);
        message.Request.Headers.Add(HttpHeader.Common.JsonAccept);
        message.Request.Content = RequestContent.Create(
            JsonSerializer.SerializeToUtf8Bytes(task, TextAnalyticsJson.Default.AnalyzeTextTask));
        await _pipeline.SendAsync(message, cancellationToken);

        var response = message.Response;
        using var body = await ReadAsync(response, cancellationToken);
        response.ContentStream = body;
        return response.Status == Ok
            ? JsonSerializer.Deserialize(body, answer)?.Results ?? throw new JsonException("The answer is null.")
            : throw new RequestFailedException(response);
    }

    /// <summary>The whole body, unless there is no end to it.</summary>
    private static async Task<MemoryStream> ReadAsync(Response response, CancellationToken cancellationToken)
    {
        var whole = new MemoryStream();
        if (response.ContentStream is not { } body)
        {
            return whole;
        }

        var buffer = new byte[16 << 10];
        for (int read; (read = await body.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            whole.Write(buffer, 0, read);
            if (whole.Length > LongestAnswer)
            {
                throw new JsonException("The answer has no end.");
            }
        }

        whole.Position = 0;
        return whole;
    }
}
