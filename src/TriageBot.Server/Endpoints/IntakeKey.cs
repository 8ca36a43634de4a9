using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using TriageBot.Server.Identity;

namespace TriageBot.Server.Endpoints;

/// <summary>Who may deliver mentions: holders of a key; in Development also everybody on this machine.</summary>
internal sealed class IntakeKey(IOptions<IntakeOptions> options, IHostEnvironment environment) : IEndpointFilter
{
    private readonly byte[][] _keys = [.. options.Value.Keys.Select(Digest)];

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext;
        string? given = request.Request.Headers.Authorization;
        if (given is null)
        {
            return environment.IsDevelopment() && Loopback.Holds(request)
                ? await next(context)
                : TypedResults.Problem("Send Authorization: Bearer KEY, with one of Intake:Keys.", statusCode: StatusCodes.Status401Unauthorized);
        }

        return given.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) && IsKnown(given["Bearer ".Length..].Trim())
            ? await next(context)
            : TypedResults.Problem("The key is none of Intake:Keys.", statusCode: StatusCodes.Status403Forbidden);
    }

    /// <summary>Compares digests with every key, so that the time taken tells nothing.</summary>
    private bool IsKnown(string key)
    {
        var digest = Digest(key);
        return _keys.Aggregate(false, (any, known) => CryptographicOperations.FixedTimeEquals(known, digest) | any);
    }

    private static byte[] Digest(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
