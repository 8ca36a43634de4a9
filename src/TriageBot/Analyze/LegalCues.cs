using System.Text.RegularExpressions;

namespace TriageBot.Analyze;

/// <summary>Words of somebody who takes the brand to court: blame with consequences, however calmly it is told. English.</summary>
internal static partial class LegalCues
{
    /// <summary>Whether the author announces legal steps against the brand.</summary>
    public static bool Announce(string text) => Steps().IsMatch(text);

    [GeneratedRegex(
        @"\b(?:(?:speak|speaking|spoke|spoken|talk|talking|talked) (?:to|with) (?:my|our) (?:lawyers?|attorneys?|solicitors?)|(?:hear|hearing) from (?:my|our|a|an) (?:lawyers?|attorneys?|solicitors?)|my (?:lawyer|attorney|solicitor)s? (?:will|is going to|has been)|(?:will|gonna|going to|i['’]ll|we['’]ll) (?:be )?(?:sue|suing) (?:you|y['’]?all|u|them|this company|your)|(?:i['’]m|we['’]re|i am|we are|im) suing|(?:tak(?:e|ing)|pursu(?:e|ing)|start(?:ing)?|considering|threatening) legal action|tak(?:e|ing) (?:you|them|this|u) to (?:small claims|court)|see (?:you|u) in court|letter before action)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Steps();
}
