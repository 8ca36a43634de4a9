using System.CommandLine;
using System.Globalization;
using TriageBot.Desk;
using TriageBot.Store;

namespace TriageBot.Server.Commands;

/// <summary>The verb <c>audit</c>: whether the log is what it was.</summary>
internal static class AuditCommand
{
    private static readonly Option<string?> Known = new("--known")
    {
        Description = "The hash of a checkpoint that you kept elsewhere, such as in the service's log: fails where this log does not hold it",
        HelpName = "HASH",
    };

    public static Command Create()
    {
        var verify = new Command("verify", "Looks through the log for events that were altered, removed or moved, and names them") { StoredCorrections.Store, Known };
        verify.SetAction(Run);
        return new("audit", "The log as evidence: who decided what, and what was sent") { verify };
    }

    private static int Run(ParseResult arguments)
    {
        var report = StoreServices.VerifyAudit(StoredCorrections.ConnectionOf(arguments), arguments.GetValue(Known));
        foreach (var fault in report.Faults)
        {
            System.Console.Out.WriteLine(fault);
        }

        System.Console.Out.WriteLine(Summary(report));
        return report.Faults.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private static string Summary(AuditReport report) => string.Create(
        CultureInfo.InvariantCulture,
        $"{report.Events} events of {report.Cases} cases, {report.Erased} with erased contents, {report.Checkpoints} checkpoints; {Verdict(report)}");

    private static string Verdict(AuditReport report) => report switch
    {
        { Faults.Count: > 0 } => $"{report.Faults.Count} faults",
        { Last: { } last } => string.Create(CultureInfo.InvariantCulture, $"all is well up to event {last.Seq} (checkpoint {last.Hash}), {report.Unchained} events since"),
        _ => "all is well, but for events at the end that may be missing: there is no checkpoint yet",
    };
}
