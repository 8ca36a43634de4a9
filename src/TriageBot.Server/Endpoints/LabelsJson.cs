using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using TriageBot.Domain;

namespace TriageBot.Server.Endpoints;

/// <summary>Reads an agent's labels as scripts write them: <c>{"version":3,"labels":{"intent":"praise"},"agent":"jd"}</c>.</summary>
internal static class LabelsJson
{
    private const string Members = "intent, sentiment, severity, firstTime, urgent, theme";

    /// <param name="body">The request's body.</param>
    /// <param name="ownThemes">Themes of the brand's own set; with any, a theme may be one of these.</param>
    /// <param name="relabelling">What it says.</param>
    /// <param name="member">The member at fault.</param>
    /// <param name="problem">What is wrong with it.</param>
    public static bool TryRead(
        JsonElement body, IReadOnlyList<string> ownThemes, [NotNullWhen(true)] out Relabelling? relabelling, out string member, out string problem)
    {
        relabelling = null;
        if (!DecisionJson.TryReadVersion(body, out var version))
        {
            (member, problem) = ("version", "has to be the number of the version that was seen");
            return false;
        }

        if (!DecisionJson.TryReadText(body, member = "agent", out var agent, out problem))
        {
            return false;
        }

        if (!body.TryGetProperty(member = "labels", out var given) || given.ValueKind != JsonValueKind.Object)
        {
            problem = $"has to be an object with any of {Members}";
            return false;
        }

        var labels = new AgentLabels();
        foreach (var property in given.EnumerateObject())
        {
            member = $"labels.{property.Name}";
            if (Read(labels, property, ownThemes, out problem) is not { } read)
            {
                return false;
            }

            labels = read;
        }

        relabelling = new(version, labels, agent);
        return true;
    }

    private static AgentLabels? Read(AgentLabels labels, JsonProperty property, IReadOnlyList<string> ownThemes, out string problem)
    {
        var value = property.Value;
        switch (property.Name.ToLowerInvariant())
        {
            case "intent":
                return One<Intent>(value, out problem) is { } intent ? labels with { Intent = intent } : null;
            case "sentiment":
                return One<Sentiment>(value, out problem) is { } sentiment ? labels with { Sentiment = sentiment } : null;
            case "firsttime":
                return One<FirstTimeLabel>(value, out problem) is { } first ? labels with { FirstTime = first } : null;
            case "severity":
                problem = "has to be a number, 0 to 4";
                return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var severity) && severity is >= 0 and <= 4
                    ? labels with { Severity = severity }
                    : null;
            case "urgent":
                problem = "has to be true or false";
                return value.ValueKind is JsonValueKind.True or JsonValueKind.False ? labels with { Urgent = value.GetBoolean() } : null;
            case "theme" when value.ValueKind == JsonValueKind.String && ownThemes.Contains(Listen.TextCleaner.Clean(value)):
                problem = "";
                return labels with { OwnTheme = Listen.TextCleaner.Clean(value) };
            case "theme":
                var theme = One<Theme>(value, out problem);
                problem = ownThemes.Count > 0 ? $"{problem}, {string.Join(", ", ownThemes)}" : problem;
                return theme is null ? null : labels with { Theme = theme };
            default:
                problem = $"is none of {Members}";
                return null;
        }
    }

    private static TLabel? One<TLabel>(JsonElement value, out string problem)
        where TLabel : struct, Enum
    {
        problem = $"has to be one of {string.Join(", ", Enum.GetNames<TLabel>().Select(name => name.ToLowerInvariant()))}";
        var text = value.ValueKind == JsonValueKind.String ? Listen.TextCleaner.Clean(value) : null;
        return Enum.GetValues<TLabel>().Cast<TLabel?>().FirstOrDefault(
            label => string.Equals(label.ToString(), text, StringComparison.OrdinalIgnoreCase));
    }
}

/// <summary>An agent's labels, and the version they were given on.</summary>
internal sealed record Relabelling(int Version, AgentLabels Labels, string? Agent);
