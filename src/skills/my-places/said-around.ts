/** "just so you know", "for future reference": what leads up to a place and says nothing of it. */
const leadIn = new RegExp(
  `^(?:${[
    "hi there|hello there|ey up|ay up|wagwan|sup|bruv|good (?:morning|afternoon|evening)|morning|hi|hello|hey|hiya|habari(?: yako)?|sasa|mambo|kumusta(?: po)?|ola|yo|oi|listen|look|right|alright|now then|ok|okay|so|well|oh|and|but|no(?! longer)|nope|wrong|correction|sorry|actually|btw|by the way|fyi|abeg|po|please|pls|plz|kindly|now(?! (?:in|at|near|outside|on|by)\\b)",
    "just to say|(?:just )?so (?:that )?(?:you|u|ya) (?:know|are aware)|(?:just )?(?:to let|letting) (?:you|u|ya) know(?: that)?|for (?:your|ur) (?:info|information|records?|reference)|for (?:future )?(?:reference|the record)|for (?:next time|later|the future)|from now on(?:wards)?|as (?:of|from) (?:now|today|tomorrow|this week|next week)|(?:you|u) (?:should|can|may|might|need to|must) (?:know|note|remember|save|store|keep|set)(?: that)?|(?:please )?(?:be aware|be (?:informed|advised)|note|take note|bear in mind|dont forget|don't forget)(?: that|:)?|(?:i|we) (?:just )?(?:want|wanted|would like|'?d like|need|wish|forgot) (?:(?:you|u) )?to (?:say|tell you|let you know|know|mention)(?: that)?|i(?:'m| am|m)? (?:just )?(?:telling|texting|writing) (?:you|to (?:say|tell you|let you know))(?: that)?|(?:will|can|could|would|cn) (?:you|u)|i think|(?:remember|note|keep in mind)(?: that)?(?= (?:i|we|i'?m|im)\\b)",
    "(?:i|we) (?:just )?(?:want|wanted|would like|'?d like|wanna|need|wish)(?: (?:you|u))? to(?= (?:save|set|store|keep|remember|add|change|update|forget|delete|remove|register|note|put)\\b)",
    "(?:at the moment|atm|right now|rite now|rn|currently|presently|today|tonight|this (?:morning|afternoon|evening|week))(?=[\\s,]+(?:i|we|i'?m|im|we'?re|my|our)\\b)",
  ].join("|")})(?:[\\s,:.!-]+(?=\\S))`,
  "i",
);
const saysToKeep =
  /^(?:mind )?(?:(?:keep|make|take)(?: a)? note (?:of|that)|take down|remembering|keeping|saving|noting(?: down)?|storing|setting|write down|jot down|log|kept|save down|keep down|note down)(?: that)? (?=\S)/i;

const verb =
  "(?:save|set|store|keep|remember|add|change|update|forget|delete|remove|register|note|put|record|erase|wipe|clear|bin|drop|scrap|take)";
// "i would be grateful if you could delete my home address"
const politely = new RegExp(
  `^[^.?!]{0,60}?\\b(?:can|could|would|will|if|should like|would like|'d like|want|need) (?:you|u)(?: could| can| would)?(?: to| please| pls| kindly| just| possibly)* (?=${verb} (?!(?:it|that|this|them)\\b))`,
  "i",
);

/** Takes off the start of a line what only leads up to it, and says "save" where they ask for it in other words. */
export function withoutLeadIn(line: string): string {
  return line.replace(politely, "").replace(leadIn, "").replace(saysToKeep, "save ");
}

const wish =
  "(?:so|and|can|could|will|would|you|u|please|pls|plz|i want you to|i'd like you to|just|kindly|also|for me|do|would you mind|mind|if (?:you|u) (?:can|could|would)|abeg)";
const politeAfter =
  "(?:for (?:me|us|later|next time|future|the future)|4 (?:me|later)|please|pls|plz|thanks|ok|okay|(?:would|will|could|can) (?:you|u)|if (?:you|u) (?:can|could|would|don'?t mind|wouldn'?t mind))";
const keepIt = new RegExp(
  `(?<=\\S{2})[\\s,.;!]+(?:${wish}[\\s,]+)*(?:(?:save|sav|saving|keep|keeping|remember|remembering|rember|store|note|add|log|record|hold|write|put|memori[sz]e)(?: (?:it|that|this|them))|(?:keep|make|take|making|keeping|taking)(?: a)? (?:note|record)(?: of (?:it|that|this|them))?)(?: (?:down|in|on file|safe|saved|there|as well|in mind|somewhere|on record|to (?:my )?(?:places|list)))*(?:[\\s,]+(?:${politeAfter}|(?:for|so|when|in case) [\\p{L}' ]{2,40}))*[\\s.!?]*$`,
  "iu",
);
// "… please update his address"
const updateIt =
  /(?<=\S \S.*)[\s,.;!]+(?:(?:so|and|can|could|would|will|you|u|please|pls|plz|kindly|just)[\s,]+)*(?:update|change|amend|correct|alter|replace)(?: (?:it|that|this|his|her|their|my|our|your|the))(?: old one)?(?: (?:new )?(?:address|details|records?|file|info|information|place|system|list))?(?: accordingly)?[\s.!]*$/i;
