using System.Text;
using System.Text.RegularExpressions;

namespace TriageBot.Domain;

/// <summary>
/// Grapheme clusters, after every web address is put as 23 characters and the domain of a handle is left out.
/// Source: docs.joinmastodon.org (characters_reserved_per_url) and StatusLengthValidator of Mastodon 4. Not covered: a
/// server with another limit, xmpp and magnet links, and a content warning, which TriageBot does not write.
/// </summary>
internal sealed partial class MastodonLength : LengthRule
{
    private static readonly string Address = new('x', 23);

    /// <inheritdoc/>
    public override string? Peculiarity => "a web address counts 23, and of a handle the domain does not count";

    /// <inheritdoc/>
    public override int Of(string text)
    {
        var (counted, from) = (new StringBuilder(text.Length), 0);
        foreach (var address in WebAddresses.OnMastodon.In(text))
        {
            AppendHandlesShort(counted, text, from, address.Start).Append(Address);
            from = address.End;
        }

        return Graphemes.Of(AppendHandlesShort(counted, text, from, text.Length).ToString());
    }

    private static StringBuilder AppendHandlesShort(StringBuilder counted, string text, int from, int to)
    {
        for (var handle = RemoteHandle().Match(text, from, to - from); handle.Success; handle = handle.NextMatch())
        {
            if (IsHandle(text, handle))
            {
                var domain = handle.Groups["domain"];
                counted.Append(text, from, domain.Index - from);
                from = domain.Index + domain.Length;
            }
        }

        return counted.Append(text, from, to - from);
    }

    // Neither in an address or a word, nor the beginning of either.
    private static bool IsHandle(string text, Match handle)
    {
        var (start, end) = (handle.Index, handle.Index + handle.Length);
        var begins = start == 0 || !(text[start - 1] is '=' or '/' or '_' || char.IsLetterOrDigit(text[start - 1]));
        var follows = text.AsSpan(end);
        return begins && !follows.StartsWith("@", StringComparison.Ordinal) && !follows.StartsWith("://", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"@[a-zA-Z0-9_]+([.\-]+[a-zA-Z0-9_]+)*(?<domain>@\w+([.\-]+\w+)*)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex RemoteHandle();
}
