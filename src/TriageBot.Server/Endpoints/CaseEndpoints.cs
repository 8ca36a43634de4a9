using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using TriageBot.Analyze;
using TriageBot.Desk;
using TriageBot.Domain;
using TriageBot.Server.Identity;

namespace TriageBot.Server.Endpoints;

/// <summary><c>/api/cases</c>: what an agent sees and decides, for scripts. For agents of the playbook.</summary>
internal static class CaseEndpoints
{
    private const int UsualTake = 50;

    public static void MapCases(this IEndpointRouteBuilder routes)
    {
        var cases = routes.MapGroup("/api/cases").RequireAuthorization(AgentIdentity.AgentPolicy).AddEndpointFilter<WholeNames>();
        cases.MapGet("", ListAsync).WithSummary("One page of cases, in the order of the queue.");
        cases.MapGet("/{id:long}", FindAsync).WithSummary("One case.");
        cases.MapPost("/{id:long}/decision", DecideAsync).WithSummary("Decides a case, once.");
        cases.MapMethods("/{id:long}/labels", ["PUT", "POST"], RelabelAsync).WithSummary("Says what a case's newest message is; the model learns from it.");
        cases.MapPut("/{id:long}/assignee", AssignAsync).WithSummary("Takes or gives a case.");
    }

    private static async Task<IResult> ListAsync(
        CaseDesk desk, CaseViewJson json, CancellationToken cancellationToken, string? state = null, int take = UsualTake, string? after = null, string? q = null)
    {
        if (ReadFilter(state) is not { } filter)
        {
            return Problem(400, "state", $"is none of open, queue, setAside, all, {string.Join(", ", Enum.GetNames<CaseState>().Select(JsonNamingPolicy.CamelCase.ConvertName))}");
        }

        if (take is < 0 or > CaseFilter.MaxTake)
        {
            return Problem(400, "take", $"has to be 0 to {CaseFilter.MaxTake}");
        }

        var page = await desk.ListAsync(filter with { Take = take, After = after, Search = q }, cancellationToken);
        return TypedResults.Json(new { page.Total, Cases = page.Cases.Select(json.Of), page.Next }, DomainJson.Options);
    }

    private static async Task<IResult> FindAsync(
        long id, CaseDesk desk, CaseViewJson json, CancellationToken cancellationToken) =>
        await desk.FindAsync(id, cancellationToken) is { } view
            ? TypedResults.Json(json.Of(view), DomainJson.Options)
            : Problem(404, "id", "is no case");

    private static async Task<IResult> DecideAsync(
        long id, JsonElement body, ClaimsPrincipal user, CaseDesk desk, Playbook playbook, CaseViewJson json, CancellationToken cancellationToken)
    {
        var agent = AgentIdentity.AgentOf(user, playbook)!;
        if (!DecisionJson.TryRead(id, body, out var decision, out var asAgent, out var member, out var problem))
        {
            return Problem(400, member, problem);
        }

        if (!IsWho(agent, asAgent))
        {
            return Problem(403, "agent", "is not who signed in");
        }

        return Answer(await desk.DecideAsync(decision, agent, cancellationToken), json);
    }

    private static async Task<IResult> RelabelAsync(
        long id, JsonElement body, ClaimsPrincipal user, LabelDesk desk, Playbook playbook, CaseViewJson json, ServedClassifier served, CancellationToken cancellationToken)
    {
        var agent = AgentIdentity.AgentOf(user, playbook)!;
        if (!LabelsJson.TryRead(body, served.Model.Themes?.Labels ?? [], out var relabelling, out var member, out var problem))
        {
            return Problem(400, member, problem);
        }

        return IsWho(agent, relabelling.Agent)
            ? Answer(await desk.RelabelAsync(id, relabelling.Version, relabelling.Labels, agent, cancellationToken), json)
            : Problem(403, "agent", "is not who signed in");
    }

    internal static IResult Answer(DecisionOutcome outcome, CaseViewJson json) =>
        outcome switch
        {
            DecisionOutcome.Taken taken => TypedResults.Json(json.Of(taken.Case), DomainJson.Options),
            DecisionOutcome.TooLate late => TooLate(late),
            DecisionOutcome.Invalid invalid => TypedResults.Problem(
                invalid.Because, statusCode: 400, extensions: Member(invalid.Member)),
            DecisionOutcome.NoSuchCase => Problem(404, "id", "is no case"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static async Task<IResult> AssignAsync(
        long id, JsonElement body, ClaimsPrincipal user, CaseDesk desk, Playbook playbook, CaseViewJson json, CancellationToken cancellationToken)
    {
        if (!DecisionJson.TryReadText(body, "agent", out var to, out var problem))
        {
            return Problem(400, "agent", problem);
        }

        if (to is null && !body.TryGetProperty("agent", out _))
        {
            return Problem(400, "agent", "is missing; null gives the case back to everybody");
        }

        if (to is not null && playbook.FindAgent(to) is null)
        {
            return Problem(400, "agent", "is nobody of the playbook");
        }

        return await desk.AssignAsync(id, to, AgentIdentity.AgentOf(user, playbook)!, cancellationToken) is { } view
            ? TypedResults.Json(json.Of(view), DomainJson.Options)
            : Problem(404, "id", "is no case");
    }

    private static CaseFilter? ReadFilter(string? state) => state switch
    {
        null or "all" => new(null, CaseGroup.All, null, 0, null),
        "open" => new(null, CaseGroup.Open, null, 0, null),
        "queue" => new(null, CaseGroup.Queue, null, 0, null),
        "setAside" => new(null, CaseGroup.SetAside, null, 0, null),
        _ => Enum.GetValues<CaseState>().Where(each => each.ToString().Equals(state, StringComparison.OrdinalIgnoreCase))
            .Select(each => new CaseFilter(each, CaseGroup.All, null, 0, null)).FirstOrDefault(),
    };

    private static bool IsWho(Agent agent, string? given) =>
        given is null || string.Equals(agent.Id, given, StringComparison.OrdinalIgnoreCase);

    private static ProblemHttpResult TooLate(DecisionOutcome.TooLate late) => TypedResults.Problem(
        late.Because,
        title: "Somebody was faster.",
        statusCode: 409,
        extensions: new Dictionary<string, object?>
        {
            ["version"] = late.Case.Case.Version,
            ["state"] = late.Case.Case.State,
            ["decidedBy"] = late.Case.Case.Decided?.By,
            ["decision"] = late.Case.Case.Decided?.Decision,
            ["decidedAt"] = late.Case.Case.Decided?.At,
        });

    internal static ProblemHttpResult Problem(int status, string member, string problem) =>
        TypedResults.Problem($"{member} {problem}.", statusCode: status, extensions: Member(member));

    private static Dictionary<string, object?> Member(string member) => new() { ["member"] = member };
}
