using Microsoft.AspNetCore.Components.Authorization;
using MudBlazor.Services;
using TriageBot.Server.Console.SignIn;

namespace TriageBot.Server.Console;

/// <summary>The agents' console: what it needs, and where it answers.</summary>
internal static class ConsoleSetup
{
    // Two texts of the greatest length in one message of the browser, and room to spare.
    private const long LargestMessage = 128 * 1024;

    /// <summary>Adds the console's components.</summary>
    public static void AddConsole(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents().AddInteractiveServerComponents()
            .AddHubOptions(hub => hub.MaximumReceiveMessageSize = LargestMessage);
        builder.Services.AddMudServices();
        builder.Services.AddScoped<Browser>();
        builder.Services.AddScoped<AuthenticationStateProvider, SessionCheck>();
        builder.Services.AddAntiforgery(form => form.Cookie.SameSite = SameSiteMode.Strict);
    }

    /// <summary>Maps the console's pages and files. Comes after the sign-in: forms are checked against who posts them.</summary>
    public static void MapConsole(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseAntiforgery();
        app.MapStaticAssets();

        // Our own header says who may frame the console, so the framework adds none.
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(mode => mode.ContentSecurityFrameAncestorsPolicy = null);
    }
}
