using TriageBot.Channels.Sandbox;
using TriageBot.Server.Identity;

namespace TriageBot.Server.Endpoints;

/// <summary><c>/api/sandbox</c>: what the network in memory received. Development only; for this machine only.</summary>
internal static class SandboxEndpoints
{
    public static void MapSandbox(this IEndpointRouteBuilder routes) => routes
        .MapGet("/api/sandbox/sent", Sent)
        .AddEndpointFilter<LocalOnly>()
        .AllowAnonymous() // Loopback in Development is the permission.
        .WithSummary("Everything the brand sent, oldest first.");

    private static IEnumerable<SentView> Sent(SandboxNetwork network) => network.Posts
        .Where(post => post.Kind != SandboxPostKind.Post)
        .Select(post => new SentView(
            post.Kind == SandboxPostKind.Reply ? "reply" : "dm", post.To!, post.InReplyTo, post.Text));
}

/// <summary>One message the Sandbox received.</summary>
internal sealed record SentView(string Kind, string To, string? InReplyTo, string Text);

/// <summary>Lets only connections from this machine through.</summary>
internal sealed class LocalOnly : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        Loopback.Holds(context.HttpContext)
            ? await next(context)
            : TypedResults.Problem("Only from this machine.", statusCode: StatusCodes.Status403Forbidden);
}
