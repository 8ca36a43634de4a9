using System.Text.Json;
using Azure;
using Azure.Identity;
using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>Asks Azure AI Language: the language where ours cannot tell it, then mood and opinions.</summary>
/// <param name="client">The service.</param>
/// <param name="budget">What may be asked.</param>
/// <param name="options">Whether texts are redacted, how much is asked and how long is waited.</param>
/// <param name="time">The clock.</param>
internal sealed class AzureSecondOpinion(
    TextAnalyticsClient client, IOpinionBudget budget, SecondOpinionOptions options, TimeProvider time) : ISecondOpinion
{
    /// <summary>How it is named to agents.</summary>
    public const string Source = "Azure AI Language";

    /// <inheritdoc/>
    public int MaxAtOnce => TextAnalyticsClient.MaxSentimentDocuments;

    /// <inheritdoc/>
    public async Task<OpinionAnswer> AskAsync(IReadOnlyList<UnadvisedMention> waiting, CancellationToken cancellationToken)
    {
        try
        {
            return new OpinionAnswer.Given(await ReadAsync(waiting, cancellationToken));
        }
        catch (BudgetSpentException)
        {
            return new OpinionAnswer.BudgetSpent(
                $"this month's {options.MonthlyTextRecords} text records are spent: raise {SecondOpinionOptions.Section}:MonthlyTextRecords or wait");
        }
        catch (RequestFailedException failed)
        {
            return AzureFailure.Of(failed, time.GetUtcNow());
        }
        catch (AuthenticationFailedException refused)
        {
            return new OpinionAnswer.Refused($"no token for the managed identity ({refused.GetType().Name}): give this machine one, with the role Cognitive Services Language Reader");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new OpinionAnswer.Unavailable($"no answer within {options.TimeOut.TotalSeconds:0.#} s", TimeSpan.Zero);
        }
        catch (Exception odd) when (odd is JsonException or IOException)
        {
            return new OpinionAnswer.Unavailable($"an answer that cannot be read ({odd.GetType().Name})", TimeSpan.Zero);
        }
    }

    private async Task<IReadOnlyList<Opinion>> ReadAsync(IReadOnlyList<UnadvisedMention> waiting, CancellationToken cancellationToken)
    {
        var readings = waiting.Select((each, i) => Reading.Of(i, each, options.Redact)).ToList();
        await DetectAsync(readings.FindAll(each => each is { IsOpen: true, Language: null }), cancellationToken);
        await AnalyzeAsync(readings.FindAll(each => each is { IsOpen: true, Language: not null }), cancellationToken);
        return readings.ConvertAll(each => each.Opinion);
    }

    private async Task DetectAsync(List<Reading> untold, CancellationToken cancellationToken)
    {
        if (untold.Count == 0)
        {
            return;
        }

        var found = await ChargedAsync(untold, client.DetectLanguageAsync, cancellationToken);
        var languages = found.Documents.ToLookup(document => document.Id);
        foreach (var reading in untold)
        {
            reading.Take(languages[reading.Id].FirstOrDefault()?.DetectedLanguage, ErrorOf(found.Errors, reading.Id));
        }
    }

    private async Task AnalyzeAsync(List<Reading> told, CancellationToken cancellationToken)
    {
        if (told.Count == 0)
        {
            return;
        }

        var found = await ChargedAsync(told, client.AnalyzeSentimentAsync, cancellationToken);
        var moods = found.Documents.ToLookup(document => document.Id);
        foreach (var reading in told)
        {
            reading.Take(moods[reading.Id].FirstOrDefault(), ErrorOf(found.Errors, reading.Id));
        }
    }

    private static TextAnalyticsError? ErrorOf(IReadOnlyList<DocumentError> errors, string id) =>
        errors.FirstOrDefault(error => error.Id == id)?.Error;

    /// <summary>Counts before asking. Only what was certainly not analysed is given back: a request that ran out of time may have been.</summary>
    private async Task<TResult> ChargedAsync<TResult>(
        List<Reading> readings,
        Func<IReadOnlyList<TextDocumentInput>, CancellationToken, Task<TResult>> ask,
        CancellationToken cancellationToken)
    {
        var taken = await budget.TryTakeAsync(
            readings.Sum(each => TextRecords.In(each.Text)), options.MonthlyTextRecords, cancellationToken)
            ?? throw new BudgetSpentException();
        using var late = new CancellationTokenSource(options.TimeOut, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            return await ask(readings.ConvertAll(each => each.Document), either.Token);
        }
        catch (Exception refused) when (AzureFailure.IsBeforeAnalysis(refused))
        {
            await budget.ReturnAsync(taken, CancellationToken.None);
            throw;
        }
    }

    private sealed class BudgetSpentException : Exception;
}
