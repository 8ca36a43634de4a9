using TriageBot.Domain;

namespace TriageBot.Reply;

/// <summary>Measures every check on its own labelled set.</summary>
public static class CheckSelfTest
{
    private static readonly Playbook MadeUp = new()
    {
        Brand = new("Larkpost", [], "customer"),
        Tone = new("", Playful: false),
        Agents = [],
        Targets = [],
        Patience = new(TimeSpan.Zero, TimeSpan.Zero),
        Crisis = new([], ""),
        Resolution = new Dictionary<string, string>(),
        Acknowledgement = new(Enabled: false, TimeSpan.Zero),
        Topics = new Dictionary<string, IReadOnlyList<string>>(),
        Version = "",
    };

    /// <summary>The scores, by check, source and half.</summary>
    /// <param name="texts">A JSONL file with the texts of the real replies; null leaves these out.</param>
    /// <param name="spelling">The dictionaries of the machine; null leaves spelling out.</param>
    /// <exception cref="BadInputException">The file cannot be read.</exception>
    public static IReadOnlyList<CheckScore> Run(string? texts, SpellingDictionaries? spelling)
    {
        var review = new ReplyReview(MadeUp, spelling is not null && spelling.Has("en") ? spelling : null);
        return
        [
            .. from labelled in Labelled(texts)
               let check = review.Find(labelled.Check)
               where check is not null
               group (labelled.IsBad, Speaks: check.Fault(labelled.Reply) is not null)
                   by (check.Name, check.Blocking, labelled.Source, labelled.IsSeen) into half
               orderby half.Key.Source descending, half.Key.Blocking descending, half.Key.Name, half.Key.IsSeen descending
               select new CheckScore(
                   half.Key.Name,
                   half.Key.Blocking,
                   half.Key.Source,
                   half.Key.IsSeen ? "seen" : "held out",
                   half.Count(reply => !reply.IsBad),
                   half.Count(reply => reply.IsBad),
                   half.Count(reply => reply is { IsBad: true, Speaks: true }),
                   half.Count(reply => reply is { IsBad: false, Speaks: true })),
        ];
    }

    private static IEnumerable<LabelledReply> Labelled(string? texts) =>
        texts is null ? LabelledReplies.Written() : LabelledReplies.Written().Concat(LabelledReplies.Real(RealReply.Read(texts)));
}
