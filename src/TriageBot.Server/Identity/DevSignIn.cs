using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using TriageBot.Domain;

namespace TriageBot.Server.Identity;

/// <summary>Development: agents choose who they are, on this machine only.</summary>
internal static class DevSignIn
{
    private const string EitherScheme = "agent";

    /// <summary>Scripts by header, people by cookie.</summary>
    public static void Add(IServiceCollection services) => services
        .AddAuthentication(EitherScheme)
        .AddPolicyScheme(EitherScheme, null, either => either.ForwardDefaultSelector = SchemeOf)
        .AddScheme<AuthenticationSchemeOptions, DevAgentHandler>(DevAgentHandler.SchemeName, null)
        .AddCookie(cookie =>
        {
            AgentIdentity.KeepSession(cookie);
            cookie.Cookie.SameSite = SameSiteMode.Strict;
        });

    /// <summary>Maps what the sign-in page posts to.</summary>
    public static void Map(WebApplication app) => app.MapPost(AgentIdentity.SignInPath, SignInAsync);

    internal static async Task<Results<RedirectHttpResult, NotFound, BadRequest<string>>> SignInAsync(
        [FromForm] string? agent, [FromForm] string? returnUrl, Playbook playbook, HttpContext context)
    {
        if (!Loopback.Holds(context))
        {
            return TypedResults.NotFound();
        }

        if (playbook.FindAgent(agent) is not { } known)
        {
            return TypedResults.BadRequest("The playbook has no such agent.");
        }

        await context.SignInAsync(
            CookieAuthenticationDefaults.AuthenticationScheme, AgentIdentity.PrincipalOf(known));
        return TypedResults.LocalRedirect(LocalReturn.PathOf(returnUrl));
    }

    private static string SchemeOf(HttpContext context) => context.Request.Headers.ContainsKey(DevAgentHandler.Header)
        ? DevAgentHandler.SchemeName
        : CookieAuthenticationDefaults.AuthenticationScheme;
}
