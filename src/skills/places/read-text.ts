import type { PlacesArgs } from "./args.ts";
import { withoutPoliteness } from "../where/politeness.ts";
import { readAbout } from "./read-about.ts";
import { splitAfterThing } from "./split-after-thing.ts";
import { splitBeforeThing } from "./split-before-thing.ts";
import { nearestWord, takeHere, takeLeadIn, takeNear, takeOpenNow } from "./take-off.ts";
import { namesThing } from "./things.ts";
import { MAX_THING_WORDS, tidyNear, tidyThing } from "./tidy-parts.ts";

const MAX_TEXT_CHARACTERS = 200;

/** A request that was read, and how much in it shows that it is one. */
export type Reading = { args: PlacesArgs; isSure: boolean };

/** Reads what is looked for, where and whether it must be open; null where the text is no such request. */
export function readText(text: string): Reading | null {
  if (text.length > MAX_TEXT_CHARACTERS) return null;
  const line = withoutPoliteness(text.replace(/[’‘`´]/g, "'").replace(/[\s\p{Cc}]+/gu, " "))
    .replace(/\b(is|are|if|was) (?:der|dere|ther|thr|dare)\b/gi, "$1 there")
    // "a and e", "b and q", "m n s"
    .replace(/\b([a-z]) (?:and|n) ([a-z])\b/gi, "$1&$2")
    .replace(/,(?=\p{L})/gu, ", ")
    .replace(
      /^how (?:do|can|would|could) (?:i|we|one|u|you) (?:find|locate|get hold of|book|contact) (?=(?:a|an|some|any) )/i,
      "find ",
    )
    // "a mosque i can pray at", "a dentist that anyone would recommend"
    .replace(
      / (?:(?:that|which|where|who) )?(?:i|we|u|you|one|anyone|any1|somebody|someone|people|they) (?:can|could|cn|would|might|will) (?!find|get|buy|have|see|go)\p{L}+(?: (?:at|in|with|from|to))?(?= (?:near|nr|in|around|round|close|by|at|here|nearby)\b)/iu,
      "",
    )
    // why, which no map needs
    .replace(
      /(?<=\S \S+)[\s,]+(?:as|because|since|cos|coz|cuz) (?:i|i'?ve|i'?m|we|my|our|the|it|its) .*$/i,
      "",
    )
    // "a clinic that is open today"
    .replace(
      / (?:that|which|thats|that's)(?: is| are|'s|'re|s)? (?=open (?:today|tonight|late|till|until|on|all|24))/gi,
      " ",
    )
    .replace(/ (?:needed|wanted|required)(?= |$)/i, "")
    // "we are visiting whitby next week and would like to find a tea room"
    .replace(
      /^(?:i'?m|i am|we'?re|we are|i'll be|we'll be|i will be|we will be) (?:visiting|staying (?:in|at|near)|going to|travelling to|off to|heading to|moving to|in) (\S+(?: \S+){0,2}?)(?: (?:next week|tomorrow|tonight|today|this (?:week|weekend|evening)|next (?:weekend|month)|on \p{L}+day|for (?:a|the|two|three|\d) \p{L}+))?,? (?:and|so|but)?,? ?(?:(?:i|we)(?:'d)? )?(?:am |are )?(?:would like|would love|want|need|looking|wanting|hoping) (?:to |for )?(?:find |book |know )?(.+?)[\s?!.]*$/iu,
      (all, near: string, thing: string) =>
        /\b(?:in|near|nr|at|around|to|from)\b/i.test(thing) ? all : `find ${thing} in ${near}`,
    )
    // "is there anywhere in ripon i can get a new battery for my watch"
    .replace(
      /^(?:is there |are there |do (?:you|u) know )?(?:anywhere|somewhere|(?:any|some|a) (?:place|shop|where)s?) (in|near|nr|around|round|at) (\S+(?: \S+){0,3}?) (?:where |that )?(?:i|we|you|one) (?:can|could|cn) (get|buy|find|have|rent|hire|see|watch|eat|drink) (.+?)(?: for (?:my|our) (\p{L}+))?[\s?!.]*$/iu,
      (_, at: string, near: string, verb: string, thing: string, whose?: string) =>
        `where can i ${verb} ${thing}${whose ? ` for ${whose}` : ""} ${at} ${near}`,
    )
    .replace(
      /\b(some|sum|any) ?(?:where|wer|were) (?:2|to) (?=(?:eat|drink|stay|park|sleep|sit)\b)/gi,
      "somewhere to ",
    )
    // "need somewhere to charge my phone"
    .replace(
      /\b(?:any|some)where (?:to|2|i can) (charge|repair|fix|mend|print) (?:my|a|an|the|some) (\p{L}+)(?= (?:near|nr|in|at|by|around|round|close|here|nearby|on)\b|[\s?!.]*$)/giu,
      (_, verb: string, thing: string) => `${thing} ${doing[verb.toLowerCase()] ?? verb}`,
    )
    // "is any pharmacy still open"
    .replace(/\b(?:is|are) (any (?:\p{L}+ ){1,3}?)(?:still )?(?=open\b)/giu, "$1")
    // "fancy a curry, where should i go"
    .replace(
      /(?<=\S \S+ \S+)[\s,.]+(?:so |and )?where (?:should|shud|shld|can|could|do|would|wud) (?:i|we) (?:go|try|eat|find (?:one|it|some))(?: to)?[\s?!.]*$/i,
      "",
    )
    // "a shop i can walk to from kings x"
    .replace(/ (?:(?:that|which) )?(?:i|we) (?:can|could) (?:walk|get|drive|cycle) to from (?=\S)/i, " near ")
    // "buy fuel for lekki", as it is said in Lagos
    .replace(/^(?=.*\b(?:fit|dey|wey|abeg)\b)(.*) for (?=\S+(?: \S+)?$)/i, "$1 in ")
    .replace(
      toBeDone,
      (_, verb: string, thing: string) => `where is ${thing} ${doing[verb.toLowerCase()] ?? verb}`,
    )
    .replace(/[\s?!.]+$/, "")
    .replace(
      /(?:[\s,]+(?:please|pls|plz|thanks|thank you|thx|ta|ty|cheers|asap|mate|urgent|urgently|too|as well))+$/i,
      "",
    )
    .replace(/[\s?!.]+$/, "")
    .trim();
  if (/(?:->|=>|→)/.test(line)) return null;
  if (elsewhere.test(line) || emergency.test(line) || (tells.test(line) && !wishes.test(text))) return null;
  // "barbers open sunday, actually any barbers in wigan": what counts is said last.
  const corrected = /^.{3,}?[\s,.]+(?:actually|i mean|i meant|no wait|scratch that)[\s,.]+(?<rest>.+)$/i.exec(
    line,
  );
  const said = corrected?.groups?.["rest"];
  const reading =
    (said === undefined ? null : readText(said)) ?? readAbout(line) ?? readStory(line) ?? readLooking(line);
  const what = reading?.args.what;
  if (!reading || !what || text.includes("&")) return reading;
  // Their own words go out, as they wrote them.
  return { ...reading, args: { ...reading.args, what: what.replace(/\b([a-z])&([a-z])\b/gi, "$1 and $2") } };
}

// "my dentist in leeds is rubbish", "my mum works in a bank"
const tells =
  /^(?:(?:my|our|the|that|this) (?!nearest|closest|local\b)(?:\p{L}+ ){1,4}?(?:(?:in|at|near|on) \S+ (?:\S+ )?(?:is|are|was|were) (?!open|there|near|it\b|closed|shut|still)|(?:was|were) )|(?:my|our) \p{L}+ (?:works?|worked|working|lives?|lived|went|goes|owns?|runs|left|had|is|was) )/iu;
const wishes =
  /\?|\b(?:where\w*|whr|any\w*|need|find|is there|are there|nearest|closest|looking|fancy|want|get (?:it|them)|whats?|which)\b/i;

// "where can i charge my phone": what is looked for is a place that does it.
const toBeDone =
  /^(?:(?:is there |do you know )?(?:any|some)?where|whr|wher)\b.{0,20}?\b(charge|repair|fix|mend|print) (?:my|a|an|the|some) ([\p{L}]+(?: [\p{L}]+)?)(?= (?:near|nr|in|at|by|around|round|close|here|nearby|on)\b|$)/iu;
const doing: Record<string, string> = {
  charge: "charging",
  repair: "repair",
  fix: "repair",
  mend: "repair",
  print: "printing",
};

const openers =
  /(?<=\S[\s,.]+)(?=(?:is|are) there (?:a|an|any|some)\b|(?:where|wher)(?:'?s| is| are) (?:the|a|my) (?:nearest|closest)|(?:where|wher) (?:can|could|do) (?:i|we|you)\b|(?:can|could) (?:you|u) (?:please )?(?:find|tell me where)|any \p{L}+(?: \p{L}+)? open\b|(?:what'?s|what is|wots|wheres|where'?s) (?:a|the) (?:good|best|nice|decent|nearest|closest)\b|any idea where|(?:i|we) need (?:a|an|to find|somewhere|some)\b)/giu;
const toBeMended =
  /\bmy (?<thing>[\p{L} ]{2,25}?)(?: is| are|'s| has| have| got| just| cracked| broke| broken| smashed| died| stopped| snapped| burst| fell| won'?t| needs)\b.*\b(?:get|have) (?:it|them|this|that) (?:fixed|mended|repaired|sorted|replaced|looked at)(?<rest>.*)$/iu;

/** "we are in keswick and the kids are hungry, is there a chippy in keswick": what is asked stands last. */
function readStory(line: string): Reading | null {
  const broken = toBeMended.exec(line)?.groups;
  if (broken?.["thing"] !== undefined) return readLooking(`${broken["thing"]} repair${broken["rest"] ?? ""}`);
  if (line.split(" ").length <= MAX_THING_WORDS) return null;
  const starts = [...line.matchAll(openers)].map(({ index }) => index);
  const start = starts.at(-1);
  if (start === undefined) return null;
  const asked = line.slice(start).replace(/ (?:there|round there|around there)$/i, "");
  // "ive run out of nappies where can i get some": what they have no more.
  const lacking =
    /\b(?:run out of|ran out of|out of|need|lost|broke|broken|without) (?:my |the |a |any )?(?<thing>\p{L}+(?: \p{L}+)?)[\s,.]*$/iu.exec(
      line.slice(0, start),
    )?.groups?.["thing"];
  const reading = readLooking(
    lacking === undefined
      ? asked
      : asked.replace(/\b(get|buy|find) (?:some|more|it|them|one|another)\b(?: more)?/i, `$1 ${lacking}`),
  );
  if (!reading || reading.args.near) return reading;
  const told = line.slice(0, start);
  const before = (whereBefore.exec(told) ?? placeAtEnd.exec(told))?.groups?.["near"];
  return before ? { ...reading, args: { ...reading.args, near: before } } : reading;
}

// "we're in keswick and …", said before what is asked.
const whereBefore =
  /\b(?:i'?m|i am|we'?re|we are) (?:(?:now|currently|just|staying|stuck|here) )*(?:at|in|near) (?<near>.+?)(?=[,.]| (?:but|so|with|for|where|cos|because)\b| and (?:i|we|my|our|the|it|its|need|want|looking|there|am|im|i'm|is|are|would|cant|can't|no|nothing|everything)\b|\s*$)/i;

// "my car broke down near wetherby", where a sentence ends.
const placeAtEnd = /\b(?:near|nr|outside|at|in) (?<near>\p{L}[\p{L}']*(?: \p{L}[\p{L}']*){0,3})[\s,.]*$/iu;

// What other skills answer, or nobody.
const elsewhere =
  /\b(?:weather|wether|weathr|wthr|wheather|forecast|outlook|rain|rainin|raining|rainy|frost|storms?|stormy|floods?|flood warnings?|fog|foggy|snow|snowing|wind|windy|humid|pollen|sunset|sunrise|dark|heatwave|showers?(?! (?:for (?:the )?(?:truckers?|lorry|drivers?|campers?|cyclists?|hikers?|walkers?|swimmers?|bikers?|runners?|surfers?|homeless|public|hgv)|blocks?|facilit\w+|rooms?|cubicles?))|temp|looking like|it like|digest|daily|every (?:day|morning|evening|night|week)|evry|weekdays|mon-fri|(?:from|frm) .*(?:to|2)|(?:to|2) \S.* (?:from|frm)|nxt|temperature|umbrella|sunny|remind|alarm|translate|news|score|joke|meaning of|calories|lyrics|recipe|flight|price of|\d+ ?% of|what time is it)\b|^(?:wie|wo geht|how (?:do|d|2|to|can|far|long|much|many|hot|cold|old|is|was|are)|why|when (?:is|are|was|did|will)|who(?! (?:does|sells|fixes|repairs|stocks|serves)\b)|set |forget |map |directions? |save |sav |store |remember |remove |delete |del |keep |add |change |chnge |clear |wipe |erase |turn |switch |swich |take |lose |bin |scrap |drop |leave |arrive |depart |only |by |ive |(?:what|wat|wot|how|hows|hw) about |and |same |or |also |i live |(?:i )?work (?:at|in) |next (?:bus|train|tram)|where (?:do|should|can) (?:i|we|you) (?:change|get off|get out)|(?:bus|train)s? (?:from|to) )|\b(?:get|go|way|bus|train|directions?|route|walk|drive) (?:from \S+.* )?(?:to|2) (?!the (?:nearest|closest))/i;

// These are for the emergency answer, not for a list of places.
const emergency =
  /\b(?:police(?! (?:station|stn))|ambulance|fire (?:brigade|service|engine|dept|department)|on fire|gun|(?<!\b(?:flu|booster|covid|tetanus|rabies|vitamin|b12) )shots?|stabb?ed|bleeding|unconscious|overdose|suicid\w*|dying|choking|not breathing|cant breathe|can't breathe|broke in|break in|attacked|raped?|water broke|baby is)\b|^(?:help|stop)\b/i;

/** "im in otley any chippy open": where they are said first. */
const whereFirst =
  /^(?:(?:i'?m|i am|we'?re|we are|we r) (?:now |currently |stuck )?)?(?:at|in|near|nr|outside|by|around) (?<near>.+?)(?:[,.;:]+ ?(?:and )?(?=\S)| (?:and |so |but )?(?=(?:any|anywhere|is there|are there|where'?s?|wheres|need|i need|want|i want|looking for|find|what'?s|nearest|closest|got any|know any|fancy)\b))(?<what>.+)$/i;

/** "wheres the nearest boots im in ancoats": where they are is said last. */
const whereLast =
  /^(?<what>\S.+?)[\s,.;]+(?:i'?m|i am|am|we'?re|we are|we r) (?:now |currently |stuck |staying )?(?:at|in|near|nr|by) (?<near>\S.*)$/i;

const saysWhere =
  /^(?:(?:i'?m|i am|we'?re|were|wer|we are|we r) (?:now |currently |just |all |both |here |stuck |sat |still )*(?:at|in|on|near|by|outside)|at|@) |\b(?:that'?s|thats) (?:my )?(?:home|work|house)$/i;

function readLooking(line: string): Reading | null {
  const first = whereFirst.exec(line)?.groups;
  if (first?.["what"] && first["near"]) {
    const reading = readLooking(first["what"]);
    if (reading && !reading.args.near) return { ...reading, args: { ...reading.args, near: first["near"] } };
  }
  const last = whereLast.exec(line)?.groups;
  if (last?.["what"] && last["near"]) {
    const reading = readLooking(last["what"].replace(/[\s,]+(?:please|pls|plz)$/i, ""));
    if (reading && (!reading.args.near || reading.args.near === "here"))
      return { ...reading, args: { ...reading.args, near: last["near"] } };
  }
  // "at maccies in brixton": where they are, and no wish.
  if (saysWhere.test(line)) return null;
  const open = takeOpenNow(line);
  const here = takeHere(open.rest);
  const opened = open.taken ? open : takeOpenNow(here.rest);
  const body = opened === open ? here.rest : opened.rest;
  const wantsNearest = nearestWord.test(body);
  const lead = /^(?:a (?:and|&|n) e|b (?:and|&|n) b)\b/i.test(body)
    ? { rest: body, taken: "" }
    : takeLeadIn(body);
  // "whats open near bank station": what, they do not say.
  if (opened.taken && /\S (?:near|nr)$/i.test(lead.taken))
    return {
      args: { do: "find", what: "food", near: tidyNear(lead.rest), openNow: true },
      isSure: true,
    };
  // "the closest chemist to leeds stn"
  const closestTo = wantsNearest ? /^(?<what>.+?) (?:to|2) (?<near>.+)$/i.exec(lead.rest)?.groups : undefined;
  const split = here.taken
    ? { rest: lead.rest, taken: null, isSure: true }
    : closestTo?.["what"] && closestTo["near"]
      ? { rest: closestTo["what"], taken: closestTo["near"], isSure: true }
      : takeNear(lead.rest);
  const bare =
    split.taken === null && !here.taken
      ? (splitAfterThing(split.rest) ?? (lead.taken === "" ? splitBeforeThing(split.rest) : null))
      : null;
  const what = tidyThing(bare?.what ?? split.rest);
  const rawNear = bare?.near ?? split.taken;
  const near = here.taken ? "here" : rawNear === null ? null : tidyNear(rawNear);
  if (what === null || near === "" || (near !== null && noPlace.test(near))) return null;
  if (/^(?:now|here|back|just|still|only|so|then|up|out|off|down|over)$/i.test(what)) return null;
  const asksPlace = /\b(?:somewhere|anywhere|places?|spot)$/i.test(lead.taken);
  if (/\bto\b/i.test(what) && !asksPlace && !/^\S* ?(?:place|things|somewhere|anywhere)s? to\b/i.test(what))
    return null;

  const isKnownThing = namesThing(what);
  if (/^who\b/i.test(lead.taken) && !isKnownThing) return null;
  const asks =
    /\b(?:where|wheres|where's|whr|wher|find|any|anywhere|somewhere|is there|are there|need|looking for|nearest|closest)\b/i.test(
      lead.taken,
    );
  const isEvident =
    isKnownThing ||
    (near !== null &&
      (asksPlace ||
        /^(?:(?:good|nice|quiet|cheap|decent) )*(?:places?|spots?|somewhere|anywhere) to /i.test(what))) ||
    here.taken ||
    wantsNearest ||
    (split.isSure && split.taken !== null) ||
    (opened.taken && asks) ||
    /\b(?:where|whr|wher|were) (?:can|cn|could|do|to) |where (?:i|we|you|u|one) (?:can|cn|could|fit)\b|\bwhere (?:do|does) (?:they|people|anyone)\b/i.test(
      lead.taken,
    );
  const isThere =
    !isEvident &&
    near !== null &&
    what.split(" ").length <= 3 &&
    near.split(" ").length <= 5 &&
    !noThing.test(what);
  // "hotel" alone may be an answer to anything, and "post" a verb.
  const isSure =
    isKnownThing &&
    bare === null &&
    !/^(?:at|in|on|@) /i.test(line) &&
    what.split(" ").length <= 4 &&
    line.split(" ").length <= 12 &&
    (here.taken || wantsNearest || opened.taken || (split.isSure && near !== null));
  if (!isEvident && !isThere) return null;
  return {
    args: { do: "find", what, ...(near !== null && { near }), ...(opened.taken && { openNow: true }) },
    isSure,
  };
}

// "news in london" looks for no place.
const noThing =
  /\b(?:fire|fell|drowning|burglar|burglars|intruder|somebody|someone|kid|child|baby|man|woman|news|life|love|war|peace|time|weather|trouble|people|population|president|mayor|king|queen|meaning|rate|price|prices|tax|law|laws|jobs?|rent|traffic|strikes?|help|believe|interested|living|born|died|stuck|lost|just|got|been|going|meet|meeting|see|back|out|up|down|not|no|yes|ok|what|why|how|hello|thanks|once|all|sure|hot|cold|rain|snow|sun|wind|bus|train|flight|way|directions|home|work|on|off)\b/i;

// When, or how to travel, after "at", "by" and "on".
const noPlace =
  /^(?:b4 |before |after |about |around )?\d{1,2}(?:[.:]?\d\d)? ?(?:am|pm|oclock|o'clock)\b|^\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|^(?:foot|bike|bus|train|car|public transport|tram|trams|tube|metro|taxi|cab|uber|ferry|boat|coach|matatu|subway|l8r|later|weekdays|instead|(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?s?)$/i;
