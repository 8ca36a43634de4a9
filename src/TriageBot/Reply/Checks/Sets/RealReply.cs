using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using TriageBot.Domain;

namespace TriageBot.Reply;

/// <summary>The final reply of a brand, as it was published.</summary>
/// <param name="Text">Without its signature.</param>
/// <param name="Customer">What the customer wrote first.</param>
internal sealed partial record RealReply(string Text, string Customer)
{
    /// <summary>The replies of a JSONL file of conversations, by the id of the reply.</summary>
    /// <exception cref="BadInputException">The file cannot be read, or a line of it.</exception>
    public static IReadOnlyDictionary<string, RealReply> Read(string path)
    {
        Dictionary<string, RealReply> replies = [];
        try
        {
            foreach (var line in File.ReadLines(path).Where(line => line.Length > 0))
            {
                using var thread = JsonDocument.Parse(line);
                replies[thread.RootElement.GetProperty("final_agent_tweet_id").GetString()!] = Of(thread.RootElement);
            }
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new BadInputException($"{path}: line {replies.Count + 1}: no conversation with final_agent_tweet_id, final_agent_reply and turns ({unreadable.Message})", unreadable);
        }

        return replies;
    }

    private static RealReply Of(JsonElement thread) => new(
        Signature().Replace(WebUtility.HtmlDecode(thread.GetProperty("final_agent_reply").GetString()!), ""),
        WebUtility.HtmlDecode(thread.GetProperty("turns")[0].GetProperty("text").GetString()!));

    [GeneratedRegex(@"\s*[\^~*/–-]\s?[A-Z][A-Za-z]{0,20}\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Signature();
}
