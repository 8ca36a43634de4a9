using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.HostFiltering;
using TriageBot.Domain;

namespace TriageBot.Server.Endpoints;

/// <summary>Registers what all endpoints share.</summary>
internal static class EndpointServices
{
    public static void AddEndpoints(this WebApplicationBuilder builder)
    {
        builder.Services.AddProblemDetails(problems => problems.CustomizeProblemDetails = SayWhatIsWrong);
        builder.Services.AddSingleton<CaseViewJson>();
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
            json.SerializerOptions.Encoder = DomainJson.Options.Encoder;
        });
        builder.Services.AddOptions<IntakeOptions>().BindConfiguration(IntakeOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true);
        if (builder.Environment.IsDevelopment())
        {
            // A page of another site must not reach a developer's service through a name that resolves to loopback.
            builder.Services.Configure<HostFilteringOptions>(hosts => hosts.AllowedHosts = ["localhost", "127.0.0.1", "[::1]"]);
        }
    }

    private static void SayWhatIsWrong(ProblemDetailsContext context)
    {
        if (context.Exception is BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest })
        {
            context.ProblemDetails.Detail ??= "The request has no body, or it is not valid JSON.";
        }
    }
}

/// <summary>Section <c>Intake</c>: who may deliver mentions.</summary>
internal sealed class IntakeOptions
{
    public const string Section = "Intake";

    /// <summary>The keys that callers of <c>/api/mentions</c> send as <c>Authorization: Bearer KEY</c>. From the environment only.</summary>
    public string[] Keys { get; set; } = [];
}
