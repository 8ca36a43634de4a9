using TriageBot.Domain;
using TriageBot.Listen;

namespace TriageBot.Tests.Listen;

public sealed class KnownCustomerReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("triagebot-known-").FullName;

    [Fact]
    public void Both_forms_say_the_same()
    {
        var csv = Read("known.csv", """
            channel,handle,name,customerKey,mentions,complaints,firstContact,vip,noDirect,language
            X,@ada,"Lovelace, Ada",K-1,12,2,2024-03-02T10:00:00Z,yes,true,de
            mastodon:example.social,bo,,,,,,,,

            """);
        var jsonl = Read("known.jsonl", """
            {"channel":"x","handle":"ada","name":"Lovelace, Ada","customerKey":"K-1","mentions":12,"complaints":2,"firstContact":"2024-03-02T10:00:00Z","vip":true,"noDirect":true,"language":"de"}
            {"channel":"mastodon:example.social","handle":"bo"}

            """);

        Assert.Equal(jsonl, csv);
        Assert.Equal(
            new KnownCustomer(
                "x", new("ada") { Name = "Lovelace, Ada", CustomerKey = "K-1" }, null, 12, 2, new(2024, 3, 2, 10, 0, 0, TimeSpan.Zero), Vip: true, new(NoDirect: true, Language: "de")),
            csv[0]);
        Assert.Null(csv[1].Preferences);
    }

    [Theory]
    [InlineData("known.csv", "channel,handle,shoeSize\nx,ada,42", ":1: unknown column 'shoeSize'")]
    [InlineData("known.csv", "channel,handle\nx,ada\nx", ":3: 1 cells where the header has 2")]
    [InlineData("known.csv", "channel,handle,complaints\nx,ada,many", ":2: complaints has to be a number")]
    [InlineData("known.csv", "channel,handle\nx,\"ada", "the quotes do not match")]
    [InlineData("known.jsonl", "{\"channel\":\"x\",\"handle\":\"ada\"}\n{", ":2: is not valid JSON")]
    [InlineData("known.jsonl", "[]", ":1: the customer has to be an object")]
    [InlineData("known.jsonl", "{\"channel\":\"x\"}", ":1: handle is missing")]
    [InlineData("known.jsonl", "{\"channel\":\"x\",\"handle\":\"ada\",\"mentions\":1,\"complaints\":2}", ":1: mentions has to be at least complaints")]
    public void What_is_wrong_is_named_with_its_line(string file, string text, string complaint) =>
        Assert.Contains(complaint, Assert.Throws<BadInputException>(() => Read(file, text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_not_there_is_named() => Assert.Contains(
        "cannot be read", Assert.Throws<BadInputException>(() => KnownCustomerReader.Read(Path.Combine(_folder, "none.csv"))).Message, StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private IReadOnlyList<KnownCustomer> Read(string file, string text)
    {
        var path = Path.Combine(_folder, file);
        File.WriteAllText(path, text);
        return KnownCustomerReader.Read(path);
    }
}
