using TriageBot.Domain;

namespace TriageBot.Desk;

/// <summary>What of a case nobody has answered yet: a customer may have written several times while waiting.</summary>
internal static class Unanswered
{
    /// <summary>The judgement of each message that nobody has answered, as it was last judged, by the message's number.</summary>
    public static Dictionary<long, Triage> In(CaseView view)
    {
        var unanswered = new Dictionary<long, Triage>();
        foreach (var happened in view.Log.Select(entry => entry.Event))
        {
            switch (happened)
            {
                case CaseEvent.Triaged judged:
                    unanswered[judged.MessageId] = judged.Triage;
                    break;
                case CaseEvent.Advised advised when unanswered.ContainsKey(advised.MessageId):
                    unanswered[advised.MessageId] = advised.Triage;
                    break;
                case CaseEvent.Relabelled said:
                    unanswered[said.MessageId] = said.Triage;
                    break;
                case CaseEvent.Approved or CaseEvent.SentByHand or CaseEvent.NeedsNoReply or CaseEvent.MarkedSpam or CaseEvent.SetAside
                    or CaseEvent.ResolvedBy:
                    unanswered.Clear();
                    break;
            }
        }

        return unanswered;
    }

    /// <summary>
    /// What a reply is about: of the unanswered messages the most pressing one, of equals the newest; a "hello?" does not
    /// take the place of the trouble before it. Where all is answered, the newest message.
    /// </summary>
    public static (Mention Mention, Triage Triage) MostPressing(CaseView view)
    {
        var unanswered = In(view);
        var subject = view.Thread
            .Where(message => !message.Outgoing && unanswered.ContainsKey(message.Id))
            .OrderBy(message => unanswered[message.Id].Priority.Score)
            .LastOrDefault();
        return subject is null
            ? (view.Newest.Mention, view.Triage!)
            : (subject.Mention, unanswered[subject.Id]);
    }
}
