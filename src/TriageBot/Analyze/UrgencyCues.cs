using System.Text.RegularExpressions;

namespace TriageBot.Analyze;

/// <summary>
/// Words that cannot wait: health, safety, a crime under way, a vulnerable person, a deadline within hours. English.
/// Few and sure: what only sounds pressing ("asap") is not among them.
/// </summary>
internal static partial class UrgencyCues
{
    /// <summary>Why the message is urgent, in words an agent can read; null when nothing says so.</summary>
    public static string? Find(string text) =>
        Health().IsMatch(text) ? "health"
        : Safety().IsMatch(text) && !Idle().IsMatch(text) ? "safety"
        : Crime().IsMatch(text) && !Over().IsMatch(text) ? "crime"
        : Vulnerable().IsMatch(text) ? "a vulnerable person"
        : Deadline().IsMatch(text) ? "a deadline within hours"
        : null;

    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(
        @"\b(?:insulin|epipen|inhaler|medication|my meds|his meds|her meds|heart pills|ambulance|hospitali[sz]ed|(?:in|to|at) (?:the )?hospital|in hospice|breast pump\w*|passed out|pass out|allergic reaction|food poisoning|carbon monoxide|health hazard|broken (?:leg|foot|arm|wrist|rib)|concussion|bleeding|unconscious)\b",
        Loose)]
    private static partial Regex Health();

    [GeneratedRegex(
        @"\b(?:caught fire|on fire|burst into flames|exploded|smoke (?:is |was )?coming (?:out )?(?:of|from)|smoking battery|battery (?:is )?smoking|electric shock|gas leak|brakes? (?:failed|fail|gave out|don['’]?t work|do not work|not working)|(?:ran|run|drove|rode|driving|riding) (?:\w+ )?(?:through|over|into|towards?|at) (?:a |an |the |my |our )?(?:red light|pedestrians?|child(?:ren)?|kids?|son|daughter|toddler|playground|pavement|people)|almost (?:killed|died|die|hit)|nearly (?:killed|died|hit|ran|knocked|crashed)|knocked (?:me|him|her|us|my \w+) (?:over|down|off)|hit (?:me|my (?:son|daughter|kid|child|dog|mother|mum|mom|father|dad))|turns? (?:itself )?off while driving|unsafe|safety (?:hazard|risk|issue)|driv\w+ dangerously|dangerously (?:fast|close)|dangerous lean|was terrified|in danger)\b",
        Loose)]
    private static partial Regex Safety();

    // Sayings that borrow the words.
    [GeneratedRegex(@"\b(?:fire sale|on fire(?: today| this| lately|[!🔥])|hit me up|mixtape|dumpster fire|house on fire lol|internet on fire)\b", Loose)]
    private static partial Regex Idle();

    [GeneratedRegex(
        @"\b(?:(?:has|have|had|been|got|was|is|were|someone|somebody|they) (?:just )?hacked|hacked (?:my|into|our)|(?:someone|somebody) (?:has |else )?(?:is |has been |keeps )?(?:using|logg(?:ed|ing) in|sign(?:ed|ing) in|got in|changed|stole|stealing|charging)|account (?:has been |was |is )?(?:compromised|taken over|stolen)|identity theft|assault\w*|threaten(?:ed|ing) me|stalk(?:ed|ing) me|(?:stole|stolen|stealing) (?:my|our|the)|robbed|burgl\w+|phishing|impersonat\w+|been scammed|scamming me|racially abus\w+)\b",
        Loose)]
    private static partial Regex Crime();

    [GeneratedRegex(@"\b(?:last (?:week|month|year)|years? ago|months? ago|attempt(?:ed|s)?|tried to|trying to (?:log|sign)|almost|nearly|stole (?:the|my) (?:heart|show)|prices?|pricing|scam company)\b", Loose)]
    private static partial Regex Over();

    [GeneratedRegex(
        @"\b(?:(?:[6-9]\d|1\d\d) ?(?:-|–)?(?:y/?o|yrs? old|years?[- ]old)|elderly|disabled|wheelchairs?|pregnant|newborn|my (?:baby|infant|toddler)|premature|hospice|cancer (?:treatment|patient)|chemo(?:therapy)?|dementia|he is 9\d|she is 9\d|unaccompanied minor|(?:left|leaving|is|are|was|were) stranded|stranded (?:in|at)|locked (?:in|inside)|funeral)\b",
        Loose)]
    private static partial Regex Vulnerable();

    [GeneratedRegex(
        @"\b(?:(?:need|needs|needed|must|has to|have to)(?: \S+){0,5} (?:today|tonight|tomorrow morning|by (?:noon|tonight|this evening|\d{1,2} ?[ap]m))|(?:in|within) (?:the next )?(?:an|one|two|three|four|five|1|2|3|4|5) hours?(?! of)|(?:wedding|exam|interview|surgery|operation|flight|birthday|concert|party|court date|train|visa appointment)s? (?:\w+ ){0,2}(?:is |are |starts? )?(?:today|tonight|tomorrow)|ends (?:today|tonight|tomorrow)|closes (?:today|tonight|in an hour)|last day (?:is |to )?today|deadline (?:is )?(?:today|tonight)|(?:get|be) home (?:today|tonight|tomorrow)|(?:will|might|may|gonna|going to) miss (?:my|our|the|a|\w+) (?:\w+ )?(?:flight|connection|conn|train|exam|interview|appointment)|making me miss)\b",
        Loose)]
    private static partial Regex Deadline();
}
