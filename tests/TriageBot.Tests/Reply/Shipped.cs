using System.Runtime.CompilerServices;
using TriageBot.Domain;
using TriageBot.Reply;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Reply;

/// <summary>The playbook, the templates and the sample as they are shipped.</summary>
internal static class Shipped
{
    private static readonly Lazy<Playbook> LazyPlaybook = new(() => PlaybookReader.Read($"{Folder("templates")}/playbook.yaml"));
    private static readonly Lazy<TemplateBook> LazyTemplates = new(() => TemplateBook.Load(Folder("templates")));

    public static Playbook Playbook => LazyPlaybook.Value;

    public static TemplateBook Templates => LazyTemplates.Value;

    /// <summary>A drafter that has told nobody anything yet.</summary>
    public static Drafter Drafter(Playbook? playbook = null, TemplateBook? templates = null) =>
        new(templates ?? Templates, playbook ?? Playbook, new SamenessGuard(TimeProvider.System));

    public static ChannelRules Room(int length = 280) => new(length, 1_000, CanReply: true, CanDirect: true);

    /// <summary>A draft for a text, with the shipped texts.</summary>
    public static ReplyDraft Draft(string text, Intent intent = Intent.Complaint, string key = "1130", int length = 280) =>
        Drafter().Draft(new(Some.Mention(text, key), Some.Triage(intent), Room(length), []));

    public static string Folder(string below, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../..", below)).Replace('\\', '/');
}
