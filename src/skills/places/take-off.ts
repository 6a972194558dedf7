import { namesThing } from "./things.ts";

/** A text with some words taken off, and what they were. */
export type Taken<T> = { rest: string; taken: T };

/** "nearest" and "closest" as they are thumbed. */
const NEAREST =
  "(?:nearest|nearst|neerest|neares|nerest|nearist|nearset|nearbest|neareast|nrst|closest|closes|clossest|closet|closist|closset|clsest|nearby)";
export const nearestWord = new RegExp(`\\b${NEAREST.replace("|nearby", "")}\\b`, "i");

const hereWords =
  "(?:near|nr|near to|nearest|nearest to|close to|closest|closest to|by|around|arnd|round|rnd|about|next to|in|from) (?:me|here|us|my (?:current )?(?:location|position|area|place)|this area|(?:where )?(?:im|i'm|i am)(?: at)?(?: now)?|the area|this place)|nearby|near by|close ?by|locally|local to me|in (?:the|this|my) (?:area|neighbou?rhood|vicinity|town)|within walking distance|in walking distance|walking distance|around the corner|where i am|around(?= *$)";
const atEnd = new RegExp(
  `[\\s,]+(?:${hereWords})(?= *$|[\\s,]+(?:please|pls|plz|now|thx|thanks|showing|with|that|which|selling|serving|doing|for)\\b)`,
  "i",
);
const atStart = new RegExp(`^(?:${hereWords})[\\s,:]+(?=\\S)`, "i");

/** Takes "near me", "round here", "nearby" off either end. */
export function takeHere(text: string): Taken<boolean> {
  for (const pattern of [atEnd, atStart]) {
    const rest = text.replace(pattern, "").trim();
    if (rest !== text && rest !== "") return { rest, taken: true };
  }
  return { rest: text, taken: false };
}

