using System.CommandLine;
using System.Globalization;
using TriageBot.Domain;
using TriageBot.Store;

namespace TriageBot.Server.Commands;

/// <summary>The verb <c>preview</c>: what a change of playbook or templates would say, with nothing stored and nothing sent.</summary>
internal static class PreviewCommand
{
    private static readonly Argument<string> Subject = new("subject")
    {
        Description = "The number of a case, or a file with one mention a line (JSONL), or - for standard input",
        HelpName = "CASE|FILE",
    };

    private static readonly Option<string?> Models = new("--models") { Description = "The folder with the model." };

    private static readonly Option<string?> Templates = new("--templates") { Description = "The folder with playbook and templates." };

    public static Command Create()
    {
        var command = new Command("preview", "Drafts replies with their checks; nothing is stored and nothing is sent.")
        {
            Subject,
            StoredCorrections.Store,
            Models,
            Templates,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        using var stages = TriageCommand.Stages(arguments.GetValue(Models), arguments.GetValue(Templates));
        var playbook = stages.GetRequiredService<Playbook>();
        foreach (var (mention, draft) in Drafts(arguments, stages))
        {
            foreach (var line in Lines(mention, draft, playbook.Agents[0]))
            {
                System.Console.Out.WriteLine(line);
            }
        }

        return ExitCode.Done;
    }

    private static IEnumerable<(Mention Mention, ReplyDraft? Draft)> Drafts(ParseResult arguments, ServiceProvider stages)
    {
        var subject = arguments.GetValue(Subject)!;
        if (long.TryParse(subject, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && !File.Exists(subject))
        {
            return [Redraft(StoredCorrections.ConnectionOf(arguments), number, stages)];
        }

        var stream = new TriageStream(stages.GetRequiredService<MentionPipeline>().Handle);
        return MentionLines.Read(subject).Select(mention => (mention, stream.Next(mention).Draft));
    }

    private static (Mention Mention, ReplyDraft? Draft) Redraft(string connection, long number, ServiceProvider stages)
    {
        var view = StoreServices.ReadCase(connection, number) ?? throw new BadInputException($"{number}: no such case.");
        if (view.Triage is null)
        {
            throw new BadInputException($"{number}: nobody has looked at this case yet; try again in a second.");
        }

        var (mention, triage) = view.Subject;
        var rules = stages.GetRequiredService<IChannelDirectory>().RulesOf(mention.Id.Channel);
        return (mention, stages.GetRequiredService<IDrafter>().Draft(new(mention, triage, rules, [])));
    }

    private static IEnumerable<string> Lines(Mention mention, ReplyDraft? draft, Agent signer)
    {
        yield return $"{mention.Id}  {draft?.Template ?? "no draft: set aside"}";
        yield return $"  @{mention.Author.Handle}: {mention.Text.ReplaceLineEndings(" ")}";
        if (draft is null)
        {
            yield return "";
            yield break;
        }

        yield return $"  reply: {Signature.Sign(draft.Text, signer, mention.Id.Channel)}";
        if (draft.Direct is { } direct)
        {
            yield return $"  direct message: {Signature.Sign(direct, signer, mention.Id.Channel)}";
        }

        foreach (var check in draft.Checks.Where(check => !check.Passed))
        {
            yield return $"  {(check.Blocking ? "stopped by" : "to think of")} '{check.Name}': {check.Detail}";
        }

        yield return "";
    }
}
