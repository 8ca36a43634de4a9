using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using TriageBot.Desk;
using TriageBot.Server;
using static TriageBot.Tests.Bot.LocalIdentityProvider;

namespace TriageBot.Tests.Bot;

/// <summary>Who may come in through <c>POST /api/messages</c> of a registered bot, by a local stand-in for the identity provider.</summary>
public sealed class BotAuthenticationTests : IAsyncLifetime
{
    private static readonly IHttpClientFactory Clients =
        new ServiceCollection().AddHttpClient().BuildServiceProvider().GetRequiredService<IHttpClientFactory>();

    private readonly string _folder = Directory.CreateTempSubdirectory("triagebot-test-").FullName;
    private LocalIdentityProvider _provider = null!;
    private WebApplication _app = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _provider = await StartAsync();
        _app = ServiceHost.Build(
            ["--environment=Development", "--urls=http://127.0.0.1:0", $"--Data:Folder={_folder}", $"--Bot:AppId={AppId}", "--Bot:UseManagedIdentity=true"],
            services => services.AddSingleton(_provider.Cloud));
        await _app.StartAsync(Cancelled);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _provider.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact(Timeout = 120_000)]
    public async Task What_the_bot_framework_sends_comes_in()
    {
        foreach (var (what, token, body) in Welcome())
        {
            await ExpectAsync(200, what, token, body);
        }
    }

    [Fact(Timeout = 120_000)]
    public async Task Whoever_is_not_the_bot_framework_stays_out()
    {
        await ExpectAsync(401, "no header", null);
        await ExpectAsync(401, "another scheme", _provider.Token(), scheme: "Basic");
        foreach (var (what, token, body) in Strangers().Concat(Pretenders()))
        {
            await ExpectAsync(401, what, token, body);
        }
    }

    [Fact(Timeout = 240_000)]
    public async Task Ours_takes_whatever_the_javascript_sdk_ought_to_take_and_nothing_that_the_table_refuses()
    {
        using var sdk = await SdkBot.StartAsync(_provider.Cloud.Metadata, AppId);
        var lax = new List<string>();
        foreach (var (what, token, body) in Welcome())
        {
            Assert.Equal((what, 200), (what, await sdk.PostAsync(token, body ?? Activity())));
            await ExpectAsync(200, what, token, body);
        }

        foreach (var (what, token, body) in Strangers())
        {
            Assert.True(await sdk.PostAsync(token, body ?? Activity()) != 200, $"the SDK takes {what}");
            await ExpectAsync(401, what, token, body);
        }

        foreach (var (what, token, body) in Pretenders())
        {
            if (await sdk.PostAsync(token, body ?? Activity()) == 200)
            {
                lax.Add(what);
            }

            await ExpectAsync(401, what, token, body);
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"the SDK takes, and ours refuses: {string.Join(", ", lax)}");
    }

    /// <summary>What has to come in: name, token and activity, null for the usual one.</summary>
    private IEnumerable<(string What, string Token, string? Body)> Welcome()
    {
        yield return ("valid", _provider.Token(), null);
        yield return ("RS384", _provider.Token(algorithm: "RS384"), null);
        yield return ("RS512", _provider.Token(algorithm: "RS512"), null);
        yield return ("expired, within the skew", _provider.Token(At("exp", -240)), null);
        yield return ("not yet valid, within the skew", _provider.Token(At("nbf", 240)), null);
        yield return ("webchat by its own key", _provider.Token(key: "webchat"), Activity(channel: "webchat"));
    }

    /// <summary>Tokens that are not the Bot Framework's, or not for this bot, or not for now.</summary>
    private IEnumerable<(string What, string Token, string? Body)> Strangers()
    {
        var evil = new { iss = Issuer, aud = AppId, exp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + 3600, serviceurl = "http://evil.example/" };
        yield return ("empty", "", null);
        yield return ("garbage", "abc.def.ghi", null);
        yield return ("two tokens", $"{_provider.Token()} x", null);
        yield return ("another issuer", _provider.Token(Set("iss", "https://sts.windows.net/evil/")), null);
        yield return ("another audience", _provider.Token(Set("aud", "22222222-2222-2222-2222-222222222222")), null);
        yield return ("no audience", _provider.Token(Set("aud", null)), null);
        yield return ("expired", _provider.Token(At("exp", -360)), null);
        yield return ("not yet valid", _provider.Token(At("nbf", 360)), null);
        yield return ("unknown key", _provider.Token(key: "rogue"), null);
        yield return ("rogue key under a real name", _provider.Token(key: "rogue", kid: "k-teams"), null);
        yield return ("no signature", _provider.Token(algorithm: "none"), null);
        yield return ("public key as the secret", _provider.Token(algorithm: "HS256"), null);
        yield return ("PS256", _provider.Token(algorithm: "PS256"), null);
        yield return ("other claims under an old signature", Tamper(_provider.Token(), evil), Activity(service: evil.serviceurl));
        yield return ("another address", _provider.Token(), Activity(service: "http://169.254.169.254/"));
        yield return ("no address in the token", _provider.Token(Set("serviceurl", null)), null);
    }

    /// <summary>Good tokens that were given for something else, some of which the SDKs let pass.</summary>
    private IEnumerable<(string What, string Token, string? Body)> Pretenders()
    {
        yield return ("no expiry", _provider.Token(Set("exp", null)), null);
        yield return ("no address in the activity", _provider.Token(), Activity(service: null));
        yield return ("no slash at its end", _provider.Token(), Activity(service: ServiceUrl.TrimEnd('/')));
        yield return ("another channel's key", _provider.Token(key: "webchat"), null);
        yield return ("another channel's key, which says otherwise", _provider.Token(Set("endorsement", "msteams"), key: "webchat"), null);
        yield return ("a key without endorsements", _provider.Token(key: "unendorsed"), null);
        yield return ("an empty channel", _provider.Token(), Activity(channel: ""));
        yield return ("no channel", _provider.Token(), Activity(channel: null));
    }

    [Fact(Timeout = 120_000)]
    public async Task What_is_no_activity_is_refused_and_an_unknown_one_is_taken_quietly()
    {
        await ExpectAsync(400, "no JSON", _provider.Token(), "nope{");
        await ExpectAsync(400, "nothing", _provider.Token(), "");
        await ExpectAsync(400, "an array", _provider.Token(), "[]");
        await ExpectAsync(400, "no type", _provider.Token(), Activity(type: null));
        await ExpectAsync(200, "unknown type", _provider.Token(), Activity(type: "banana"));
        await ExpectAsync(200, "a reaction", _provider.Token(), Activity(type: "messageReaction"));
        await ExpectAsync(501, "unknown invoke", _provider.Token(), Activity(type: "invoke", name: "nope/what"));
        var told = await ExpectAsync(400, "a card action without one", _provider.Token(), Activity(type: "invoke", name: "adaptiveCard/action"));
        Assert.Equal("application/vnd.microsoft.error", JsonDocument.Parse(told).RootElement.GetProperty("type").GetString());

        using var got = await Client().GetAsync("/api/messages", Cancelled);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, got.StatusCode);
    }

    [Fact(Timeout = 120_000)]
    public async Task The_same_activity_again_is_taken_once_and_one_of_the_same_id_elsewhere_is_another()
    {
        var token = _provider.Token(key: "webchat");
        var message = Activity(type: "message", channel: "webchat", text: "My parcel is lost");

        await ExpectAsync(200, "first", token, message);
        await ExpectAsync(200, "replay", token, message);
        await ExpectAsync(200, "another conversation", token, Activity(type: "message", channel: "webchat", text: "Mine too", conversation: "c2"));

        var desk = _app.Services.GetRequiredService<CaseDesk>();
        CasePage page;
        do
        {
            page = await desk.ListAsync(new(null, CaseGroup.All, null, 10, null), Cancelled);
        }
        while (page.Total < 2);
        Assert.Equal([1, 1], page.Cases.Select(each => each.Thread.Count));
    }

    private async Task<string> ExpectAsync(int status, string what, string? token, string? body = null, string scheme = "Bearer")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages");
        request.Content = new StringContent(body ?? Activity(), new MediaTypeHeaderValue("application/json"));
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"{scheme} {token}");
        }

        using var answer = await Client().SendAsync(request, Cancelled);
        Assert.True(status == (int)answer.StatusCode, $"{what}: {(int)answer.StatusCode} instead of {status}");
        return await answer.Content.ReadAsStringAsync(Cancelled);
    }

    private HttpClient Client()
    {
        var client = Clients.CreateClient();
        client.BaseAddress = new(_app.Urls.First());
        return client;
    }

    private static Action<Dictionary<string, object?>> Set(string claim, object? value) => claims => claims[claim] = value;

    private static Action<Dictionary<string, object?>> At(string claim, int seconds) => claims =>
    {
        claims["nbf"] = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - 7200;
        claims[claim] = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + seconds;
    };

    private static string Activity(
        string? type = "event", string? channel = "msteams", string? service = ServiceUrl, string? name = null, string? text = null, string conversation = "c") =>
        JsonSerializer.Serialize(new Dictionary<string, object?>
        {
            ["type"] = type,
            ["id"] = "a1",
            ["channelId"] = channel,
            ["serviceUrl"] = service,
            ["name"] = name,
            ["text"] = text,
            ["from"] = new { id = "u", name = "Ada" },
            ["recipient"] = new { id = AppId },
            ["conversation"] = new { id = conversation },
        }.Where(member => member.Value is not null).ToDictionary());
}
