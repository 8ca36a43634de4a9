using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace TriageBot.Listen;

/// <summary>The members of one object, by name, type and size.</summary>
public readonly partial struct JsonMembers(JsonElement element, string path)
{
    /// <summary>The path of a member, such as <c>[3].author.handle</c>.</summary>
    public string PathOf(string name) => path.Length == 0 ? name : $"{path}.{name}";

    /// <summary>A member that has to be an object.</summary>
    /// <exception cref="MentionFormatException">It is missing or something else.</exception>
    public JsonElement Nested(string name) => Find(name) switch
    {
        { ValueKind: JsonValueKind.Object } found => found,
        null => throw Missing(name),
        { } other => throw Wrong(name, "an object", other),
    };

    /// <summary>A text that has to be there, cleaned; at most <paramref name="most"/> UTF-16 units.</summary>
    /// <exception cref="MentionFormatException">It is missing, no text, too long, or empty where it must not be.</exception>
    public string Text(string name, int most, bool mayBeEmpty = false)
    {
        var text = Find(name) is { } found ? Clean(found, name, most) : throw Missing(name);
        return mayBeEmpty || !string.IsNullOrWhiteSpace(text) ? text : throw new MentionFormatException(PathOf(name), "must not be empty");
    }

    /// <summary>A text, cleaned; at most <paramref name="most"/> UTF-16 units; null where there is none, or nothing but blanks: an empty key would be everybody's.</summary>
    /// <exception cref="MentionFormatException">It is no text, or too long.</exception>
    public string? OptionalText(string name, int most) =>
        Find(name) is { } found && Clean(found, name, most) is var text && !string.IsNullOrWhiteSpace(text) ? text : null;

    /// <summary>An array of texts; empty where there is none.</summary>
    /// <exception cref="MentionFormatException">It is no array of texts, or too large.</exception>
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

    /// <summary>A whole number of at least 0; null where there is none.</summary>
    /// <exception cref="MentionFormatException">It is something else.</exception>
    public int? Count(string name) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } found when found.TryGetInt32(out var count) && count >= 0 => count,
        { ValueKind: JsonValueKind.Number } => throw new MentionFormatException(PathOf(name), $"has to be a whole number from 0 to {int.MaxValue}"),
        { } other => throw Wrong(name, "a number", other),
    };

    /// <summary>True or false; null where there is none.</summary>
    /// <exception cref="MentionFormatException">It is something else.</exception>
    public bool? Truth(string name) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        { } other => throw Wrong(name, "true or false", other),
    };

    /// <summary>A time of the years 1970 to 2199, year, month and day first (ISO 8601), in UTC where it names no offset; null where there is none.</summary>
    /// <exception cref="MentionFormatException">It is something else.</exception>
    public DateTimeOffset? Time(string name) => OptionalText(name, 40) switch
    {
        null => null,
        { } text when DayFirst().IsMatch(text)
            && DateTimeOffset.TryParse(
                text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
            && at.Year is >= 1970 and < 2200 => at,
        _ => throw new MentionFormatException(PathOf(name), "has to be a time such as 2026-03-02T12:00:00Z"),
    };

    private JsonElement? Find(string name)
    {
        try
        {
            return element.TryGetProperty(name, out var found) && found.ValueKind != JsonValueKind.Null ? found : null;
        }
        catch (InvalidOperationException) // The name of another member is no Unicode, and cannot be compared.
        {
            throw new MentionFormatException(path, "has a member whose name holds half a surrogate pair");
        }
    }

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}")]
    private static partial Regex DayFirst();

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

    /// <summary>What a JSON value is, in words.</summary>
    internal static string Kind(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => "null",
        JsonValueKind.True or JsonValueKind.False => "a truth value",
        JsonValueKind.Number => "a number",
        JsonValueKind.String => "a text",
        JsonValueKind.Array => "an array",
        JsonValueKind.Object => "an object",
    };
}
