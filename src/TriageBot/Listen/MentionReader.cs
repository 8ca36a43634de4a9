using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
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

    private static JsonDocument Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonDocument.Parse(json, Strict);
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
            throw new MentionFormatException(path, $"has to be an object, not {Kind(element)}");
        }

        var mention = new MemberReader(element, path);
        var author = new MemberReader(mention.Object("author"), mention.PathOf("author"));
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

    private static Author ReadAuthor(MemberReader author)
    {
        var handle = author.Text("handle", MaxName).TrimStart('@');
        return handle.Length == 0
            ? throw new MentionFormatException(author.PathOf("handle"), "must not be empty")
            : new(handle)
            {
                Id = author.OptionalText("id", MaxName),
                Name = author.OptionalText("name", MaxName),
                Followers = author.Count("followers"),
                FollowsBrand = author.Truth("followsBrand"),
            };
    }

    private static Visibility ReadVisibility(MemberReader mention) => mention.OptionalText("visibility", MaxName) switch
    {
        null or "public" => Visibility.Public,
        "private" => Visibility.Private,
        _ => throw new MentionFormatException(mention.PathOf("visibility"), "has to be \"public\" or \"private\""),
    };

    private static string Kind(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => "null",
        JsonValueKind.True or JsonValueKind.False => "a truth value",
        JsonValueKind.Number => "a number",
        JsonValueKind.String => "a text",
        JsonValueKind.Array => "an array",
        JsonValueKind.Object => "an object",
    };

    /// <summary>The members of one object, by name, type and size.</summary>
    private readonly struct MemberReader(JsonElement element, string path)
    {
        public string PathOf(string name) => path.Length == 0 ? name : $"{path}.{name}";

        public JsonElement Object(string name) => Find(name) switch
        {
            { ValueKind: JsonValueKind.Object } found => found,
            null => throw Missing(name),
            { } other => throw Wrong(name, "an object", other),
        };

        public string Text(string name, int most, bool mayBeEmpty = false)
        {
            var text = OptionalText(name, most) ?? throw Missing(name);
            return text.Length > 0 || mayBeEmpty ? text : throw new MentionFormatException(PathOf(name), "must not be empty");
        }

        public string? OptionalText(string name, int most) => Find(name) is { } found ? Clean(found, name, most) : null;

        public IReadOnlyList<string> Texts(string name, int most, int mostEach)
        {
            if (Find(name) is not { } found)
            {
                return [];
            }

            if (found.ValueKind != JsonValueKind.Array)
            {
                throw Wrong(name, "an array", found);
            }

            var reader = this;
            return found.GetArrayLength() <= most
                ? [.. found.EnumerateArray().Select((each, index) => reader.Clean(each, $"{name}[{index}]", mostEach))]
                : throw new MentionFormatException(PathOf(name), $"has {found.GetArrayLength()} entries; at most {most} are taken");
        }

        public int? Count(string name) => Find(name) switch
        {
            null => null,
            { ValueKind: JsonValueKind.Number } found when found.TryGetInt32(out var count) && count >= 0 => count,
            { ValueKind: JsonValueKind.Number } => throw new MentionFormatException(PathOf(name), $"has to be a whole number from 0 to {int.MaxValue}"),
            { } other => throw Wrong(name, "a number", other),
        };

        public bool? Truth(string name) => Find(name) switch
        {
            null => null,
            { ValueKind: JsonValueKind.True } => true,
            { ValueKind: JsonValueKind.False } => false,
            { } other => throw Wrong(name, "true or false", other),
        };

        public DateTimeOffset? Time(string name) => OptionalText(name, 40) switch
        {
            null => null,
            { } text when DateTimeOffset.TryParse(
                text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
                && at >= DateTimeOffset.UnixEpoch => at,
            _ => throw new MentionFormatException(PathOf(name), "has to be a time such as 2026-03-02T12:00:00Z"),
        };

        private JsonElement? Find(string name) =>
            element.TryGetProperty(name, out var found) && found.ValueKind != JsonValueKind.Null ? found : null;

        private string Clean(JsonElement found, string name, int most)
        {
            if (found.ValueKind != JsonValueKind.String)
            {
                throw Wrong(name, "a text", found);
            }

            var text = TextCleaner.Clean(found);
            return text.Length <= most
                ? text
                : throw new MentionFormatException(PathOf(name), $"has {text.Length} UTF-16 units; at most {most} are taken");
        }

        private MentionFormatException Missing(string name) => new(PathOf(name), "is missing");

        private MentionFormatException Wrong(string name, string expected, JsonElement found) =>
            new(PathOf(name), $"has to be {expected}, not {Kind(found)}");
    }

    /// <summary>Makes any JSON text storable: control characters other than tab and line breaks, and what is no character at all, become U+FFFD.</summary>
    private static class TextCleaner
    {
        public static string Clean(JsonElement text) => Replace(Decode(text));

        private static string Decode(JsonElement text)
        {
            try
            {
                return text.GetString()!;
            }
            catch (InvalidOperationException) // A lone surrogate or bytes that are no UTF-8: decode it leniently.
            {
                var raw = Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(text));
                return Unescape(raw.AsSpan(1, raw.Length - 2));
            }
        }

        private static string Unescape(ReadOnlySpan<char> raw)
        {
            var text = new StringBuilder(raw.Length);
            for (var i = 0; i < raw.Length; i++)
            {
                if (raw[i] != '\\')
                {
                    text.Append(raw[i]);
                }
                else if (raw[++i] == 'u')
                {
                    text.Append((char)ushort.Parse(raw.Slice(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                    i += 4;
                }
                else
                {
                    text.Append(raw[i] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', var same => same });
                }
            }

            return text.ToString();
        }

        private static string Replace(string text)
        {
            if (!text.AsSpan().ContainsAnyInRange('\ud800', '\udfff') && !text.Any(IsUnwanted))
            {
                return text;
            }

            var clean = text.ToCharArray();
            for (var i = 0; i < clean.Length; i++)
            {
                var pair = char.IsHighSurrogate(clean[i]) && i + 1 < clean.Length && char.IsLowSurrogate(clean[i + 1]);
                if (pair)
                {
                    i++;
                }
                else if (char.IsSurrogate(clean[i]) || IsUnwanted(clean[i]))
                {
                    clean[i] = '\ufffd';
                }
            }

            return new(clean);
        }

        private static bool IsUnwanted(char each) => char.IsControl(each) && each is not ('\t' or '\n' or '\r');
    }
}

/// <summary>Something is no mention.</summary>
/// <param name="member">The member at fault, such as <c>[3].author.handle</c>; empty for the whole.</param>
/// <param name="problem">What is wrong with it, as the end of a sentence that begins with the member.</param>
public sealed class MentionFormatException(string member, string problem)
    : Exception(member.Length == 0 ? $"The mention {problem}." : $"{member} {problem}.")
{
    /// <summary>The member at fault, such as <c>[3].author.handle</c>; empty for the whole.</summary>
    public string Member { get; } = member;
}
