using System.Text.RegularExpressions;

namespace TriageBot.Reply;

/// <summary>English: who is spoken of, tone, what is private, what is promised.</summary>
internal sealed partial class EnglishCheckWords
{
    /// <inheritdoc/>
    [GeneratedRegex(@"\b(?:we|us|our|ours|ourselves)\b|\bthe (?:team|service|company|restaurant|airline|bank|hotel|shop|house|kitchen|brand)\b|\bengineers\b", Loose)]
    public override partial Regex We { get; }

    /// <inheritdoc/>
    [GeneratedRegex(@"\b(?:you|your|yours|yourself|yourselves)\b", Loose)]
    public override partial Regex You { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:thanks?|thx|cheers|sorry|apolog\w+|happy|glad|hope|hoping|hopefully|love|lovely|welcome|of course|no worries|no problem|no need to|enjoy\w*|delighted|pleased|wonderful|great|awesome|brilliant|fantastic|poor (?!signal|connection|quality)\w+|well (?:spotted|done)|get well|good luck|good to|fingers crossed|congrat\w*|take care|appreciate|grateful|with pleasure|gladly|sweet|cheer|kind of you|means a lot|dear(?= me)|oh|aw+|ouch|gotcha|you deserve|fair (?:point|enough)|personally|step by step|i'll (?:stay|be here|look after|make sure)|my pleasure|best wishes|all the (?:best|time)|don't worry|absolutely|certainly|hey|give us a shout|we'd (?:love|like)|feel for you|understand|hear you|hugs?)\b|[!\u2665\u263A\u2764]|[\uD83C-\uD83E]|[:;]-?[)D]",
        Loose)]
    public override partial Regex Warm { get; }

    /// <inheritdoc/>
    public override Phrases Playing { get; } = new(PlayingPhrases);

    [GeneratedRegex(
        @"\b(?:abracadabra|adventure|ahoy|aliens?|arr+|asked us to tell|bananas|beep|between us|boop|brie-\w+|brr+|by the power|cape|cosy with|couldn't hear you|decided to|detective hat|diva|don't follow any rules|don't tell|dragons?|drum ?roll|egg-?\w*cellent|elves|fairies|fairy|feline|fell in love|gnomes?|go bananas|goblins?|got lost in|grate news|gremlins?|haha\w*|has a mind of its own|has been through a lot|has decided|hasn't sent|have a coffee with|have decided|hehe\w*|hobbits?|holiday of its own|honeymoon|in shining|itchy feet|jealous|joking aside|kidding|knight|liked (?:it|\w+) so much|little holiday|lol|looks forward to|magic|meow|miaow|mission accomplished|moved in with|nap\b|napping|ninjas?|on strike|ooo+|our lips|over and out|paws\w*|pirates?|plot twist|polar plunge|postcards?|promise not to|pun|puns|purr\w*|rofl|roger that|rumou?r has it|santa|scenic route|secret (?:agent|mission)|sherlock|shy\b|spoiler|stage fright|sulk\w*|superpowers?|ta-da|tada|tea-?rrific|the ducks|the new black|to the rescue|took the scenic|trolls?|un-?brie\w*|unicorns?|unleash|wanderlust|warm heart|watt a|went on an? \w+ (?:adventure|trip|walk)|whee|wizards?|woof|work(?:ing)? from home|world domination|world tour|yarr|you're welcome to the|zombies?|(?:just|only) joking)\b|[\uD83D][\uDE02\uDE09\uDE1C\uDE1D\uDE0E]|\uD83E\uDD23|;-?\)|[:;]-?p\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex PlayingPhrases { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        $@"\b(?:what(?:'s| is| are| was| were)|under which|can (?:i|we) have|could (?:i|we) have|may (?:i|we) have|let(?:'s| us| me) have|let (?:us|me) know|(?:send|tell|give|drop|message|text) (?:us|me)|share|post|paste|reply with|respond with|repl(?:y|ying) (?:here )?(?:with|to this with)|answer with|comment with|provide|confirm|we'?ll need|just comment|leave(?: us| me)?|write (?:us|me)?)\b[^.!?↗]{{0,45}}?\b(?<!\b(?:if|whether|how|where|why|our)\b[^.!?]{{0,30}}){Private}|\bwhich (?:e-?mail|mail|phone number|number|order number|address|account|surname|name) (?:is|was|did you|do you|are you|runs|have you)\b|\bwhen were you born|\bwhat was the password\b|\bwith (?:your )?name and \w+ (?:no|number)\b|\b(?:your|the) {Private}(?: here)?,? (?:please|pls)\b|\b(?:and |your |the |what |which ){Private}(?: again)?\?|\bdo you have (?:an?|your|the) {Private}",
        Loose)]
    public override partial Regex Asking { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:dms?\b|direct(?:ly)? messag\w*|private\w*|pm\b|inbox\b|form\b|e-?mail (?:us|it to|to|me)\b|(?:by|via|over|through) (?:e-?mail|phone|post|chat|message|the (?:app|form|website|link|chat))|(?:call|ring|phone|chat with) us\b|live chat\b|in (?:the|our) app\b|secure\w*|safely\b|never (?:here|post|ask|share|put|send)|nobody\b[^.!?]*\bask\b|not (?:here|in public|publicly|post|share)\b|(?:don't|do not|no need to|without|please delete|needn't|never|won't|shouldn't) (?:\w+ )?(?:post|share|send|reply|reveal\w*|put|ask|give|tell|write|need|show)|link\b|under (?:account|profile|settings|your)|in (?:your|the) (?:settings|profile|account)|show (?:it|them|the man|him|her)\b)|↗",
        Loose)]
    public override partial Regex PrivateWay { get; }

    /// <inheritdoc/>
    public override Phrases Promising { get; } = new(PromisingPhrases1, PromisingPhrases2);

    [GeneratedRegex(
        @"\b(?:can help solve\b|consider it done\b|guarantee(?:d)?(?: you)? (?:that|it|by)\b|keep you (?:posted|updated|informed|in the loop)|leave (?:it|this|that) with (?:me|us)\b|more (?:here )?(?:as soon as|once|when|by|tomorrow|tonight)\b|so (?:that )?(?:we|i|someone) (?:can|may) (?:help|assist|investigate|look|reach|get)\w*|there (?:won't|will not|will) be\b(?: \w+){0,3}|you(?:'ll| will)(?: then| also| soon)? (?:have|receive|get|hear|be (?:refunded|contacted|paid|reimbursed|called|with|home|back))\b(?: \w+){0,3}|you have my word\b|(?:goes?|comes?|lands?|arrives?|brings?|calls?|leaves?|ships?|rings?|delivers?|collects?|reaches|gets?|follows?|starts?|sends?) (?:\w+ ){0,5}(?:tonight|tomorrow|today|by (?:\w+day|noon|midnight|\d)|before (?:\w+day|noon|midnight|\d)|on (?:\w+day|\d+ \w+)|afterwards|this (?:afternoon|evening|week)|next week|within|in \d)\b|(?:i|we|they|someone|somebody|a (?:colleague|courier|driver|technician|person)|(?:the|our|my) \w+)(?:'ll| will| shall|'re going to|'m going to| are going to| is going to| am going to) (?!be (?:happy|glad|delighted|pleased)\b|never\b|need\b|see\b|find\b|open the gate)(?:\w+)(?: \w+){0,3})",
        RegexOptions.CultureInvariant)]
    private static partial Regex PromisingPhrases1 { get; }

    [GeneratedRegex(
        @"\b(?:(?:i|we)(?:'d| would) (?:be (?:happy|glad) to|love to|like to) (?:help|look|assist|see|check|get|make|investigate|fix)\b|(?:it|that|this) (?:won't|will not) happen again|(?:my|our) (?:word|promise)\b|(?:planned|due|scheduled|expected) (?:back |out )?(?:for|on|at|by|in|next|tomorrow|tonight|today)\b|(?:waiting|ready) for you (?:from|at|by)\b|(?:we|i) can (?:help|sort|look|investigate|assist|fix)\b|(?:we're|we are|i'm|i am)(?: already| now| currently| still| actively)? (?:on it|looking (?:into|at|for)|working on|working to|sending|fixing|investigating|checking|chasing|calling|getting|bringing|putting|introducing|reviewing|picking|asking|taking|passing|tracing|talking|adding|making|finding|finding out|going to)\b(?: \w+){0,3}|(?:will|gets?|going to|to) be (?:fixed|sent|refunded|replaced|back|delivered|paid|credited|sorted|resolved|repaired|restored|with you|there|released|available|updated|ready|live|returned|called|booked)\b|(?:will|'ll) (?:try|help|assist|look|check|let you know)\b|(?<!no |broken |a )i promise\b)",
        RegexOptions.CultureInvariant)]
    private static partial Regex PromisingPhrases2 { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:(?:by|before|until|till|at|from|around|about|no later than|not later than) (?:\d{1,2}(?:[:.]\d{2})?(?: ?[ap]\.?m\b)?(?: o'clock)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight|midday|lunch(?:time)?|tonight|tomorrow|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day|the end of (?:the |this )?(?:day|week|month|\w+day)|this (?:weekend|evening|afternoon))(?: (?:utc|gmt|cet|today|tomorrow|tonight|at the latest|on \w+day))*|(?:within|in) (?:the (?:hour|next hour)|(?:an|one|two|three|four|five|six|ten|twenty|thirty|\d+|a few|half an)(?:\s?(?:-|to|or)\s?\d+)? (?:minutes?|mins?|hours?|days?|weeks?|working days|business days|hour))|tomorrow(?: (?:morning|afternoon|evening|at \w+))?|tonight|today|this (?:morning|afternoon|evening|week|weekend)|on (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}(?:st|nd|rd|th)? (?:january|february|march|april|may|june|july|august|september|october|november|december))|next (?:week|month|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|straight away|right away|immediately|shortly|(?:as )?soon(?: as possible)?)\b",
        Loose)]
    public override partial Regex When { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        $@"\b{Thing}s?(?: (?:number|no\.?|nr\.?|id|ref(?:erence)?|code))?(?:,? (?:you mean|is|was|with|under|ending in|for))?[ :#(,]{{1,3}}(?<number>(?!(?:19|20)\d\d[-/])[A-Z]{{0,4}}[-/ ]?\d(?:-?\d){{4,}}[A-Z]{{0,3}}|[A-Z]{{1,4}}-?\d{{4,}}\w*)|\b{Thing}s? (?:number|no\.?|nr\.?|id)(?: is| was|:)? ?#?(?<number>\d{{4,}})\b|\bborn (?:on )?(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)?[ ./-]\w{{1,9}}[ ./-]\d{{2,4}}\b",
        Loose)]
    public override partial Regex Reference { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b\d{1,4}[a-d]?,? (?:[A-Z][a-z'-]+ ){1,3}(?:Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Crescent|Row|Close|Drive|Dr|Way|Terrace|Court|Square|Gardens|Place|Hill|Grove|Walk|Mews|Park|Boulevard|Blvd|Quay|Parade|Rise|Green)\b",
        RegexOptions.CultureInvariant)]
    public override partial Regex Address { get; }

    /// <inheritdoc/>
    [GeneratedRegex(@"\b(?:shops?|stores?|branch(?:es)?|office|counter|station|desk|depot|stop|museum|box office|hotline|helpline|call us|ring us|(?:call|ring|phone|dial|text|reach) (?:us|our|the|me|him|her|them)|(?:call|ring|dial|phone)(?= \W*$)|our (?:number|line|team|doors)|phone line|line is|lines are|customer service|write to|(?:an )?e-?mail to|forward (?:it|them|the \w+(?: \w+)?) to|e-?mail us|contact us|our address|find us|pick-?up point|locker|entrance|platform|venue|clinic|workshop|gym|theatre|hall|lounge|on 0800|please call)\b", Loose)]
    public override partial Regex Own { get; }

    /// <inheritdoc/>
    [GeneratedRegex(@"\b(?:that|which|who|whom|whose|although|whereas|provided|given|regarding|according|pursuant|applicable|derived|until|not|no longer|without|unless|assuming|because)\b", Loose)]
    public override partial Regex Nesting { get; }
}
