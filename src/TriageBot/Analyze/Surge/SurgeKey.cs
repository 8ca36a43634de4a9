using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace TriageBot.Analyze;

/// <summary>Names of others, as short as they may be kept.</summary>
internal static class SurgeKey
{
    private const int LongestName = 200;

    /// <summary>A digest of two names. Servers of others choose them, so it is one that nobody can make collide.</summary>
    public static ulong Of(string one, string other)
    {
        var length = one.Length + 1 + other.Length;
        Span<char> text = length <= 512 ? stackalloc char[length] : new char[length];
        one.CopyTo(text);
        text[one.Length] = '\n';
        other.CopyTo(text[(one.Length + 1)..]);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(text), digest);
        return BinaryPrimitives.ReadUInt64LittleEndian(digest);
    }

    /// <summary>A name that is well formed, and not longer than is sensible.</summary>
    public static string Name(string text)
    {
        var cut = text.Length <= LongestName ? text : text[..LongestName];
        return cut.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 ? cut : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(cut));
    }
}
