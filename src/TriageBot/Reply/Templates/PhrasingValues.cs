using System.Globalization;
using Scriban;
using Scriban.Runtime;

namespace TriageBot.Reply;

/// <summary>The variables of one message, ready for all of its phrasings. For one thread.</summary>
internal sealed class PhrasingValues
{
    // Scriban's own functions stay out: they can read the clock and evaluate text.
    private static readonly ScriptObject Functions = OurFunctions();

    private readonly ScriptObject _values = [];
    private readonly Lazy<TemplateContext> _context;

    /// <param name="values">The variables; null where unknown.</param>
    public PhrasingValues(IReadOnlyDictionary<string, object?> values)
    {
        foreach (var (name, value) in values)
        {
            _values[name] = value;
        }

        _context = new(() => ContextOf(_values));
    }

    /// <summary>What Scriban renders with.</summary>
    public TemplateContext Context => _context.Value;

    /// <summary>Whether a variable has a value.</summary>
    public bool Knows(string variable) => _values[variable] is not null;

    /// <summary>A variable as it is printed.</summary>
    public string Text(string variable) => Convert.ToString(_values[variable], CultureInfo.InvariantCulture) ?? "";

    /// <summary>Sets the next step, which is itself rendered with the other variables.</summary>
    public void SetNextStep(string step) => _values[TemplateVariables.NextStep] = step;

    // The limits are a second fence behind the grammar.
    private static TemplateContext ContextOf(ScriptObject values)
    {
        var context = new TemplateContext(Functions) { StrictVariables = true, LoopLimit = 10, RecursiveLimit = 10, LimitToString = 2_000 };
        context.PushGlobal(values);
        return context;
    }

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
