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
        await ExpectAsync(200, "valid", _provider.Token());
        await ExpectAsync(200, "RS384", _provider.Token(algorithm: "RS384"));
        await ExpectAsync(200, "RS512", _provider.Token(algorithm: "RS512"));
        await ExpectAsync(200, "expired, within the skew", _provider.Token(At("exp", -240)));
        await ExpectAsync(200, "not yet valid, within the skew", _provider.Token(At("nbf", 240)));
        await ExpectAsync(200, "service address in capitals", _provider.Token(Set("serviceurl", ServiceUrl.ToUpperInvariant())));
        await ExpectAsync(200, "webchat by its own key", _provider.Token(key: "webchat"), Activity(channel: "webchat"));
    }

    [Fact(Timeout = 120_000)]
    public async Task Whoever_is_not_the_bot_framework_stays_out()
    {
        await ExpectAsync(401, "no header", null);
        await ExpectAsync(401, "empty", "");
        await ExpectAsync(401, "another scheme", _provider.Token(), scheme: "Basic");
        await ExpectAsync(401, "garbage", "abc.def.ghi");
        await ExpectAsync(401, "two tokens", $"{_provider.Token()} x");
        await ExpectAsync(401, "another issuer", _provider.Token(Set("iss", "https://sts.windows.net/evil/")));
        await ExpectAsync(401, "another audience", _provider.Token(Set("aud", "22222222-2222-2222-2222-222222222222")));
        await ExpectAsync(401, "no audience", _provider.Token(Set("aud", null)));
        await ExpectAsync(401, "expired", _provider.Token(At("exp", -360)));
        await ExpectAsync(401, "no expiry", _provider.Token(Set("exp", null)));
        await ExpectAsync(401, "not yet valid", _provider.Token(At("nbf", 360)));
        await ExpectAsync(401, "unknown key", _provider.Token(key: "rogue"));
        await ExpectAsync(401, "rogue key under a real name", _provider.Token(key: "rogue", kid: "k-teams"));
        await ExpectAsync(401, "no signature", _provider.Token(algorithm: "none"));
        await ExpectAsync(401, "public key as the secret", _provider.Token(algorithm: "HS256"));
        await ExpectAsync(401, "PS256", _provider.Token(algorithm: "PS256"));
        var evil = new { iss = Issuer, aud = AppId, exp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + 3600, serviceurl = "http://evil.example/" };
        await ExpectAsync(401, "other claims under an old signature", Tamper(_provider.Token(), evil), Activity(service: evil.serviceurl));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_token_speaks_for_its_own_service_address_and_the_channels_of_its_key_alone()
    {
        await ExpectAsync(401, "another address", _provider.Token(), Activity(service: "http://169.254.169.254/"));
        await ExpectAsync(401, "no address in the token", _provider.Token(Set("serviceurl", null)));
        await ExpectAsync(401, "no address in the activity", _provider.Token(), Activity(service: null));
        await ExpectAsync(401, "no slash at its end", _provider.Token(), Activity(service: ServiceUrl.TrimEnd('/')));
        await ExpectAsync(401, "another channel's key", _provider.Token(key: "webchat"));
        await ExpectAsync(401, "another channel's key, which says otherwise", _provider.Token(Set("endorsement", "msteams"), key: "webchat"));
        await ExpectAsync(401, "a key without endorsements", _provider.Token(key: "unendorsed"));
        await ExpectAsync(401, "an empty channel", _provider.Token(), Activity(channel: ""));
        await ExpectAsync(401, "no channel", _provider.Token(), Activity(channel: null));
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
