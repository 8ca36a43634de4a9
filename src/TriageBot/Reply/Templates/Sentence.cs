namespace TriageBot.Reply;

/// <summary>One phrasing for one message; rendered when it is first looked at.</summary>
/// <param name="phrasing">How to say it.</param>
/// <param name="step">The wording of the next step that it prints; null for none.</param>
/// <param name="values">The variables.</param>
internal sealed class Sentence(Phrasing phrasing, Phrasing? step, PhrasingValues values)
{
    private string? _text;

    /// <summary>How many of the customer's own facts it repeats.</summary>
    public int Facts { get; } = TemplateVariables.Facts.Count(fact => Prints(phrasing, step, fact));

    /// <summary>Whether it calls the customer by name.</summary>
    public bool CitesName { get; } = Prints(phrasing, step, TemplateVariables.Name);

    /// <summary>Whether it says a next step of the playbook.</summary>
    public bool HasStep => step is not null;

    /// <summary>The words.</summary>
    public string Text => _text ??= Render();

    /// <summary>Whether both may stand in one reply: no fact, no name and no weighty word twice.</summary>
    public bool GoesWith(Sentence other) =>
        !(CitesName && other.CitesName)
        && !TemplateVariables.Facts.Any(fact => Cites(fact) && other.Cites(fact))
        && !Phrasings.Any(mine => other.Phrasings.Any(theirs => mine.Weighty.Meet(theirs.Weighty)));

    private IEnumerable<Phrasing> Phrasings => step is null ? [phrasing] : [phrasing, step];

    private bool Cites(string variable) => Prints(phrasing, step, variable);

    private string Render()
    {
        if (step is not null)
        {
            values.SetNextStep(step.Render(values));
        }

        return phrasing.Render(values);
    }

    private static bool Prints(Phrasing phrasing, Phrasing? step, string variable) =>
        phrasing.Needs.Contains(variable) || step?.Needs.Contains(variable) == true;
}
