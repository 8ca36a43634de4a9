using System.Text.Json;

namespace TriageBot.Server.Endpoints;

/// <summary>Refuses JSON bodies with half a character in a member's name, which .NET cannot compare (RFC 8259, section 8.2).</summary>
internal sealed class WholeNames : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.Arguments.OfType<JsonElement>().All(IsWhole)
            ? await next(context)
            : TypedResults.Problem("A member's name has half a character (a lone surrogate).", statusCode: StatusCodes.Status400BadRequest);

    private static bool IsWhole(JsonElement element)
    {
        try
        {
            return element.ValueKind switch
            {
                JsonValueKind.Object => element.EnumerateObject().All(member => member.Name is not null && IsWhole(member.Value)),
                JsonValueKind.Array => element.EnumerateArray().All(IsWhole),
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
