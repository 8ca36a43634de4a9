using System.Reflection;
using TriageBot.Domain;

namespace TriageBot.Reply;

/// <summary>The labelled sets that the checks are measured by.</summary>
internal static class LabelledReplies
{
    // The columns of replies.tsv: the check of each, and the value that it has to find.
    private static readonly Dictionary<string, (string Check, string Bad)> Columns = new()
    {
        ["acknowledges"] = ("acknowledges first", "0"),
        ["owns"] = ("owns it", "0"),
        ["not_defensive"] = ("not defensive", "0"),
        ["their_shoes"] = ("their shoes", "0"),
        ["thankful"] = ("thankful", "0"),
        ["next_step"] = ("next step", "0"),
        ["human"] = ("human", "0"),
        ["quick"] = ("quick", "0"),
        ["no_promotion"] = ("no promotion", "0"),
        ["no_disparaging"] = ("no disparaging", "0"),
        ["warm"] = ("warmth", "0"),
        ["playful"] = ("playful", "1"),
        ["asks_personal"] = ("asks for nothing private", "1"),
        ["shows_personal"] = ("no personal data", "1"),
        ["promise"] = ("promises", "1"),
        ["spelling_ok"] = ("spelling", "0"),
        ["readable"] = ("readability", "0"),
    };

    /// <summary>Those written for the purpose, in all languages.</summary>
    public static IEnumerable<LabelledReply> Written() =>
        from row in Rows("written.tsv")
        select new LabelledReply(
            row["check"] == "shows nothing private" ? "no personal data" : row["check"],
            "written",
            row["text"],
            row["label"] == "bad",
            new(row["text"], row["language"], Visibility.Public) { Customer = row["customer"], AnswersComplaint = true });

    /// <summary>Real replies, of which only the labels are ours; those whose text is not at hand are left out.</summary>
    /// <param name="texts">The texts by id.</param>
    public static IEnumerable<LabelledReply> Real(IReadOnlyDictionary<string, RealReply> texts) =>
        from row in Rows("replies.tsv")
        where texts.ContainsKey(row["id"])
        let real = texts[row["id"]]
        let reply = new ReviewedReply(real.Text, "en", Visibility.Public) { Customer = real.Customer, AnswersComplaint = row["owns"] != "-" }
        from column in Columns
        where row[column.Key] != "-" && (column.Key != "their_shoes" || reply.AnswersComplaint)
        select new LabelledReply(column.Value.Check, "real", row["id"], row[column.Key] == column.Value.Bad, reply);

    private static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"TriageBot.Reply.Checks.Sets.{file}")!;
        using var reader = new StreamReader(stream);
        var header = reader.ReadLine()!.Split('\t');
        while (reader.ReadLine() is { } line)
        {
            yield return header.Zip(line.Split('\t')).ToDictionary(cell => cell.First, cell => cell.Second);
        }
    }
}
