using System.Text.Json;
using TriageBot.Domain;

namespace TriageBot.Listen;

/// <summary>
/// Reads the JSON form of a mention. Unknown members are ignored; strange characters become U+FFFD; only invalid
/// JSON, wrong types and sizes are errors, each naming the member at fault.
/// </summary>
/// <param name="now">What <see cref="Mention.PostedAt"/> is where the JSON does not say.</param>
public sealed class MentionReader(DateTimeOffset now)
{
    private const int MaxName = 500;
    private const int MaxUrl = 4_000;
    private const int MaxMedia = 50;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 32 };

    /// <summary>Reads one mention from UTF-8 bytes.</summary>
    /// <exception cref="MentionFormatException">It is no mention.</exception>
    public Mention Read(ReadOnlyMemory<byte> json)
    {
        using var document = Parse(json);
        return Read(document.RootElement, "");
    }

    /// <summary>Reads one mention, or an array of them, from UTF-8 bytes.</summary>
    /// <exception cref="MentionFormatException">Something in it is no mention.</exception>
    public IReadOnlyList<Mention> ReadOneOrMany(ReadOnlyMemory<byte> json)
    {
        using var document = Parse(json);
        return document.RootElement.ValueKind == JsonValueKind.Array
            ? [.. document.RootElement.EnumerateArray().Select((element, index) => Read(element, $"[{index}]"))]
            : [Read(document.RootElement, "")];
    }

    // Some editors begin a file with it, though JSON does not (RFC 8259, section 8.1).
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private static JsonDocument Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonDocument.Parse(json.Span.StartsWith(ByteOrderMark) ? json[ByteOrderMark.Length..] : json, Strict);
        }
        catch (JsonException error)
        {
            var column = error.BytePositionInLine + 1;
            throw new MentionFormatException("", $"is not valid JSON (line {error.LineNumber + 1}, byte {column})");
        }
    }

    private Mention Read(JsonElement element, string path)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new MentionFormatException(path, $"has to be an object, not {JsonMembers.Kind(element)}");
        }

        var mention = new JsonMembers(element, path);
        var author = new JsonMembers(mention.Nested("author"), mention.PathOf("author"));
        var id = new MentionId(mention.Text("channel", MaxName).ToLowerInvariant(), mention.Text("id", MaxName));
        return new(id, ReadAuthor(author), mention.Text("text", Mention.MaxTextLength, mayBeEmpty: true), mention.Time("postedAt") ?? now)
        {
            Visibility = ReadVisibility(mention),
            Conversation = mention.OptionalText("conversation", MaxName) ?? mention.OptionalText("replyTo", MaxName) ?? id.Key,
            ReplyTo = mention.OptionalText("replyTo", MaxName),
            Brand = mention.OptionalText("brand", MaxName)?.ToLowerInvariant(),
            Account = mention.OptionalText("account", MaxName),
            Language = mention.OptionalText("language", 35),
            Url = mention.OptionalText("url", MaxUrl),
            Shares = mention.Count("shares") ?? 0,
            Promoted = mention.Truth("promoted") ?? false,
            Media = mention.Texts("media", MaxMedia, MaxUrl),
        };
    }

    private static Author ReadAuthor(JsonMembers author)
    {
        var handle = author.Text("handle", MaxName).Trim().TrimStart('@').TrimStart();
        return handle.Length == 0
            ? throw new MentionFormatException(author.PathOf("handle"), "must not be empty")
            : new(handle)
            {
                Id = author.OptionalText("id", MaxName),
                Name = author.OptionalText("name", MaxName),
                Followers = author.Count("followers"),
                FollowsBrand = author.Truth("followsBrand"),
                CreatedAt = author.Time("createdAt"),
                CustomerKey = author.OptionalText("customerKey", MaxName),
            };
    }

    private static Visibility ReadVisibility(JsonMembers mention) => mention.OptionalText("visibility", MaxName) switch
    {
        null or "public" => Visibility.Public,
        "private" => Visibility.Private,
        _ => throw new MentionFormatException(mention.PathOf("visibility"), "has to be \"public\" or \"private\""),
    };
}
