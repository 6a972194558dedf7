import { anyZoneName, zonesOf } from "../time-of/city-zones.ts";
import { shorten } from "../wording.ts";
import { type FoundTime, readRule } from "../time/read-rule.ts";
import type { RemindersArgs } from "./args.ts";
import { atTime, bare, lineOf } from "./line.ts";
import { mostCharacters } from "./reminder.ts";

/** A wish to be reminded. `isSure`: it can be nothing else, whatever a classifier thinks of it. */
export type Wish = { args: RemindersArgs; isSure: boolean };

const remind = "(?:remind|remnd|rmnd|rmd|rmind|remined|reminde|remid|remimd|reming|rimind)";
const me = "(?:me|us|my|mi|meh)";
const noun = "(?:reminders?|remindr|alarm|alarms|alrm|timer|alert|countdown|wake ?up call)";
/** What asks to be reminded and can be nothing else. */
const sureAsk = `(?:(?:(?:dont|don't|dnt|do not) forget (?:to|2) )?${remind} ${me}|(?:(?:set|put|make|create|add|start|give|new|need|want|i need|i want|have|get)(?: ${me})?(?: up)? (?:(?:a|an|my|the|another|new|daily|weekly|monthly|regular|\\u0002+) ?)*(?:[\\p{L}]+ (?=timer|alarm))?${noun}(?: on| in)?|${noun}(?= ?(?:\\u0002|to |2 |for |about |$|:|in |at ))|(?<=^)reminder|(?<=^)remind(?= ?(?:\\u0002|to |2 |about )))|(?:give ${me} a )?(?:nudge|ping|prod|poke|buzz|shout at|a shout)(?: ${me})?|(?:give ${me} a (?:nudge|shout|buzz|ping|reminder|prod))|(?:dont|don't|dnt|do not|never) let ${me} forget|i (?:must ?n'?t|must not|cant|can't|dont want to|better not) forget|make sure i (?:remember|dont forget|don't forget)|i (?:need|have|must|want|gotta|got) (?:to |2 )?remember|help ${me} (?:to )?remember|wake ${me}(?: up)?|get ${me} up|(?:i )?need (?:waking|to be woken)(?: up)?|i need to (?:get|be) up|i keep forgetting|(?:i )?(?:need|want|have|would like|'?d like|like) (?:to be reminded|reminding)|keep reminding ${me})`;
/** What asks for a text at a time. */
const weakAsk = `(?:(?:text|txt|message|msg|tell|alert|notify|buzz|ring|call|drop) ${me}(?: a (?:text|msg|line))?|let ${me} know|send ${me} a (?:text|txt|message|reminder|msg)|(?:dont|don't|dnt) forget)`;
const connector =
  "(?:to|2|too|about|abt|bout|'bout|that says|that|tht|of|for|4|and say|so that i(?: can)?|so i(?: can| remember(?: to)?| dont forget(?: to)?| don't forget(?: to)?)?|so|because|cos|coz|when (?:its|it's|it is)|its|it's|with|saying|re)";
const lead = `(?:[\\s,:;.!-]|\\u0001)*`;
const sureStart = new RegExp(`(?<![\\p{L}\\p{N}'])${sureAsk}(?![\\p{L}\\p{N}])`, "iu");
const weakStart = new RegExp(`(?<![\\p{L}\\p{N}'])${weakAsk}(?![\\p{L}\\p{N}])`, "iu");
const anyAsk = new RegExp(
  `(?<![\\p{L}\\p{N}'])(?:(?:can|could|will|would|please|pls) (?:you|u) )?(?:${sureAsk}|${weakAsk})(?![\\p{L}\\p{N}])`,
  "iu",
);

const isQuestion =
  /^(?:how|what|whats|what's|wot|wots|wat|why|who|whos|where|wheres|which|is|are|was|were|does|did|do|has|have|had|am|when (?:is|are|was|does|did|do|will|should))(?![\p{L}'])/iu;
