using TriageBot.Desk;

namespace TriageBot.Server.Endpoints;

/// <summary><c>/health</c>: for whoever watches over the service. Open to everybody; tells nothing but yes.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup("/health").AllowAnonymous();
        health.MapGet("/live", () => "alive").WithSummary("The process answers.");
        health.MapGet("/ready", ReadyAsync).WithSummary("The database answers.");
    }

    private static async Task<string> ReadyAsync(CaseDesk desk, CancellationToken cancellationToken)
    {
        await desk.ListAsync(new(null, CaseGroup.Queue, null, Take: 0, null), cancellationToken);
        return "ready";
    }
}
