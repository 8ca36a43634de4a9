using System.Diagnostics;
using System.Text.RegularExpressions;
using TriageBot.Tests.Architecture;

namespace TriageBot.Tests.Teams;

/// <summary>Microsoft's own local client of Teams (npm @microsoft/m365agentsplayground), with a bot behind it.</summary>
internal sealed partial class Playground : IDisposable
{
    /// <summary>The object id of who sits at it.</summary>
    public const string UserId = "0f3b1c52-0000-4000-8000-00000000000a";

    // Exactly five users and at least one channel are asked for.
    private static readonly string Config = $$"""
        version: "0.1.1"
        tenantId: 00000000-0000-0000-0000-0000000000001
        bot:
          id: 00000000-0000-0000-0000-00000000000011
          name: TriageBot
        currentUser:
          id: user-id-0
          name: Jo Demo
          userPrincipleName: jo@larkpost.example
          aadObjectId: {{UserId}}
          givenName: Jo
          surname: Demo
          email: jo@larkpost.example
        users:
        {{string.Join('\n', Enumerable.Range(1, 5).Select(i => $"  - {{ id: user-id-{i}, name: User {i}, userPrincipleName: u{i}@larkpost.example, aadObjectId: 0f3b1c52-0000-4000-8000-0000000000{i}0, givenName: User, surname: Nr{i}, email: u{i}@larkpost.example }}"))}}
        personalChat:
          id: personal-chat-id
        groupChat:
          id: group-chat-id
          name: Group Chat
        team:
          id: team-id
          name: My Team
          aadGroupId: 00000000-0000-0000-0000-000000000031
          channels:
            - { id: channel-announcements-id, name: Announcements }
        """;

    private readonly Process _node;
    private readonly string _folder;

    private Playground(Process node, string folder, Uri address) => (_node, _folder, Address) = (node, folder, address);

    public Uri Address { get; }

    public static async Task<Playground> StartAsync(Uri bot)
    {
        NodeScript.Require();
        var folder = Directory.CreateTempSubdirectory("triagebot-test-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, ".m365agentsplayground.yml"), Config, TestContext.Current.CancellationToken);
        var start = new ProcessStartInfo("node") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        var script = Path.Combine(Sources.Root, "tests/Node/node_modules/@microsoft/m365agentsplayground/cli.js");
        foreach (var argument in (string[])[script, "-e", new Uri(bot, "/api/messages").AbsoluteUri, "-c", "msteams", "-p", "56150", "--disable-telemetry"])
        {
            start.ArgumentList.Add(argument);
        }

        var node = Process.Start(start)!;
        _ = node.StandardError.ReadToEndAsync(CancellationToken.None);
        while (await node.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (Listening().Match(line) is { Success: true } match)
            {
                _ = node.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return new(node, folder, new($"http://localhost:{match.Groups[1].Value}/"));
            }
        }

        throw new InvalidOperationException("The playground ended before it listened.");
    }

    public void Dispose()
    {
        _node.Kill(entireProcessTree: true);
        _node.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [GeneratedRegex("Listening on (\\d+)")]
    private static partial Regex Listening();
}