const openWords =
  /(?:[\s,]+|^)(?:(?:that|which|thats|that's|who)(?: is| are|'s|'re|s)? |is |are |thats |and |still |currently |any |whats |what's )*(?:open|opn|opened|oepn)(?: (?:now|nw|right now|rn|rite now|atm|at the moment|at this time|at this hour|currently|still|please|pls))*(?=$|[\s,?]+(?:near|nr|in|at|by|around|round|close|within|on|here|nearby|near me|arnd|that|to|for|4|next)\b)/i;
// "kebab in hull rite now": whoever wants it now wants it open.
const nowAtEnd = /[\s,]+(?:(?:right|rite|ryt) now|rn|now|asap|atm|at this hour|this minute)$/i;
const openFirst =
  /^(?:which |any |whats |what's |what is )?(?:open|opn)(?: now| nw| right now| rn| atm)?[\s,]+(?=\S)/i;
const openLater =
  /\b(?:open|opn)(?: until| till| til)?(?: at| on(?: a)?)? (?:late|tonight|today|tomorrow|sundays?|saturdays?|mondays?|24|all night|early|past|after|midnight|later|this|(?!4 \p{L})\d)/iu;

/** Whether "atm" is a cash machine ("nearest atm"), and not "at the moment" ("chemist near me atm"). */
function isCashMachine(text: string): boolean {
  const before = /^(?<before>.*?)\batm\b/i.exec(text)?.groups?.["before"]?.trim() ?? "";
  const isAsked = namesThing(before) || /\b(?:what|whats|what's|wats|which|any\w*|some\w+)\b/i.test(before);
  const saysWhereOrOpen = /\b(?:open|opn|here|me|nearby|(?:in|near|nr|at|around|round|by|on) \S+)\b/i.test(
    before,
  );
  const leadsToIt =
    /\b(?:nearest|closest|near|an?|any|the|with|and|or|n|has|have|any open|an open)$/i.test(before) ||
    nearestWord.test(before.split(" ").at(-1) ?? "");
  return !isAsked || !saysWhereOrOpen || leadsToIt;
}

// Stands for "atm" while "at the moment" is looked for.
const CASH_MACHINE = "\u{E000}";

/** Takes "open now" off, wherever it stands; "open late" and "open sunday" stay with what is looked for. */
export function takeOpenNow(said: string): Taken<boolean> {
  const own = /\batms?\b/i.exec(said)?.[0];
  if (own === undefined || !isCashMachine(said)) return takeOpen(said);
  const { rest, taken } = takeOpen(said.replace(own, CASH_MACHINE));
  return { rest: rest.replace(CASH_MACHINE, own), taken };
}

function takeOpen(text: string): Taken<boolean> {
  if (openLater.test(text)) return { rest: text, taken: false };
  for (const pattern of [openWords, openFirst, nowAtEnd]) {
    const rest = text.replace(pattern, " ").replace(/\s+/g, " ").trim();
    if (rest !== text && rest !== "") return { rest, taken: true };
  }
  return { rest: text, taken: false };
}

const leadIns = [
  "abeg|biko|(?:i (?:was |am )?)?(?:just )?wonder(?:ing)? (?:if|where|whether)(?: (?:you|u|there))?(?: (?:could|can|might|would|is|was|are))?(?: (?:please )?(?:tell me|know|help me find|point me to))?(?: where)?",
  "(?:i |we )?(?:could murder|could go for|could kill for|am craving|craving|am dying for|dying for)",
  "(?:i |we )?(?:require|am in need of|are in need of|in need of|am in search of)(?: of)?",
  "(?:where|wher|whr) (?:do|does|can|would) (?:they|people|anyone|any1|you|u|(?:my|our|the) \\p{L}+) (?:sell|stock|do|have|find|get|buy|repair|fix|make)",
  "(?:where|wher|whr) (?:can|could) (?:my|our|the) \\p{L}+(?: go to| go)?",
  // Swahili, Tagalog, German.
  "natafuta|natafta|ninatafuta|wapi|saan (?:po )?(?:may|ang|merong?)(?: malapit na)?|(?:naghahanap|hanap)(?: (?:ako|po))*(?: ng)?|wo (?:ist|gibt es|gibts|finde ich)(?: (?:hier|die|der|das|den|ein|eine|einen|n(?:ä|ae)chste[rns]?))*",
  "(?:any chance|any idea)(?: of| where)?(?: (?:you|u|ya)(?: (?:can|could|cud|wud|would))? (?:know|kno|find|recommend|suggest|tell me))?(?: of| where)?",
  "(?:can|could|cn|do|would|will) (?:you|u|ya) (?:please |pls |plz |kindly |possibly |happen to )*(?:find|tell|show|give|text|send|get|recommend|suggest|know|look up|look for|search|point)(?: me)?(?: to| for| of| out)?",
  "(?:is there |are there |do you know )?(?:any ?where|somewhere|(?:a|any) (?:place|shop|store))(?: (?:that|where))? (?:i|we|u|you|one) (?:can|cn|could|might)(?: (?:get|buy|find|see|have|grab|go|pick up))?(?: to| for)?",
  "(?:where|wher|whr|wey) (?:i|we|one) (?:can|could|may|might|would|should|fit|go)(?: (?:find|get|buy|see|have))?",
  "(?:do (?:you|u)|d'?you|du) (?:know|kno|no)(?: of| where| if)?",
  "(?:where|were|wher|whr|wheres|whereabouts|where abouts)(?:'s|s| is| are| r)? (?:can|cn|could|do|would|should|might) (?:i|we|u|you|one|someone)(?: (?:go|come)(?: to| for| and)?)?(?: (?:find|get|buy|see|have|grab|(?:eat|drink|stay|sleep|swim|park|shop)(?! (?:in|at|near|nr|by|on|round|around|here|nearby|close|that)\\b|$)|watch|rent|hire|borrow|post|pick up|catch|book|fix|repair|charge|print|use|withdraw|take out|draw|order|top up|fill up|do|play|try|send|change|go|visit|fill|top))?(?: up| for| to)?",
  "where(?: to|2| 2) (?:find|get|buy|eat|drink|go|have|see|grab)(?: for)?",
  "(?:where|wher|whr|wer|were|wheres|where's|wherez|wers|weres|whers|whrs|werz)(?: is| are|'s|s| r| do they have| there| theres| would be)?",
  "(?:what|wot|wat|wht|which|whats|what's|wots|wats|whts)(?: is| are|'s|s| r)?",
  "(?:is|are) (?:any ?where|any ?one|any ?place|somewhere)(?: (?:near here |round here )?(?:doing|selling|serving|that does|that sells|does|sells))?",
  "(?:if |whether )there(?:'?s| is| are)?|(?:is|are|r) there|theres|there's|iz there|any1 know",
  "(?:i|we|id|i'd|im|i'm|i am|we are|we're)? ?(?:really |just |urgently |badly |desperately )?(?:need|neeed|want|wanna|fancy|like|would like|could do with|gotta|must|have to|looking|lookin|searching|after|trying to|try to|dying|hungry)(?: to| for| 2| 4)?(?: (?:find|get|go|buy|see|locate|grab|have|look))?(?: to| for)?",
  "(?:find|fnd|fined|search|search for|look for|look up|locate|show|show me|find me|get|get me|gimme|give|give me|tell me|list|list of|recommend|recommend me|suggest|got|know|know any|know of|near|nearest to|looking for|lookin 4|lookin for|look 4|search 4|help me find|point me to|places? (?:for|to get|to buy)|options for|ideas for|(?:best|good|gd|gud|nice|decent|cheap) (?:place|spot)s? (?:for|4|(?:to|2) (?:get|buy|have|grab))|somewhere (?:for|to get|to buy|that sells|that does)|anywhere (?:for|to get|to buy|that sells|that does|selling|doing)|who sells|who does)(?: me)?(?: for| out)?",
  "(?:a|an|the|any|some|sum|my|your|our|most|more|all|of|me|somewhere|anywhere|any where|summat|something|anything|smwhr|ne|one|1|new|other|another)",
  "(?:good|gud|gd|decent|nice|proper|great|reliable|popular|local|available|actual)",
  `${NEAREST}(?: to me| 2 me)?`,
  "(?:any ?1|anyone|any1|anybody|any body|ne1) (?:do|does|know|kno|sell|sells|got|doing)",
  "(?:still |that is |thats |that's )?(?:serving|selling|doing|serves|sells)",
  "(?:please|pls|plz|hi|hello|hey|so|ok|and|but|also|quick|quickly|asap|urgent(?! care)|kindly|erm|um)",
];
const leadIn = new RegExp(`^(?:${leadIns.join("|")})(?=$|[\\s,:]+)[\\s,:]*`, "iu");

/** Takes what leads to the thing itself ("where can i find the nearest") off the start. `taken`: the words. */
export function takeLeadIn(text: string): Taken<string> {
  let rest = text;
  for (let count = 0; count < 12; count++) {
    const match = leadIn.exec(rest);
    if (!match || match[0].length === rest.length) break;
    rest = rest.slice(match[0].length);
  }
  return { rest, taken: text.slice(0, text.length - rest.length).trim() };
}

const strong =
  // "in round rock" names a town.
  /(?<!\b(?:in|at)(?= (?:a?round|rnd)\b))[\s,]+(?:(?:somewhere |anywhere |located |thats |that's |that is )?(?:near to|nearest to|nearest|nearer to|closest to|close to|closer to|near|nr|neer|nearby to|nearby|next to|next door to|around|arnd|round|rnd|opposite|beside|within \d+ ?(?:m|km|mi|miles?|min|mins|minutes?)(?: walk)? of|walking distance (?:of|from|to)|outside|not far from|karibu na|malapit sa))[\s:]+/gi;
const weak =
  /(?<!\b(?:walk|drive|drop|stay|built|plug|check|take|sit|log|kept))[\s,]+(?:in|at|by|on|inside|along|off|from|@|over in|down in|up in)[\s:]+/gi;
const postcode =
  /[\s,]+(?=(?:\d{5}(?:-\d{4})?|[a-z]{1,2}\d[a-z\d]?(?: ?\d[a-z]{2})?|[a-z]\d[a-z] ?\d[a-z]\d|\d{6})$)/gi;

// "stoke on trent", "burley in wharfedale": the preposition belongs to the town.
const townNames =
  /(?<first>\p{L}{3,})[ -](?<word>on|upon|under|in|le|by|next)[ -](?<the>the[ -])?(?<last>trent|tyne|thames|sea|avon|tees|wye|water|severn|dee|soar|usk|humber|stour|ouse|derwent|lyme|lyne|arden|furness|wharfedale|forest|wold|wolds|edge|spey|solent|hope|willows|fylde|craven|elmet|ashfield|makerfield|marsh|main|oder|hudson)\b/giu;
// Stands for the space in such a name while a text is split.
const NAME_SPACE = "\u{E001}";

function joinNames(text: string): string {
  return text.replace(townNames, (name: string, first: string) =>
    namesThing(first) ? name : name.replaceAll(" ", NAME_SPACE),
  );
}

function splitNames(text: string): string {
  return text.replaceAll(NAME_SPACE, " ");
}

/** Splits "atm nr kings x" into what is looked for and where; `taken` is null where no place is named. */
export function takeNear(text: string): Taken<string | null> & { isSure: boolean } {
  const said = joinNames(text);
  for (const [pattern, isSure] of [
    [strong, true],
    [postcode, true],
    [weak, false],
  ] as const) {
    // The first: "the arena in nottingham" is one place.
    const split = [...said.matchAll(pattern)].find(({ index }) => index > 0);
    if (!split) continue;
    const near = said.slice(split.index + split[0].length).trim();
    if (
      near !== "" &&
      !/^(?:the )?(?:go|house|sale|budget|moment|weekend|morning|evening|afternoon|night|cheap|foot|bike|time|sundays?|saturdays?|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|tomorrow|today|tonight|\d{1,2}(?: ?[ap]m)?|now|hand|general|particular|stock|english)$/i.test(
        near,
      )
    )
      return { rest: splitNames(said.slice(0, split.index).trim()), taken: splitNames(near), isSure };
  }
  return { rest: text, taken: null, isSure: false };
}
