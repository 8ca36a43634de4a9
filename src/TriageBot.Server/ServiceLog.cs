namespace TriageBot.Server;

/// <summary>What the service's own log shows: what a case or an operator needs, not how the framework works.</summary>
internal static class ServiceLog
{
    /// <summary>Quietens the framework. What <c>Logging:LogLevel</c> of the settings says wins.</summary>
    public static void AddLogging(this WebApplicationBuilder builder) => builder.Logging
        .AddFilter("Microsoft", LogLevel.Warning)
        .AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information)
        .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
        .AddFilter("System.Net.Http.HttpClient", LogLevel.Warning) // Who asks says in a line what failed; conversations' ids are nobody's business.

        // A failed start is told in one line by the program itself.
        .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
}
