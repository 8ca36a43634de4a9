namespace TriageBot.Domain;

/// <summary>A web address in a text, in UTF-16 units.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where what follows it begins.</param>
internal readonly record struct WebAddress(int Start, int End);

/// <summary>
/// Finds web addresses as a network finds them. Read once, from left to right: no text takes longer than its length asks.
/// Source: the rules and conformance vectors of twitter-text, which Mastodon uses with characters of its own.
/// </summary>
/// <param name="schemes">What an address may begin with, such as <c>https://</c>.</param>
/// <param name="bare">Whether <c>example.com</c> is an address as well.</param>
/// <param name="tail">What may follow the host.</param>
internal sealed class WebAddresses(string[] schemes, bool bare, AddressTail tail)
{
    // What X's own shortener may have behind its host, in characters. A longer one is no address.
    private const int LongestShortened = 40;

    /// <summary>With and without a scheme.</summary>
    public static WebAddresses OnX { get; } = new(["https://", "http://"], bare: true, AddressTail.OnX);

    /// <summary>With a scheme only.</summary>
    public static WebAddresses OnMastodon { get; } = new(
        ["https://", "http://", "dat://", "dweb://", "ipfs://", "ipns://", "ssb://", "gopher://", "gemini://"],
        bare: false,
        AddressTail.OnMastodon);

    /// <summary>All addresses of a text, from left to right; none overlaps another.</summary>
    public List<WebAddress> In(string text)
    {
        var found = new List<WebAddress>();
        for (var at = 0; at < text.Length; at++)
        {
            if ((WithScheme(text, at) ?? (bare ? Bare(text, at) : null)) is { } address)
            {
                found.Add(address);
                at = address.End - 1;
            }
        }

        return found;
    }

    private WebAddress? WithScheme(string text, int at)
    {
        if (!MayPrecede(text, at)
            || Array.Find(schemes, each => string.Compare(text, at, each, 0, each.Length, StringComparison.OrdinalIgnoreCase) == 0) is not { } scheme
            || HostName.EndIn(text, at + scheme.Length, HostName.IsInternational) is not (> 0 and var host))
        {
            return null;
        }

        var isShort = bare && text.AsSpan((at + scheme.Length)..host).Equals("t.co", StringComparison.OrdinalIgnoreCase);
        return isShort ? Shortened(text, at, host) : new(at, tail.EndIn(text, HostName.PortEndIn(text, host)));
    }

    // Behind X's shortener stand letters and digits; whatever follows them is text again.
    private WebAddress? Shortened(string text, int at, int host)
    {
        var end = host;
        while (end + 1 < text.Length && text[host] == '/' && char.IsAsciiLetterOrDigit(text[end + 1]))
        {
            end++;
        }

        return end == host ? new(at, tail.EndIn(text, host))
            : end - host > LongestShortened ? null
            : new(at, tail.QueryEndIn(text, end + 1));
    }

    // A word that stands by itself, and behind it a path, or nothing. An underscore ends what stands before the address.
    private WebAddress? Bare(string text, int at)
    {
        var begins = HostName.IsLatin(text[at])
            && MayPrecede(text, at)
            && (at == 0 || !(text[at - 1] is '-' or '_' or '.' or '/' || HostName.IsLatin(text[at - 1])));
        if (!begins || HostName.EndIn(text, at, HostName.IsLatin) is not (> 0 and var host))
        {
            return null;
        }

        var port = HostName.PortEndIn(text, host);
        var start = at + text.AsSpan(at..host).LastIndexOf('_') + 1;
        return new(start, port < text.Length && text[port] == '/' ? tail.EndIn(text, port) : host);
    }

    private static bool MayPrecede(string text, int at) =>
        at == 0 || !(char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is '@' or '＠' or '$' or '#' or '＃' or '\uFFFE' or '\uFEFF' or '\uFFFF');
}
