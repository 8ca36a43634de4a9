using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using TriageBot.Domain;

namespace TriageBot.Server.Teams;

/// <summary>What a card's buttons carry: case and version, sealed, so that nobody can write another case or version into one.</summary>
internal sealed class CardSeal(IDataProtectionProvider protection)
{
    /// <summary>The member that carries it.</summary>
    public const string Member = "seal";

    private readonly IDataProtector _protector = protection.CreateProtector("TriageBot.Teams.Card");

    /// <summary>For a case as it was shown.</summary>
    public IReadOnlyDictionary<string, string> Of(Case shown) => new Dictionary<string, string>
    {
        [Member] = _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{shown.Id} {shown.Version}")),
    };

    /// <summary>What was shown; null where the seal is broken.</summary>
    public (long CaseId, int Version)? Open(string? sealedCase)
    {
        try
        {
            return _protector.Unprotect(sealedCase ?? "").Split(' ') is [var id, var version]
                ? (long.Parse(id, CultureInfo.InvariantCulture), int.Parse(version, CultureInfo.InvariantCulture))
                : null;
        }
        catch (Exception broken) when (broken is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
