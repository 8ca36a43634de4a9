using System.Text.RegularExpressions;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using TriageBot.Domain;

namespace TriageBot.Reply;

/// <summary>
/// One way to say one thing: a line of Scriban that prints variables and may decide with <c>if</c>, nothing more.
/// What a customer wrote only ever comes in as the value of a variable, so it is never read as a template.
/// </summary>
internal sealed partial class Phrasing
{
    private readonly Template _template;

    private Phrasing(Template template, IReadOnlySet<string> needs)
    {
        _template = template;
        Needs = needs;
    }

    /// <summary>The variables without which it is not used; empty where it decides itself with <c>if</c>.</summary>
    public IReadOnlySet<string> Needs { get; }

    /// <summary>Parses a line and tries it on samples, so that every mistake shows at start-up.</summary>
    /// <param name="text">The line.</param>
    /// <param name="where">File and line, for messages.</param>
    /// <param name="samples">What it may print, with a value of each.</param>
    /// <exception cref="BadInputException">It does not parse, or names something unknown.</exception>
    public static Phrasing Parse(string text, string where, IReadOnlyDictionary<string, object?> samples)
    {
        var template = Template.Parse(text);
        if (template.HasErrors)
        {
            var why = template.Messages[0].Message.ReplaceLineEndings(" ");
            throw new BadInputException($"{where}: {why}");
        }

        var names = new PhrasingGrammar(where, samples.Keys.ToList()).Check(template.Page!);
        var phrasing = new Phrasing(template, names);
        phrasing.TryOn(samples, where);
        return phrasing;
    }

    /// <summary>The text with these values.</summary>
    public string Render(IReadOnlyDictionary<string, object?> values)
    {
        var known = new ScriptObject();
        foreach (var (name, value) in values)
        {
            known[name] = value;
        }

        known.Import("capitalize", (string? text) => Capitalize(text));
        return Spaces().Replace(_template.Render(ContextOf(known)), " ").Trim();
    }

    private static TemplateContext ContextOf(ScriptObject known)
    {
        // No built-in functions: they can read the clock and evaluate text. The limits are a second fence.
        var context = new TemplateContext(new ScriptObject())
        {
            StrictVariables = true,
            LoopLimit = 10,
            RecursiveLimit = 10,
            LimitToString = 2_000,
        };
        context.PushGlobal(known);
        return context;
    }

    // With each variable known and unknown in turn, so that both sides of every "if" are tried.
    private void TryOn(IReadOnlyDictionary<string, object?> samples, string where)
    {
        var unsure = samples.Keys.Where(name => !TemplateVariables.Always.Contains(name)).ToList();
        for (var known = 0; known < 1 << unsure.Count; known++)
        {
            var values = samples.ToDictionary(
                pair => pair.Key,
                pair => unsure.IndexOf(pair.Key) is var i && i >= 0 && (known & (1 << i)) == 0 ? null : pair.Value);
            if (Needs.All(name => values[name] is not null))
            {
                TryOnOne(values, where);
            }
        }
    }

    private void TryOnOne(Dictionary<string, object?> values, string where)
    {
        try
        {
            if (Render(values).AsSpan().IndexOfAny('{', '}') >= 0)
            {
                throw new BadInputException($"{where}: a brace is left over; write variables as {{{{ name }}}}");
            }
        }
        catch (ScriptRuntimeException failed)
        {
            throw new BadInputException($"{where}: {failed.OriginalMessage.ReplaceLineEndings(" ")}", failed);
        }
    }

    private static string Capitalize(string? text) =>
        string.IsNullOrEmpty(text) ? "" : char.ToUpperInvariant(text[0]) + text[1..];

    [GeneratedRegex(@"\s{2,}")]
    private static partial Regex Spaces();
}
