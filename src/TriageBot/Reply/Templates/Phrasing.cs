using System.Text.RegularExpressions;
using Scriban;
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

    // Text and variables in turn, where there is nothing else: joined without the engine.
    private readonly string[]? _plain;

    private Phrasing(Template template, string text, IReadOnlySet<string> needs)
    {
        _template = template;
        _plain = Decisions().IsMatch(text) ? null : Variables().Split(text);
        Needs = needs;
        Weighty = WeightyWords.Of(Variables().Replace(text, " "));
    }

    /// <summary>The variables without which it is not used; empty where it decides itself with <c>if</c>.</summary>
    public IReadOnlySet<string> Needs { get; }

    /// <summary>The words that a reply says once at most.</summary>
    public WeightyWords Weighty { get; }

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

        var grammar = new PhrasingGrammar(where, samples.Keys.ToList());
        var phrasing = new Phrasing(template, text, grammar.Check(template.Page!));
        phrasing.TryOn(samples, grammar.Named, where);
        return phrasing;
    }

    /// <summary>The text with these values.</summary>
    public string Render(PhrasingValues values) =>
        Spaces().Replace(_plain is null ? _template.Render(values.Context) : Joined(_plain, values), " ").Trim();

    private static string Joined(string[] plain, PhrasingValues values) =>
        string.Concat(plain.Select((part, i) => i % 2 == 0 ? part : values.Text(part)));

    // With each variable it names known and unknown in turn, so that both sides of every "if" are tried.
    private void TryOn(IReadOnlyDictionary<string, object?> samples, IReadOnlySet<string> named, string where)
    {
        var unsure = named.Where(name => !TemplateVariables.IsAlwaysKnown(name)).ToList();
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
            if (Render(new(values)).AsSpan().IndexOfAny('{', '}') >= 0)
            {
                throw new BadInputException($"{where}: a brace is left over; write variables as {{{{ name }}}}");
            }
        }
        catch (ScriptRuntimeException failed)
        {
            throw new BadInputException($"{where}: {failed.OriginalMessage.ReplaceLineEndings(" ")}", failed);
        }
    }

    [GeneratedRegex(@"\{\{-?\s*(\w+)\s*-?\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Variables();

    // What is left in braces when each is more than the name of a variable.
    [GeneratedRegex(@"\{\{(?!\s*\w+\s*\}\})|\{\{\s*(?:end|else)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Decisions();

    [GeneratedRegex(@"[ \t\r\n]{2,}")]
    private static partial Regex Spaces();
}
