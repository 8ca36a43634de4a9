using System.Text;

namespace TriageBot.Domain;

/// <summary>
/// A post of Bluesky takes 300 grapheme clusters and 3,000 bytes of UTF-8, a direct message 1,000 and 10,000: ten bytes a
/// character in both. So the longer of the clusters and a tenth of the bytes is held against the one limit.
/// Source: the lexicons app.bsky.feed.post and chat.bsky.convo.defs of the AT Protocol.
/// </summary>
internal sealed class BlueskyLength : LengthRule
{
    private const int BytesPerCharacter = 10;

    /// <inheritdoc/>
    public override string? Peculiarity => "10 bytes count 1 at least, so that an emoji of many parts counts more than 1";

    /// <inheritdoc/>
    public override int Of(string text)
    {
        var bytes = Encoding.UTF8.GetByteCount(text);
        return Math.Max(Graphemes.Of(text), (bytes + BytesPerCharacter - 1) / BytesPerCharacter);
    }
}
