using System.Text;
using System.Text.Json;
using TriageBot.Domain;

namespace TriageBot.Channels.Sandbox;

/// <summary>The Sandbox network's memory beyond a crash: one JSON line a message.</summary>
/// <param name="path">The file; made when the first line is written.</param>
public sealed class SandboxJournal(string path)
{
    /// <summary>All whole lines; one that a crash cut short is cut away, as the network never confirmed it.</summary>
    public IReadOnlyList<SandboxPost> Read()
    {
        if (!File.Exists(path))
        {
            return [];
        }

        var bytes = File.ReadAllBytes(path);
        var whole = Array.LastIndexOf(bytes, (byte)'\n') + 1;
        if (whole < bytes.Length)
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Write);
            file.SetLength(whole);
        }

        return [.. Encoding.UTF8.GetString(bytes, 0, whole).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select((line, index) => Read(line, index + 1))];
    }

    /// <summary>Writes one line; the operating system has it when this returns.</summary>
    public void Append(SandboxPost post)
    {
        using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
        var before = file.Length;
        try
        {
            file.Write([.. JsonSerializer.SerializeToUtf8Bytes(post, DomainJson.Options), (byte)'\n']);
        }
        catch (IOException) // A full disk: half a line must not spoil the next one.
        {
            file.SetLength(before);
            throw;
        }
    }

    private SandboxPost Read(string line, int number)
    {
        try
        {
            return JsonSerializer.Deserialize<SandboxPost>(line, DomainJson.Options)!;
        }
        catch (JsonException damaged)
        {
            throw new BadInputException($"{path}:{number}: is no post of the Sandbox: take the line out, or delete the file to begin anew.", damaged);
        }
    }
}
