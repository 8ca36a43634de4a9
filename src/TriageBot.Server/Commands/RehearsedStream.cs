using TriageBot.Analyze;
using TriageBot.Domain;
using TriageBot.Learn;
using TriageBot.Listen;
using TriageBot.Report;

namespace TriageBot.Server.Commands;

/// <summary>From a file of mentions to what a rehearsal needs: judged as one stream in time, undrafted.</summary>
internal static class RehearsedStream
{
    private const int Severe = 3;

    /// <summary>How many mentions there are, those that cost a reply, and what spread faster than usual.</summary>
    /// <exception cref="BadInputException">A line is no mention, none has a time, or labels lack one.</exception>
    public static (int Heard, IReadOnlyList<RehearsedMention> Costly, IReadOnlyList<SurgeAlert> Alerts) Read(
        string file, TriageStep analyze, IReadOnlyDictionary<string, GoldLabel>? gold, Playbook playbook)
    {
        var mentions = MentionLines.Read(file).ToArray();
        if (mentions.FirstOrDefault(mention => mention.PostedAt == MentionLines.Untimed) is { } untimed)
        {
            throw new BadInputException($"{file}: {untimed.Id} has no time, nor has any mention before it: a rehearsal needs postedAt.");
        }

        if (gold is not null && mentions.FirstOrDefault(mention => !gold.ContainsKey(mention.Id.Key)) is { } unlabelled)
        {
            throw new BadInputException($"{file}: the labels say nothing of {unlabelled.Id}.");
        }

        var stream = new TriageStream(waiting => Judge(analyze, waiting));
        var judged = mentions
            .OrderBy(mention => mention.PostedAt)
            .DistinctBy(mention => mention.Id)
            .Select(mention => (Mention: mention, stream.Next(mention).Triage, Label: gold?[mention.Id.Key]))
            .ToArray();
        return (
            mentions.Length,
            [.. judged.Where(each => each.Label?.Reply ?? each.Triage.NeedsReply).Select(each => Rehearsed(each.Mention, each.Triage, each.Label))],
            [.. Alerts(judged.Select(each => (each.Mention, each.Triage)), playbook.Brand.Name.ToLowerInvariant())]);
    }

    /// <summary>What a desk that heard each mention as it was posted would have been told.</summary>
    private static IEnumerable<SurgeAlert> Alerts(IEnumerable<(Mention Mention, Triage Triage)> judged, string brand)
    {
        var watch = new SurgeWatch(SurgePolicy.Usual);
        return judged.SelectMany(each => SurgeObservation.Of(each.Mention, each.Triage, brand) is { } seen ? watch.Hear(seen, each.Mention.PostedAt) : []);
    }

    private static Handled Judge(TriageStep analyze, WaitingMention waiting)
    {
        var (triage, aside) = analyze.Analyze(waiting.Mention, waiting.History);
        return new(triage, null, aside, "rehearsed");
    }

    private static RehearsedMention Rehearsed(Mention mention, Triage triage, GoldLabel? label)
    {
        var clock = new FiascoClock(triage.Priority.Score, triage.Sla.DueAt, 1, triage.Pace ?? RiskPace.Usual);
        return new(mention.PostedAt, clock.Rank, triage.Sla, label is null ? Ours(triage) : Told(label, triage));
    }

    private static MentionGroups Ours(Triage triage) =>
        (triage.IsComplaint ? MentionGroups.Complaint : MentionGroups.None)
        | (triage.FirstTime.Label == FirstTimeLabel.Yes ? MentionGroups.FirstTime : MentionGroups.None)
        | (triage.Severity >= Severe ? MentionGroups.Severe : MentionGroups.None);

    /// <summary>What readers did not say is as we judged it.</summary>
    private static MentionGroups Told(GoldLabel label, Triage triage)
    {
        var complains = label.Severity is { } severity ? severity > 0 : label.FirstTime is not null;
        return (complains ? MentionGroups.Complaint : MentionGroups.None)
            | (label.FirstTime is true ? MentionGroups.FirstTime : MentionGroups.None)
            | ((label.Severity ?? triage.Severity) >= Severe ? MentionGroups.Severe : MentionGroups.None);
    }
}
