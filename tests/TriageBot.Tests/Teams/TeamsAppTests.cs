using System.IO.Compression;
using System.Text.Json;
using SkiaSharp;
using TriageBot.Server.Teams;
using TriageBot.Tests.EndToEnd;

namespace TriageBot.Tests.Teams;

public sealed class TeamsAppTests : IDisposable
{
    private const string AppId = "aaaabbbb-1111-1111-1111-cccc11111111";

    private readonly string _folder = Directory.CreateTempSubdirectory("triagebot-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact(Timeout = 120_000)]
    public async Task The_package_that_the_verb_writes_has_a_manifest_that_microsofts_schema_takes()
    {
        NodeScript.Require();
        var zip = Path.Combine(_folder, "app.zip");
        var run = await TriageBotProgram.RunAsync(["teams-app", "--app-id", AppId, "--domain", "care.example.com", "--out", zip]);
        Assert.Equal((0, zip), (run.Status, run.Output.Trim()));

        await ZipFile.ExtractToDirectoryAsync(zip, _folder, TestContext.Current.CancellationToken);
        Assert.Equal(["app.zip", "color.png", "manifest.json", "outline.png"], Directory.GetFiles(_folder).Select(Path.GetFileName).Order());
        var manifest = Path.Combine(_folder, "manifest.json");
        Assert.Equal((0, ""), await NodeScript.RunAsync("manifest.cjs", manifest));
        var bot = JsonDocument.Parse(await File.ReadAllTextAsync(manifest, TestContext.Current.CancellationToken)).RootElement.GetProperty("bots")[0];
        Assert.Equal(AppId, bot.GetProperty("botId").GetString());
    }

    [Fact(Timeout = 120_000)]
    public async Task The_schema_would_refuse_a_wrong_one()
    {
        var wrong = Path.Combine(_folder, "manifest.json");
        await File.WriteAllTextAsync(wrong, """{"manifestVersion":"1.30","version":"1.0.0","id":"no guid"}""", TestContext.Current.CancellationToken);

        Assert.Equal(1, (await NodeScript.RunAsync("manifest.cjs", wrong)).Status);
    }

    [Fact]
    public void The_icons_have_the_sizes_that_teams_wants_and_the_small_one_is_white_on_nothing()
    {
        using var color = SKBitmap.Decode(TeamsIcons.Color());
        using var outline = SKBitmap.Decode(TeamsIcons.Outline());

        Assert.Equal((192, 192, 32, 32), (color.Width, color.Height, outline.Width, outline.Height));
        Assert.All(color.Pixels, pixel => Assert.Equal(255, pixel.Alpha));
        Assert.All(outline.Pixels, pixel => Assert.True(pixel.Alpha == 0 || (pixel.Red, pixel.Green, pixel.Blue) == (255, 255, 255)));
        Assert.Contains(outline.Pixels, pixel => pixel.Alpha == 0);
    }

    [Fact]
    public void The_same_arguments_give_the_same_bytes() => Assert.Equal(Bytes(), Bytes());

    [Theory(Timeout = 120_000)]
    [InlineData("--app-id", "app", "a GUID")]
    [InlineData("--app-id", "00000000-0000-0000-0000-000000000000", "a GUID")]
    [InlineData("--domain", "https://care.example.com", "bare host")]
    [InlineData("--domain", "127.0.0.1", "bare host")]
    [InlineData("--app-version", "1.0", "three numbers")]
    [InlineData("--out", "/nowhere/app.zip", "cannot be written")]
    public async Task A_mistake_is_named(string option, string value, string problem)
    {
        var given = new Dictionary<string, string>
        {
            ["--app-id"] = AppId,
            ["--domain"] = "care.example.com",
            ["--app-version"] = "1.0.0",
            ["--out"] = Path.Combine(_folder, "app.zip"),
            [option] = value,
        };

        var run = await TriageBotProgram.RunAsync(["teams-app", .. given.SelectMany(each => (string[])[each.Key, each.Value])]);

        Assert.Equal(2, run.Status);
        Assert.Contains(problem, run.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(given["--out"]));
    }

    private static byte[] Bytes()
    {
        using var zip = new MemoryStream();
        new TeamsAppPackage(Guid.Parse(AppId), "care.example.com", "1.0.0", "Larkpost").Write(zip);
        return zip.ToArray();
    }
}
