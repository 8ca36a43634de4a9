using System.IO.Compression;
using System.Text.Json;
using TriageBot.Domain;

namespace TriageBot.Server.Teams;

/// <summary>
/// The package that a Microsoft Teams administrator uploads, so that agents can install the bot: manifest and icons.
/// Source: https://learn.microsoft.com/microsoft-365/extensibility/schema/?view=m365-app-1.30.
/// </summary>
/// <param name="AppId">The app id of the bot's registration; the app bears it too.</param>
/// <param name="Domain">The host that the service is reached at.</param>
/// <param name="Version">The package's version, as in semver.</param>
/// <param name="Brand">Whom the agents speak for.</param>
internal sealed record TeamsAppPackage(Guid AppId, string Domain, string Version, string Brand)
{
    private const string Color = "color.png";
    private const string Outline = "outline.png";
    private const int LongestName = 100;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = DomainJson.Options.Encoder };

    // A zip holds no earlier day: the same arguments give the same bytes.
    private static readonly DateTimeOffset Dated = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the zip.</summary>
    public void Write(Stream to)
    {
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        Add(zip, "manifest.json", JsonSerializer.SerializeToUtf8Bytes(Manifest(), Indented));
        Add(zip, Color, TeamsIcons.Color());
        Add(zip, Outline, TeamsIcons.Outline());
    }

    private Dictionary<string, object> Manifest() => new()
    {
        ["$schema"] = "https://developer.microsoft.com/json-schemas/teams/v1.30/MicrosoftTeams.schema.json",
        ["manifestVersion"] = "1.30",
        ["version"] = Version,
        ["id"] = AppId,
        ["developer"] = new
        {
            name = "TriageBot",
            websiteUrl = $"https://{Domain}/",
            privacyUrl = $"https://{Domain}/",
            termsOfUseUrl = $"https://{Domain}/",
        },
        ["name"] = new { @short = "TriageBot", full = Shorten($"TriageBot for {Brand}") },
        ["description"] = new
        {
            @short = "Customers who complain, with a reply to approve",
            full = "TriageBot brings what customers say about your brand to the people who answer: first complaints first, each with "
                + "the reasons why it is where it is and a draft to approve, edit or reject. Nothing is sent without a person.",
        },
        ["icons"] = new { color = Color, outline = Outline },
        ["accentColor"] = TeamsIcons.Accent,
        ["bots"] = new[]
        {
            new
            {
                botId = AppId,
                scopes = Scopes,
                supportsFiles = false,
                isNotificationOnly = false,
                commandLists = new[] { new { scopes = Scopes, commands = Commands } },
            },
        },
        ["validDomains"] = new[] { Domain },
    };

    private static string[] Scopes => ["personal", "team", "groupChat"];

    private static object[] Commands =>
    [
        new { title = "next", description = "The most pressing case that nobody has taken" },
        new { title = "mine", description = "The cases that you have taken" },
        new { title = "queue", description = "What waits, the most pressing first" },
        new { title = "case", description = "One case: write its number after it" },
        new { title = "watch", description = "New cases come here by themselves" },
        new { title = "unwatch", description = "New cases and digests come here no longer" },
        new { title = "help", description = "What the bot understands" },
    ];

    private static string Shorten(string name) => name.Length <= LongestName ? name : name[..LongestName];

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = Dated;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
