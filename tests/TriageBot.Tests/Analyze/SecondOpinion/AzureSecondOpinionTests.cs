using System.Globalization;
using TriageBot.Analyze;
using TriageBot.Domain;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Analyze.SecondOpinion;

public sealed class AzureSecondOpinionTests : IAsyncDisposable
{
    private readonly CountedBudget _budget = new();
    private LanguageStandIn? _service;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _service?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task It_gives_mood_opinions_and_the_language_that_ours_could_not_tell()
    {
        var opinions = await GivenAsync(Waiting("The driver was rude."), Waiting("ist kaputt", "und"), Waiting("坏了", "und"));

        Assert.Equal((OpinionLabel.Negative, 0.93), (opinions[0].Sentiment!.Label, opinions[0].Sentiment!.Negative));
        Assert.Equal(["driver: rude"], opinions[0].Named);
        Assert.Null(opinions[0].Language);
        Assert.Equal(new("de", 0.97), opinions[1].Language);
        Assert.Equal(new("zh", 1), opinions[2].Language);
        Assert.All(opinions, opinion => Assert.Null(opinion.Error));
        Assert.Equal(["LanguageDetection 2", "SentimentAnalysis 3"], _service!.Asked.Select(Summary));
        Assert.Equal(5, _budget.Taken);
    }

