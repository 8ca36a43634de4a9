using System.Text;

namespace TriageBot.Learn;

/// <summary>Files that a reader sees as they were or as they are to be, never half of them.</summary>
internal static class WholeFile
{
    /// <summary>Writes a file, in place of the one there was.</summary>
    /// <exception cref="IOException">It cannot be written; the one there was is untouched.</exception>
    /// <exception cref="UnauthorizedAccessException">Alike.</exception>
    public static void Write(string path, string text)
    {
        var temporary = $"{path}.{Path.GetRandomFileName()}.new";
        using (var file = new FileStream(temporary, FileMode.Create))
        {
            file.Write(Encoding.UTF8.GetBytes(text));
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
    }
}
