namespace TriageBot.Server.Bot;

/// <summary>Section <c>Bot</c>: the bot's registration with the Bot Framework.</summary>
internal sealed class BotOptions
{
    public const string Section = "Bot";

    /// <summary>Whether the bot endpoint is served at all.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The app id of the registration; null for none.</summary>
    public string? AppId { get; set; }

    /// <summary>The tenant of the registration.</summary>
    public string? TenantId { get; set; }

    /// <summary>A secret of the registration, from the environment alone; null for none.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>A certificate of the registration, a PEM or PFX file; null for none.</summary>
    public string? CertificatePath { get; set; }

    /// <summary>Whether the registration is a managed identity of this machine.</summary>
    public bool UseManagedIdentity { get; set; }

    /// <summary>Where it is registered.</summary>
    public BotCloudName Cloud { get; set; }
}

/// <summary>The clouds that a bot can be registered in.</summary>
internal enum BotCloudName
{
    /// <summary><see cref="BotCloud.Public"/>.</summary>
    Public,

    /// <summary><see cref="BotCloud.UsGov"/>.</summary>
    UsGov,
}
