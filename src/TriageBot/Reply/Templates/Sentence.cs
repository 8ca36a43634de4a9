using System.Numerics;

namespace TriageBot.Reply;

/// <summary>One phrasing for one message; rendered when it is first looked at.</summary>
/// <param name="phrasing">How to say it.</param>
/// <param name="step">The wording of the next step that it prints; null for none.</param>
/// <param name="values">The variables.</param>
internal sealed class Sentence(Phrasing phrasing, Phrasing? step, PhrasingValues values)
{
    private readonly uint _facts = FactsOf(phrasing) | (step is null ? 0 : FactsOf(step));
    private readonly Phrasing[] _phrasings = step is null ? [phrasing] : [phrasing, step];
    private string? _text;

    /// <summary>How many of the customer's own facts it repeats.</summary>
    public int Facts => BitOperations.PopCount(_facts);

    /// <summary>Whether it calls the customer by name.</summary>
    public bool CitesName { get; } = Cites(phrasing, step, TemplateVariables.Name);

    /// <summary>Whether it says again what they tell or ask.</summary>
    public bool CitesTheirWords { get; } = Cites(phrasing, step, TemplateVariables.Told) || Cites(phrasing, step, TemplateVariables.Asked);

    /// <summary>How much it knows: 3 of a known issue, 2 by an article's tip, 1 by the playbook's next step.</summary>
    public int Concreteness { get; } =
        Cites(phrasing, step, TemplateVariables.KnownIssue) ? 3
        : Cites(phrasing, step, TemplateVariables.Tip) ? 2
        : step is null ? 0 : 1;

    /// <summary>The words.</summary>
    public string Text => _text ??= Render();

    /// <summary>Whether both may stand in one reply: no fact, no name and no weighty word twice.</summary>
    public bool GoesWith(Sentence other) =>
        !(CitesName && other.CitesName) && (_facts & other._facts) == 0 && !SaysAWordOf(other);

    private bool SaysAWordOf(Sentence other)
    {
        foreach (var mine in _phrasings)
        {
            foreach (var theirs in other._phrasings)
            {
                if (mine.Weighty.Meet(theirs.Weighty))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private string Render()
    {
        if (step is not null)
        {
            values.SetNextStep(step.Render(values));
        }

        return phrasing.Render(values);
    }

    private static bool Cites(Phrasing phrasing, Phrasing? step, string variable) =>
        phrasing.Needs.Contains(variable) || step?.Needs.Contains(variable) == true;

    private static uint FactsOf(Phrasing phrasing)
    {
        var facts = 0u;
        for (var i = 0; i < TemplateVariables.Facts.Count; i++)
        {
            facts |= phrasing.Needs.Contains(TemplateVariables.Facts[i]) ? 1u << i : 0;
        }

        return facts;
    }
}
