using System.Security.Cryptography;
using System.Text;

namespace TriageBot.Reply;

/// <summary>A reply of which people said, before the check was made, whether it is at fault.</summary>
/// <param name="Check">The check that it is for.</param>
/// <param name="Source">Where it comes from: <c>written</c> for the purpose, or a <c>real</c> final reply.</param>
/// <param name="Key">What decides its half: the text, or the reply's id.</param>
/// <param name="IsBad">Whether the check has to speak.</param>
/// <param name="Reply">What is checked.</param>
internal sealed record LabelledReply(string Check, string Source, string Key, bool IsBad, ReviewedReply Reply)
{
    /// <summary>Whether the check's words were chosen with this half before one's eyes; the other is held out.</summary>
    public bool IsSeen { get; } = SHA256.HashData(Encoding.UTF8.GetBytes(Key))[0] % 2 == 0;
}
