using System.Text.RegularExpressions;

namespace TriageBot.Reply;

/// <summary>
/// Turns what an author says of themselves into what is said to them: "I can't open my account" becomes "you can't open
/// your account". Only short, clean clauses that stand on their own, and nothing that would admit a fault for somebody.
/// </summary>
internal static partial class EnglishRetelling
{
    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const int FewestWords = 3;
    private const int FewestOfCut = 5;
    private const int MostWords = 13;
    private const int Longest = 72;

    // Stands for our own thing until the words are turned.
    private const string OfUs = "theirs-is-ours";

    private static readonly char[] Trimmed = [.. " \t\r\n,-–—:\"'“”‘’()[]*_~"];

    private static readonly Dictionary<string, string> Turned = Pairs(
        """
        i you me you we you us you theirs-is-ours our my your our your myself yourself i'm you're im you're i've you've ive you've
        i'd you'd we're you're we've you've cant can't dont don't wont won't doesnt doesn't didnt didn't isnt isn't
        arent aren't wasnt wasn't hasnt hasn't havent haven't couldnt couldn't
        """);

    /// <summary>What is wrong, such as <c>you can't open your account</c>; null where nothing is told plainly.</summary>
    public static string? Told(string message)
    {
        var text = Noise().Replace(message, ". ");
        foreach (var clause in Breaks().EnumerateSplits(text))
        {
            var said = Filler().Replace(text[clause].Trim(), "");
            var asks = clause.End.Value < text.Length && text[clause.End.Value] == '?';
            if (SubjectOf(said, asks) is { } subject && WithoutTail(subject) is { } told && IsTrouble().IsMatch(told) && !Presumes().IsMatch(told) && Turn(told) is { } turned)
            {
                return turned;
            }
        }

        return null;
    }

    /// <summary>What they want to know, such as <c>how to open your account</c>; null for anything but a plain question.</summary>
    public static string? Asked(string message)
    {
        var text = Noise().Replace(message, ". ");
        foreach (var sentence in Ends().EnumerateSplits(text))
        {
            var said = Filler().Replace(text[sentence].Trim(), "");
            var question = Question().Match(Courtesy().Replace(said, ""));
            if (question.Success && Turn(WithoutTail(question.Groups["what"].Value)) is { } what)
            {
                return $"{LeadOf(question)} {what}";
            }
        }

        return null;
    }

    private static string LeadOf(Match question) =>
        question.Groups["how"].Success ? "how to"
        : question.Groups["where"].Success ? "where to"
        : question.Groups["way"].Success ? "whether there's a way to"
        : question.Groups["must"].Success ? "whether you have to"
        : "whether you can";

    // Where the subject is left out it is the author: "still can't log in". A question states nothing, but for "why can't I".
    private static string? SubjectOf(string said, bool asks) =>
        WhyCant().Match(said) is { Success: true } why ? $"I can't {why.Groups["what"].Value}"
        : asks ? null
        : Own().IsMatch(said) ? said
        : OurThing().Match(said) is { Success: true } ours ? $"{OfUs} {said[ours.Length..]}"
        : WithoutSubject().IsMatch(said) ? $"I {char.ToLowerInvariant(said[0])}{said[1..]}"
        : Having().IsMatch(said) ? $"I'm {char.ToLowerInvariant(said[0])}{said[1..]}"
        : null;

    // What a handle or a break cut off: "on", "to the".
    private static string WithoutTail(string said)
    {
        var words = said.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToList();
        var whole = words.Count;
        while (words.Count > 0 && Dangling().IsMatch(words[^1].Trim(Trimmed)) && !EndsWithAVerb().IsMatch(string.Join(' ', words.TakeLast(2))))
        {
            words.RemoveAt(words.Count - 1);
        }

        // What is left of a short clause says too little.
        return words.Count < whole && words.Count < FewestOfCut ? "" : string.Join(' ', words);
    }

    private static string? Turn(string said)
    {
        var clean = Being().Replace(said.Trim(Trimmed).Replace('’', '\''), match => match.Groups["was"].Success ? "you were" : "you're");
        if (clean.Length is 0 or > Longest || Unrepeated().IsMatch(clean) || !IsPlain(clean))
        {
            return null;
        }

        var words = $"{char.ToLowerInvariant(clean[0])}{clean[1..]}".Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var turned = string.Join(' ', words.Select(word => Turned.GetValueOrDefault(word, word)));
        return words.Length is < FewestWords or > MostWords || FirstPerson().IsMatch(turned) ? null : turned;
    }

