using System.Security.Claims;
using TriageBot.Desk;
using TriageBot.Domain;
using TriageBot.Server.Identity;

namespace TriageBot.Server.Endpoints;

/// <summary><c>/api/cases/{id}/links</c>: who is the same person, for scripts. For agents of the playbook.</summary>
internal static class PersonEndpoints
{
    public static void MapPeople(this IEndpointRouteBuilder routes)
    {
        var links = routes.MapGroup("/api/cases/{id:long}/links").RequireAuthorization(AgentIdentity.AgentPolicy).AddEndpointFilter<WholeNames>();
        links.MapPost("", LinkAsync).WithSummary("Says that the customer is also somebody else, and how one knows.");
        links.MapPost("/{customer:long}/end", UnlinkAsync).WithSummary("Says that a linked customer is somebody else after all.");
    }

    private static async Task<IResult> LinkAsync(
        long id, LinkJson body, ClaimsPrincipal user, PersonDesk desk, Playbook playbook, CaseViewJson json, CancellationToken cancellationToken) =>
        CaseEndpoints.Answer(
            await desk.LinkAsync(id, body.Account, body.Evidence, AgentIdentity.AgentOf(user, playbook)!, cancellationToken), json);

    private static async Task<IResult> UnlinkAsync(
        long id, long customer, UnlinkJson body, ClaimsPrincipal user, PersonDesk desk, Playbook playbook, CaseViewJson json, CancellationToken cancellationToken) =>
        CaseEndpoints.Answer(
            await desk.UnlinkAsync(id, customer, body.Reason, AgentIdentity.AgentOf(user, playbook)!, cancellationToken), json);
}

/// <summary>Who else a customer is.</summary>
internal sealed record LinkJson(string? Account, string? Evidence);

/// <summary>Why two are not one person after all.</summary>
internal sealed record UnlinkJson(string? Reason);
