using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>One question that the model answers about a text.</summary>
/// <param name="Column">Its column in a labelled file.</param>
/// <param name="Labels">The possible answers, as files write them; a yes/no question lists <c>no</c> first.</param>
/// <param name="Fallback">Index of the answer given where the model never learnt this question.</param>
/// <param name="Smoothing">L2 regularisation in training: higher makes weights smaller and scores more modest.</param>
public sealed record Head(string Column, IReadOnlyList<string> Labels, int Fallback, float Smoothing)
{
    /// <summary>Its place among <see cref="Heads.All"/>.</summary>
    public int Index { get; private init; }

    /// <summary>Where its outputs begin among those of all heads.</summary>
    public int FirstOutput { get; private init; }

    /// <summary>Where its labels begin among those of all heads.</summary>
    public int FirstLabel { get; private init; }

    /// <summary>A yes/no question has one output, any other as many as labels.</summary>
    public int Outputs => Labels.Count == 2 ? 1 : Labels.Count;

    /// <summary>The same question, placed after another.</summary>
    internal Head After(Head before) => this with
    {
        Index = before.Index + 1,
        FirstOutput = before.FirstOutput + before.Outputs,
        FirstLabel = before.FirstLabel + before.Labels.Count,
    };

    /// <summary>The index of a label as files write it; -1 for one that is none.</summary>
    public int IndexOf(string label)
    {
        for (var i = 0; i < Labels.Count; i++)
        {
            if (Labels[i].Equals(label, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>All questions, in the order in which a model file stores them. The labels are those of the enums, in their order.</summary>
public static class Heads
{
    /// <summary>What the author wants.</summary>
    public static Head Intent { get; } = new("intent", Names<Intent>(), (int)Domain.Intent.Other, 1f);

    /// <summary>How the author feels.</summary>
    public static Head Sentiment { get; } = new Head("sentiment", Names<Sentiment>(), (int)Domain.Sentiment.Neutral, 1f).After(Intent);

    /// <summary>Whether it voices a complaint.</summary>
    public static Head Complaint { get; } = new Head("complaint", ["no", "yes"], 0, 0.5f).After(Sentiment);

    /// <summary>How severe the complaint is, 0 to 4.</summary>
    public static Head Severity { get; } = new Head("severity", ["0", "1", "2", "3", "4"], 0, 1f).After(Complaint);

    /// <summary>What the author says about this being the first time.</summary>
    public static Head Said { get; } = new Head("firsttime", Names<FirstTimeLabel>(), (int)FirstTimeLabel.Unknown, 1f).After(Severity);

    /// <summary>Whether a good care team would answer.</summary>
    public static Head Reply { get; } = new Head("reply", ["no", "yes"], 1, 0.5f).After(Said);

    /// <summary>What it is about.</summary>
    public static Head Theme { get; } = new Head("theme", Names<Theme>(), (int)Domain.Theme.Other, 1f).After(Reply);

    /// <summary>Whether it cannot wait.</summary>
    public static Head Urgent { get; } = new Head("urgent", ["no", "yes"], 0, 0.5f).After(Theme);

    /// <summary>Whether it is advertising, a scam or bait.</summary>
    public static Head Spam { get; } = new Head("spam", ["no", "yes"], 0, 0.5f).After(Urgent);

    /// <summary>Every head, in file order.</summary>
    public static IReadOnlyList<Head> All { get; } = [Intent, Sentiment, Complaint, Severity, Said, Reply, Theme, Urgent, Spam];

    private static string[] Names<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(name => name.ToLowerInvariant())];
}
