using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using TriageBot.Domain;

namespace TriageBot.Listen;

/// <summary>What tells in a private message who writes: the same in another account's private message shows the same person.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Digest">SHA-256 of it, so that it is kept nowhere but in the message.</param>
public sealed partial record PrivateMark(LinkKind Kind, string Digest)
{
    private const int FewestDigits = 4;
    private const int ShortestNumber = 6;

    // Addresses that many people quote are nobody's own.
    private static readonly HashSet<string> Shared = new(StringComparer.OrdinalIgnoreCase)
    {
        "abuse", "accounts", "admin", "billing", "care", "contact", "customercare", "customerservice", "feedback", "hello", "help", "helpdesk", "info",
        "mail", "news", "newsletter", "noreply", "no-reply", "office", "orders", "postmaster", "privacy", "returns", "sales", "service", "support", "team",
    };

    /// <summary>The marks of a mention: a verified id anywhere, addresses and order numbers in private alone.</summary>
    public static IReadOnlyList<PrivateMark> In(Mention mention)
    {
        IEnumerable<PrivateMark> verified = mention.Author.CustomerKey is { } key ? [Of(LinkKind.VerifiedId, $"{mention.Brand}\n{key}")] : [];
        return mention.Visibility == Visibility.Private
            ? [.. verified, .. Sole(Emails(mention.Text)), .. Sole(Orders(mention.Text, mention.Brand))]
            : [.. verified];
    }

    /// <summary>Who names several names others as well, and may be nobody of them.</summary>
    private static PrivateMark[] Sole(IEnumerable<PrivateMark> marks) => marks.Distinct().Take(2).ToArray() is [var only] ? [only] : [];

    private static IEnumerable<PrivateMark> Emails(string text) => Email().Matches(text)
        .Where(match => !Shared.Contains(match.Groups["who"].Value))
        .Select(match => Of(LinkKind.Email, match.Value.ToLowerInvariant()));

    private static IEnumerable<PrivateMark> Orders(string text, string? brand) => Order().Matches(text)
        .Select(match => match.Groups["number"].Value.ToUpperInvariant())
        .Where(number => number.Length >= ShortestNumber && number.Count(char.IsAsciiDigit) >= FewestDigits && !Date().IsMatch(number))
        .Select(number => Of(LinkKind.OrderNumber, $"{brand}\n{number}"));

    private static PrivateMark Of(LinkKind kind, string value) =>
        new(kind, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{value}"))));

    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"(?<![\w.+-])(?<who>[a-z0-9](?:[a-z0-9._+-]{0,62}[a-z0-9])?)@(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}(?![\w-])", Loose)]
    private static partial Regex Email();

    // 24-12-2026, 2026-12-24, 20261224, 2025-2026.
    [GeneratedRegex(@"^(?:\d{1,2}-\d{1,2}-(?:\d\d)?\d\d|(?:19|20)\d\d-?(?:0[1-9]|1[0-2])-?(?:[0-2]\d|3[01])|(?:19|20)\d\d-(?:19|20)\d\d)$", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    // A number that a word before it calls an order.
    [GeneratedRegex(
        @"\b(?:order|booking|invoice|tracking|confirmation|reservation|reference|customer|bestell\w*|auftrags\w*|rechnungs\w*|pedido|factura|reserva|commande|facture|suivi)(?:[ -]?(?:number|no|nr|num|nummer|id|code|n°))?[\s.:#º°]{1,4}(?:is |ist |es |est )?#?(?<number>[a-z0-9][a-z0-9-]{4,30}[a-z0-9])\b",
        Loose)]
    private static partial Regex Order();
}
