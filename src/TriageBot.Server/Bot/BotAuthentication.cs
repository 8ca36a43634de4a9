using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace TriageBot.Server.Bot;

/// <summary>
/// Whether an activity was sent by the Bot Framework, for this bot, by a channel that may speak for itself. Source:
/// https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication. Stricter than its SDKs
/// in that a token without a service address, and a key without endorsements, count for nothing.
/// </summary>
internal static class BotAuthentication
{
    /// <summary>The scheme, and the policy that asks for it.</summary>
    public const string Scheme = "bot";

    private const string Endorsement = "endorsement";
    private const string ServiceUrl = "serviceurl";

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <summary>Adds the scheme for a registered bot.</summary>
    public static void Add(IServiceCollection services, BotOptions bot)
    {
        services.AddSingleton(bot.Cloud switch { BotCloudName.Public => BotCloud.Public, BotCloudName.UsGov => BotCloud.UsGov });
        services.AddAuthentication().AddJwtBearer(Scheme, _ => { });
        services.AddOptions<JwtBearerOptions>(Scheme).Configure<BotCloud>((bearer, cloud) => Configure(bearer, cloud, bot.AppId!));
        services.AddAuthorizationBuilder().AddPolicy(Scheme, new AuthorizationPolicyBuilder(Scheme).RequireAuthenticatedUser().Build());
    }

    /// <summary>Whether the token was given for this activity: for its service address, by a key that may speak for its channel.</summary>
    public static bool IsGivenFor(this ClaimsPrincipal token, Activity activity) =>
        activity.ServiceUrl is { Length: > 0 } service
        && string.Equals(token.FindFirst(ServiceUrl)?.Value, service, StringComparison.OrdinalIgnoreCase)
        && activity.ChannelId is { Length: > 0 } channel
        && token.HasClaim(Endorsement, channel);

    private static void Configure(JwtBearerOptions bearer, BotCloud cloud, string appId)
    {
        bearer.MapInboundClaims = false;
        bearer.ConfigurationManager = new ConfigurationManager<OpenIdConnectConfiguration>(
            cloud.Metadata.AbsoluteUri,
            new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever { RequireHttps = cloud.Metadata.Scheme == Uri.UriSchemeHttps });
        bearer.TokenValidationParameters = new()
        {
            ValidIssuer = cloud.Issuer,
            ValidAudience = appId,
            ClockSkew = Skew,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ValidateIssuerSigningKey = true,
            TryAllIssuerSigningKeys = false,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512],
        };
        bearer.Events = new() { OnTokenValidated = EndorseAsync };
    }

    /// <summary>Notes for which channels the token's key may speak.</summary>
    private static async Task EndorseAsync(TokenValidatedContext context)
    {
        var metadata = await context.Options.ConfigurationManager!.GetConfigurationAsync(context.HttpContext.RequestAborted);
        var kid = ((JsonWebToken)context.SecurityToken).Kid;
        object? endorsed = null;
        metadata.JsonWebKeySet?.Keys.FirstOrDefault(key => key.Kid == kid)?.AdditionalData.TryGetValue("endorsements", out endorsed);
        var identity = (ClaimsIdentity)context.Principal!.Identity!;

        // The token's own word on this counts for nothing.
        foreach (var claim in identity.FindAll(Endorsement).ToList())
        {
            identity.RemoveClaim(claim);
        }

        identity.AddClaims(Texts(endorsed).Select(channel => new Claim(Endorsement, channel)));
    }

    private static IEnumerable<string> Texts(object? list) => list switch
    {
        JsonElement { ValueKind: JsonValueKind.Array } array =>
            array.EnumerateArray().Where(each => each.ValueKind == JsonValueKind.String).Select(each => each.GetString()!),
        System.Collections.IEnumerable many and not string => many.OfType<object>().Select(each => each.ToString()!),
        _ => [],
    };
}
