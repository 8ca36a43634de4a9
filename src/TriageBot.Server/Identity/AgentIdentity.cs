using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using TriageBot.Domain;

namespace TriageBot.Server.Identity;

/// <summary>
/// Who decides. In Development an agent is chosen on this machine, by a header or a local page; elsewhere an
/// OpenID Connect provider says who it is. Either way only the playbook's agents come in.
/// </summary>
internal static class AgentIdentity
{
    /// <summary>Name of the authorization policy: signed in as an agent of the playbook.</summary>
    public const string AgentPolicy = "agent";

    /// <summary>Where a person signs in.</summary>
    public const string SignInPath = "/sign-in";

    /// <summary>What somebody sees who signed in, but is no agent.</summary>
    public const string RefusedPath = "/sign-in/refused";

    private const string AgentClaim = "agent";

    /// <summary>Adds the sign-in that fits the environment, and <see cref="AgentPolicy"/>.</summary>
    /// <exception cref="BadInputException">Outside Development, when no provider is configured: nothing is served then.</exception>
    public static void AddAgentIdentity(this WebApplicationBuilder builder)
    {
        if (builder.Environment.IsDevelopment())
        {
            DevSignIn.Add(builder.Services);
        }
        else
        {
            ProviderSignIn.Add(builder.Services, IdentityOptions.Read(builder.Configuration));
        }

        // With the rest of what is kept, so that sessions outlive a new container or another home folder.
        builder.Services.AddDataProtection().SetApplicationName("triagebot")
            .PersistKeysToFileSystem(Folders.Keys(builder.Configuration));
        builder.Services.AddAuthorizationBuilder().AddPolicy(AgentPolicy, policy => policy.RequireClaim(AgentClaim));
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddSingleton(provider => new AgentSessions(
            provider.GetRequiredService<Playbook>(), provider.GetRequiredService<TimeProvider>(), Folders.Keys(builder.Configuration)));
    }

    /// <summary>Who asks, for everything mapped on this application, and the ways to sign in and out.</summary>
    public static void MapAgentIdentity(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        if (app.Environment.IsDevelopment())
        {
            DevSignIn.Map(app);
        }
        else
        {
            ProviderSignIn.Map(app);
        }

        app.MapPost("/sign-out", SignOutEndpoint.HandleAsync);
    }

    /// <summary>The agent who signed in; null for nobody.</summary>
    public static Agent? AgentOf(ClaimsPrincipal user, Playbook playbook) =>
        user.FindFirst(AgentClaim) is { } claim ? playbook.FindAgent(claim.Value) : null;

    /// <summary>What an agent's session says: the id, and nothing that the playbook knows better.</summary>
    public static ClaimsPrincipal PrincipalOf(Agent agent) =>
        new(new ClaimsIdentity([new(AgentClaim, agent.Id), new(ClaimTypes.Name, agent.Name)], "agent"));

    /// <summary>The session cookie: gone after a working day, however busy; refused when <see cref="AgentSessions"/> says it ended.</summary>
    public static void KeepSession(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "triagebot";
        cookie.Cookie.HttpOnly = true;
        cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
        cookie.SlidingExpiration = false;
        cookie.LoginPath = SignInPath;
        cookie.AccessDeniedPath = RefusedPath;
        cookie.ReturnUrlParameter = "returnUrl";
        cookie.Events.OnRedirectToLogin = context => Answer(context, StatusCodes.Status401Unauthorized);
        cookie.Events.OnRedirectToAccessDenied = context => Answer(context, StatusCodes.Status403Forbidden);
        cookie.Events.OnValidatePrincipal = ValidateAsync;
        cookie.Events.OnSigningIn = context =>
        {
            AgentSessions.Begin(context.Principal!, context.Properties.ExpiresUtc!.Value);
            return Task.CompletedTask;
        };
        cookie.Events.OnSigningOut = context =>
        {
            context.HttpContext.RequestServices.GetRequiredService<AgentSessions>().End(context.HttpContext.User);
            return Task.CompletedTask;
        };
    }

    /// <summary>A script gets a status; a person gets a page.</summary>
    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            context.Response.StatusCode = status;
        }
        else
        {
            context.Response.Redirect(context.RedirectUri);
        }

        return Task.CompletedTask;
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var live = services.GetRequiredService<AgentSessions>().IsLive(context.Principal!);
        var here = !services.GetRequiredService<IHostEnvironment>().IsDevelopment() || Loopback.Holds(context.HttpContext);
        if (!live || !here)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
        }
    }
}
