import { MAX_WORDS_CHARACTERS } from "./args.ts";
import type { PlacesArgs } from "./args.ts";
import { readAbout } from "./read-about.ts";
import { nearestWord, takeHere, takeLeadIn, takeNear, takeOpenNow } from "./take-off.ts";
import { isThing, namesThing } from "./things.ts";

const MAX_TEXT_CHARACTERS = 200;
const MAX_THING_WORDS = 8;

/** A request that was read, and how much in it shows that it is one. */
export type Reading = { args: PlacesArgs; isSure: boolean };

/** Reads what is looked for, where and whether it must be open; null where the text is no such request. */
export function readText(text: string): Reading | null {
  if (text.length > MAX_TEXT_CHARACTERS) return null;
  const line = text
    .replace(/[’‘`´]/g, "'")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .replace(/[\s?!.]+$/, "")
    .replace(
      /(?:[\s,]+(?:please|pls|plz|thanks|thank you|thx|ta|ty|cheers|asap|mate|urgent|urgently))+$/i,
      "",
    )
    .replace(/[\s?!.]+$/, "")
    .trim();
  if (elsewhere.test(line) || emergency.test(line)) return null;
  return readAbout(line) ?? readLooking(line);
}

// What other skills answer, or nobody.
const elsewhere =
  /\b(?:weather|wether|weathr|wthr|wheather|forecast|outlook|rain|rainin|raining|rainy|frost|storms?|stormy|floods?|flood warnings?|fog|foggy|snow|snowing|wind|windy|humid|pollen|sunset|sunrise|dark|heatwave|showers?|temp|looking like|it like|digest|daily|every (?:day|morning|evening|night|week)|evry|weekdays|mon-fri|(?:from|frm) .*(?:to|2)|(?:to|2) \S.* (?:from|frm)|nxt|temperature|umbrella|sunny|remind|alarm|translate|news|score|joke|meaning of|calories|lyrics|recipe|flight|price of|what time is it)\b|^(?:how (?:do|d|2|to|can|far|long|much|many|hot|cold|old|is|was|are)|why|when (?:is|are|was|did|will)|who|set |forget |map |directions? |save |sav |store |remember |remove |delete |del |keep |add |change |chnge |clear |wipe |erase |turn |switch |swich |take |leave |arrive |depart |only |by |ive |(?:what|wat|wot|how|hows|hw) about |and |same |or |also |i live |(?:i )?work (?:at|in) |next (?:bus|train|tram)|(?:bus|train)s? (?:from|to) )|\b(?:get|go|way|bus|train|directions?|route|walk|drive) (?:from \S+.* )?(?:to|2) (?!the (?:nearest|closest))/i;

// These are for the emergency answer, not for a list of places.
const emergency =
  /\b(?:police(?! (?:station|stn))|ambulance|fire (?:brigade|service|engine|dept|department)|on fire|gun|shots?|stabb?ed|bleeding|unconscious|overdose|suicid\w*|dying|choking|not breathing|cant breathe|can't breathe|broke in|break in|attacked|raped?|water broke|baby is)\b|^(?:help|stop)\b/i;

/** "im in otley any chippy open": where they are said first. */
const whereFirst =
  /^(?:(?:i'?m|i am|we'?re|we are|we r) (?:now |currently |stuck )?)?(?:at|in|near|nr|outside|by|around) (?<near>.+?)(?:[,.;:]+ ?(?:and )?(?=\S)| (?:and |so |but )?(?=(?:any|anywhere|is there|are there|where'?s?|wheres|need|i need|want|i want|looking for|find|what'?s|nearest|closest|got any|know any|fancy)\b))(?<what>.+)$/i;

function readLooking(line: string): Reading | null {
  const first = whereFirst.exec(line)?.groups;
  if (first?.["what"] && first["near"]) {
    const reading = readLooking(first["what"]);
    if (reading && !reading.args.near) return { ...reading, args: { ...reading.args, near: first["near"] } };
  }
  const open = takeOpenNow(line);
  const here = takeHere(open.rest);
  const opened = open.taken ? open : takeOpenNow(here.rest);
  const body = opened === open ? here.rest : opened.rest;
  const wantsNearest = nearestWord.test(body);
  const lead = /^(?:a (?:and|&|n) e|b (?:and|&|n) b)\b/i.test(body)
    ? { rest: body, taken: "" }
    : takeLeadIn(body);
  // "the closest chemist to leeds stn"
  const closestTo = wantsNearest ? /^(?<what>.+?) (?:to|2) (?<near>.+)$/i.exec(lead.rest)?.groups : undefined;
  const split = here.taken
    ? { rest: lead.rest, taken: null, isSure: true }
    : closestTo?.["what"] && closestTo["near"]
      ? { rest: closestTo["what"], taken: closestTo["near"], isSure: true }
      : takeNear(lead.rest);
  const bare = split.taken === null && !here.taken ? splitAfterThing(split.rest) : null;
  const what = tidyThing(bare?.what ?? split.rest);
  const rawNear = bare?.near ?? split.taken;
  const near = here.taken ? "here" : rawNear === null ? null : tidyNear(rawNear);
  if (what === null || near === "" || (near !== null && noPlace.test(near))) return null;
  if (/\bto\b/i.test(what) && !/^\S* ?(?:place|things|somewhere|anywhere)s? to\b/i.test(what)) return null;

  const isKnownThing = namesThing(what);
  const asks =
    /\b(?:where|wheres|where's|whr|wher|find|any|anywhere|somewhere|is there|are there|need|looking for|nearest|closest)\b/i.test(
      lead.taken,
    );
  const isEvident =
    isKnownThing ||
    here.taken ||
    wantsNearest ||
    (split.isSure && split.taken !== null) ||
    (opened.taken && asks) ||
    /\b(?:where|whr|wher|were) (?:can|cn|could|do|to) /i.test(lead.taken);
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
  /^(?:b4 |before |after |about |around )?\d{1,2}(?:[.:]?\d\d)? ?(?:am|pm|oclock|o'clock)\b|^\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|^(?:foot|bike|bus|train|car|public transport|l8r|later|weekdays|instead|(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?s?)$/i;

// Words that belong to the thing before them: "curry house", "gas station".
const belongs =
  /^(?:shops?|stores?|places?|joints?|machines?|offices?|stations?|halls?|house|bars?|cent(?:re|er)s?|spots?|stops?|points?|park|pump|box|wash|phones?|hire|delivery|repairs?|service|services|food|rank|pool|market|chips|class|classes|cafe|pub|dispenser)$/i;

/** "curry bradford": a thing, then a place with nothing between. */
function splitAfterThing(text: string): { what: string; near: string } | null {
  const words = text.split(" ");
  let last = words.findLastIndex(isThing);
  if (last < 0 || last > 3) return null;
  while (belongs.test(words[last + 1] ?? "")) last += 1;
  if (last === words.length - 1) return null;
  const near = words.slice(last + 1).join(" ");
  if (
    /^(?:that|which|for|with|and|or|to|of|open|late|24|now|today|tonight|tomorrow|area|card|cards|till|until|on|is|are|n|&|quick|asap|please|cheap|free|do|does|who|what|where|near|in|at|number|no|num)\b/i.test(
      near,
    )
  )
    return null;
  return { what: words.slice(0, last + 1).join(" "), near };
}

/** What is looked for, without what is only said around it; null where it is a sentence. */
function tidyThing(words: string): string | null {
  const thing = words
    .replace(/^(?:the|a(?! (?:and|n|&) e\b)|an|any|some|for|to) (?=\S)/i, "")
    .replace(
      /[\s,]+(?:is|are|that is|there|at|to|in|near|nr|around|round|by|open|which|places? to go|i can go to)$/i,
      "",
    )
    .replace(/^[\s,.:;"-]+|[\s,.:;"-]+$/g, "");
  if (/^(?:phone |fone |mobile |tel )?(?:number|no|num)$/i.test(thing)) return null;
  if (thing === "" || thing.length > MAX_WORDS_CHARACTERS) return null;
  if (thing.split(" ").length > MAX_THING_WORDS || !/\p{L}{2}|\p{L} ?(?:&|and|n) ?\p{L}|\p{Lo}/iu.test(thing))
    return null;
  if (/^(?:eat|drink|stay|sleep|swim|park|shop)$/i.test(thing)) return `places to ${thing}`;
  return /^(?:home|work|zip|postcode|post code|address|(?:current )?location|position)\b|\b(?:is|as|ive|i've|moved|movd|i|im|i'm|you|u|he|she|we|they|me|my|your|his|her|am|was|were|will|would|should|dont|don't|cant|can't|feel|love|think|mean|means|why|because)\b/i.test(
    thing,
  )
    ? null
    : thing;
}

function tidyNear(words: string): string {
  return words
    .replace(/[\s,]+(?:please|pls|plz|now|right now|today|tonight|atm|thanks|thx|area|open)$/i, "")
    .replace(/^[\s,.:;"-]+|[\s,.:;"-]+$/g, "")
    .slice(0, MAX_WORDS_CHARACTERS);
}