/** "remind me what the code was" asks for an answer. */
const asksFact = new RegExp(
  `${remind} ${me} (?:again )?(?:of )?(?:what|whats|who|whos|how|where|why|which|if|whether|when (?:it was|(?!i|we|im|ive|its|it|the time|he|she|they)))`,
  "i",
);
/** "dont let me forget the hotel is called the Rosewood" tells something to be noted, where no time stands in it. */
const tellsFact = /n'?t (?:let me )?forget (?!to\b|2\b).* (?:is|are|was|were) \S/i;
/** The words are given to be translated, or looked up. */
const asksWords =
  /^(?:translate|translation|spell|define|meaning of|how (?:do|would|can) (?:you|u|i|we) (?:say|spell|write)|what does|whats? the (?:french|spanish|german|meaning))(?![\p{L}])/iu;
/** "countdown to 2027", "countdown till easter" */
const isDistance = /^(?:a |the )?countdown (?:to|till|til|until) (?!\d{1,2}(?:[:.]\d\d)? ?(?:[ap]m)?$)/iu;
/** "add set alarm to my list" */
const isForList = /^(?:add|put|stick) .+ (?:to|on|onto|in|2) (?:(?:my|the|our) )?(?:\p{L}+ )?list$/iu;
/** What another skill tells, or a sentence about something else. */
const isOther =
  /(?<![\p{L}])(?:weather|forecast|rain|raining|snow|sunny|temperature|umbrella|bus|buses|train|trains|tram|route|directions?|from|frm|nearest|near|map|digest|news|score|translate|define|convert|meaning|spell|how|what|whats|wots|wot|when|where|who|why|which|open now|near me|stop|zone|shopping|list|sunrise|sunset|time in|until|since)(?![\p{L}])|\?$/iu;
