using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using TriageBot.Server.Bot;

namespace TriageBot.Tests.Bot;

/// <summary>
/// Stands in for the Bot Framework's own: its OpenID metadata, its keys with endorsements, and tokens signed with them, good
/// ones and bad ones.
/// </summary>
internal sealed class LocalIdentityProvider : IAsyncDisposable
{
    public const string AppId = "aaaabbbb-1111-1111-1111-cccc11111111";
    public const string ServiceUrl = "https://smba.trafficmanager.net/teams/";
    public const string Issuer = "https://api.botframework.com";

    private readonly WebApplication _app;
    private readonly Dictionary<string, RSA> _keys = new[] { "teams", "webchat", "unendorsed", "rogue" }.ToDictionary(name => name, _ => RSA.Create(2048));

    private LocalIdentityProvider(WebApplication app) => _app = app;

    /// <summary>A cloud whose tokens this one gives.</summary>
    public BotCloud Cloud => BotCloud.Public with { Metadata = new($"{_app.Urls.First()}/v1/.well-known/openidconfiguration") };

    public static async Task<LocalIdentityProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var provider = new LocalIdentityProvider(builder.Build());
        provider._app.MapGet("/v1/.well-known/openidconfiguration", (HttpRequest request) => Results.Json(new Dictionary<string, object>
        {
            ["issuer"] = Issuer,
            ["jwks_uri"] = $"http://{request.Host}/v1/.well-known/keys",
            ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
        }));
        provider._app.MapGet("/v1/.well-known/keys", () => Results.Json(new { keys = provider.Keys() }));
        await provider._app.StartAsync(TestContext.Current.CancellationToken);
        return provider;
    }

    /// <summary>A token as the Bot Framework gives it, but for what is changed.</summary>
    /// <param name="change">Changes its claims; a null value leaves one out.</param>
    /// <param name="key">Whose key signs.</param>
    /// <param name="kid">The key that it names; null for the one that signs.</param>
    /// <param name="algorithm">RS256, RS384, RS512, PS256, HS256 (with the public key as the secret) or none.</param>
    public string Token(Action<Dictionary<string, object?>>? change = null, string key = "teams", string? kid = null, string algorithm = "RS256")
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var claims = new Dictionary<string, object?>
        {
            ["iss"] = Issuer,
            ["aud"] = AppId,
            ["nbf"] = now - 10,
            ["exp"] = now + 3600,
            ["serviceurl"] = ServiceUrl,
        };
        change?.Invoke(claims);
        var told = claims.Where(claim => claim.Value is not null).ToDictionary(claim => claim.Key, claim => claim.Value);
        var signed = $"{Part(new { alg = algorithm, typ = "JWT", kid = kid ?? $"k-{key}" })}.{Part(told)}";
        return $"{signed}.{Base64Url(Sign(_keys[key], algorithm, Encoding.ASCII.GetBytes(signed)))}";
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        foreach (var key in _keys.Values)
        {
            key.Dispose();
        }
    }

    /// <summary>The same token with other claims under the old signature.</summary>
    public static string Tamper(string token, object claims) => string.Join('.', token.Split('.')[0], Part(claims), token.Split('.')[2]);

    private IEnumerable<Dictionary<string, object>> Keys()
    {
        yield return Key("teams", "msteams", "emulator");
        yield return Key("webchat", "webchat");
        yield return Key("unendorsed");
    }

    private Dictionary<string, object> Key(string name, params string[] endorsements)
    {
        var parameters = _keys[name].ExportParameters(includePrivateParameters: false);
        var key = new Dictionary<string, object>
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = $"k-{name}",
            ["n"] = Base64Url(parameters.Modulus!),
            ["e"] = Base64Url(parameters.Exponent!),
        };
        if (endorsements.Length > 0)
        {
            key["endorsements"] = endorsements;
        }

        return key;
    }

    private static byte[] Sign(RSA key, string algorithm, byte[] signed) => algorithm switch
    {
        "RS256" => key.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        "RS384" => key.SignData(signed, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1),
        "RS512" => key.SignData(signed, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
        "PS256" => key.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
        "HS256" => HMACSHA256.HashData(Encoding.ASCII.GetBytes(key.ExportSubjectPublicKeyInfoPem()), signed),
        "none" => [],
        _ => throw new ArgumentOutOfRangeException(nameof(algorithm), algorithm, null),
    };

    private static string Part(object json) => Base64Url(JsonSerializer.SerializeToUtf8Bytes(json));

    private static string Base64Url(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
