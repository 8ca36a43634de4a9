using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using TriageBot.Server.Identity;

namespace TriageBot.Server.Console.SignIn;

/// <summary>Ends open pages with the session they were opened in.</summary>
internal sealed class SessionCheck(ILoggerFactory loggers, AgentSessions sessions)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    /// <inheritdoc/>
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    protected override Task<bool> ValidateAuthenticationStateAsync(AuthenticationState state, CancellationToken cancellationToken) =>
        Task.FromResult(sessions.IsLive(state.User));
}
