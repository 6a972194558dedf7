import { keywordText } from "../../sms/keyword-text.ts";
import type { MyPlacesArgs } from "./args.ts";
import { ownThings } from "./keep-words.ts";
import { isName, tidyName } from "./names.ts";
import { looksLikeAddress, looksLikeStreet, tidyText, toSet } from "./read-text.ts";

const wholeCommands = new Map<string, MyPlacesArgs>([
  ["SET", { do: "usage" }],
  ["HOME", { do: "tell", name: "home" }],
  ["WORK", { do: "tell", name: "work" }],
  ["WHERE AM I", { do: "tell", name: "here" }],
  ["WHERE AM I NOW", { do: "tell", name: "here" }],
  ["WHERE I AM", { do: "tell", name: "here" }],
  ["WHERE WE AT", { do: "tell", name: "here" }],
  ["WHERE R WE", { do: "tell", name: "here" }],
  ["WHERE ARE WE", { do: "tell", name: "here" }],
  ["WHR AM I", { do: "tell", name: "here" }],
  ["WER AM I", { do: "tell", name: "here" }],
  ["PLACES", { do: "list" }],
  ["MY PLACES", { do: "list" }],
  ["SAVED PLACES", { do: "list" }],
  ["MY SAVED PLACES", { do: "list" }],
  ["LIST PLACES", { do: "list" }],
  ["SAVED", { do: "list" }],
  ["SHOW SAVED", { do: "list" }],
  ["LIST SAVED", { do: "list" }],
  ["MY ADDRESSES", { do: "list" }],
  ["SAVED ADDRESSES", { do: "list" }],
  ["MY SAVED ADDRESSES", { do: "list" }],
  ["SAVED LOCATIONS", { do: "list" }],
  ["LIST MY PLACES", { do: "list" }],
  ["SHOW PLACES", { do: "list" }],
  ["SHOW MY PLACES", { do: "list" }],
]);

// What is set beside places: "set alarm 7 am" is for others.
const otherThings =
  /^(?:(?:a|an|my|the) )?(?:alarm|alarms|reminder|reminders|timer|clock|time|phone|temperature|temp|heating|oven|digest|language|units?|date|budget|goal|password|pin|volume|table|sail|fire|free|up|off|out|aside|down|in|on|it|me|you|him|her|them|us|that|this|mode|wake|wakeup|appointment|meeting|event|name|limit|price|default|zone|timezone|one|two|record|records|music|light|lights)\b/i;

