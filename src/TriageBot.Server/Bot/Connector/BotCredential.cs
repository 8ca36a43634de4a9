using Azure.Core;
using Azure.Identity;
using TriageBot.Domain;

namespace TriageBot.Server.Bot;

/// <summary>The token that answers carry, got with what the registration has: a secret, a certificate or a managed identity.</summary>
internal sealed class BotCredential(TokenCredential credential, BotCloud cloud)
{
    /// <summary>With what is configured.</summary>
    /// <exception cref="BadInputException">Nothing is, or too much.</exception>
    public static BotCredential Of(BotOptions bot, BotCloud cloud)
    {
        var given = new[] { bot.ClientSecret is not null, bot.CertificatePath is not null, bot.UseManagedIdentity }.Count(one => one);
        if (given != 1)
        {
            throw new BadInputException(
                "Bot:AppId is set: set one of Bot__ClientSecret (in the environment), Bot:CertificatePath and Bot:UseManagedIdentity as well, so that the bot can answer.");
        }

        if (bot.UseManagedIdentity)
        {
            return new(new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(bot.AppId!)), cloud);
        }

        var tenant = bot.TenantId ?? throw new BadInputException("Bot:TenantId is missing: give the tenant of the bot's registration.");
        return new(
            bot.ClientSecret is { } secret
                ? new ClientSecretCredential(tenant, bot.AppId, secret, new ClientSecretCredentialOptions { AuthorityHost = cloud.Authority })
                : new ClientCertificateCredential(tenant, bot.AppId, bot.CertificatePath, new ClientCertificateCredentialOptions { AuthorityHost = cloud.Authority }),
            cloud);
    }

    /// <summary>A token; the credential keeps it until shortly before it expires.</summary>
    /// <exception cref="AuthenticationFailedException">The provider gives none.</exception>
    public async Task<string> TokenAsync(CancellationToken cancellationToken) =>
        (await credential.GetTokenAsync(new([cloud.Scope]), cancellationToken)).Token;
}