    [Fact]
    public async Task A_text_that_it_cannot_take_is_an_error_of_that_text_alone()
    {
        var opinions = await GivenAsync(
            Waiting("The driver was rude."), Waiting("hmpf", "und"), Waiting("vreemd", "nl"), Waiting("https://x.example/1 @acme"));

        Assert.Equal(
            [null, "it cannot tell the language", "UnsupportedLanguageCode", "there are no words to read"],
            opinions.Select(opinion => opinion.Error));
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_cut_not_refused_and_counted_as_long_as_it_is_sent()
    {
        var opinions = await GivenAsync(Waiting($"The driver was rude. {string.Concat(Enumerable.Repeat("a\u0301 ", 3_200))}"));

        Assert.Equal(OpinionLabel.Negative, opinions[0].Sentiment!.Label);
        Assert.Equal(5_120, new StringInfo(SentTexts().Single()).LengthInTextElements);
        Assert.Equal((SentTexts().Single().Length + 999) / 1000, _budget.Taken);
    }

    [Theory]
    [InlineData(true, "[name] here, [account] was late, write to [email]")]
    [InlineData(false, "Ada L. here, @acme was late, write to ada@brand.example")]
    public async Task Personal_data_leaves_only_where_the_owner_allows_it(bool redact, string sent)
    {
        await AskAsync(new() { Redact = redact }, Waiting("Ada L. here, @acme was late, write to ada@brand.example"));

        Assert.Equal(sent, SentTexts().Single());
    }

    [Theory]
    [InlineData(429, "TooManyRequests", "7", 7)]
    [InlineData(503, "ServiceUnavailable", "3600", 3600)]
    [InlineData(503, "ServiceUnavailable", null, 0)]
    [InlineData(500, "InternalServerError", "soon", 0)]
    public async Task Busy_or_broken_it_is_left_alone_for_as_long_as_it_asks(int status, string code, string? retryAfter, int seconds)
    {
        var answer = await AskAsync(LanguageStandIn.Failing(status, code, retryAfter));

        Assert.Equal(new OpinionAnswer.Unavailable($"HTTP {status} {code}", TimeSpan.FromSeconds(seconds)), answer);
        Assert.Single(_service!.Asked);
    }

    [Theory]
    [InlineData(401, "401", "SecondOpinion__Key", 0)]
    [InlineData(403, "Forbidden", "quota", 0)]
    [InlineData(404, "NotFound", "SecondOpinion:Endpoint", 1)]
    public async Task Refused_it_says_what_to_do(int status, string code, string advice, int charged)
    {
        var refused = Assert.IsType<OpinionAnswer.Refused>(await AskAsync(LanguageStandIn.Failing(status, code)));

        Assert.Contains(advice, refused.Reason, StringComparison.Ordinal);
        Assert.Equal(charged, _budget.Taken);
    }

    [Fact]
    public async Task A_request_that_it_does_not_take_is_told_apart_and_costs_nothing()
    {
        var rejected = Assert.IsType<OpinionAnswer.Rejected>(await AskAsync(LanguageStandIn.Failing(400, "InvalidRequest")));

        Assert.Equal("HTTP 400 InvalidRequest", rejected.Opinion.Error);
        Assert.Equal(0, _budget.Taken);
    }

    [Fact]
    public async Task Slow_it_is_given_up_and_counted_because_it_may_have_been_analysed()
    {
        var answer = await AskAsync(LanguageStandIn.SlowAsync);

        Assert.Equal(new OpinionAnswer.Unavailable("no answer within 0.3 s", TimeSpan.Zero), answer);
        Assert.Equal(1, _budget.Taken);
    }

    [Fact]
    public async Task Garbage_is_no_answer()
    {
        var answer = await AskAsync(LanguageStandIn.Saying("<html>"));

        Assert.Equal(new OpinionAnswer.Unavailable("an answer that cannot be read (JsonException)", TimeSpan.Zero), answer);
    }

    [Fact]
    public async Task Gone_it_cannot_be_reached()
    {
        _service = await LanguageStandIn.StartAsync();
        var client = TextAnalyticsClientTests.ClientOf(_service);
        await _service.DisposeAsync();

        var answer = await new AzureSecondOpinion(client, _budget, new() { TimeOut = TimeSpan.FromSeconds(10) }, TimeProvider.System)
            .AskAsync([Waiting("The driver was rude.")], Token);

        Assert.Equal(new OpinionAnswer.Unavailable("it cannot be reached", TimeSpan.Zero), answer);
    }

    [Fact]
    public async Task A_spent_budget_asks_nothing()
    {
        _budget.Taken = 5_000;

        Assert.IsType<OpinionAnswer.BudgetSpent>(await AskAsync(new SecondOpinionOptions(), Waiting("The driver was rude.")));

        Assert.Empty(_service!.Asked);
    }

    private static UnadvisedMention Waiting(string text, string language = "en") =>
        new(1, 1, Some.Mention(text), Some.Triage(Intent.Other) with { Language = language, Abstained = true }, CustomerHistory.None);

    private static string Summary(System.Text.Json.JsonElement task) =>
        $"{task.GetProperty("kind").GetString()} {task.GetProperty("analysisInput").GetProperty("documents").GetArrayLength()}";

    private IEnumerable<string> SentTexts() => _service!.Asked
        .SelectMany(task => task.GetProperty("analysisInput").GetProperty("documents").EnumerateArray())
        .Select(document => document.GetProperty("text").GetString()!);

    private async Task<IReadOnlyList<Opinion>> GivenAsync(params UnadvisedMention[] waiting) =>
        Assert.IsType<OpinionAnswer.Given>(await AskAsync(new SecondOpinionOptions(), waiting)).Opinions;

    private async Task<OpinionAnswer> AskAsync(Func<Microsoft.AspNetCore.Http.HttpContext, Task> trouble)
    {
        _service = await LanguageStandIn.StartAsync();
        _service.Trouble = trouble;
        return await AskAsync(new() { TimeOut = TimeSpan.FromSeconds(trouble == LanguageStandIn.SlowAsync ? 0.3 : 30) }, Waiting("The driver was rude."));
    }

    private async Task<OpinionAnswer> AskAsync(SecondOpinionOptions options, params UnadvisedMention[] waiting)
    {
        _service ??= await LanguageStandIn.StartAsync();
        return await new AzureSecondOpinion(TextAnalyticsClientTests.ClientOf(_service), _budget, options, TimeProvider.System)
            .AskAsync(waiting, Token);
    }

    private sealed class CountedBudget : IOpinionBudget
    {
        public int Taken { get; set; }

        public Task<TakenRecords?> TryTakeAsync(int records, long most, CancellationToken cancellationToken)
        {
            if (Taken + records > most)
            {
                return Task.FromResult<TakenRecords?>(null);
            }

            Taken += records;
            return Task.FromResult<TakenRecords?>(new("2026-03", records));
        }

        public Task ReturnAsync(TakenRecords taken, CancellationToken cancellationToken)
        {
            Taken -= taken.Records;
            return Task.CompletedTask;
        }
    }
}
