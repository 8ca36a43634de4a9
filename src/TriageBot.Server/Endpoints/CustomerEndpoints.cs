using System.Security.Claims;
using System.Text.Json;
using TriageBot.Desk;
using TriageBot.Domain;
using TriageBot.Server.Identity;

namespace TriageBot.Server.Endpoints;

/// <summary><c>/api/cases/{id}/…</c>: what a customer wants and was promised, for scripts. For agents of the playbook.</summary>
internal static class CustomerEndpoints
{
    public static void MapCustomers(this IEndpointRouteBuilder routes)
    {
        var cases = routes.MapGroup("/api/cases/{id:long}").RequireAuthorization(AgentIdentity.AgentPolicy).AddEndpointFilter<WholeNames>();
        cases.MapPut("/preferences", PreferAsync).WithSummary("Writes down what the customer wants and does not, and how they said so.");
        cases.MapPost("/calls", PlanCallAsync).WithSummary("Promises a call to a customer who agreed to it.");
        cases.MapPut("/promises/{number:int}/kept", KeepAsync).WithSummary("Says that a promise was kept.");
    }

    private static async Task<IResult> PreferAsync(
        long id, PreferencesJson body, ClaimsPrincipal user, CustomerDesk desk, Playbook playbook, CaseViewJson json, CancellationToken cancellationToken) =>
        CaseEndpoints.Answer(
            await desk.PreferAsync(
                id,
                new(body.MayCall, body.NoDirect, body.NoFollowUp, body.Language),
                body.Proof,
                AgentIdentity.AgentOf(user, playbook)!,
                cancellationToken),
            json);

    private static async Task<IResult> PlanCallAsync(
        long id, JsonElement body, ClaimsPrincipal user, CustomerDesk desk, Playbook playbook, CaseViewJson json, CancellationToken cancellationToken) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty("dueAt", out var due) && due.ValueKind == JsonValueKind.String
            && due.TryGetDateTimeOffset(out var dueAt)
            ? CaseEndpoints.Answer(await desk.PlanCallAsync(id, dueAt, AgentIdentity.AgentOf(user, playbook)!, cancellationToken), json)
            : CaseEndpoints.Problem(400, "dueAt", "has to be a time such as 2026-03-02T12:00:00Z");

    private static async Task<IResult> KeepAsync(
        long id, int number, ClaimsPrincipal user, CustomerDesk desk, Playbook playbook, CaseViewJson json, CancellationToken cancellationToken) =>
        CaseEndpoints.Answer(await desk.KeepAsync(id, number, AgentIdentity.AgentOf(user, playbook)!, cancellationToken), json);
}

/// <summary>What a customer wants, as scripts write it; what is left out is not wanted.</summary>
internal sealed record PreferencesJson(bool MayCall, bool NoDirect, bool NoFollowUp, string? Language, string? Proof);
