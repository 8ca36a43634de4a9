using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using TriageBot.Domain;

namespace TriageBot.Server.Teams;

/// <summary>What a card's buttons carry: case, version and whose it was, sealed, so that nobody can write another case or version into one.</summary>
internal sealed class CardSeal(IDataProtectionProvider protection)
{
    /// <summary>The member that carries it.</summary>
    public const string Member = "seal";

    private readonly IDataProtector _protector = protection.CreateProtector("TriageBot.Teams.Card");

    /// <summary>For a case as it was shown.</summary>
    public IReadOnlyDictionary<string, string> Of(Case shown) => new Dictionary<string, string>
    {
        [Member] = _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{shown.Id} {shown.Version} {shown.Assignee}")),
    };

    /// <summary>What was shown; null where the seal is broken.</summary>
    public SeenCase? Open(string? sealedCase)
    {
        try
        {
            return _protector.Unprotect(sealedCase ?? "").Split(' ') is [var id, var version, var assignee]
                ? new(long.Parse(id, CultureInfo.InvariantCulture), int.Parse(version, CultureInfo.InvariantCulture), assignee.Length == 0 ? null : assignee)
                : null;
        }
        catch (Exception broken) when (broken is CryptographicException or FormatException)
        {
            return null;
        }
    }
}

/// <summary>A case as a card shows it.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Version">Its version.</param>
/// <param name="Assignee">Whose it is; null for nobody's.</param>
internal sealed record SeenCase(long CaseId, int Version, string? Assignee);
