using System.Globalization;
using System.Text.RegularExpressions;
using TriageBot.Domain;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace TriageBot.Reply;

/// <summary>A mapping of a YAML file, read strictly: every complaint names the file and the line.</summary>
internal sealed partial class YamlMap(string file, YamlMappingNode node)
{
    /// <summary>The mapping that a file consists of.</summary>
    /// <exception cref="BadInputException">The file is not YAML, or holds something else.</exception>
    public static YamlMap Parse(string file, string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents is [{ RootNode: YamlMappingNode root }]
                ? new(file, root)
                : throw new BadInputException($"{file}:1: expected keys with values, such as 'brand:'");
        }
        catch (YamlException broken)
        {
            var why = broken.Message.ReplaceLineEndings(" ");
            throw new BadInputException($"{file}:{broken.Start.Line}: not valid YAML: {why}", broken);
        }
    }

    /// <summary>The keys in the order of the file, each with the line it stands on.</summary>
    public IEnumerable<(string Key, long Line)> Keys =>
        node.Children.Keys.Select(key => (Scalar(key, "a key"), key.Start.Line));

    /// <summary>Whether the key is there and has a value.</summary>
    public bool Has(string key) => Find(key) is { } value && value is not YamlScalarNode { Value: null or "" };

    /// <summary>Whether the key holds keys of its own.</summary>
    public bool IsMap(string key) => Find(key) is YamlMappingNode;

    /// <summary>Refuses every other key.</summary>
    public YamlMap Only(IReadOnlyCollection<string> known)
    {
        var unknown = Keys.Where(entry => !known.Contains(entry.Key))
            .Select(entry => $"{file}:{entry.Line}: unknown key '{entry.Key}'{Spelling.Hint(entry.Key, known)}").ToList();
        return unknown.Count == 0 ? this : throw new BadInputException(string.Join('\n', unknown));
    }

    /// <summary>A mapping below this one.</summary>
    public YamlMap Map(string key) => Required(key) is YamlMappingNode map
        ? new(file, map)
        : throw Wrong(key, "must hold keys of its own");

    /// <summary>A list of mappings.</summary>
    public IReadOnlyList<YamlMap> Maps(string key) => Required(key) is YamlSequenceNode list
        ? [.. list.Select(item => MapIn(item, key))]
        : throw Wrong(key, "must be a list, each entry beginning with '- '");

    /// <summary>A text that is not empty.</summary>
    public string Text(string key) =>
        Required(key) is YamlScalarNode { Value: { } value } && value.Trim() is { Length: > 0 } text
            ? text
            : throw Wrong(key, "must be a text that is not empty");

    /// <summary>A list of texts; one text alone counts as a list of one.</summary>
    public IReadOnlyList<string> Texts(string key) => Required(key) switch
    {
        YamlSequenceNode { Children.Count: > 0 } list => [.. list.Select(item => Scalar(item, $"each of '{key}'"))],
        YamlScalarNode { Value.Length: > 0 } => [Text(key)],
        _ => throw Wrong(key, "must be a list of texts"),
    };

    /// <summary>The line of each text of a list.</summary>
    public IReadOnlyList<long> LinesOf(string key) => Required(key) is YamlSequenceNode list
        ? [.. list.Select(item => item.Start.Line)]
        : [LineOf(key)];

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public bool Flag(string key) => Text(key) switch
    {
        "true" => true,
        "false" => false,
        var other => throw Wrong(key, $"must be true or false, not '{other}'"),
    };

    /// <summary>Such as <c>15m</c>, <c>3h</c> or <c>2d</c>.</summary>
    public TimeSpan Duration(string key)
    {
        var text = Text(key);
        var match = Length().Match(text);
        var number = match.Success ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
        return (number, match.Groups[2].Value) switch
        {
            ( > 0, "m") => TimeSpan.FromMinutes(number),
            ( > 0, "h") => TimeSpan.FromHours(number),
            ( > 0, "d") => TimeSpan.FromDays(number),
            _ => throw Wrong(key, $"'{text}' is no duration; write minutes, hours or days such as 15m, 3h or 2d"),
        };
    }

    /// <summary>A number of things.</summary>
    public int Count(string key) =>
        int.TryParse(Text(key), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and < 100
            ? count
            : throw Wrong(key, $"'{Text(key)}' is no number from 1 to 99");

    /// <summary>Points, 0 to 1,000.</summary>
    public double Points(string key) => PointsIn(key, Text(key));

    /// <summary>A list of points.</summary>
    public IReadOnlyList<double> AllPoints(string key) => [.. Texts(key).Select(text => PointsIn(key, text))];

    private double PointsIn(string key, string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points) && points is >= 0 and <= 1000
            ? points
            : throw Wrong(key, $"'{text}' is no number of points from 0 to 1000");

    /// <summary>The complaint about one key, to be thrown.</summary>
    public BadInputException Wrong(string key, string what) => new($"{file}:{LineOf(key)}: '{key}' {what}");

    private YamlMap MapIn(YamlNode item, string key) => item is YamlMappingNode map
        ? new(file, map)
        : throw new BadInputException($"{file}:{item.Start.Line}: each of '{key}' must hold keys of its own");

    private YamlNode Required(string key) => Find(key) is { } value
        ? value
        : throw new BadInputException($"{file}:{node.Start.Line}: '{key}' is missing here; add it");

    private YamlNode? Find(string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    private long LineOf(string key) =>
        node.Children.Keys.FirstOrDefault(name => name is YamlScalarNode scalar && scalar.Value == key)?.Start.Line
        ?? node.Start.Line;

    private string Scalar(YamlNode item, string what) => item is YamlScalarNode { Value.Length: > 0 } scalar
        ? scalar.Value
        : throw new BadInputException($"{file}:{item.Start.Line}: {what} must be a text");

    [GeneratedRegex(@"^(\d{1,4})([mhd])$", RegexOptions.CultureInvariant)]
    private static partial Regex Length();
}
