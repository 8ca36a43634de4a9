using Scriban;
using Scriban.Runtime;

namespace TriageBot.Reply;

/// <summary>The variables of one message, ready for all of its phrasings. For one thread.</summary>
internal sealed class PhrasingValues
{
    // Scriban's own functions stay out: they can read the clock and evaluate text.
    private static readonly ScriptObject Functions = OurFunctions();

    private readonly ScriptObject _values = [];

    /// <param name="values">The variables; null where unknown.</param>
    public PhrasingValues(IReadOnlyDictionary<string, object?> values)
    {
        foreach (var (name, value) in values)
        {
            _values[name] = value;
        }

        // The limits are a second fence behind the grammar.
        Context = new TemplateContext(Functions) { StrictVariables = true, LoopLimit = 10, RecursiveLimit = 10, LimitToString = 2_000 };
        Context.PushGlobal(_values);
    }

    /// <summary>What Scriban renders with.</summary>
    public TemplateContext Context { get; }

    /// <summary>Whether a variable has a value.</summary>
    public bool Knows(string variable) => _values[variable] is not null;

    /// <summary>Sets the next step, which is itself rendered with the other variables.</summary>
    public void SetNextStep(string step) => _values[TemplateVariables.NextStep] = step;

    private static ScriptObject OurFunctions()
    {
        var functions = new ScriptObject();
        functions.Import("capitalize", Capitalize);
        functions.IsReadOnly = true;
        return functions;
    }

    private static string Capitalize(string? text) =>
        string.IsNullOrEmpty(text) ? "" : char.ToUpperInvariant(text[0]) + text[1..];
}
