using System.Text.RegularExpressions;

namespace TriageBot.Learn;

/// <summary>
/// Words and one construction that studies of African American English in social media go by: habitual be ("they be
/// losing it"), the future gon, finna and tryna, negation with ain't, ion and iont (I don't) and yeen (you ain't), and the
/// spellings sholl, talmbout, bouta, imma and y'all. After Green 2002 (African American English: A Linguistic
/// Introduction), Jones 2015 (American Speech 90) and Blodgett, Green and O'Connor 2016 (EMNLP). Others write some of them
/// too, y'all and ain't above all, and most African Americans write most texts without any: a text is told, no person.
/// </summary>
internal static partial class DialectMarkers
{
    /// <summary>Whether a text has at least one of them.</summary>
    public static bool Occur(string text)
    {
        var words = Wording.Of(text);
        return Word().IsMatch(words) || Negation().IsMatch(words) || HabitualBe().IsMatch(words);
    }

    [GeneratedRegex(@"(?<![\w-])(?:finna|tryna|gon|ain'?t|iont|yeen|sholl|talmbout|boutt?a|imm?a|y'?all)(?![\w-])", RegexOptions.IgnoreCase)]
    private static partial Regex Word();

    /// <summary>Alone, ion is also what batteries are made of.</summary>
    [GeneratedRegex(@"(?<![\w-])ion (?:even|eem|know|want|wanna|need|like|care|have|got|get|see|think|feel|trust|understand|use|mind)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Negation();

    /// <summary>Not after an auxiliary, which makes it the be of everybody: "will you be opening".</summary>
    [GeneratedRegex(
        @"(?<!\b(?:will|would|wo|can|could|shall|should|may|might|must|do|does|did|let)(?:n?'?t)?\s+(?:\w+\s+)?)"
        + @"\b(?:i|u|you|he|she|it|we|they|y'?all|people|folks)\s+(?:always\s+|still\s+|just\s+)?be\s+"
        + @"(?:like\b|(?!(?:again|certain|plain|main)\b)\w{2,}in(?:g|'|\b))",
        RegexOptions.IgnoreCase)]
    private static partial Regex HabitualBe();
}
