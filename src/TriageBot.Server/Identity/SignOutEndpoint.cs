using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;

namespace TriageBot.Server.Identity;

/// <summary>Ends an agent's session here; the provider's own session, if any, stays.</summary>
internal static class SignOutEndpoint
{
    /// <summary>Takes a form with an antiforgery token, so that no other site can sign an agent out.</summary>
    public static async Task<Results<RedirectHttpResult, BadRequest<string>>> HandleAsync(
        HttpContext context, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return TypedResults.BadRequest("The page was too old: load it again and sign out there.");
        }

        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return TypedResults.LocalRedirect(AgentIdentity.SignInPath);
    }
}
