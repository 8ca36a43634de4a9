using System.Globalization;
using System.Text.RegularExpressions;
using TriageBot.Desk;
using TriageBot.Domain;

namespace TriageBot.Server.Console;

/// <summary>What a case shows of itself in a list or a title.</summary>
internal static partial class CaseWords
{
    /// <summary>The customer's newest message: the one that is judged and answered.</summary>
    public static ThreadMessage Newest(CaseView view) => view.Newest;

    /// <summary>What a message says now; a mere picture says so.</summary>
    public static string TextOf(ThreadMessage message)
    {
        var text = message.Mention.Text;
        return string.IsNullOrWhiteSpace(text) ? "(no text, a picture or film only)" : text;
    }

    /// <summary>The first 40 characters, never half of one.</summary>
    public static string Start(string text) =>
        new StringInfo(text) is { LengthInTextElements: > 40 } whole ? $"{whole.SubstringByTextElements(0, 40)}…" : text;

    /// <summary>The customer's name as written, else the handle.</summary>
    public static string NameOf(Author author)
    {
        var name = Direction().Replace(author.Name ?? "", "");
        return string.IsNullOrWhiteSpace(name) ? HandleOf(author) : name;
    }

    /// <summary>The customer's handle.</summary>
    public static string HandleOf(Author author) => Direction().Replace(author.Handle, "");

    /// <summary>An agent's name; the id where the playbook no longer knows it.</summary>
    public static string AgentName(Playbook playbook, string id) => playbook.FindAgent(id)?.Name ?? id;

    // A name with such characters could turn what stands after it around.
    [GeneratedRegex("[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]")]
    private static partial Regex Direction();
}
