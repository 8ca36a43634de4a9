using Scriban.Syntax;
using TriageBot.Domain;

namespace TriageBot.Reply;

/// <summary>Walks a parsed phrasing and refuses everything that it may not hold: no loops, no assignments, no look-ups.</summary>
internal sealed class PhrasingGrammar(string where, IReadOnlyCollection<string> variables)
{
    private static readonly string[] Functions = ["capitalize"];

    private readonly HashSet<string> _named = [];
    private bool _decides;

    /// <summary>Every variable that it names.</summary>
    public IReadOnlySet<string> Named => _named;

    /// <summary>The variables that have to be known; none where the phrasing decides itself.</summary>
    /// <exception cref="BadInputException">Something unknown, or something that a phrasing may not hold.</exception>
    public IReadOnlySet<string> Check(ScriptNode page)
    {
        Visit(page);
        return _decides ? new HashSet<string>() : _named;
    }

    private void Visit(ScriptNode node)
    {
        switch (node)
        {
            case ScriptVariableGlobal variable:
                Name(variable.Name);
                return;
            case ScriptPipeCall pipe:
                Visit(pipe.From!);
                Call(pipe.To!);
                return;
            case ScriptFunctionCall call:
                Call(call);
                return;
            case ScriptIfStatement:
                _decides = true;
                break;
            case ScriptBinaryExpression { Operator: var sign } when !IsComparison(sign):
                throw Refused($"'{sign}'");
            case not (ScriptPage or ScriptBlockStatement or ScriptRawStatement or ScriptEscapeStatement
                or ScriptExpressionStatement or ScriptElseStatement or ScriptEndStatement or ScriptKeyword or ScriptToken
                or ScriptNestedExpression or ScriptLiteral or ScriptUnaryExpression or ScriptBinaryExpression)
                when !IsList(node):
                throw Refused(node.GetType().Name.Replace("Script", "", StringComparison.Ordinal));
            default:
                break;
        }

        for (var i = 0; i < node.ChildrenCount; i++)
        {
            if (node.GetChildren(i) is { } child)
            {
                Visit(child);
            }
        }
    }

    private void Name(string name) => _named.Add(variables.Contains(name)
        ? name
        : throw new BadInputException($"{where}: unknown variable '{name}'{Spelling.Hint(name, variables)}"));

    private void Call(ScriptNode target)
    {
        var function = target is ScriptFunctionCall call ? call.Target?.ToString() : target.ToString();
        if (!Functions.Contains(function))
        {
            throw new BadInputException($"{where}: unknown function '{function}'{Spelling.Hint(function ?? "", Functions)}");
        }

        if (target is ScriptFunctionCall { Arguments: { } arguments })
        {
            foreach (var argument in arguments)
            {
                Visit(argument);
            }
        }
    }

    private BadInputException Refused(string what) =>
        new($"{where}: a phrasing may not use {what}; only variables, if, else, comparisons and 'capitalize'");

    private static bool IsComparison(ScriptBinaryOperator sign) => sign is ScriptBinaryOperator.And
        or ScriptBinaryOperator.Or or ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual
        or ScriptBinaryOperator.CompareGreater or ScriptBinaryOperator.CompareGreaterOrEqual
        or ScriptBinaryOperator.CompareLess or ScriptBinaryOperator.CompareLessOrEqual;

    private static bool IsList(ScriptNode node) => node is ScriptList;
}
