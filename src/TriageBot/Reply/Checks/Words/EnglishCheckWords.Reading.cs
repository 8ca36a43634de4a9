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
    [GeneratedRegex(
        @"\b(?:haha\w*|hehe\w*|lol|rofl|jok(?:e|es|ing)|pun|puns|kidding|ooo+|beep|boop|brr+|whee|woof|meow|miaow|ahoy|arr+|yarr|abracadabra|ta-da|tada|drum ?roll|plot twist|spoiler|world tour|postcards?|holiday of its own|little holiday|work(?:ing)? from home|goblins?|gnomes?|gremlins?|dragons?|trolls?|unicorns?|wizards?|ninjas?|pirates?|aliens?|zombies?|elves|fairy|fairies|hobbits?|santa|detective hat|sherlock|magic|superpowers?|cape|polar plunge|world domination|rumou?r has it|between us|our lips|don't tell|promise not to|asked us to tell|has a mind of its own|itchy feet|stage fright|diva|got lost in|took the scenic|scenic route|wanderlust|nap\b|napping|sulk\w*|shy\b|jealous|cosy with|fell in love|moved in with|went on an? \w+ (?:adventure|trip|walk)|adventure|honeymoon|on strike|the new black|go bananas|bananas|paws\w*|purr\w*|egg-?\w*cellent|un-?brie\w*|brie-\w+|grate news|watt a|tea-?rrific|you're welcome to the|don't follow any rules|has decided|have decided|decided to|liked (?:it|\w+) so much|hasn't sent|by the power|mission accomplished|over and out|roger that|to the rescue|warm heart|have a coffee with|looks forward to|has been through a lot|feline|knight|in shining|unleash|secret (?:agent|mission)|the ducks|couldn't hear you)\b|[\uD83D][\uDE02\uDE09\uDE1C\uDE1D\uDE0E]|\uD83E\uDD23|;-?\)|[:;]-?p\b",
        Loose)]
    public override partial Regex Playing { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        $@"\b(?:what(?:'s| is| are| was| were)|under which|can (?:i|we) have|could (?:i|we) have|may (?:i|we) have|let(?:'s| us| me) have|let (?:us|me) know|(?:send|tell|give|drop|message|text) (?:us|me)|share|post|paste|pop|put|reply with|respond with|repl(?:y|ying) (?:here )?(?:with|to this with)|answer with|comment with|provide|confirm|type|quote|need|we'?ll need|state|add|just comment|leave(?: us| me)?|write (?:us|me)?)\b[^.!?↗]{{0,45}}?\b(?<!\b(?:if|whether|that|how|where|why|has|have|is|are|our)\b[^.!?]{{0,30}}){Private}|\bwhich (?:e-?mail|mail|phone number|number|order number|address|account|surname|name) (?:is|was|did you|do you|are you|runs|have you)\b|\bwhen were you born|\bwhat was the password\b|\bwith (?:your )?name and \w+ (?:no|number)\b",
        Loose)]
    public override partial Regex Asking { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\bdms?\b|\bdirect(?:ly)? messag\w*|\bprivate\w*|\bpm\b|\binbox\b|\bform\b|\be-?mail (?:us|it to|to|me)\b|\b(?:by|via|over|through) (?:e-?mail|phone|post|chat|message|the (?:app|form|website|link|chat))|\b(?:call|ring|phone|chat with) us\b|\blive chat\b|\bin (?:the|our) app\b|\bsecure\w*|\bsafely\b|\bnever (?:here|post|ask|share|put|send)|\bnobody\b[^.!?]*\bask\b|\bnot (?:here|in public|publicly|post|share)\b|\b(?:don't|do not|no need to|without|please delete|needn't|never|won't|shouldn't) (?:\w+ )?(?:post|share|send|reply|reveal\w*|put|ask|give|tell|write|need|show)|\blink\b|↗|\bat the (?:desk|counter|till|gate|shop|reception)|\bunder (?:account|profile|settings|your)|\bin (?:your|the) (?:settings|profile|account)|\bshow (?:it|them|the man|him|her)\b",
        Loose)]
    public override partial Regex PrivateWay { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:i|we|they|someone|somebody|a (?:colleague|courier|driver|technician|person)|(?:the|our|my) \w+)(?:'ll| will| shall|'re going to|'m going to| are going to| is going to| am going to) (?!be (?:happy|glad|delighted|pleased)\b|never\b|need\b|see\b|find\b|open the gate)(?:\w+)(?: \w+){0,3}|\b(?:i|we)(?:'d| would) (?:be (?:happy|glad) to|love to|like to) (?:help|look|assist|see|check|get|make|investigate|fix)\b|\b(?:we|i) can (?:help|sort|look|investigate|assist|fix)\b|\bso (?:that )?(?:we|i|someone) (?:can|may) (?:help|assist|investigate|look|reach|get)\w*|\byou(?:'ll| will)(?: then| also| soon)? (?:have|receive|get|hear|be (?:refunded|contacted|paid|reimbursed|called|with|home|back))\b(?: \w+){0,3}|\bthere (?:won't|will not|will) be\b(?: \w+){0,3}|\b(?:it|that|this) (?:won't|will not) happen again|\b(?:will|gets?|going to|to) be (?:fixed|sent|refunded|replaced|back|delivered|paid|credited|sorted|resolved|repaired|restored|with you|there|released|available|updated|ready|live|returned|called|booked)\b|\b(?:we're|we are|i'm|i am)(?: already| now| currently| still| actively)? (?:on it|looking (?:into|at|for)|working on|working to|sending|fixing|investigating|checking|chasing|calling|getting|bringing|putting|introducing|reviewing|picking|asking|taking|passing|tracing|talking|adding|making|finding|finding out|going to)\b(?: \w+){0,3}|\bleave (?:it|this|that) with (?:me|us)\b|\bconsider it done\b|\byou have my word\b|\b(?:my|our) (?:word|promise)\b|\b(?<!no |broken |a )i promise\b|\bguarantee(?:d)?(?: you)? (?:that|it|by)\b|\bkeep you (?:posted|updated|informed|in the loop)|\b(?:goes?|comes?|lands?|arrives?|brings?|calls?|leaves?|ships?|rings?|delivers?|collects?|reaches|gets?|follows?|starts?|sends?) (?:\w+ ){0,5}(?:tonight|tomorrow|today|by (?:\w+day|noon|midnight|\d)|before (?:\w+day|noon|midnight|\d)|on (?:\w+day|\d+ \w+)|afterwards|this (?:afternoon|evening|week)|next week|within|in \d)\b|\bmore (?:here )?(?:as soon as|once|when|by|tomorrow|tonight)\b|\b(?:waiting|ready) for you (?:from|at|by)\b|\b(?:will|'ll) (?:try|help|assist|look|check|let you know)\b|\bcan help solve\b|\b(?:planned|due|scheduled|expected) (?:back |out )?(?:for|on|at|by|in|next|tomorrow|tonight|today)\b",
        Loose)]
    public override partial Regex Promising { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b(?:(?:by|before|until|till|at|from|around|about|no later than|not later than) (?:\d{1,2}(?:[:.]\d{2})?(?: ?[ap]\.?m\b)?(?: o'clock)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight|midday|lunch(?:time)?|tonight|tomorrow|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day|the end of (?:the |this )?(?:day|week|month|\w+day)|this (?:weekend|evening|afternoon))(?: (?:utc|gmt|cet|today|tomorrow|tonight|at the latest|on \w+day))*|(?:within|in) (?:the (?:hour|next hour)|(?:an|one|two|three|four|five|six|ten|twenty|thirty|\d+|a few|half an)(?:\s?(?:-|to|or)\s?\d+)? (?:minutes?|mins?|hours?|days?|weeks?|working days|business days|hour))|tomorrow(?: (?:morning|afternoon|evening|at \w+))?|tonight|today|this (?:morning|afternoon|evening|week|weekend)|on (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}(?:st|nd|rd|th)? (?:january|february|march|april|may|june|july|august|september|october|november|december))|next (?:week|month|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|straight away|right away|immediately|shortly|(?:as )?soon(?: as possible)?)\b",
        Loose)]
    public override partial Regex When { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        $@"\b{Thing}s?(?: (?:number|no\.?|nr\.?|id|ref(?:erence)?|code))?(?:,? (?:you mean|is|was|with|under|ending in|for))?[ :#(,]{{1,3}}(?<number>[A-Z]{{0,4}}[-/ ]?\d[\d-]{{3,}}\d[A-Z]{{0,3}}|[A-Z]{{1,4}}-?\d{{4,}}\w*)",
        Loose)]
    public override partial Regex Reference { get; }

    /// <inheritdoc/>
    [GeneratedRegex(
        @"\b\d{1,4}[a-d]?,? (?:[A-Z][a-z'-]+ ){1,3}(?:Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Crescent|Row|Close|Drive|Dr|Way|Terrace|Court|Square|Gardens|Place|Hill|Grove|Walk|Mews|Park|Boulevard|Blvd|Quay|Parade|Rise|Green)\b",
        RegexOptions.CultureInvariant)]
    public override partial Regex Address { get; }

    /// <inheritdoc/>
    [GeneratedRegex(@"\b(?:shops?|stores?|branch(?:es)?|office|counter|station|desk|depot|stop|museum|box office|hotline|helpline|call us|ring us|(?:call|ring|phone|dial|text|reach) (?:us|our|the|me|him|her|them)?|our (?:number|line|team|doors)|phone line|line is|lines are|customer service|write to|e-?mail us|contact us|our address|find us|pick-?up point|locker|entrance|platform|venue|clinic|workshop|gym|theatre|hall|lounge|on 0800|please call)\b", Loose)]
    public override partial Regex Own { get; }

    /// <inheritdoc/>
    [GeneratedRegex(@"\b(?:that|which|who|whom|whose|although|whereas|provided|given|regarding|according|pursuant|applicable|derived|until|not|no longer|without|unless|assuming|because)\b", Loose)]
    public override partial Regex Nesting { get; }
}
