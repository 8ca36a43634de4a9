using TriageBot.Analyze;
using TriageBot.Domain;

namespace TriageBot.Learn;

/// <summary>One negative mention, as a desk would meet it that began to listen late.</summary>
/// <param name="Talk">Number of the talk it is from: mentions of one author are drawn together.</param>
/// <param name="Brand">The brand.</param>
/// <param name="Hidden">The share of its author's earlier mentions that the desk never heard, 0 to 1.</param>
/// <param name="IsFirst">It is its author's first negative mention of the brand.</param>
/// <param name="Several">Its author has several mentions.</param>
/// <param name="Evidence">What the desk knows.</param>
internal sealed record FirstTimeTrial(int Talk, string Brand, double Hidden, bool IsFirst, bool Several, FirstTimeEvidence Evidence)
{
    /// <summary>What <see cref="FirstTimeWeights"/> weigh.</summary>
    public double[] Features { get; } = Evidence.Features();

    /// <summary>Each negative mention with each share of its author's earliest mentions hidden.</summary>
    /// <param name="talks">What authors wrote.</param>
    /// <param name="shares">The shares that are hidden, each 0 to 1.</param>
    /// <param name="asLabelled">Whether the desk's memory holds what readers said, instead of what the service made of it.</param>
    public static IReadOnlyList<FirstTimeTrial> Of(IReadOnlyList<DatedTalk> talks, IReadOnlyList<double> shares, bool asLabelled) =>
    [
        .. from talk in talks.Index()
           from mention in talk.Item.Mentions.Index()
           where mention.Item.IsNegative
           from share in shares
           let earlier = talk.Item.Mentions.Take(mention.Index).ToArray()
           let known = earlier.Skip(CountHidden(share, earlier.Length, mention.Item.Text.Id)).ToArray()
           select new FirstTimeTrial(
               talk.Index, talk.Item.Brand, share, !earlier.Any(each => each.IsNegative), talk.Item.Mentions.Count > 1,
               EvidenceOf(mention.Item, known, share, asLabelled)),
    ];

    /// <summary>The share of so many, rounded up or down by the id, so that many of few are right on the whole.</summary>
    private static int CountHidden(double share, int of, string id)
    {
        var hidden = share * of;
        return (int)hidden + (Grams.HashOf(id) % 1000 / 1000.0 < hidden - Math.Floor(hidden) ? 1 : 0);
    }

    private static FirstTimeEvidence EvidenceOf(DatedMention mention, DatedMention[] known, double share, bool asLabelled)
    {
        bool Complains(DatedMention each) => asLabelled ? each.IsNegative : each.Judged.Complains;
        var history = new CustomerHistory(
            known.Length, known.Count(Complains), known.FirstOrDefault()?.PostedAt, known.LastOrDefault()?.PostedAt)
        {
            WorstMood = asLabelled ? 0 : known.Where(each => !Complains(each)).Select(each => each.Mood).DefaultIfEmpty().Max(),
        };
        return new(history, 1 - share, mention.PostedAt - history.LastAt, mention.Judged.Said.Label, TalkShape.Of(mention.Text.Text));
    }
}
