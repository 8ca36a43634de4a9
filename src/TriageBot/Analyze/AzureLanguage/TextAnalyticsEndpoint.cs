using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>
/// The address of an Azure AI Language resource. There is no client without one, and none for an address that is not
/// Azure's: a key or token can be sent nowhere else.
/// </summary>
public sealed class TextAnalyticsEndpoint
{
    private static readonly Cloud[] Clouds =
    [
        new(".cognitiveservices.azure.com", "https://cognitiveservices.azure.com/.default"),
        new(".cognitiveservices.azure.us", "https://cognitiveservices.azure.us/.default"),
        new(".cognitiveservices.azure.cn", "https://cognitiveservices.azure.cn/.default"),
    ];

    private TextAnalyticsEndpoint(Uri address, string scope) => (Address, Scope) = (address, scope);

    /// <summary>The resource's address, without a path.</summary>
    public Uri Address { get; }

    /// <summary>What a token is asked for.</summary>
    public string Scope { get; }

    /// <summary>An address, checked.</summary>
    /// <param name="text">Such as <c>https://name.cognitiveservices.azure.com</c>.</param>
    /// <param name="development">Whether this machine may stand in for Azure.</param>
    /// <exception cref="BadInputException">It is none.</exception>
    public static TextAnalyticsEndpoint Parse(string? text, bool development)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && IsBare(address))
        {
            if (Clouds.FirstOrDefault(cloud => Holds(cloud, address)) is { } cloud)
            {
                return new(address, cloud.Scope);
            }

            if (development && address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)
            {
                return new(address, Clouds[0].Scope);
            }
        }

        throw new BadInputException(
            $"{SecondOpinionOptions.Section}:Endpoint is no address of Azure AI Language: it looks like https://NAME.cognitiveservices.azure.com, without a path.");
    }

    private static bool Holds(Cloud cloud, Uri address) =>
        address.Scheme == Uri.UriSchemeHttps
        && address.IsDefaultPort
        && address.IdnHost.EndsWith(cloud.Hosts, StringComparison.OrdinalIgnoreCase)
        && address.IdnHost.Length > cloud.Hosts.Length;

    private static bool IsBare(Uri address) =>
        address.AbsolutePath == "/" && address.Query.Length == 0 && address.Fragment.Length == 0 && address.UserInfo.Length == 0;

    private sealed record Cloud(string Hosts, string Scope);
}
