using Azure;
using Azure.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace TriageBot.Analyze;

/// <summary>Registers the second opinion of Azure AI Language.</summary>
public static class SecondOpinionServices
{
    /// <summary>Adds the client and the worker that asks it.</summary>
    /// <param name="services">Where to add; the ports of the store, a playbook, the clock and logging are expected there.</param>
    /// <param name="options">The section's values, checked.</param>
    /// <param name="endpoint">Whom to ask.</param>
    public static IServiceCollection AddSecondOpinion(
        this IServiceCollection services, SecondOpinionOptions options, TextAnalyticsEndpoint endpoint) => services
        .AddSingleton(options)
        .AddSingleton(_ => ClientOf(options, endpoint))
        .AddSingleton<ISecondOpinion, AzureSecondOpinion>()
        .AddHostedService<SecondOpinionWorker>();

    private static TextAnalyticsClient ClientOf(SecondOpinionOptions options, TextAnalyticsEndpoint endpoint)
    {
        var settings = new TextAnalyticsClientOptions();
        settings.Retry.NetworkTimeout = options.TimeOut;
        return options.UseManagedIdentity
            ? new(endpoint, new ManagedIdentityCredential(IdentityOf(options)), settings)
            : new(endpoint, new AzureKeyCredential(options.Key!), settings);
    }

    private static ManagedIdentityId IdentityOf(SecondOpinionOptions options) => options.ManagedIdentityClientId is { } id
        ? ManagedIdentityId.FromUserAssignedClientId(id)
        : ManagedIdentityId.SystemAssigned;
}