    private static Dictionary<string, string> Pairs(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Chunk(2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);

    // No numbers to hide, no signs that mean something elsewhere, no shouting.
    private static bool IsPlain(string said)
    {
        var (capitals, letters) = (0, 0);
        foreach (var unit in said)
        {
            if (!(char.IsAsciiLetterOrDigit(unit) || unit is ' ' or '\'' or '-' or '$' or '€' or '£'))
            {
                return false;
            }

            letters += char.IsLetter(unit) ? 1 : 0;
            capitals += char.IsUpper(unit) ? 1 : 0;
        }

        return capitals * 3 < letters && !Number().IsMatch(said);
    }

    // A handle or an address ends a clause: what stood around it is no sentence without it.
    [GeneratedRegex(@"https?:\s?\S+|[@#]\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Noise();

    [GeneratedRegex(@"[!?;:\n…()]|[.,](?!\d)|\s-+\s|\s(?=(?:but|because|so|while|since|although|even though|and (?:I|my|now|then|it|the|they|there)|which|however|despite|please|pls|plz|help|can(?!['’t])|could(?!n)|what|how|why|when|any(?:one|body| ideas?))\b)", Loose)]
    private static partial Regex Breaks();

    [GeneratedRegex(@"(?<=[!?\n…])|(?<=\.)(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Ends();

    [GeneratedRegex(@"^(?:(?:and|but|so|now|hey|hi|hello|ok|okay|well|also|apparently|basically|currently|suddenly|today|because|cause|sorry|guys|team|there|um|please|pls|plz|yo|yes|no|sir|dear|if so|then|just|really|actually|anyway|quick question|help)[\s,]+)+", Loose)]
    private static partial Regex Filler();

    [GeneratedRegex(@"(?<![\s,])(?:[\s,]+(?:please|pls|plz|thanks|thank you|thx|ty|asap|help|guys|anyone|somehow))+\s*(?=\?*$)", Loose)]
    private static partial Regex Courtesy();

    [GeneratedRegex(@"^(?:I|I['’]?m|I['’]?ve|my|our|we|we['’]re|we['’]ve|the (?:app|site|website|page|game|video|videos|link|code|email|update|servers?|service|download|screen|sound|audio|picture|connection|tv|payment|order|package|delivery|button|installer|launcher))\s", Loose)]
    private static partial Regex Own();

    // Their "your app" is our app: only how it behaves is told, so that nothing is confessed.
    [GeneratedRegex(@"^your (?=(?:\w+ )?(?:app|site|website|page|servers?|service|update|system|installer|launcher|link) (?:(?:is|are) (?:still )?(?:down|slow|not (?:working|loading))|(?:is|are)n['’]?t (?:working|loading)|keeps? (?:crashing|freezing|closing|loading|logging)|won['’]?t|doesn['’]?t (?:work|load|open)))", Loose)]
    private static partial Regex OurThing();

    [GeneratedRegex(@"^(?:(?:still|really|just) )*(?:can['’]?t|cannot|couldn['’]?t|haven['’]?t (?:received|gotten|got|heard))\s|^(?:still )?never (?:received|got)\s", Loose)]
    private static partial Regex WithoutSubject();

    [GeneratedRegex(@"^(?:still )?(?:having (?:\w+ ){0,2}(?:trouble|troubles|issues|problems|an issue|a problem) \w+|unable to|not able to|stuck|locked out)\b", Loose)]
    private static partial Regex Having();

    [GeneratedRegex(@"^why (?:can['’]?t|cannot) (?:I|we) (?<what>.+)$", Loose)]
    private static partial Regex WhyCant();

    // What somebody cannot do, waits for or did not get, and what a thing does not do: a state, and nobody's fault.
    [GeneratedRegex(
        @"^(?:I|we)(?:['’]?m| am|['’]re| are)? (?:still |just |really |also |now )*(?:can['’]?t|cannot|couldn['’]?t|could not|not able to|unable to|haven['’]?t|have not|didn['’]?t (?:get|receive)|did not (?:get|receive)|never (?:received|got)|keep getting|having (?:\w+ ){0,2}(?:trouble|issues?|problems?|difficulty) \w+|have (?:an? )?(?:trouble|issues?|problems?) \w+|locked out|stuck|waiting|struggling (?:to|with)|got (?:logged|locked|kicked) out|was (?:logged|locked|kicked) out)\b|^(?:I|we)['’]?(?:ve| have) (?:still )?(?:been (?:waiting|on hold|trying|locked out|logged out|unable|stuck)|not (?:received|got))\b|^(?:my|our|the|theirs-is-ours)(?: [\w'-]+){1,4}? (?:still )?(?:won['’]?t|doesn['’]?t|does not|isn['’]?t|is not|aren['’]?t|are not|hasn['’]?t|has not|haven['’]?t|keeps? \w+|stopped \w+|never (?:arrived|came|showed|worked)|crashes|freezes|disappeared|vanished|froze|crashed|(?:is|are) (?:still )?(?:down|broken|missing|stuck|late|frozen|locked|blocked|slow|gone|disabled|suspended)|(?:has|have|was|were|got|been)(?: been)? (?:disappeared|stopped|vanished|frozen|crashed|suspended|disabled|locked|deleted|hacked|compromised|delayed|terminated|banned|removed|cancell?ed|lost))\b",
        Loose)]
    private static partial Regex IsTrouble();

    // Not a trouble, though it sounds like one: what they mean, hope, or do not mind.
    [GeneratedRegex(
        @"\b(?:never (?!receiv|got\b|hear|arriv|came|show|work)|(?:don|do not|does not mat|doesn['’]?t mat)|(?:can['’]?t|cannot|cant|could(?: not|n['’]?t)) (?:be\b|believe|wait|stand|even|stress|imagine|thank|afford|tell|say|complain|recommend|understand|think|help|figure|decide|remember|seem|get enough|stop|live|breathe|cope|do without|care|agree|fault|blame|ask|do that|take|go on|sleep|sue)|not (?:asking|sure|saying|going|trying|interested|the only|a\b|even|one\b|paying|buying|using|only|just|my\b|because|happy|pleased|satisfied|ok|okay|fair|right|cool|good|worth|bad)|no longer|no (?:problems?|issues?|trouble)|matter|having (?:\w+ )?(?:issues?|problems?|trouble)$|if|unless|until|whether|resolved|fixed|solved|disappoint\w*|have to (?:complain|worry))\b",
        Loose)]
    private static partial Regex Presumes();

    // Only whole questions; what asks for permission to say something, or for harm, is none.
    [GeneratedRegex(
        @"^(?:(?:can|could|would|will) (?:you|someone|anyone|somebody|anybody) (?:please |pls |plz )?(?:tell|show|teach|explain to|help|let) (?:me|us)(?: know| out)? ?(?:with )?)?(?:(?<how>how (?:(?:do|can|could|should) (?:I|we)|to))|(?<where>where (?:(?:do|can|could|should) (?:I|we)|to))|(?<way>is there (?:a|any|some) (?:way|possibility) (?:(?:that )?(?:I|we) can|to|for me to)|(?:is it|would it be) possible (?:for me )?to)|(?<must>do (?:I|we) (?:need|have) to)|(?:can|could) (?:I|we)(?: (?:still|also))*|am I (?:still )?able to) (?!(?:just |please )?(?:say|suggest|ask|add|talk|speak|complain|tell|trust|believe|have|sue|hack|live|sleep|kill|crack|cheat|steal)\b)(?<what>[^?]+)\?+$",
        Loose)]
    private static partial Regex Question();

    [GeneratedRegex(
        @"fuck|shit|damn|bitch|asshole|jackass|cunt|nigg|fagg|retard|bastard|wank|twat|whore|slut|pussy|\b(?:wtf|crap\w*|ass|arse\w*|dick\w*|cock|idiot\w*|stupid\w*|suck\w*|hell|bullshit|piss\w*|dumb\w*|garbage|trash|junk|useless|pathetic|joke|moron\w*|screw\w*|bloody|lazy|kill\w*|di(?:e|ed|ing)|dead|omg|lol|lmao|ffs|thank\w*|please|plz|pls|love|great|your|yours|yall|u|ur|r|this|that|these|those|it|its|it's|he|she|him|her|his|hers|they|them|their|here|one|mine|staff|employee\w*|agents?|couriers?|attendants?|crew|technicians?|drivers?|reps?|manager\w*|support|guys?|lady|woman|man|people|police|lawyer\w*|hospital|doctor\w*|nurse\w*|cancer|sick\w*|ill|illness|disease|pain|depress\w*|anxi\w*|body|blood|funeral|pregnan\w*|suicid\w*|covid\w*|corona\w*|mom|mum|mother|father|dad|wife|husband|sister|brother|friends?|girlfriend|boyfriend|partner|gran\w*|baby|babies|family|son|daughter|kids?|child\w*|dogs?|cats?|pets?|rent|debts?|job|life|faith|trust|scam\w*|fraud\w*|steal\w*|stole\w*|rob\w*|charged|overcharged|billed|illegal\w*|racis\w*|bomb\w*|guns?|drugs?|sue|fault|wanna|gonna|gotta|ain't|aint|cuz|bc|tho|idk|n|w|pic|screenshot|link)\b|(?-i:\bUS\b)",
        Loose)]
    private static partial Regex Unrepeated();

    [GeneratedRegex(@"^(?:to|for|with|on|in|at|of|from|and|or|nor|the|an?|my|i|is|are|was|if|as|after|before|not|like|by|than|via|called|named|has|have|had|be|been|saying|says|using|about|im|i'm|we|who|what|how|where|why|too|also|again|help|you|can|into|even|just|any|some|very|get|getting|keep|give|given|giving|tell|telling|trying|try|want|wants|need|needs|able|unable|log|sign|cannot|don.?t|won.?t|can.?t)$", Loose)]
    private static partial Regex Dangling();

    [GeneratedRegex(@"\b(?:log|logged|logging|sign|signed|signing|get|check|turn|switch) (?:in|on)$", Loose)]
    private static partial Regex EndsWithAVerb();

    [GeneratedRegex(@"\bI (?:am|(?<was>was))(?= )", Loose)]
    private static partial Regex Being();

    // What is left of the author after turning was not understood.
    [GeneratedRegex(@"\b(?:am|i'll|we'll|we'd|ours|ourselves|i|me|my|was you|you was|you wasn't)\b", Loose)]
    private static partial Regex FirstPerson();

    // A small number may be said; one that could be somebody's, and letters with digits but for a few names of things, may not.
    [GeneratedRegex(@"\d{3}|\b(?!(?:ps[345]|4k|[45]g|mp[34]|2fa|3d)\b)(?=\w*\d)(?=\w*[a-z])\w+", Loose)]
    private static partial Regex Number();
}