const isSentence =
  /^(?:days|is|isnt|was|were|are|be|going|gonna|been|got|have|has|happy|i|im|i'm|ive|i've|ill|i'll|id|we|he|she|they|it|its|it's|you|u|there|this|that|the|thanks|thank|see|ok|sorry|yes|no|not|add|save|set home|set work|near|at|in|on|to|from|what about|how about|and|or|same|note|memo|jot|leave|arrive|arriving|leaving|be there|depart)(?![\p{L}'])/iu;
const chore =
  /^(?:to |2 )?(?:call|ring|phone|fone|text|txt|email|pay|take|put|get|buy|collect|pick|fetch|feed|water|book|check|turn|switch|leave|meet|order|return|renew|post|bring|move|clean|wash|do|send|top up|walk|charge|lock|shut|submit|vote|give|go to|drop|empty|tidy|iron|defrost|cook|start|finish|make|change|see|visit|bins?|rent|meds?|pills?|tablets?|insulin|medicine|medication|dose|injection|inhaler|dentist|doctor|doctors|dr|gp|vet|appointment|appt|meeting|haircut|gym|school run|mot|exam|interview|birthday|mums|dads)(?![\p{L}])/iu;

const anyChore = new RegExp(
  chore.source.replace("^(?:to |2 )?", "(?<![\\p{L}])").replace("|make|", "|").replace("|see|", "|"),
  "iu",
);
/** "egg 4 min": a timer without the word. */
const cooks =
  /(?<![\p{L}])(?:eggs?|pasta|spaghetti|rice|noodles|tea|pizza|cake|bread|chips|oven|potatoes|spuds|roast|chicken|cookies|biscuits|washing|laundry|dye)(?![\p{L}])/iu;

/** A time, or a word of asking to be reminded, begins with one of these: looking for both in every text costs too much. */
const mayBeWish =
  /\d|(?<!\p{L})(?:remi|rem[nid]|rm|alarm|alrm|timer|time me|alert|countdown|wake|nudge|ping|prod|poke|buzz|shout|forget|remember|waking|woken|get up|be up|up at|every|evry|evr|ev |each|eech|daily|hourly|weekly|monthly|yearly|half|quarter|noon|mid|morn|mrn|afternoon|after|arvo|even|eve|night|nite|ton|tod|tmr|tom|tmw|2m|mon|tue|wed|thu|fri|sat|sun|week|wk|month|year|day|min|hour|hr|hrs|sec|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|lunch|tea|dinner|breakfast|bed|dawn|dusk|sunset|later|soon|next|nxt|this|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|xmas|christmas|easter|once|twice|nightly|always|fortnight|couple|oclock|o'clock|in the|weekend|wkend)/iu;

/** Reads a wish to be reminded, with or without its time; null where a text is none. */
export function readWish(text: string): Wish | null {
  if (!mayBeWish.test(text)) return null;
  // "time me 3 mins"
  const line =
    lineOf(text)?.replace(/(?<![\p{L}])time (?:me|us) (?:for |4 )?(?=(?:an? |half |\d))/iu, "timer ") ?? null;
  if (line === null) return null;
  const timers = /(?<![\p{L}])(?:timer|countdown)(?![\p{L}])/iu;
  const said = timers.test(line)
    ? bare(line).replace(/(?<![\p{L}])(?:an? )?half(?: an?)?[ -]?hour(?![\p{L}])/iu, "30 min")
    : bare(line);
  const { words, zone } = withoutZone(said);
  if (
    words === "" ||
    asksFact.test(words) ||
    asksWords.test(words) ||
    isForList.test(words) ||
    isDistance.test(words)
  )
    return null;
  const isTimer = /(?<![\p{L}])(?:timer|countdown|stopwatch)(?![\p{L}])/iu.test(words);
  const isCooking = cooks.test(words) && words.split(" ").length <= 5;
  // "24 hour pharmacy" is open all day.
  const startsWithLength =
    /^(?!24[ -]?(?:hour|hr) )(?:an? |half an? |\d{1,3} ?)(?:min|mins|minutes?|hours?|hrs?) (?!from)/i.test(
      words,
    );
  const found = readTime(words, isTimer || isCooking || startsWithLength);
  if (!found && tellsFact.test(words)) return null;
  const marked = found ? found.left.replace(/\u0002[\s\u0002]*/g, "\u0002 ") : words;
  const isSure = sureStart.test(marked) && !(isQuestion.test(words) && !/^have (?:a|an)/i.test(words));
  if (isSure || (found && isWeak(found, words)))
    return { args: { ...wishOf(found, words, isTimer), ...(zone && { place: zone }) }, isSure: true };
  if (!found || isQuestion.test(words) || isOther.test(found.left) || words.endsWith("?")) return null;
  return readBare(found);
}

/** "3pm eastern", "at 17:00 london time": by whose clock a time is meant. */
const zoned = new RegExp(
  `(?<=\\d ?(?:[ap]\\.?m?\\.?)?|noon|midnight|o'?clock) \\(?(?<name>(?!(?:eat|pt|et|ct|mt)(?![a-z]))${anyZoneName}|(?:in )?(?<place>\\p{L}+(?: \\p{L}+)?) time)\\)?(?![\\p{L}'])`,
  "iu",
);

function withoutZone(words: string): { words: string; zone: string | null } {
  const found = zoned.exec(words);
  const { name = "", place } = found?.groups ?? {};
  const listed = zonesOf((place ?? name).replace(/^in /i, ""));
  const zone = listed && "zones" in listed && listed.zones.length === 1 ? listed.zones[0] : undefined;
  if (!found || !zone) return { words, zone: null };
  return { words: words.replace(found[0], ""), zone };
}

/** "let me know in 25 minutes" */
const askAlone = new RegExp(`^${weakAsk}[\\s,\\u0002]*$`, "iu");

/** "text me at 5 to ring john", "tell me to iron every sunday". */
function isWeak({ left, said }: FoundTime, words: string): boolean {
  if (isQuestion.test(words)) return false;
  if (said.span !== null && askAlone.test(left)) return true;
  const after = left.slice(weakStart.exec(left)?.index ?? left.length);
  const how = new RegExp(
    `^${weakAsk}[\\s,\\u0002]*(?:to|2|so|that i|about|saying|and say|with|re|that says|when (?:its|it's|it is))(?![\\p{L}])`,
    "iu",
  );
  return (
    how.test(after) && !/(?<![\p{L}])(?:weather|forecast|news|scores?|bus|train)(?![\p{L}])/iu.test(words)
  );
}

/** "half 7 call mum", "tonight bins", "every 4 hours pills": a time and what is to be remembered. */
function readBare(found: FoundTime): Wish | null {
  const { said, left } = found;
  const what = whatOf(left.replaceAll("\u0002", " "));
  const count = what.split(" ").filter(Boolean).length;
  if (
    count === 0 ||
    count > 12 ||
    isSentence.test(left.replace(/^[\s,\u0002]+/, "")) ||
    !/\p{L}{2}/u.test(what)
  )
    return null;
  const isAtEdge = /^\u0002|\u0002[\s,]*$/.test(left);
  if (!isAtEdge) return null;
  const isRepeated =
    said.repeat !== null && (said.clocks.length > 0 || said.repeat.unit !== "week" || said.repeat.every > 1);
  const isStart = left.startsWith("\u0002");
  const isLikely = anyChore.test(what) || (said.clocks.length > 0 && said.date !== null);
  if (!isRepeated && said.span === null && !isLikely) return null;
  const isSure =
    (isRepeated && count <= 8) ||
    (isStart && (chore.test(what) || cooks.test(what) || (said.span !== null && count <= 8)));
  const isTimer = said.span !== null && cooks.test(what) && count <= 4;
  return { args: { do: "set", when: found.words, what }, isSure: isSure || isTimer };
}

function wishOf(found: FoundTime | null, words: string, isTimer: boolean): RemindersArgs {
  const left = (found?.left ?? words).replaceAll("\u0002", " \u0002 ");
  const ask = anyAsk.exec(left.replace(/\u0002[\s\u0002]*/g, "\u0002 "));
  const isWake =
    /(?<![\p{L}])(?:wake|waking|woken|get (?:me|us) up|get up|be up)(?![\p{L}])/iu.test(ask?.[0] ?? "") ||
    /wake ?up/i.test(words);
  const isAlarm = /(?<![\p{L}])(?:alarm|alrm)(?![\p{L}])/iu.test(words);
  const all = whatOf(left.replaceAll("\u0002", " "));
  const said = isTimer ? all.replace(/^(?:timer|countdown)(?: for(?: the)?)? (?=\p{L})/iu, "") : all;
  const what = isWake ? wakeText(said) : said !== "" ? said : isTimer ? "timer" : isAlarm ? "alarm" : "";
  return { do: "set", what, ...(found && { when: atTime(found.words) }) };
}

function wakeText(said: string): string {
  const rest = said.replace(/^(?:wake ?up(?: call)?|up)(?: |$)/i, "");
  return rest === "" ? "wake up" : `wake up: ${rest}`;
}

const startAsk = new RegExp(
  `^${lead}(?:(?:can|could|will|would|please|pls|hi|hey) (?:you |u )?)*(?:${sureAsk}|${weakAsk})(?: again)?(?![\\p{L}\\p{N}])`,
  "iu",
);
const endAsk = new RegExp(
  `${lead}(?:(?:can|could|will|would) (?:you|u) )?(?:please |pls )?(?:${sureAsk}|${weakAsk})${lead}$`,
  "iu",
);
const startConnector = new RegExp(`^${lead}${connector}(?![\\p{L}\\p{N}'])`, "iu");
const nounAtEnd = /(?<=\p{L} )(?:reminder|alarm|timer)$/iu;

/** What is to be remembered: the words without those that ask for it. */
function whatOf(words: string): string {
  let rest = tidy(words).replace(/^remind (?!(?:me|us)(?: |$))/i, "");
  const ask = startAsk.exec(rest);
  if (ask) {
    rest = tidy(rest.slice(ask[0].length)).replace(/^(?:please|pls|plz|kindly) (?=\S)/i, "");
  } else {
    const inside = anyAsk.exec(rest);
    const before = inside ? tidy(rest.slice(0, inside.index)) : "";
    const after = inside ? tidy(rest.slice(inside.index + inside[0].length)).replace(startConnector, "") : "";
    // "when i get home remind me to feed the cat"
    if (inside && before !== "" && tidy(after) !== "") rest = `${tidy(after)} ${withoutAsking(before)}`;
    else if (inside) rest = withoutAsking(before) || after;
  }
  // "check smoke alarm" ends with what is to be checked.
  if (!ask || !nounAtEnd.test(rest)) rest = tidy(rest.replace(endAsk, ""));
  // A second one, as in "i keep forgetting my tablets can you text me".
  if (ask) rest = tidy(rest.replace(startAsk, ""));
  rest = tidy(rest.replace(startConnector, ""));
  rest = tidy(rest.replace(/^(?:(?:i |we )?(?:need|have|got|gotta) )?(?:to|2) (?=\p{L})/iu, ""));
  if (!ask) rest = tidy(rest.replace(nounAtEnd, ""));
  while (/[\s,](?:please|pls|plz|thanks|thx|ta|at|and|every)$/i.test(` ${rest}`) && rest !== "")
    rest = tidy(` ${rest}`.replace(/[\s,](?:please|pls|plz|thanks|thx|ta|at|and|every)$/i, ""));
  return shorten(rest, mostCharacters);
}

function withoutAsking(words: string): string {
  return words.replace(new RegExp(`(?:(?:^| )${politeEnd})+$`, "i"), "").trim();
}

/** What stands before the asking and belongs to it: "i'd like a", "can you". */
const politeEnd =
  "(?:can|could|please|pls|you|u|and|so|then|i|i'?d|would|like|love|want|need|have|get|schedule|note|an?|to|hi|hey|also|just)";

function tidy(words: string): string {
  return words
    .replace(/\s+/g, " ")
    .replace(/^[\s,:;.!"-]+|[\s,:;"-]+$/g, "")
    .trim();
}

/**
 * The time in a wish. What stands before "to" or "about" is when; behind it only what is missing, at the end: "remind me
 * tomorrow to call mum at 5", but "remind me at 3 about the dinner on friday at 8".
 */
function readTime(words: string, isSpanBare: boolean): FoundTime | null {
  const whole = readRule(words, { isSpanBare });
  if (!whole || whole.whole !== words) return whole;
  const ask = sureStart.exec(whole.left) ?? weakStart.exec(whole.left);
  if (!ask) return whole;
  const from = ask.index + ask[0].length;
  const split = new RegExp(
    `(?<![\\p{L}\\p{N}'])(?<word>to|2|about|abt|bout|that|of)(?![\\p{L}\\p{N}'])`,
    "iu",
  ).exec(whole.left.slice(from));
  if (!split) return whole;
  const at = from + split.index;
  const head = readRule(words.slice(0, at), { isSpanBare });
  if (!head || !whole.left.slice(at).includes("\u0002")) return whole;
  const { said } = head;
  const isComplete =
    said.span !== null || (said.clocks.length > 0 && (said.date !== null || said.repeat !== null));
  const isTold = !/^(?:to|2)$/i.test(split.groups?.word ?? "") && said.clocks.length > 0;
  const tail = isComplete || isTold ? null : readRule(words.slice(at), { reach: "end" });
  const isMissing =
    tail &&
    tail.said.span === null &&
    !(tail.said.date && (said.date || said.repeat)) &&
    !(tail.said.clocks.length > 0 && said.clocks.length > 0);
  const tailLeft = isMissing ? tail.left : words.slice(at);
  const left = head.left + tailLeft;
  const joined = isMissing ? `${head.words} ${tail.words}` : head.words;
  const again = readRule(joined, { isSpanBare });
  return again && { ...again, words: joined, rest: left, whole: words, left };
}
