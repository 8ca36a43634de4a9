using Azure.Core;

namespace TriageBot.Analyze;

/// <summary>How <see cref="TextAnalyticsClient"/> behaves.</summary>
internal sealed class TextAnalyticsClientOptions : ClientOptions
{
    /// <summary>The version of the service's API that is spoken.</summary>
    public const string ApiVersion = "2023-04-01";

    /// <summary>One request is one request: whoever asks counts text records for each, and knows when to ask again.</summary>
    public TextAnalyticsClientOptions()
    {
        Retry.MaxRetries = 0;
        Diagnostics.IsLoggingContentEnabled = false;
        Diagnostics.IsTelemetryEnabled = false;
    }
}
