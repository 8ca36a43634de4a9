namespace TriageBot.Server.Bot;

/// <summary>
/// What differs between the clouds in which a bot can be registered.
/// Source: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication and, for the
/// service addresses of Microsoft Teams, https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages.
/// </summary>
/// <param name="Issuer">Who signs what the channels send.</param>
/// <param name="Metadata">The OpenID metadata of that issuer: it names the keys, and each key the channels that it may speak for.</param>
/// <param name="Scope">What a token for answers is asked for.</param>
/// <param name="Authority">Who gives these tokens.</param>
/// <param name="ServiceHosts">The hosts that answers may go to; one that begins with a dot stands for all names below it.</param>
internal sealed record BotCloud(string Issuer, Uri Metadata, string Scope, Uri Authority, IReadOnlyList<string> ServiceHosts)
{
    /// <summary>Azure's public cloud.</summary>
    public static BotCloud Public { get; } = new(
        "https://api.botframework.com",
        new("https://login.botframework.com/v1/.well-known/openidconfiguration"),
        "https://api.botframework.com/.default",
        new("https://login.microsoftonline.com"),
        ["smba.trafficmanager.net", ".botframework.com"]);

    /// <summary>Azure Government of the United States.</summary>
    public static BotCloud UsGov { get; } = new(
        "https://api.botframework.us",
        new("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"),
        "https://api.botframework.us/.default",
        new("https://login.microsoftonline.us"),
        ["smba.infra.gcc.teams.microsoft.com", "smba.infra.gov.teams.microsoft.us", "smba.infra.dod.teams.microsoft.us", ".botframework.azure.us"]);

    /// <summary>Whether answers may go to this address.</summary>
    public bool MaySendTo(Uri service) => service.Scheme == Uri.UriSchemeHttps && service.IsDefaultPort && ServiceHosts.Any(host =>
        host[0] == '.' ? service.Host.EndsWith(host, StringComparison.OrdinalIgnoreCase) : service.Host.Equals(host, StringComparison.OrdinalIgnoreCase));
}
