using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using TriageBot.Tests.Architecture;

namespace TriageBot.Tests.EndToEnd;

[Collection(typeof(RealProgram))]
public sealed class StartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("triagebot-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact(Timeout = 120_000)]
    public async Task A_template_with_an_unknown_variable_is_named_with_file_and_line()
    {
        var templates = CopyTemplates();
        var template = Path.Combine(templates, "en/complaint.scriban");
        await File.AppendAllTextAsync(template, "\nHi {{ custmer }}\n", TestContext.Current.CancellationToken);

        await RefusesAsync($"complaint.scriban:{(await File.ReadAllLinesAsync(template, TestContext.Current.CancellationToken)).Length}:", $"--Templates:Folder={templates}");
    }

    [Fact(Timeout = 120_000)]
    public async Task A_playbook_with_a_typo_is_named_with_line_and_suggestion()
    {
        var templates = CopyTemplates();
        var playbook = Path.Combine(templates, "playbook.yaml");
        var text = await File.ReadAllTextAsync(playbook, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(playbook, text.Replace("\nagents:", "\nagnets:", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        await RefusesAsync("did you mean 'agents'", $"--Templates:Folder={templates}");
    }

    [Fact(Timeout = 120_000)]
    public Task A_missing_model_says_what_to_do() => RefusesAsync("train", $"--Models:Folder={_folder}/none");

    [Fact(Timeout = 120_000)]
    public async Task A_database_of_a_newer_schema_is_left_alone()
    {
        var path = Path.Combine(_folder, "newer.db");
        await using (var connection = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "pragma user_version=99";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        await RefusesAsync("has schema 99", $"--Store:ConnectionString=Data Source={path}");
    }

    [Fact(Timeout = 120_000)]
    public Task A_data_folder_that_cannot_be_written_says_what_to_do() => RefusesAsync("--Data:Folder", "--Data:Folder=/proc/triagebot");

    [Theory(Timeout = 120_000)]
    [InlineData("'--smaple' is no option", "--smaple")]
    [InlineData("did you mean --Data:Folder", "--Data:Foldr=/x")]
    [InlineData("is no option", "--Intake:Kyes:0=k")]
    [InlineData("Data Source=PATH", "--Store:ConnectionString=Host=x;Database=y")]
    [InlineData("needs a value", "--urls")]
    [InlineData("Bot:AppId", "--Bot:AppId=1")]
    [InlineData("Bot:TenantId", "--Bot:TenantId=contoso.example")]
    [InlineData("loopback", "--urls=http://0.0.0.0:0")]
    public Task A_mistake_on_the_command_line_is_named(string problem, string argument) => RefusesAsync(problem, argument);

    [Fact(Timeout = 120_000)]
    public async Task A_port_that_is_taken_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        await RefusesAsync("cannot listen", $"--urls=http://{other.LocalEndpoint}");
    }

    [Theory(Timeout = 120_000)]
    [InlineData("Bot:AppId", "--Identity:Authority=https://login.example", "--Identity:ClientId=1")]
    [InlineData("Identity:Authority", "--Bot:Enabled=false")]
    public async Task Outside_development_nothing_is_served_to_strangers(string problem, params string[] settings)
    {
        var run = await TriageBotProgram.RunAsync(["serve", $"--Data:Folder={_folder}", "--urls=http://127.0.0.1:0", .. settings]);

        AssertRefused(run, problem);
    }

    private async Task RefusesAsync(string problem, params string[] settings)
    {
        string[] usual = [$"--Data:Folder={_folder}", "--environment=Development", "--urls=http://127.0.0.1:0"];
        var run = await TriageBotProgram.RunAsync(["serve", .. usual.Where(each => !settings.Any(given => given.Split('=')[0] == each.Split('=')[0])), .. settings]);

        AssertRefused(run, problem);
    }

    private static void AssertRefused(Run run, string problem)
    {
        Assert.Equal((2, ""), (run.Status, run.Output));
        Assert.Contains(problem, run.Errors, StringComparison.Ordinal);
        Assert.Single(run.Errors.TrimEnd().Split('\n'));
    }

    private string CopyTemplates()
    {
        var from = Path.Combine(Sources.Root, "templates");
        var to = Path.Combine(_folder, "templates");
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return to;
    }
}
