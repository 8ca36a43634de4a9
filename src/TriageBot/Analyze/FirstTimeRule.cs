using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>
/// Whether its author complains for the first time. History decides, because hardly anybody says so; what they say can
/// strengthen or veto it. It is asked of complaints alone.
/// </summary>
internal static class FirstTimeRule
{
    // A stranger's complaint is more often a first one than not, but nothing shows it.
    private const double OfAStranger = 0.6;
    private const double OfALongKnown = 0.95;

    // With so many peaceful mentions the probability lies half way between the two.
    private const double HalfWay = 2;
    private const double SaidYes = 0.9;
    private const double SaidNo = 0.85;
    private const double ComplainedBefore = 0.97;

    /// <summary>The verdict, with its reasons.</summary>
    /// <param name="complains">Whether the mention is a complaint at all.</param>
    /// <param name="text">The message, for the author's own words.</param>
    /// <param name="said">What the model thinks the author says about it.</param>
    /// <param name="history">What came before.</param>
    public static FirstTime Judge(bool complains, string text, Scored<FirstTimeLabel> said, CustomerHistory history)
    {
        if (!complains)
        {
            return new(FirstTimeLabel.Unknown, 1, said.Label, ["not a complaint"]);
        }

        var says = FirstTimeWords.Quote(text, said.Label);
        if (history.Complaints > 0)
        {
            var earlier = history.Complaints == 1 ? "complained once before" : $"complained {history.Complaints} times before";
            return new(FirstTimeLabel.No, ComplainedBefore, said.Label, Reasons(earlier, said.Label == FirstTimeLabel.No ? says : null));
        }

        return said.Label == FirstTimeLabel.No
            ? new(FirstTimeLabel.No, SaidNo, said.Label, Reasons(says, null))
            : First(said.Label, says, history);
    }

    private static FirstTime First(FirstTimeLabel said, string? says, CustomerHistory history)
    {
        var known = OfAStranger + ((OfALongKnown - OfAStranger) * history.Mentions / (history.Mentions + HalfWay));
        var probability = says is not null ? Math.Max(SaidYes, known) : known;
        var peaceful = history.Mentions switch
        {
            0 => "never heard from before",
            1 => "no earlier complaint in 1 mention",
            var many => $"no earlier complaint in {many} mentions",
        };
        return new(FirstTimeLabel.Yes, probability, said, Reasons(peaceful, says));
    }

    private static string[] Reasons(string? first, string? second) => [.. new[] { first, second }.OfType<string>()];
}
