using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>What bears on whether a complaint is its author's first: history, activity, and language.</summary>
/// <param name="History">What came before it.</param>
/// <param name="Completeness">
/// How much of what the author may have written to the brand is known, 0 (we begin to listen) to 1 (we listened before the
/// account existed).
/// </param>
/// <param name="Quiet">From the author's newest mention to this one; null where there is none.</param>
/// <param name="Said">What the author says about it.</param>
/// <param name="Talk">How the text reads; null where it is in a language whose words are not known here.</param>
public sealed record FirstTimeEvidence(
    CustomerHistory History, double Completeness, TimeSpan? Quiet, FirstTimeLabel Said, TalkShape? Talk)
{
    // After a week of listening half of what a customer may have written is taken to be known. On published talks with
    // airlines half of all complaints follow the author's last one within 20 minutes, a tenth after more than 8 hours.
    private static readonly TimeSpan HalfKnown = TimeSpan.FromDays(7);

    private const double LongestQuietHours = 24 * 30;

    // So that the logarithm of what is hidden ends somewhere: even a complete history misses a fiftieth.
    private const double NeverKnown = 0.02;

    /// <summary>The evidence on one mention.</summary>
    /// <param name="mention">The mention.</param>
    /// <param name="history">What came before it.</param>
    /// <param name="said">What its author says.</param>
    /// <param name="isEnglish">Whether its words are known here.</param>
    public static FirstTimeEvidence Of(Mention mention, CustomerHistory history, FirstTimeLabel said, bool isEnglish) => new(
        history,
        CompletenessOf(mention, history),
        mention.PostedAt - history.LastAt,
        said,
        isEnglish ? TalkShape.Of(mention.Text) : null);

    /// <summary>The numbers that <see cref="FirstTimeWeights"/> weigh, in the order of <see cref="FirstTimeWeights.Names"/>.</summary>
    public double[] Features()
    {
        var hidden = Math.Log(1 - Completeness + NeverKnown);
        var (complained, stranger) = (History.Complaints > 0, History.Mentions == 0);
        var peaceful = !complained && !stranger;
        var talk = Talk ?? TalkShape.Usual;
        return
        [
            1,
            complained ? 1 : 0,
            Math.Log(1.0 + History.Complaints),
            stranger ? 1 : 0,
            stranger ? hidden : 0,
            peaceful ? 1 : 0,
            peaceful ? hidden : 0,
            peaceful ? Math.Log(1 + Math.Clamp(Quiet?.TotalHours ?? 0, 0, LongestQuietHours)) : 0,
            peaceful ? History.WorstMood : 0,
            .. talk.Minus(TalkShape.Usual),
        ];
    }

    /// <summary>A clock that is wrong makes nothing known that is not, and nothing unknown that is.</summary>
    private static double CompletenessOf(Mention mention, CustomerHistory history)
    {
        if (history.ListeningSince is not { } since)
        {
            return 0;
        }

        var listened = Math.Max(0, (mention.PostedAt - since) / HalfKnown);
        return mention.Author.CreatedAt >= since ? 1 : listened / (listened + 1);
    }
}