// "set home alarm for 7"; "save place bingo - mecca" has its name second.
const ofAHome =
  /^(?:home|work) (?:alarm|timer|reminder|screen|page|phone|wifi|heating|lights?|hours|budget|email)\b|^(?:place|location) \p{L}[\p{L}' ]* ?[:=,-] /iu;

// What people call places by; under another name only an address is kept: "set delivery to thursday" is for others.
const personal =
  /^(?:mum|mom|mam|dad|gran|granny|grandma|grandad|grandpa|nan|nana|nanna|sis|sister|bro|brother|aunt|aunty|auntie|uncle|mate|school|uni|college|gym|church|mosque|temple|hotel|hostel|farm|shamba|shop|club|pub|allotment|office|here)'?s?(?: (?:house|place|flat))?$/;

/** Reads SET HOME 12 Elm St, HOME, WHERE AM I, PLACES, FORGET WORK and their like; null where the text is none of them. */
export function readCommand(text: string): MyPlacesArgs | null {
  const whole = wholeCommands.get(keywordText(text));
  if (whole) return whole;
  const line = tidyText(text);
  if (line === null) return null;
  // "loc: wudil market"
  const here = /^(?:my )?(?:current )?(?:location|loc|position)\s*[:=]\s*(?<words>\S.*)$/i.exec(line)
    ?.groups?.["words"];
  if (here !== undefined) return toSet("here", here);
  return readHereAs(line) ?? readSet(line) ?? readForget(line, true);
}

const hereAs = new RegExp(
  `^(?:(?:set|save|store|keep|remember|mark|name|call|add|use|make|tag|pin) (?:this|here|where (?:i am|i'?m|im|we are|we'?re)|(?:this|my|the)(?: current| present)? (?:place|spot|location|position|address|point))(?: now| right now)?(?: (?:as|under|for|called|named|to be|down as))?|(?:this|here)(?: (?:place|spot))? is) (?:my |our )(?<own>${ownThings})$|^(?:save|store|keep|remember|mark|name|call|tag|pin) (?:this|here|where (?:i am|i'?m|im|we are|we'?re)|(?:this|my|the)(?: current| present)? (?:place|spot|location|position|address|point))(?: now| right now)? (?:as|under|called|named|down as) (?:my |our |the )?(?<name>[\\p{L}' ]{2,20})$`,
  "iu",
);

/** "save this place as car park": where they are gets a name. */
function readHereAs(line: string): MyPlacesArgs | null {
  const groups = hereAs.exec(line)?.groups;
  const name = groups?.["own"] ?? groups?.["name"];
  if (name === undefined || otherThings.test(name) || !isName(tidyName(name))) return null;
  return { do: "set", name: tidyName(name), where: "here" };
}

const ownNameFirst = new RegExp(
  `^(?<name>${ownThings}|(?:\\p{L}+ ){1,2}(?:school|nursery|house|place|flat|office|gym|shop))(?: (?:address|location))?(?: (?:as|to|is|=|at)|\\s*[:=,-])? (?<words>(?!(?:as|to|is|at|2|house|place|flat|home)\\b)\\S.*)$`,
  "iu",
);

function readSet(line: string): MyPlacesArgs | null {
  const set =
    /^(?:set|save|(?:update|change|edit|store)(?= (?:my |our )?(?:home|work|office)\b))(?:[ :,]+|(?=home|work))(?:my |the |our )?(?<rest>\S.*)$/i.exec(
      line,
    )?.groups?.rest;
  if (set !== undefined && !otherThings.test(set) && !ofAHome.test(set)) {
    const long =
      /^(?<name>[\p{L}'-]+(?: [\p{L}'-]+){0,2}?)(?: (?:address|location))?(?: (?:as|to|is|=|at|2)|\s*[:=,-])\s*(?<words>\S.*)$/iu.exec(
        set,
      );
    const ofTheirs = ownNameFirst.exec(set);
    const short = /^(?<name>[\p{L}'-]+)(?: (?:address|location))? (?<words>\S.*)$/iu.exec(set);
    const own = /^(?:home|work)$/;
    for (const match of [ofTheirs, short, long]) {
      const args = match?.groups && toSet(match.groups["name"] ?? "", match.groups["words"] ?? "");
      const isOwn = own.test(args?.name ?? "");
      const isTheirs = personal.test(args?.name ?? "");
      // "save kelly 41 moss lane"
      if (args?.where && args.name !== "here" && looksLikeStreet(args.where)) return args;
      if (args?.where && (isOwn || (/^set/i.test(line) && (isTheirs || looksLikeAddress(args.where)))))
        return args;
    }
    if (own.test(tidyName(set)) && /^set/i.test(line)) return { do: "set", name: tidyName(set) };
  }
  // "HOME 12 Elm St"
  const bare = /^(?<name>home|work)(?: (?:address|adress|addres))?(?:\s*[:=,-]\s*|\s+)(?<words>\S.*)$/i.exec(
    line,
  )?.groups;
  if (
    !bare?.["words"] ||
    !looksLikeAddress(bare["words"]) ||
    /^(?:at|by|in|on|to|from|has|have|had|was|will|changed|moved|(?:is |its |s )?(?:wrong|not|old|incorrect))[ ,.]/i.test(
      bare["words"],
    )
  )
    return null;
  return toSet(bare["name"] ?? "", bare["words"]);
}

/** `isStrict`: one word alone, as in a command; "forget the bread" is none. */
export function readForget(line: string, isStrict: boolean): MyPlacesArgs | null {
  const forget =
    /^(?:forget|frget|fourget|forgt|4get|delete|del|remove|erase|clear|dump|ditch)(?: about)? (?<what>.+)$/i.exec(
      line,
    )?.groups?.what;
  if (forget === undefined) return null;
  const what = forget
    .replace(/'/g, "")
    .toLowerCase()
    .replace(/^((?:my|our|the) )?(?:old|previous|former|saved) (?=\S)/, "$1");
  if (
    /^(?:where (?:i|we) (?:am|are|was)|where im at|(?:my )?(?:current |present )?(?:location|position)|here)(?: now)?$/.test(
      what,
    )
  )
    return { do: "forget", name: "here" };
  if (/^where i live$/.test(what)) return { do: "forget", name: "home" };
  if (/^where i work$/.test(what)) return { do: "forget", name: "work" };
  if (
    /^(?:all|every|all of|everything in)?(?: ?(?:of )?(?:my|the|these|those|our))?(?: saved)? (?:places|addresses|locations)$|^(?:my|all|saved) (?:places|addresses|locations)$|^(?:all|my)?(?: my)? ?places$|^(?:all|every|each|any)(?: single)?(?: of)?(?: my| the| those)*(?: saved)? (?:places?|address(?:es)?|locations?)(?: (?:that )?(?:you|u|i|ive|youve)\b.*)?$/.test(
      what,
    )
  )
    return { do: "forget-all" };
  if (
    /^(?:it|that|this|everything|all|what|about|how|you|me|him|her|them|my (?:name|number|data|messages?|texts?|history|reminders?|alarms?|digest|last)|(?:the |my )?last|(?:the |my )?(?:reminder|alarm|digest|list|number|name))\b/.test(
      what,
    )
  )
    return null;
  const name = tidyName(what);
  // "delete account", "remove item": as a command only FORGET takes any name.
  if (isStrict && !/^for?g/i.test(line) && !/^(?:home|work)$/.test(name) && !personal.test(name)) return null;
  const isOwn = name === "home" || name === "work";
  if (!isName(name)) return null;
  if (/\b(?:list|item|photo|and|i|some|dress|msgs?|email)\b/.test(name)) return null;
  const isStrictly = isOwn || (!name.includes(" ") && !/^(?:the|a|an) /.test(what));
  return isStrictly || !isStrict ? { do: "forget", name } : null;
}
