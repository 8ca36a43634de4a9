using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using TriageBot.Domain;
using TriageBot.Reply;

namespace TriageBot.Server.Commands;

/// <summary>The verb <c>check</c>: what is wrong with replies, and how often the checks are right.</summary>
internal static class CheckCommand
{
    private static readonly Argument<string?> Lines = new("file")
    {
        Description = "A file with one public reply a line, or - for standard input.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<bool> SelfTest = new("--self-test") { Description = "Measures every check on its own labelled set." };
    private static readonly Option<string?> Texts = new("--texts") { Description = "With --self-test: the real replies' texts, a JSONL file of conversations." };
    private static readonly Option<string> Language = new("--language") { Description = "The replies' language.", DefaultValueFactory = _ => "en" };
    private static readonly Option<string?> Templates = new("--templates") { Description = "The folder with the playbook." };
    private static readonly Option<string> Dictionaries = new("--dictionaries")
    {
        Description = "The folder with Hunspell dictionaries.",
        DefaultValueFactory = _ => SpellingDictionaries.UsualFolder,
    };

    private static readonly Option<bool> Json = new("--json") { Description = "JSON instead of a table." };

    public static Command Create()
    {
        var command = new Command("check", "Checks replies, or measures the checks themselves") { Lines, SelfTest, Texts, Language, Templates, Dictionaries, Json };
        command.SetAction(arguments => Run(arguments));
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        var spelling = new SpellingDictionaries(arguments.GetRequiredValue(Dictionaries));
        return (arguments.GetValue(SelfTest), arguments.GetValue(Lines), arguments.GetValue(Texts)) switch
        {
            (true, null, var texts) => Measure(texts, spelling, arguments.GetValue(Json)),
            (false, { } file, null) => Check(file, arguments, spelling),
            (true, not null, _) => throw new BadInputException("check: --self-test measures the labelled sets; give it without a file."),
            (false, _, not null) => throw new BadInputException("check: --texts needs --self-test."),
            (false, null, null) => throw new BadInputException("check: give a FILE with a reply a line, - for standard input, or --self-test."),
        };
    }

    private static int Measure(string? texts, SpellingDictionaries spelling, bool json)
    {
        if (texts is null)
        {
            System.Console.Error.WriteLine("the real replies are left out: name their texts with --texts FILE.jsonl");
        }

        if (!spelling.Has("en"))
        {
            System.Console.Error.WriteLine("spelling is left out: no dictionary is installed (Debian: hunspell-en-us)");
        }

        var scores = CheckSelfTest.Run(texts, spelling);
        System.Console.Out.WriteLine(json ? JsonSerializer.Serialize(scores, JsonSerializerOptions.Web) : EvaluationTables.Align(Rows(scores)).TrimEnd());
        return ExitCode.Done;
    }

    private static List<string[]> Rows(IEnumerable<CheckScore> scores) =>
    [
        ["check", "blocking", "source", "half", "good", "bad", "precision", "recall", "F1"],
        .. scores.Select(score => new[]
        {
            score.Check,
            score.Blocking ? "yes" : "",
            score.Source,
            score.Half,
            score.Good.ToString(CultureInfo.InvariantCulture),
            score.Bad.ToString(CultureInfo.InvariantCulture),
            Show(score.Precision),
            Show(score.Recall),
            Show(score.F1),
        }),
    ];

    private static string Show(double? share) => share?.ToString("0.00", CultureInfo.InvariantCulture) ?? "-";

    private static int Check(string file, ParseResult arguments, SpellingDictionaries spelling)
    {
        var templates = arguments.GetValue(Templates)
            ?? Folders.Templates(new ConfigurationBuilder().AddEnvironmentVariables().Build());
        var review = new LineReview(PlaybookReader.Read(Path.Combine(templates, "playbook.yaml")), spelling);
        var (language, json) = (arguments.GetRequiredValue(Language), arguments.GetValue(Json));
        foreach (var (number, text) in LinesOf(file).Index())
        {
            foreach (var fault in review.FaultsOf(text, language))
            {
                System.Console.Out.WriteLine(json
                    ? JsonSerializer.Serialize(new { line = number + 1, fault.Name, fault.Blocking, fault.Detail }, JsonSerializerOptions.Web)
                    : $"{number + 1}: {fault.Name}{(fault.Blocking ? " (blocking)" : "")}: {fault.Detail}");
            }
        }

        return ExitCode.Done;
    }

    private static string[] LinesOf(string file)
    {
        if (file == "-")
        {
            return System.Console.In.ReadToEnd().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        }

        try
        {
            return File.ReadAllLines(file);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"check: {file} cannot be read ({unreadable.Message})", unreadable);
        }
    }
}
