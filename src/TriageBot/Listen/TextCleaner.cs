using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace TriageBot.Listen;

/// <summary>Makes any JSON text storable: control characters other than tab and line breaks, and what is no character at all, become U+FFFD.</summary>
public static class TextCleaner
{
    /// <summary>The value of a JSON string, storable.</summary>
    public static string Clean(JsonElement text) => Replace(Decode(text));

    private static string Decode(JsonElement text)
    {
        try
        {
            return text.GetString()!;
        }
        catch (InvalidOperationException) // A lone surrogate or bytes that are no UTF-8: decode it leniently.
        {
            var raw = Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(text));
            return Unescape(raw.AsSpan(1, raw.Length - 2));
        }
    }

    private static string Unescape(ReadOnlySpan<char> raw)
    {
        var text = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\')
            {
                text.Append(raw[i]);
            }
            else if (raw[++i] == 'u')
            {
                text.Append((char)ushort.Parse(raw.Slice(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 4;
            }
            else
            {
                text.Append(raw[i] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', var same => same });
            }
        }

        return text.ToString();
    }

    private static string Replace(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\ud800', '\udfff') && !text.Any(IsUnwanted))
        {
            return text;
        }

        var clean = text.ToCharArray();
        for (var i = 0; i < clean.Length; i++)
        {
            var pair = char.IsHighSurrogate(clean[i]) && i + 1 < clean.Length && char.IsLowSurrogate(clean[i + 1]);
            if (pair)
            {
                i++;
            }
            else if (char.IsSurrogate(clean[i]) || IsUnwanted(clean[i]))
            {
                clean[i] = '\ufffd';
            }
        }

        return new(clean);
    }

    private static bool IsUnwanted(char each) => char.IsControl(each) && each is not ('\t' or '\n' or '\r');
}
