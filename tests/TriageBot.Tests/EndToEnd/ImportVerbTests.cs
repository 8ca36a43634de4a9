using System.Text.Json;

namespace TriageBot.Tests.EndToEnd;

[Collection(typeof(RealProgram))]
public sealed class ImportVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("triagebot-import-").FullName;

    [Fact(Timeout = 120_000)]
    public async Task Who_complained_before_we_listened_is_no_first_time_complainer()
    {
        var (known, stream, store) = (Write("known.csv", "channel,handle,complaints\nx,di,1\n"), Write("stream.jsonl", Complaint), Path.Combine(_folder, "t.db"));

        var import = await TriageBotProgram.RunAsync(["import", known, "--store", store]);
        var triage = await TriageBotProgram.RunAsync(["triage", stream, "--json", "--store", store]);

        Assert.Equal((0, "1 accounts taken in, 0 links made\n"), (import.Status, import.Output));
        var first = JsonDocument.Parse(triage.Output).RootElement.GetProperty("firstTime");
        Assert.Equal(("no", "complained once before"), (first.GetProperty("label").GetString(), first.GetProperty("reasons")[0].GetString()));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_wrong_line_takes_in_nothing()
    {
        var store = Path.Combine(_folder, "t.db");

        var import = await TriageBotProgram.RunAsync(["import", Write("known.csv", "channel,handle,complaints\nx,di,1\nx,bo,many\n"), "--store", store]);

        Assert.Equal((2, ""), (import.Status, import.Output));
        Assert.Contains("known.csv:3: complaints has to be a number", import.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(store));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private const string Complaint = """{"channel":"x","id":"3","text":"You lost my parcel and nobody cares, worst company ever!","postedAt":"2026-03-02T12:01:00Z","author":{"handle":"di"},"brand":"larkpost"}""";

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
