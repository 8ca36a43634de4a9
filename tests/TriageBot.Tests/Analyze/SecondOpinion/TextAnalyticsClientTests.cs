using System.Text.Json;
using Azure;
using TriageBot.Analyze;

namespace TriageBot.Tests.Analyze.SecondOpinion;

public sealed class TextAnalyticsClientTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_is_what_is_documented()
    {
        await using var service = await LanguageStandIn.StartAsync();

        await ClientOf(service).AnalyzeSentimentAsync([new("0", "The driver was rude.", "en")], Token);

        Assert.Equal(
            """{"kind":"SentimentAnalysis","analysisInput":{"documents":[{"id":"0","text":"The driver was rude.","language":"en"}]},"parameters":{"modelVersion":"latest","loggingOptOut":true,"opinionMining":true}}""",
            Assert.Single(service.Asked).GetRawText());
    }

    [Fact]
    public async Task Opinions_are_found_by_their_relations_the_worst_first()
    {
        await using var service = await LanguageStandIn.StartAsync();

        var result = await ClientOf(service).AnalyzeSentimentAsync(
            [new("0", "great", "en"), new("1", "The driver was rude and the van was not clean.", "en")], Token);

        var document = result.Documents.Single(each => each.Id == "1");
        Assert.Equal((TextSentiment.Negative, 0.93), (document.Sentiment, document.ConfidenceScores.Negative));
        Assert.Equal(
            [("driver", "rude", false), ("van", "clean", true)],
            document.Opinions.Select(each => (each.Target.Text, each.Assessment.Text, each.Assessment.IsNegated)));
    }

    [Fact]
    public async Task Languages_and_personal_data_are_read()
    {
        await using var service = await LanguageStandIn.StartAsync();

        var languages = await ClientOf(service).DetectLanguageAsync([new("0", "ist kaputt"), new("1", "hmpf")], Token);
        var personal = await ClientOf(service).RecognizePiiEntitiesAsync([new("0", "Write to ada@example.org", "en")], Token);

        Assert.Equal([("de", 0.97), ("(Unknown)", 0)], languages.Documents.Select(each => (each.DetectedLanguage.Iso6391Name, each.DetectedLanguage.ConfidenceScore)));
        Assert.Equal(("ada@example.org", "Email"), (personal.Documents[0].Entities[0].Text, personal.Documents[0].Entities[0].Category));
        Assert.Equal("Write to ***************", personal.Documents[0].RedactedText);
    }

    [Fact]
    public async Task One_bad_document_does_not_spoil_the_others()
    {
        await using var service = await LanguageStandIn.StartAsync();

        var result = await ClientOf(service).AnalyzeSentimentAsync(
            [new("0", "", "en"), new("1", "great", "en"), new("2", "great", "xx"), new("3", new string('x', 5121), "en")], Token);

        Assert.Equal("1", Assert.Single(result.Documents).Id);
        Assert.Equal(
            [("0", "InvalidDocument"), ("2", "UnsupportedLanguageCode"), ("3", "InvalidDocument")],
            result.Errors.Select(each => (each.Id, each.Error.Innererror!.Code)));
    }

    [Fact]
    public async Task More_documents_than_documented_are_not_sent()
    {
        await using var service = await LanguageStandIn.StartAsync();

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => ClientOf(service).AnalyzeSentimentAsync(
            [.. Enumerable.Range(0, 11).Select(i => new TextDocumentInput($"{i}", "great", "en"))], Token));

        Assert.Empty(service.Asked);
    }

    [Fact]
    public async Task A_wrong_key_is_the_documented_error()
    {
        await using var service = await LanguageStandIn.StartAsync();
        var client = new TextAnalyticsClient(EndpointOf(service), new AzureKeyCredential("wrong"));

        var error = await Assert.ThrowsAsync<RequestFailedException>(() => client.DetectLanguageAsync([new("0", "a")], Token));

        Assert.Equal((401, "401"), (error.Status, error.ErrorCode));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("<html>")]
    [InlineData("{}")]
    [InlineData("""{"kind":"SentimentAnalysisResults","results":{"documents":[{"id":"0"}],"errors":[]}}""")]
    [InlineData("""{"kind":"SentimentAnalysisResults","results":{"documents":[{"id":"0","sentiment":"furious","confidenceScores":{"positive":0,"neutral":0,"negative":1},"sentences":[]}],"errors":[]}}""")]
    public async Task Something_else_is_no_answer(string body)
    {
        await using var service = await LanguageStandIn.StartAsync();
        service.Trouble = LanguageStandIn.Saying(body);

        await Assert.ThrowsAsync<JsonException>(() => ClientOf(service).AnalyzeSentimentAsync([new("0", "a", "en")], Token));
    }

    [Fact]
    public async Task The_key_is_not_carried_where_a_redirect_points()
    {
        await using var service = await LanguageStandIn.StartAsync();
        service.Trouble = context =>
        {
            context.Response.StatusCode = 307;
            context.Response.Headers.Location = "/elsewhere";
            return Task.CompletedTask;
        };

        var error = await Assert.ThrowsAsync<RequestFailedException>(() => ClientOf(service).DetectLanguageAsync([new("0", "a")], Token));

        Assert.Equal(307, error.Status);
        Assert.Empty(service.Elsewhere);
    }

    internal static TextAnalyticsClient ClientOf(LanguageStandIn service) =>
        new(EndpointOf(service), new AzureKeyCredential(LanguageStandIn.Key));

    private static TextAnalyticsEndpoint EndpointOf(LanguageStandIn service) =>
        TextAnalyticsEndpoint.Parse(service.Address.ToString(), development: true);
}
