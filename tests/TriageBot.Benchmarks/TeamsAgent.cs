using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace TriageBot.Benchmarks;

/// <summary>The activities that Microsoft Teams sends for an agent.</summary>
/// <param name="connector">Where answers go.</param>
internal sealed partial class TeamsAgent(StandInConnector connector)
{
    /// <summary>The object id in Microsoft Entra ID.</summary>
    public const string EntraId = "0f3b1c52-0000-4000-8000-00000000000a";

    private static readonly string Personal = $"a:{EntraId}";

    private int _activities;

    /// <summary>A copy of the shipped templates, whose first agent decides in Teams.</summary>
    /// <returns>The folder.</returns>
    public static string CopyTemplates()
    {
        var shipped = Path.Combine(AppContext.BaseDirectory, "templates");
        var folder = Directory.CreateTempSubdirectory("triagebot-load-").FullName;
        foreach (var file in Directory.EnumerateFiles(shipped, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(shipped, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllText(copy, File.ReadAllText(file).Replace("    login: jo.demo@larkpost.example", $"    entraId: {EntraId}", StringComparison.Ordinal));
        }

        return folder;
    }

    /// <summary>Adds the bot to the agent's own chat.</summary>
    public Task InstallAsync(HttpClient to) => PostAsync(to, Activity("installationUpdate", Personal) with { Action = "add" });

    /// <summary>Writes to a bot and waits until it has answered.</summary>
    public async Task<IReadOnlyList<double>> SayAsync(HttpClient to, string text, string conversation)
    {
        var said = Activity("message", conversation) with { Text = text };
        var answered = connector.AnswerToAsync(said.Id);
        await PostAsync(to, said);
        return await answered;
    }

    /// <summary>Presses Approve on a card, its draft as it stands.</summary>
    public async Task ApproveAsync(HttpClient to, string card)
    {
        var data = new Dictionary<string, string> { ["seal"] = SealIn().Match(card).Groups[1].Value, ["text"] = DraftIn(card) };
        var answer = await PostAsync(to, Activity("invoke", Personal) with
        {
            Name = "adaptiveCard/action",
            Value = new { action = new { type = "Action.Execute", verb = "approve", data }, trigger = "manual" },
        });
        if (answer.Contains("\"verb\":\"approve\"", StringComparison.Ordinal) || !answer.Contains("\"statusCode\":200", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"It was not approved: {answer}");
        }
    }

    private static async Task<string> PostAsync(HttpClient to, Sent activity)
    {
        using var body = new StringContent(JsonSerializer.Serialize(activity, JsonSerializerOptions.Web), new MediaTypeHeaderValue("application/json"));
        using var answer = await to.PostAsync("/api/messages", body);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }

    private static string DraftIn(string card)
    {
        using var json = JsonDocument.Parse(card);
        var body = (json.RootElement.TryGetProperty("activity", out var first) ? first : json.RootElement)
            .GetProperty("attachments")[0].GetProperty("content").GetProperty("body");
        return body.EnumerateArray().First(element => element.TryGetProperty("id", out var id) && id.ValueEquals("text")).GetProperty("value").GetString()!;
    }

    private Sent Activity(string type, string conversation)
    {
        var kind = conversation == Personal ? "personal" : conversation.Contains("@thread.tacv2", StringComparison.Ordinal) ? "channel" : "groupChat";
        return new(
            type,
            $"user-{Interlocked.Increment(ref _activities)}",
            "msteams",
            connector.ServiceUrl,
            new($"29:{EntraId}", EntraId, null, null),
            new("28:bot", null, null, null),
            new(conversation, null, kind, kind != "personal"));
    }

    [GeneratedRegex(@"""seal"":""([^""]+)""")]
    private static partial Regex SealIn();

    private sealed record Sent(string Type, string Id, string ChannelId, string ServiceUrl, Party From, Party Recipient, Party Conversation)
    {
        public string? Text { get; init; }

        public string? Action { get; init; }

        public string? Name { get; init; }

        public object? Value { get; init; }
    }

    private sealed record Party(string Id, string? AadObjectId, string? ConversationType, bool? IsGroup);
}
