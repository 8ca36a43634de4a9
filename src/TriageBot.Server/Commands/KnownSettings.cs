using TriageBot.Reply;

namespace TriageBot.Server.Commands;

/// <summary>The settings that somebody reads; all others are mistyped.</summary>
internal static class KnownSettings
{
    private static readonly string[] Names =
    [
        "urls", "environment", "AllowedHosts", "Data:Folder", "Store:ConnectionString", "Models:Folder", "Templates:Folder",
        "Identity:Authority", "Identity:ClientId", "Identity:ClientSecret", "Identity:LoginClaim",
        "Bot:Enabled", "Bot:AppId", "Bot:TenantId", "Bot:Cloud", "Bot:ClientSecret", "Bot:CertificatePath", "Bot:UseManagedIdentity",
        "SecondOpinion:Endpoint", "SecondOpinion:Key", "SecondOpinion:UseManagedIdentity", "SecondOpinion:ManagedIdentityClientId",
        "SecondOpinion:MonthlyTextRecords", "SecondOpinion:Redact", "SecondOpinion:TimeOut",
    ];

    // What the framework reads, with names of its own below, and lists.
    private static readonly string[] Sections = ["Logging:", "Kestrel:", "Intake:Keys:"];

    /// <summary>Whether a setting of this name is read.</summary>
    public static bool Include(string name) =>
        Names.Contains(name, StringComparer.OrdinalIgnoreCase)
        || Sections.Any(section => name.StartsWith(section, StringComparison.OrdinalIgnoreCase));

    /// <summary>Such as <c>; did you mean --Data:Folder?</c>; empty when none is near.</summary>
    public static string Like(string name) => Spelling.Nearest(name, Names) is { } near ? $"; did you mean --{near}?" : "";
}
