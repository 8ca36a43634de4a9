using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using TriageBot.Domain;

namespace TriageBot.Server.Identity;

/// <summary>Outside Development: an OpenID Connect provider says who somebody is, the playbook whether that is an agent.</summary>
internal static class ProviderSignIn
{
    /// <summary>Where the way to the provider begins.</summary>
    public const string StartPath = "/sign-in/start";

    /// <summary>A cookie for the session, the provider for the sign-in.</summary>
    public static void Add(IServiceCollection services, IdentityOptions identity) => services
        .AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
        .AddCookie(cookie =>
        {
            AgentIdentity.KeepSession(cookie);
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.Always;

            // Strict would be left out on the way back from the provider, and the sign-in would begin again.
            cookie.Cookie.SameSite = SameSiteMode.Lax;
        })
        .AddOpenIdConnect(provider => Configure(provider, identity));

    /// <summary>Maps the start of the way to the provider.</summary>
    public static void Map(WebApplication app) => app.MapGet(StartPath, Start);

    internal static ChallengeHttpResult Start(string? returnUrl) => TypedResults.Challenge(
        new() { RedirectUri = LocalReturn.PathOf(returnUrl) }, [OpenIdConnectDefaults.AuthenticationScheme]);

    /// <summary>The playbook's agent of a token; null for anybody else. An address that the provider did not verify counts for nothing.</summary>
    internal static Agent? AgentOf(ClaimsPrincipal token, string? loginClaim, Playbook playbook)
    {
        var verified = string.Equals(token.FindFirst("email_verified")?.Value, "true", StringComparison.OrdinalIgnoreCase);
        var name = loginClaim is not null ? token.FindFirst(loginClaim)?.Value : verified ? token.FindFirst("email")?.Value : null;
        return name is { Length: > 0 }
            ? playbook.Agents.FirstOrDefault(agent => string.Equals(agent.Login, name, StringComparison.OrdinalIgnoreCase))
            : null;
    }

    private static void Configure(OpenIdConnectOptions provider, IdentityOptions identity)
    {
        provider.Authority = identity.Authority;
        provider.ClientId = identity.ClientId;
        provider.ClientSecret = identity.ClientSecret;
        provider.ResponseType = OpenIdConnectResponseType.Code;
        provider.UsePkce = true;
        provider.MapInboundClaims = false;
        provider.SaveTokens = false;
        provider.Scope.Add("email");
        provider.Events.OnTokenValidated = context => Admit(context, identity.LoginClaim);
        provider.Events.OnRemoteFailure = context =>
        {
            context.Response.Redirect($"{AgentIdentity.SignInPath}?failed=true");
            context.HandleResponse();
            return Task.CompletedTask;
        };
    }

    private static Task Admit(TokenValidatedContext context, string? loginClaim)
    {
        var playbook = context.HttpContext.RequestServices.GetRequiredService<Playbook>();
        if (AgentOf(context.Principal!, loginClaim, playbook) is { } agent)
        {
            context.Principal = AgentIdentity.PrincipalOf(agent);
        }
        else
        {
            context.Response.Redirect(AgentIdentity.RefusedPath);
            context.HandleResponse();
        }

        return Task.CompletedTask;
    }
}
