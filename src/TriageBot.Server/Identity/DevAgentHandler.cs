using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using TriageBot.Domain;

namespace TriageBot.Server.Identity;

/// <summary>Development only: the header <c>X-Dev-Agent: jd</c> signs a script on this machine in as that agent.</summary>
internal sealed class DevAgentHandler(
    Playbook playbook, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    /// <summary>Name of the scheme.</summary>
    public const string SchemeName = "dev-agent";

    /// <summary>Name of the header.</summary>
    public const string Header = "X-Dev-Agent";

    /// <inheritdoc/>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Authenticate());

    private AuthenticateResult Authenticate()
    {
        if (!Loopback.Holds(Context))
        {
            return AuthenticateResult.Fail($"{Header} is taken from this machine only.");
        }

        return playbook.FindAgent(Request.Headers[Header]) is { } agent
            ? AuthenticateResult.Success(new(AgentIdentity.PrincipalOf(agent), SchemeName))
            : AuthenticateResult.Fail($"{Header} names no agent of the playbook.");
    }
}
