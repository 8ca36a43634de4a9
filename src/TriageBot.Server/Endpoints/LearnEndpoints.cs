using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using TriageBot.Analyze;
using TriageBot.Domain;
using TriageBot.Learn;
using TriageBot.Server.Identity;

namespace TriageBot.Server.Endpoints;

/// <summary><c>/api/learn</c>: what to label next, and which model serves. For agents of the playbook.</summary>
internal static class LearnEndpoints
{
    private const int UsualTake = 20;
    private const int MostTaken = 100;

    public static void MapLearn(this IEndpointRouteBuilder routes)
    {
        var learn = routes.MapGroup("/api/learn").RequireAuthorization(AgentIdentity.AgentPolicy);
        learn.MapGet("/queue", Queue).WithSummary("The messages whose labels would teach most.");
        learn.MapGet("/model", Model).WithSummary("The model that serves, and its figures.");
        learn.MapGet("/corrections", Corrections).WithSummary("How much agents corrected.");
    }

    private static IResult Queue(ICorrectionLog log, ServedClassifier served, int take = UsualTake)
    {
        if (take is < 1 or > MostTaken)
        {
            return TypedResults.Problem($"take has to be 1 to {MostTaken}.", statusCode: StatusCodes.Status400BadRequest);
        }

        var useful = LabelQueue.Of(log.Unlabelled(LabelQueue.LookAt), served.Current, take);
        return TypedResults.Json(new { Mentions = useful.Select(UsefulJson.Of) }, DomainJson.Options);
    }

    private static JsonHttpResult<ModelJson> Model(ServedClassifier served, ModelFigures figures)
    {
        var model = served.Model;
        return TypedResults.Json(
            new ModelJson(model.Name, model.Weights.HasFullTier, model.Themes?.Labels, served.Refused, figures.Of(model.Name)), DomainJson.Options);
    }

    private static JsonHttpResult<CorrectionsJson> Corrections(ICorrectionLog log)
    {
        var corrections = log.Corrections();
        var corrected = CorrectedSet.Of(corrections);
        return TypedResults.Json(
            new CorrectionsJson(
                corrections.Count,
                corrected.Texts.Count,
                corrected.Texts.Count(text => text.IsHeldOut),
                corrections.Count(each => each.Disagrees),
                corrections.CountBy(each => JsonNamingPolicy.CamelCase.ConvertName(each.Source.ToString())).ToDictionary(),
                corrections.CountBy(each => each.Agent).ToDictionary()),
            DomainJson.Options);
    }

    /// <summary>The model that serves; the one that was named last and did not load, and its figures, where there are any.</summary>
    private sealed record ModelJson(string Name, bool FullTier, IReadOnlyList<string>? OwnThemes, RefusedModel? Refused, JsonElement? Figures);

    /// <summary>How much agents corrected, and in how many of these the model had said otherwise.</summary>
    private sealed record CorrectionsJson(
        int Total, int Texts, int HeldOut, int Disagreeing, Dictionary<string, int> BySource, Dictionary<string, int> ByAgent);

    /// <summary>A message worth labelling, as scripts read it.</summary>
    private sealed record UsefulJson(long CaseId, int Version, string Channel, string Text, Scored<Intent> Intent, double Margin, bool Abstained, string Why)
    {
        public static UsefulJson Of(UsefulMention useful) => new(
            useful.Mention.CaseId,
            useful.Mention.Version,
            useful.Mention.Channel,
            useful.Mention.Text,
            useful.Intent,
            useful.Margin,
            useful.Mention.Said.Abstained,
            useful.Why);
    }
}
