using TriageBot.Domain;

namespace TriageBot.Server.Identity;

/// <summary>Section <c>Identity</c> of the configuration: where agents sign in. Not used in Development.</summary>
internal sealed class IdentityOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Identity";

    /// <summary>Address of the OpenID Connect provider, with https, such as <c>https://login.example.com/tenant/v2.0</c>.</summary>
    public string? Authority { get; set; }

    /// <summary>The console's registration at the provider.</summary>
    public string? ClientId { get; set; }

    /// <summary>Its secret; null where the provider takes public clients with PKCE.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>
    /// The claim that names an agent's <c>login</c>, where it is another than a verified <c>email</c>: one that people
    /// cannot choose themselves, such as <c>oid</c> or, where your directory alone assigns it, <c>preferred_username</c>.
    /// </summary>
    public string? LoginClaim { get; set; }

    /// <summary>The section's values, checked.</summary>
    /// <exception cref="BadInputException">A setting is missing or no https address.</exception>
    public static IdentityOptions Read(IConfiguration configuration)
    {
        var options = configuration.GetSection(Section).Get<IdentityOptions>() ?? new();
        if (string.IsNullOrWhiteSpace(options.Authority) || string.IsNullOrWhiteSpace(options.ClientId))
        {
            throw new BadInputException(
                "Nobody could sign in: set Identity:Authority and Identity:ClientId to your OpenID Connect provider, "
                + "or run in Development on this machine (DOTNET_ENVIRONMENT=Development).");
        }

        return Uri.TryCreate(options.Authority, UriKind.Absolute, out var authority) && authority.Scheme == Uri.UriSchemeHttps
            ? options
            : throw new BadInputException(
                $"Identity:Authority is '{options.Authority}': give the provider's address, beginning with https://.");
    }
}
