using TriageBot.Analyze;

namespace TriageBot.Learn;

/// <summary>How far one agent's corrections agree with the model and with those of the others: a stray one stands out.</summary>
/// <param name="Agent">The agent's id.</param>
/// <param name="Labels">How many labels they gave, each text and column once.</param>
/// <param name="WithModel">Of these, those that the model had said too.</param>
/// <param name="Shared">Labels of texts and columns of which another agent spoke as well.</param>
/// <param name="WithOthers">Of these, those that most of the others gave.</param>
public sealed record AgentAgreement(string Agent, int Labels, int WithModel, int Shared, int WithOthers)
{
    /// <summary>For each agent, in alphabetical order.</summary>
    /// <param name="corrections">Corrections, oldest first; an agent's newest word on a text counts.</param>
    public static IReadOnlyList<AgentAgreement> Of(IReadOnlyList<Correction> corrections)
    {
        var votes = corrections
            .SelectMany(each => each.Labels.Select(label => new Vote(each.Agent, Tokenizer.Clean(each.Text), label.Key, label.Value, each.SaidIn(label.Key))))
            .GroupBy(vote => (vote.Agent, vote.Text, vote.Column))
            .Select(own => own.Last())
            .ToArray();
        var byText = votes.ToLookup(vote => (vote.Text, vote.Column));
        return [.. votes.GroupBy(vote => vote.Agent).OrderBy(own => own.Key, StringComparer.Ordinal).Select(own => Of(own.Key, [.. own], byText))];
    }

    private static AgentAgreement Of(string agent, Vote[] own, ILookup<(string, string), Vote> byText)
    {
        var shared = own.Select(vote => (vote.Label, Others: byText[(vote.Text, vote.Column)].Where(other => other.Agent != agent).ToArray()))
            .Where(pair => pair.Others.Length > 0)
            .ToArray();
        return new(agent, own.Length, own.Count(vote => vote.Label == vote.Said), shared.Length, shared.Count(pair => Most(pair.Others) == pair.Label));
    }

    private static string Most(Vote[] votes) => votes.CountBy(vote => vote.Label).MaxBy(pair => pair.Value).Key;

    private sealed record Vote(string Agent, string Text, string Column, string Label, string? Said);
}
