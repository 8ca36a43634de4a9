using System.Text.RegularExpressions;

namespace TriageBot.Analyze;

/// <summary>
/// Words that cannot wait: health, safety, a threat, a crime under way, a vulnerable person, a deadline within hours.
/// English.
/// Few and sure: what only sounds pressing ("asap") is not among them.
/// </summary>
internal static partial class UrgencyCues
{
    /// <summary>Why the message is urgent, in words an agent can read; null when nothing says so.</summary>
    /// <param name="text">The message.</param>
    /// <param name="asks">Whether it complains or asks for anything: a deadline that nobody is asked to keep is none.</param>
    public static string? Find(string text, bool asks) =>
        Health().IsMatch(text) ? "health"
        : Safety().IsMatch(text) && !Idle().IsMatch(text) ? "safety"
        : Threat().IsMatch(text) ? "a threat of harm"
        : Collision().IsMatch(text) ? "a collision"
        : Crime().IsMatch(text) && !Over().IsMatch(text) && asks ? "crime"
        : Vulnerable().IsMatch(text) ? "a vulnerable person"
        : asks && Deadline().IsMatch(text) ? "a deadline within hours"
        : null;

    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(
        @"\b(?:insulin|epipen|inhaler|medication|my meds|his meds|her meds|heart pills|ambulance|hospitali[sz]ed|(?:in|to|at) (?:the )?hospital|in hospice|breast pump\w*|passed out|pass out|allergic reaction|food poisoning|carbon monoxide|health hazard|broken (?:leg|foot|arm|wrist|rib)|concussion|bleeding|unconscious)\b",
        Loose)]
    private static partial Regex Health();

    [GeneratedRegex(
        @"\b(?:caught fire|on fire|burst into flames|exploded|smoke (?:is |was )?coming (?:out )?(?:of|from)|smoking battery|(?:bike|battery|scooter|van|car|engine|motor|charger|phone|laptop)s? (?:\w+ )?(?:is|are|was|started) smoking|battery (?:is )?smoking|electric shock|gas leak|brakes? (?:failed|fail|gave out|don['’]?t work|do not work|not working)|(?:ran|run|drove|rode|driving|riding) (?:\w+ )?(?:through|over|into|towards?|at) (?:a |an |the |my |our )?(?:red light|pedestrians?|child(?:ren)?|kids?|son|daughter|toddler|playground|pavement|people)|almost (?:killed|died|die|hit)|nearly (?:killed|died|hit|ran|knocked|crashed)|knocked (?:me|him|her|us|my \w+) (?:over|down|off)|hit (?:me|my (?:son|daughter|kid|child|dog|mother|mum|mom|father|dad))|turns? (?:itself )?off while driving|unsafe|safety (?:hazard|risk|issue)|driv\w+ dangerously|dangerously (?:fast|close)|dangerous lean|was terrified|in danger)\b",
        Loose)]
    private static partial Regex Safety();

    // Sayings that borrow the words.
    [GeneratedRegex(@"\b(?:fire sale|fire ?tv|fire and|on fire(?: today| this| lately|[!🔥])|hit me up|mixtape|dumpster fire|house on fire lol|internet on fire)\b", Loose)]
    private static partial Regex Idle();

    [GeneratedRegex(
        @"\b(?:(?:i['’]?(?:ll| will)|(?:i['’]?m|i am) (?:gonna|going to)|gonna|going to) (?:kill (?:you|them|him|her|someone|somebody|one of|your)|hurt (?:you|him|her|them|someone|somebody|myself)|harm (?:you|someone|somebody|myself)|shoot (?:you|up)|burn (?:your|the|that|this) (?:\w+ ){0,2}(?:down|store|shop|office|building)|bomb|kill myself|end (?:my life|it all)|come (?:down|over) there and (?:hurt|smash|break))|(?:want|wanna|going|about) (?:to )?(?:kill myself|end my life)|suicidal)\b",
        Loose)]
    private static partial Regex Threat();

    // Somebody or something was hit; the company's vehicle or staff did it.
    [GeneratedRegex(
        @"\b(?:(?:driver|van|truck|lorry|bus|courier|vehicle|tram|scooter|rider)s? (?:\w+ ){0,2}(?:hit|crashed into|ran into|backed into|reversed into|drove into|smashed into|scraped|rammed|clipped|sideswiped|knocked (?:down|over)) (?:\w+ ){0,3}(?:car|van|bike|truck|fence|wall|gate|house|garage|dog|cat|son|daughter|kid|child|wife|husband|neighbou?r\w*|parked)|hit[- ]and[- ]run)\b",
        Loose)]
    private static partial Regex Collision();

    [GeneratedRegex(
        @"\b(?:(?:has|have|had|been|got|was|is|were|someone|somebody|they) (?:just )?hacked|hacked (?:my|into|our)|(?:someone|somebody) (?:has |else )?(?:is |has been |keeps )?(?:using|logg(?:ed|ing) in|sign(?:ed|ing) in|got in|changed|stole|stealing|charging)|account (?:has been |was |is )?(?:compromised|taken over|stolen)|identity theft|assault\w*|threaten(?:ed|ing) me|(?:someone|man|guy|driver) (?:is |was )?stalking me|(?:stole|stolen|stealing) (?:my|our|the)|robbed|burgl\w+|phishing|impersonat\w+|been scammed|scamming me|racially abus\w+)\b",
        Loose)]
    private static partial Regex Crime();

    [GeneratedRegex(@"\b(?:last (?:week|month|year)|years? ago|months? ago|attempt(?:ed|s)?|tried to|trying to (?:log|sign)|almost|nearly|stole (?:the|my) (?:heart|show)|prices?|pricing|scam company)\b", Loose)]
    private static partial Regex Over();

    [GeneratedRegex(
        @"\b(?:(?:[6-9]\d|1\d\d) ?(?:-|–)?(?:y/?o|yrs? old|years?[- ]old)|elderly|(?:is|am|i['’]m|are|my) disabled (?:and|person|passenger|customer|son|daughter|mother|father|mum|mom|dad)|no wheelchairs?|(?:need|needs|use|uses|in) (?:a |his |her |my |the )?wheelchair|(?:am|i['’]m|is|wife|heavily|months) pregnant|newborn|my (?:baby|infant|toddler|newborn) (?:is|has|needs|was)|premature baby|cancer (?:treatment|patient)|chemo(?:therapy)?|with dementia|s?he is 9\d|unaccompanied minor|minor children|(?:kids?|child|children|grand\w+|mother|father|mum|mom|sister|brother|parents?) (?:is |are |was |were |been )?(?:\w+ )?stranded|(?:left|leaving|leave) (?:my|her|him|a) (?:\S+ ){0,4}stranded|locked (?:in|inside))\b",
        Loose)]
    private static partial Regex Vulnerable();

    [GeneratedRegex(
        @"\b(?:(?:need|needs|must|has to|have to)(?: it| them| this| that| help| to)(?: \S+){0,5} (?:today|tonight|by (?:noon|tonight|this evening|\d{1,2} ?[ap]m))|(?:is|are|starts?|leaves?|leaving|closes|opens|departs|boarding|boards|begins|due|flight|train|wedding|exam|only) (?:with)?in (?:the next |less than |under )?(?:an|one|two|three|four|five|1|2|3|4|5) (?:hours?|hrs?)|(?:wedding|exam|interview|surgery|operation|court date|visa appointment|funeral) (?:is |starts )?(?:today|tonight|tomorrow)|(?:my|our) (?:flight|train) (?:is |leaves )?(?:today|tonight)|ends (?:today|tonight|tomorrow)|closes (?:today|tonight|in an hour)|(?:on stage|gig is|show is|wedding is|party is|flight is|train is) (?:today|tonight)|(?:soundcheck|doors|gig|show|ceremony|wedding) (?:is |starts )?in (?:an|one|two|three|four|1|2|3|4) hours?|last day (?:is |to )?today|deadline (?:is )?(?:today|tonight)|(?:get|be) home (?:today|tonight|tomorrow)|(?:will|might|may|gonna|going to) miss (?:my|our|the|a|\w+) (?:\w+ )?(?:flight|connection|conn|train|exam|interview|appointment)|making me miss)\b",
        Loose)]
    private static partial Regex Deadline();
}
