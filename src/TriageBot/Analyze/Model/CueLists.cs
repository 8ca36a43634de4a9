namespace TriageBot.Analyze;

/// <summary>
/// Words and phrases that tell how somebody speaks to a brand, in groups. In a phrase <c>a|b</c> means either and
/// <c>~</c> nothing; a word with an apostrophe also stands for itself without. Numbers are tags here as in the tokens.
/// A group's place is part of the features: with every change raise <see cref="FeatureExtractor.Version"/>.
/// </summary>
internal static class CueLists
{
    public static IReadOnlyList<string[]> Groups { get; } =
    [
        // Who speaks to whom
        ["i|i'm|i've|i'd|i'll|me|my|mine|myself"],
        ["we|us|our|ours|we're|we've"],
        ["you|your|yours|you're|you've|u|ur|yall|y'all|yourselves"],
        ["he|she|they|them|their|his|her|him"],

        // Manners
        ["please|pls|plz|kindly", "would|could be appreciated|great|grateful"],
        ["thanks|thank|thx|ty|cheers|appreciate|appreciated|grateful|kudos", "shout out", "shoutout to|~", "well done", "good|great job"],
        ["could|can|may|might|should|would"],
        ["hi|hello|hey|morning|afternoon|evening", "good morning|afternoon|evening"],

        // Asking
        ["why|when|where|who|which|what's|how's|where's|when's"],
        ["how do|can|to|does|would", "how do i|we|you", "is there any|a|an way|option|chance", "do|does|can|is|are|will|would you|i|it|there", "any idea|ideas|news|update|updates|plans|eta", "anyone know", "what time|date|day|number|is|are|does"],
        ["can|could|will|would you please|pls|~ help|check|fix|send|look|confirm|tell|advise|add|change|cancel|dm|follow|call", "please|pls|plz help|check|fix|send|look|confirm|tell|advise|add|change|cancel|dm|follow|call|bring|make", "i need|want|would|'d like a|an|to|help|my", "need help|assistance|support"],
        ["why do|does|did|is|are|has|have|can't|won't|isn't|don't|doesn't", "how come|hard|long|can|is|many|difficult it|is|do|~", "what is|are|the going|wrong|happening|point|hell|heck|fuck", "what's going|wrong|happening|up with|on|~"],

        // Something is wrong
        ["broken|broke|fail|failed|fails|failing|failure|error|errors|issue|issues|problem|problems|bug|bugs|glitch|glitchy|crash|crashed|crashes|crashing|freezes|freezing|faulty|defective|damaged|stuck|wrong|fault"],
        ["down|offline|outage|unavailable|inaccessible|unreachable|unresponsive", "not loading|connecting|responding|available"],
        ["missing|lost|late|delayed|delay|delays|cancelled|canceled|overbooked|stranded|stolen|misplaced|rescheduled"],
        ["waiting|wait|waited|waits|queue|hold", "on hold", "no show"],
        ["not|isn't|doesn't|don't|won't|can't|cannot|didn't|hasn't|haven't work|working|arrived|received|connect|load|open|play|log|login|access|find|get|come|update|turn|charge|let|respond|reply|show"],
        ["useless|unusable|worthless|pointless|unreliable|unhelpful|incompetent|incompetence|clueless", "no use|help|good", "waste of time|money|space"],
        ["refund|refunds|refunded|reimburse|reimbursed|compensation|compensate|replacement|replace|return|returned|exchange|voucher|credit"],
        ["charged|charge|charges|overcharged|fee|fees|bill|billed|billing|invoice|payment|paid|pay|paying|money|price|prices|pricing|expensive|subscription"],
        ["order|orders|ordered|delivery|delivered|deliver|package|parcel|shipping|shipped|shipment|courier|tracking"],
        ["account|password|login|username|email|verify|verification|locked|hacked|suspended|banned|blocked", "log|sign|signed|logged|logging in|out"],
        ["app|website|site|page|update|version|device|phone|laptop|screen|battery|software|feature|browser|ios|android"],
        ["service|support|staff|agent|rep|representative|manager|employee|helpline|hotline", "customer service|care|support|relations"],
        ["flight|flights|plane|luggage|baggage|bag|bags|gate|seat|seats|boarding|airport|crew|train|bus"],

        // Feeling
        ["worst|terrible|awful|horrible|disgusting|dreadful|appalling|atrocious|abysmal|shocking|shameful|disgrace|disgraceful|ridiculous|unacceptable|outrageous|absurd|inexcusable|unprofessional"],
        ["bad|poor|poorly|sad|sucks|suck|sucked|crap|crappy|rubbish|garbage|trash|pathetic|lame|horrid|shit|shitty|bullshit|wtf|fuck|fucking|damn|hell|ffs|smh|ugh|ugly|hate|hated|stupid|joke"],
        ["disappointed|disappointing|disappointment|frustrated|frustrating|frustration|annoyed|annoying|angry|furious|fuming|upset|unhappy|livid|irritating|irritated|unimpressed|dissatisfied|tired|fed|sick", "not happy|impressed|good|great|cool|ok|okay|acceptable|fair|amused|pleased|satisfied", "fed up", "sick of", "tired of"],
        ["rude|ignored|ignoring|ignore|lied|lying|lies|scam|scammed|fraud|theft|stealing|stole|thieves|cheat|cheated|misleading|dishonest|liars"],
        ["love|loved|loving|great|awesome|amazing|best|excellent|perfect|wonderful|fantastic|brilliant|superb|outstanding|incredible|fabulous|favorite|favourite|lovely|delicious|beautiful"],
        ["good|nice|happy|cool|glad|pleased|impressed|helpful|friendly|quick|enjoy|enjoyed|enjoying|excited|fun|yay|lol|haha|better"],
        [":)|<3|😊|😀|😁|😃|😄|😍|❤|👍|🙌|😘|🎉|👏|💕|💙|💚|😎|🥰"],
        [":(|:/|😡|😠|😤|😢|😭|😞|😒|🙄|😩|😫|👎|🤬|😑|💔|😔|😣"],
        ["very|really|so|too|extremely|absolutely|completely|totally|such|super|utterly|beyond"],
        ["maybe|perhaps|bit|kinda|somewhat|possibly|probably|seems|guess|wondering|apparently"],
        ["not|no|never|none|nothing|nobody|don't|can't|cannot|won't|didn't|doesn't|isn't|wasn't|couldn't|hasn't|haven't|without|neither|nor|ain't"],

        // Blame and its consequences
        ["you|u|guys need|should|ought to|be|do|get|fix|stop", "sort it|this|yourself|yourselves|your out|~", "get it|your|this together|act|sorted|fixed", "do|fix something|this|it|your|yours", "how dare you|~", "shame on|~ you|~", "your fault"],
        ["you|they have|had|~ lied|ruined|lost|cancelled|canceled|charged|ignored|refused|failed|destroyed|broke|damaged|deleted|removed|took|stole|left|forgot|messed|screwed", "thanks|thank for|you nothing|ruining|for|wasting|losing", "thanks for nothing|ruining|losing|wasting"],
        ["never again", "never|not fly|flying|buy|buying|use|using|order|ordering|shop|shopping|book|booking|go|recommend|trust|stay ~|with|from|to you|this|them|<user>|here|again", "last time i|we|i'll|i'm|ever|flying|using|buying", "lost|losing|lose a|me|my|your|another ~|loyal|good customer|customers|business|client"],
        ["switch|switching|switched|moving|move|changing|going|defecting to|back|over|from ~|to <user>|another|your|a|different", "cancel|cancelling|canceling|canceled|cancelled|closing|deleting|close|delete my subscription|account|membership|contract|card|order|service|app", "unsubscribe|unsubscribing|boycott|boycotting", "take|taking my|our business|money", "goodbye|bye"],
        ["sue|suing|lawsuit|lawyer|attorney|legal|court|ombudsman|regulator|trading|bbb|ftc|fcc|faa|dot|police|media|viral|press", "class action", "avoid|beware|warning|don't ~|ever buy|use|fly|shop|book|trust|order|go|from|of|at"],

        // The first time, or after long content
        ["first|1st ~|ever|real complaint|tweet|rant|moan", "first|1st time i|i've|we|we've|ever ~|have|had had|complain|complained|complaining|having|tweet|tweeting|contacted|contacting", "first|1st bad|negative|poor|problem|issue|disappointing ~|experience", "first|1st time anything|something"],
        ["never|haven't|hadn't had|have|experienced|seen ~|a|an|any|one|to ~|single|such problem|problems|issue|issues|trouble|complain|complaint|complaints", "no|zero|without|free|trouble problems|issues|problem|complaints|trouble|of ~|for|in|until|till|before <num>|years|now|today|this|trouble", "never been ~|so|this|more disappointed|unhappy|upset|frustrated|treated|angry", "never let me|us down", "never happened before|to", "never complain|complained|moan|rant|tweet"],
        ["not one|someone|somebody|usually|normally|the ~|a|type|person ~|who|to complain|complains|moan|rant|type", "rarely|seldom|hardly|don't ~|ever|usually|normally|often complain|tweet|moan|rant|write", "hate to|having ~|to complain|moan|rant", "not|isn't like you|~ guys|usual|normal|~"],
        ["loyal|longtime|longstanding|lifelong|faithful ~|customer|customers|member|user|subscriber|flyer|flier|fan|client|shopper", "long time|term|standing customer|member|user|subscriber|flyer|flier|fan|client", "customer|member|user|subscriber|client|you|using|flying for|since ~|the|over|past|last|about|almost|nearly <num>|years|ever|many|ten|five|two|three|several|decades", "<num> years|yrs|year ~|of|as|a|+ loyalty|loyal|customer|member|user"],
        ["usually|normally|always ~|been|so love|loved|great|good|happy|excellent|fan|reliable|amazing|like|enjoy|fast|awesome|perfect", "used to love|be|like|enjoy|have|work ~|so|a great|good|better|you|this|reliable|fan|the|your|fine", "was|worked|working|were ~|been fine|great|good|perfectly|perfect|ok|well until|till|before|up", "until|till now|today|yesterday|recently|lately|this|last", "loved|love you|your|this until|but|before|till"],
        ["my|our ~|very first order|purchase|trip|experience|visit|stay|delivery|time", "new|brand customer|user|member|subscriber|new ~|customer", "just joined|subscribed|bought|switched|purchased|started|upgraded|signed", "first time user|customer|buyer|flyer|flier|flying|using|ordering|visitor"],
        ["expected|expect|expecting|deserve ~|so|much|a|lot better|more ~|from|of", "thought you|u ~|guys were|was|had better|different|~", "shocked|surprised|stunned|gutted at|by|that|with|how", "unlike you", "what happened to|~", "let me|us down"],

        // Again, and still
        ["again|yet|another|already|anymore|continues|continue|continued|continually|recurring|repeated|repeatedly|persistent|ongoing"],
        ["every|each ~|single time|day|week|month|flight|morning|night|update|year|order|year", "everytime|everyday", "always ~|the late|delayed|down|broken|same|something|slow|wrong|fails|crashing|crashes|cancelled", "keeps|keep|kept ~|on|getting crashing|happening|getting|saying|telling|freezing|stopping|failing|asking|going|cancelling|disconnecting|skipping|pausing|losing|delaying|changing|showing", "constantly|consistently|regularly|frequently|continuously"],
        ["second|third|fourth|fifth|sixth|seventh|2nd|3rd|4th|5th|umpteenth|nth time|day|week|month|attempt|call|email|delay|flight|order|year|one|message|tweet|complaint|delivery|cancellation", "<num> nd|rd|th|st time|day|week|month|attempt|call|email|delay|flight|order|year|one|message|tweet|complaint|row", "in a row", "<num>|two|three|four|five|several|multiple|many|numerous|countless ~|different|more|times|separate times|calls|emails|attempts|messages|tweets|tickets|complaints|reps|agents|occasions", "twice"],
        ["still no|not|waiting|haven't|hasn't|having|won't|can't|doesn't|isn't|nothing|broken|down|on|don't|didn't|nobody|get|getting|unable|happening|pending", "yet|still to|no hear|receive|response|reply|answer|get|~"],
        ["no|without|zero|any|lack response|reply|answer|replies|communication|answers|feedback|resolution|solution|luck|joy|of|update|updates|word", "nobody|noone|no|one one|is|has|ever|will|~ answer|answers|answering|replied|responded|reply|respond|replies|responds|cares|picks|helps|called", "never|not|didn't|haven't|hasn't|don't|won't replied|respond|responded|answered|answer|reply|responding|replying|answering", "never|not|didn't|haven't|hasn't got|get|received|heard|hear|called back|a|any|from|my|anything", "ignoring|ignored my|me|us|our|customers"],
        ["been|waiting|waited|now|for|over|after ~|for|almost|over|about <num>|two|three|four|five|several|many|a days|day|weeks|week|months|month|hours|hour|hrs|years|mins|minutes|hr|min", "for|been|takes|took days|weeks|months|hours|ages|forever|years", "days|weeks|months|hours|hrs ~|and later|now|counting|ago|already", "since last|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december"],
        ["same problem|issue|thing|error|answer|response|story|crap|excuse|shit|bug|as|again|fault|message", "already|have|i've|tried ~|already|been|it called|emailed|dm|dm'd|dmed|tried|sent|contacted|tweeted|told|spoken|spoke|reported|complained|done|reset|reinstalled|filed|submitted|restarted|rebooted|everything", "as usual", "not the|my first time|~", "case|ticket|reference|ref|claim|incident number|no|id|#|ref|open|<num>", "like|just last time|week|month|year", "nothing ~|has|is|gets changed|done|fixed|happened|works|changes|happens|improved", "when whenever|will|are you|this|it|i|my be|get|fix|going|~"],

        // Things that look like it and are not
        ["thanks|thank|you|back|once|see|here|hello|cant|can't|forward again|wait", "try|tried|check|log|login|start|open again", "again later|soon|tomorrow|please", "first flight|class|place|name|half|day|week|thing|of|world", "for the first time"],

        // Posts that speak of the brand and not to it
        ["via|rt|retweet|breaking|launches|launched|announces|announced|unveils|reveals|report|reports|ceo|shares|stock|stocks|market|deal|deals|giveaway|win|contest|blog|article|video|news|youtube", "check out|this", "follow back|~ me|us", "click|visit link|here|our"],
        ["sent|dm'd|dmed|messaged|followed|following|emailed|replied|done|ok|okay|yes|yep|yeah|yup|sure|nope", "dm sent", "just|i|i've|have sent|dmed|dm'd|dm|followed|messaged ~|you|u|it", "will do|dm|try", "check|see your|my|dm dm|dms|messages|inbox|~"],
    ];
}
