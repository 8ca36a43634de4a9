using TriageBot.Domain;

namespace TriageBot.Reply;

/// <summary>Checks replies of which nothing is known but their text.</summary>
/// <param name="playbook">The brand's policy.</param>
/// <param name="spelling">The dictionaries of the machine; null checks no spelling.</param>
public sealed class LineReview(Playbook playbook, SpellingDictionaries? spelling)
{
    private readonly ReplyReview _review = new(playbook, spelling);

    /// <summary>What is wrong with a public reply.</summary>
    /// <param name="text">Unsigned.</param>
    /// <param name="language">ISO 639-1 code of the text.</param>
    public IEnumerable<DraftCheck> FaultsOf(string text, string language) =>
        _review.Of(new(text, language, Visibility.Public) { CustomerLanguage = language, MayPlay = playbook.Tone.Playful })
            .Where(check => !check.Passed && check.Name != "cites a fact");
}
