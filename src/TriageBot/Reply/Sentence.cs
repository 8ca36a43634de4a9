namespace TriageBot.Reply;

/// <summary>One phrasing for one message; rendered when it is first looked at.</summary>
/// <param name="phrasing">How to say it.</param>
/// <param name="step">The wording of the next step that it prints; null for none.</param>
/// <param name="values">The variables.</param>
internal sealed class Sentence(Phrasing phrasing, Phrasing? step, IReadOnlyDictionary<string, object?> values)
{
    private string? _text;

    /// <summary>Whether it repeats what the message is about.</summary>
    public bool CitesTopic => Prints(TemplateVariables.Topic);

    /// <summary>Whether it repeats how long the customer has waited.</summary>
    public bool CitesWait => Prints(TemplateVariables.Waited);

    /// <summary>Whether it calls the customer by name.</summary>
    public bool CitesName => Prints(TemplateVariables.Name);

    /// <summary>Whether it says a next step of the playbook.</summary>
    public bool HasStep => step is not null;

    /// <summary>The words.</summary>
    public string Text => _text ??= step is null
        ? phrasing.Render(values)
        : phrasing.Render(new Dictionary<string, object?>(values) { [TemplateVariables.NextStep] = step.Render(values) });

    private bool Prints(string variable) =>
        phrasing.Needs.Contains(variable) || step?.Needs.Contains(variable) == true;
}
