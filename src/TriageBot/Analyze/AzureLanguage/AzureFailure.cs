using System.Globalization;
using Azure;
using Azure.Identity;

namespace TriageBot.Analyze;

/// <summary>What a failed request means for those who ask.</summary>
internal static class AzureFailure
{
    private const int NoAnswer = 0;
    private const int BadRequest = 400;
    private const int Unauthorized = 401;
    private const int Forbidden = 403;
    private const int RequestTimeout = 408;
    private const int TooMany = 429;
    private const int ServerError = 500;

    /// <summary>The answer that a failure is.</summary>
    public static OpinionAnswer Of(RequestFailedException failed, DateTimeOffset now) => failed.Status switch
    {
        NoAnswer => new OpinionAnswer.Unavailable("it cannot be reached", TimeSpan.Zero),
        BadRequest => new OpinionAnswer.Rejected(new(AzureSecondOpinion.Source) { Error = Named(failed) }),
        Unauthorized => new OpinionAnswer.Refused(
            $"{Named(failed)}: check SecondOpinion__Key, or the role Cognitive Services Language Reader of the managed identity"),
        Forbidden => new OpinionAnswer.Refused(
            $"{Named(failed)}: check the resource's quota, its network rules and the rights of the key or identity"),
        RequestTimeout or TooMany or >= ServerError => new OpinionAnswer.Unavailable(Named(failed), RetryAfter(failed, now)),
        _ => new OpinionAnswer.Refused($"{Named(failed)}: check that SecondOpinion:Endpoint is an Azure AI Language resource"),
    };

    /// <summary>Whether nothing can have been analysed, and so billed.</summary>
    public static bool IsBeforeAnalysis(Exception failure) => failure
        is AuthenticationFailedException
        or RequestFailedException { Status: BadRequest or Unauthorized or Forbidden or TooMany };

    // The service's code, never its message: that may hold what was sent.
    private static string Named(RequestFailedException failed) => string.IsNullOrWhiteSpace(failed.ErrorCode)
        ? string.Create(CultureInfo.InvariantCulture, $"HTTP {failed.Status}")
        : string.Create(CultureInfo.InvariantCulture, $"HTTP {failed.Status} {Reading.Short(failed.ErrorCode)}");

    /// <summary>Seconds or a date, as HTTP has both; zero where the service says nothing.</summary>
    private static TimeSpan RetryAfter(RequestFailedException failed, DateTimeOffset now)
    {
        if (failed.GetRawResponse() is not { } response || !response.Headers.TryGetValue("Retry-After", out var asked))
        {
            return TimeSpan.Zero;
        }

        return int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds)
            : DateTimeOffset.TryParse(asked, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until) && until > now ? until - now
            : TimeSpan.Zero;
    }
}
