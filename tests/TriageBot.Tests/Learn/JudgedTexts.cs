using TriageBot.Analyze;
using TriageBot.Learn;

namespace TriageBot.Tests.Learn;

/// <summary>Judged texts without a model: each says what it is and what was said of it.</summary>
internal static class JudgedTexts
{
    /// <summary>A text labelled in the column complaint alone, and what a made-up model says.</summary>
    public static JudgedText Complaint(string text, bool isComplaint, bool saidToBe, string? brand = null) => new(
        new LabelledText(
            text, text, [.. Heads.All.Select(head => head == Heads.Complaint ? isComplaint ? 1 : 0 : -1)],
            brand is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["brand"] = brand }),
        [.. Heads.All.Select(head => head == Heads.Complaint ? new Answer(saidToBe ? [0.2, 0.8] : [0.8, 0.2], saidToBe ? 1 : 0) : new Answer(new double[head.Labels.Count], 0))]);

    /// <summary>So many texts, half of them complaints, of which so many are missed; nothing else is wrong.</summary>
    public static IEnumerable<JudgedText> Half(int count, int missed, Func<int, string> text, string? brand = null) =>
        Enumerable.Range(0, count).Select(i => Complaint(text(i), i % 2 == 0, i % 2 == 0 && i / 2 >= missed, brand));
}
