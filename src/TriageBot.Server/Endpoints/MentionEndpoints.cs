using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using TriageBot.Domain;
using TriageBot.Listen;

namespace TriageBot.Server.Endpoints;

/// <summary><c>/api/mentions</c>: mentions come in. For holders of an intake key.</summary>
internal static class MentionEndpoints
{
    /// <summary>The most mentions one request may carry.</summary>
    private const int MaxMentions = 1_000;

    /// <summary>The most bytes one request may have.</summary>
    private const long MaxBytes = 32 << 20;

    public static void MapMentions(this IEndpointRouteBuilder routes) => routes
        .MapPost("/api/mentions", TakeRequestAsync)
        .AddEndpointFilter<IntakeKey>()
        .AllowAnonymous() // The key is the permission; the agents' sign-in is not asked for.
        .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(MaxBytes))
        .WithSummary("Takes one mention, an array or NDJSON; answers after the commit.");

    private static async Task<IResult> TakeRequestAsync(HttpRequest request, IInbox inbox, TimeProvider time)
    {
        if (!IsJson(request, out var lines))
        {
            return Problem(StatusCodes.Status415UnsupportedMediaType, "Send application/json or application/x-ndjson.");
        }

        var body = await ReadAsync(request);
        try
        {
            var reader = new MentionReader(time.GetUtcNow());
            var mentions = lines ? ReadLines(reader, body) : reader.ReadOneOrMany(body);
            return mentions.Count > MaxMentions
                ? Problem(StatusCodes.Status413PayloadTooLarge, $"The request has {mentions.Count} mentions; at most {MaxMentions} are taken at once.")
                : await TakeAsync(request.HttpContext, inbox, mentions);
        }
        catch (MentionFormatException error)
        {
            return TypedResults.Problem(
                error.Message,
                statusCode: StatusCodes.Status400BadRequest,
                title: "This is no mention; nothing of the request was taken.",
                extensions: new Dictionary<string, object?> { ["member"] = error.Member });
        }
    }

    private static async Task<IResult> TakeAsync(HttpContext context, IInbox inbox, IReadOnlyList<Mention> mentions)
    {
        switch (await inbox.AcceptAsync(mentions, context.RequestAborted))
        {
            case IntakeOutcome.Taken taken:
                return TypedResults.Accepted((string?)null, new TakenView(taken.Accepted, taken.Duplicates, taken.Updated));
            case IntakeOutcome.Full full:
                context.Response.Headers.RetryAfter = $"{Math.Ceiling(full.RetryAfter.TotalSeconds):0}";
                return Problem(StatusCodes.Status503ServiceUnavailable, "Too much is waiting to be written; nothing was taken. Send it again later.");
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static bool IsJson(HttpRequest request, out bool lines)
    {
        var known = MediaTypeHeaderValue.TryParse(request.ContentType, out var type);
        lines = known && type!.MediaType.Equals("application/x-ndjson", StringComparison.OrdinalIgnoreCase);
        return lines || (known && type!.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request)
    {
        var body = new MemoryStream((int)Math.Clamp(request.ContentLength ?? 4096, 0, MaxBytes));
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    private static List<Mention> ReadLines(MentionReader reader, ReadOnlyMemory<byte> body)
    {
        var mentions = new List<Mention>();
        var number = 0;
        while (body.Length > 0)
        {
            number++;
            var end = body.Span.IndexOf((byte)'\n');
            var line = end < 0 ? body : body[..end];
            body = end < 0 ? default : body[(end + 1)..];
            if (line.Span.ContainsAnyExcept(" \t\r"u8))
            {
                mentions.Add(ReadLine(reader, line, number));
            }
        }

        return mentions;
    }

    private static Mention ReadLine(MentionReader reader, ReadOnlyMemory<byte> line, int number)
    {
        try
        {
            return reader.Read(line);
        }
        catch (MentionFormatException error)
        {
            throw error.InLine(number);
        }
    }

    private static ProblemHttpResult Problem(int status, string detail) => TypedResults.Problem(detail, statusCode: status);
}

/// <summary>What became of a delivery.</summary>
internal sealed record TakenView(int Accepted, int Duplicates, int Updated);