// "… 44 high st save pls"
const saveAlone =
  /(?<=\S \S.*)[\s,.]+(?:(?:please|pls|plz|kindly) (?:save|remember|note|keep|store)|save)(?: (?:please|pls|plz|thx|thanks))?[\s.!]*$/i;
const politeEnd =
  /(?:[\s.!]+|[\s,]+(?:please|pls|plz|thanks|thank you|thx|ta|ty|cheers|ok|okay|thnx|full stop|po|lol|lah|sha|abeg|innit|mate|bro|sir|madam|boss|x{1,3}|btw|by the way|if that helps|saa hii|sahii|sasa hivi|just so (?:you|u) know|(?:you|u) know|for (?:your|ur) (?:info|information|records?|reference)|for (?:future )?reference|for the record|fyi))$/i;

/** Takes "can you keep that for me" and "thanks" off the end of a line. */
export function withoutTail(line: string): string {
  return line.replace(keepIt, "").replace(updateIt, "").replace(saveAlone, "").replace(politeEnd, "");
}

// "… because i got a new job", "… not kings cross": why, and where it is not.
const reason =
  /(?<=\S{2} \S.*|\d \S.*)[\s,.]+(?:(?:because|becoz|cause|coz|cos|cuz|bcos|bc|since) (?:i|we|i'?m|im|i've|ive|my|our|the|it|it'?s|its|that'?s|they|he|she)\b.*|as (?:(?:i|we|i'?m|im|i've|ive|it|it'?s|its|that'?s|they|he|she)\b|(?:my|our|the) \p{L}+ (?:is|are|has|have|was|got)\b).*)$/iu;

/** A line without the reason that is given after the place. */
export function withoutReason(line: string): string {
  return line.replace(reason, "");
}

const sentenceEnd =
  /(?<!\b(?:st|rd|ave|av|dr|mt|no|apt|mr|mrs|ms|ft|blvd|ln|sq|pl|ct))[.!;]+\s*(?=\p{L})|[\s,]+(?:and |but |so |then |because |cos |coz |cuz )*(?=(?:(?:my|our|the new|new) (?:new )?\p{L}|(?:i|we) (?:\p{L}+ )?(?:live|work|stay|am|are|dey)\b|(?:i'?m|i am|we'?re|we are) (?:now |currently |just )*(?:at|in|near|on|staying|outside|by|living|working)\b|(?:please |pls )?(?:save|set|remember|store) (?:my|our|it|this|that)\b))/giu;
const asksElse =
  /\b(?:where|wheres|where's|how|hows|what|whats|what's|which|when|whens|why|who|any(?! ?more)|anywhere|nearest|closest|need|needs|want|wanna|wan|looking|police|ambulance|bleeding|hurt|lost|directions|route|get to|go to|going to|take me|trying|find|show me|weather|remind|forget|delete|remove|bus|train|cold|hungry|bored|scared|sick|ill|pain|dying|emergency|help)\b|\?/i;

/** "i am a farmer, my farm is at kinangop": each of several sentences, where none of them asks for anything else. */
export function sentencesOf(line: string): string[] {
  const sentences = line
    .split(sentenceEnd)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
  return sentences.length > 1 && !asksElse.test(line) ? sentences : [];
}

const opensSuffix =
  /(?<!\b(?:if|when|that|tell|say|said|she|he|they|think|hope|once|until|till|while|because|cos|as|than|wish|like|know|sure|told|before|after|where|what|how)[\s,]+)(?<=\S[\s,]+)(?=(?:i'?m|i am|we'?re|we are|am) (?:now |currently |just |still |sat |stood |sitting |standing |stuck |waiting |parked |staying |stopping )*(?:at|in|near|on|outside|by|@) |(?:i|we) (?:now )?(?:live|work|stay|dey) |my (?:home|house|work|office|address|new address|workplace|place of work) )/gi;

/** "gps says im in builth wells": from each word on that may open the sentence that counts, where nothing is asked. */
export function suffixesOf(line: string): string[] {
  if (asksElse.test(line)) return [];
  return [...line.matchAll(opensSuffix)].map(({ index }) => line.slice(index)).reverse();
}
