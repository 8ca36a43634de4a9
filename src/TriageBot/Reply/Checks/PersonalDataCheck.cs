using System.Text.RegularExpressions;
using PhoneNumbers;
using TriageBot.Domain;

namespace TriageBot.Reply;

/// <summary>What is private stays out of a public reply, and is not asked for in one.</summary>
internal static partial class PersonalDataCheck
{
    private const int Near = 48;
    private const int MostRead = 2_000;
    private const int ShortestCard = 13;

    /// <summary>An address, a phone, card, account or order number of a customer that everybody would read.</summary>
    public static string? Shown(ReviewedReply reply) =>
        reply.Visibility == Visibility.Public && Find(reply) is { } found
            ? $"'{found.Trim()}' looks like personal data; take it out"
            : null;

    /// <summary>Asks that something private be posted right there.</summary>
    public static string? Asked(ReviewedReply reply) =>
        reply.Visibility == Visibility.Public
        && reply.Heard is { } heard
        && heard.First(PhraseList.Asking) is { } asked
        && !heard.Has(PhraseList.Private)
            ? $"'{asked}' asks for something private in public; ask by direct message"
            : null;

    /// <summary>A mailbox or a phone number, in whatever language.</summary>
    public static bool ShowsWhereToReach(string text) =>
        (text.Length > MostRead ? text[..MostRead] : text) is var read
        && (Mailbox(read, null) ?? (read.AsSpan().ContainsAnyInRange('0', '9') ? Phone(read, null) : null)) is not null;

    private static string? Find(ReviewedReply reply)
    {
        var text = Links().Replace(reply.Text.Length > MostRead ? reply.Text[..MostRead] : reply.Text, "");
        var patterns = NumberPatterns.Of(reply.Language);
        return Mailbox(text, patterns) ?? (text.AsSpan().ContainsAnyInRange('0', '9') ? Number(text, patterns) : null);
    }

    // A mailbox named for what it is for is the brand's.
    private static string? Mailbox(string text, NumberPatterns? patterns) =>
        text.AsSpan().ContainsAny("@＠") || text.Contains(" at ", StringComparison.Ordinal)
            ? Mail().Matches(text).FirstOrDefault(mail => !OfOffice().IsMatch(mail.ValueSpan) && !IsOwn(text, mail.Index, patterns))?.Value
            : null;

    private static string? Number(string text, NumberPatterns? patterns) =>
        Account().Match(text) is { Success: true } account ? account.Value
        : LongNumber().Matches(text).FirstOrDefault(number => IsPrivate(number, text, patterns))?.Value
            ?? Labelled(text, patterns)
            ?? Phone(text, patterns);

    private static bool IsPrivate(Match number, string text, NumberPatterns? patterns)
    {
        var digits = number.Value.Where(char.IsAsciiDigit).Select(digit => digit - '0').ToArray();
        return (digits.Length >= ShortestCard && Luhn(digits)) || !IsOwn(text, number.Index, patterns);
    }

    private static string? Labelled(string text, NumberPatterns? patterns) => patterns switch
    {
        null => null,
        _ when patterns.Reference.Match(text) is { Success: true } reference => reference.Value,
        _ => patterns.Address.Matches(text).FirstOrDefault(address => !IsOwn(text, address.Index, patterns))?.Value,
    };

    // What looks like a phone number is one, unless it is a hotline's or the brand's: a customer's may be of any country.
    private static string? Phone(string text, NumberPatterns? patterns) =>
        PhoneShape().Matches(text).FirstOrDefault(found => !IsToll(found.Value, patterns) && !IsOwn(text, found.Index, patterns))?.Value;

    private static string Region(NumberPatterns? patterns) => patterns?.Code switch
    {
        "de" => "DE",
        "es" => "ES",
        "fr" => "FR",
        _ => "GB",
    };

    private static bool IsToll(string found, NumberPatterns? patterns)
    {
        try
        {
            var phones = PhoneNumberUtil.GetInstance();
            return phones.GetNumberType(phones.Parse(found, Region(patterns)))
                is PhoneNumberType.TOLL_FREE or PhoneNumberType.PREMIUM_RATE or PhoneNumberType.SHARED_COST or PhoneNumberType.UAN;
        }
        catch (NumberParseException)
        {
            return false;
        }
    }

    private static bool IsOwn(string text, int at, NumberPatterns? patterns)
    {
        var start = Math.Max(0, at - Near);
        return patterns?.Own.IsMatch(text.AsSpan(start, at - start)) ?? false;
    }

    private static bool Luhn(int[] digits)
    {
        var sum = digits.Reverse().Select((digit, place) => place % 2 == 0 ? digit : (digit * 2 / 10) + (digit * 2 % 10)).Sum();
        return sum % 10 == 0;
    }

    [GeneratedRegex(@"\bhttps?://\S+|\bwww\.\S+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Links();

    [GeneratedRegex(@"(?<![@＠\w.+-])[\w.+-]{1,64}[@＠][\w-]{1,63}(?:\.[\w-]{2,63}){1,4}|\b[\w.+-]{2,64} (?:at|\(at\)|\[at\]) [\w-]{2,63} (?:dot|\(dot\)|\[dot\]) [a-z]{2,10}\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Mail();

    [GeneratedRegex(
        @"^(?:help\w*|support\w*|service\w*|info|contact\w*|kontakt|care|customer\w*|kunden\w*|clientes?|hello|hallo|hola|bonjour|team|claims?|refunds?|returns?|press|presse|privacy|datenschutz|office|sales|abuse|phish\w*|spam|security|report\w*|fraud|feedback|booking|bookings|bagg?age|luggage|orders?|billing|ayuda|atencion\w*|aide|lost\w*|jobs|careers|hilfe|post|mail|admin|desk|reservations?)(?:[.+_-][\w.+-]*)?[@＠]",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OfOffice();

    // An IBAN: a country, two digits, then groups of four.
    [GeneratedRegex(@"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b(?<=(?:\d[A-Z ]*){8})", RegexOptions.CultureInvariant)]
    private static partial Regex Account();

    // A parcel, a card, an account: eight digits or more in one, letters around them or not. No date, no amount.
    [GeneratedRegex(@"(?<![\w.,/#€£$+@-])(?:[A-Z]{1,3}\d{7,14}[A-Z]{0,3}|\d{8,12}|\d{4}(?:[ -]?\d{4}){2}(?:[ -]?\d{1,7})?|#\d{7,12})(?![\w/%]|[.,]\d)", RegexOptions.CultureInvariant)]
    private static partial Regex LongNumber();

    [GeneratedRegex(@"(?:\+|\b0|\(0?)\d(?:[\s()./-]{0,2}\d){7,}|\b\d{3}[-. ]\d{3}[-. ]\d{4}\b", RegexOptions.CultureInvariant)]
    private static partial Regex PhoneShape();
}
