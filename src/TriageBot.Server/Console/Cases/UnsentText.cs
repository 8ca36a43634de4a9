using TriageBot.Domain;

namespace TriageBot.Server.Console.Cases;

/// <summary>What an agent wrote on versions of a case that are gone: in sight until the agent lets go of it.</summary>
internal sealed class UnsentText
{
    private readonly List<string> _texts = [];

    /// <summary>All of it, oldest first; null when there is nothing.</summary>
    public string? All => _texts.Count == 0 ? null : string.Join("\n\n", _texts);

    /// <summary>Keeps what was changed of a draft.</summary>
    public void Add(Writing writing)
    {
        if (writing.IsEdited)
        {
            Add(writing.Text, writing.Direct);
        }
    }

    /// <summary>Keeps what the browser kept, unless it was sent after all.</summary>
    public void Add(KeptWriting kept, IEnumerable<CaseEvent> log)
    {
        var sent = log.OfType<CaseEvent.Approved>().SelectMany(approved => approved.Sends).Select(send => Signature.Strip(send.Text));
        if (!sent.Contains(Signature.Strip(kept.Reply)))
        {
            Add(kept.Reply, kept.Direct);
        }
    }

    private void Add(string text, string? direct)
    {
        var whole = string.IsNullOrWhiteSpace(direct) ? text : $"{text}\n\n{direct}";
        if (!string.IsNullOrWhiteSpace(whole) && !_texts.Contains(whole))
        {
            _texts.Add(whole);
        }
    }
}
