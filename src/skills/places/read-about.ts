import { MAX_WORDS_CHARACTERS, type PlacesArgs } from "./args.ts";
import type { Reading } from "./read-text.ts";
import { splitAfterThing } from "./split-after-thing.ts";
import { takeHere, takeNear } from "./take-off.ts";
import { namesThing } from "./things.ts";

const askFor =
  "(?:(?:can|could|cn) (?:you|u) |please |pls |plz )?(?:(?:what|wat|wot|wht)(?:'?s| is| are)? |give me |get me |get |send me |send |text me |tell me |find me |find |need |i need |i want |want |(?:have |hav )?(?:(?:you|u) )?got |any idea of |do (?:you|u) (?:have|know) )?(?:the |a |an )?";
const day =
  "(?: (?:on |this |next )?(?<day>today|tomorrow|tomoz|tmrw|tmr|2moro|mon|tues?|wed|thurs?|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?)?";

const patterns: [PlacesArgs["about"], RegExp][] = [
  [
    "phone",
    new RegExp(
      `^${askFor}(?:phone|fone|ph|tel|tele|telephone|contact|mobile)? ?(?:number|numbr|nummber|no|num|nmbr|nbr|#)s? (?:of|for|4|to|at) (?<what>.+)$`,
      "i",
    ),
  ],
  [
    "phone",
    new RegExp(
      `^${askFor}(?:phone|fone|tel|telephone|contact|contacts)(?: details| info)? (?:of|for|4) (?<what>.+)$`,
      "i",
    ),
  ],
  [
    "phone",
    /^(?<what>.+?)(?:'s|s')? (?:phone|fone|tel|telephone|contact|ph)(?: ?(?:number|numbr|no|num|nr|#))?$/i,
  ],
  [
    "phone",
    /^(?:how (?:do|can) i |i (?:need|want) to |want to |wanna |need to )?(?:ring|phone|call|fone) (?!(?:charger|charging|shop|repairs?|case|cases|credit|screen|store|top ?up|battery|accessories|box|card|cover|signal)\b)(?<what>(?:the |a )?\p{L}.+)$/iu,
  ],
  [
    "hours",
    new RegExp(
      `^(?:tell me |do (?:you|u) know )?(?:what|wat|wot|wht|when|at what|til what|till what|until what|what's the|whats)(?: (?:time|tym|tme|hours?|are the hours))?s? (?:do|does|dose|duz|is|are|will|s) (?<what>.+?)(?: (?:be|usually|normally))? (?:open|opn|close|closes|opens|shut|shuts|closed|closing|opening|open (?:till|until|til))(?: at| up| until| till| til| from)?${day}$`,
      "i",
    ),
  ],
  [
    "hours",
    new RegExp(
      `^${askFor}(?:opening|open|opn|closing|close|business|working)? ?(?:hours|times|time|hrs|tmes|tms) ?(?:of|for|4|at|in)? (?<what>(?!table|zone|is|in|(?:till?|untill?|since|left|difference)(?![a-z])).+?)${day}$`,
      "i",
    ),
  ],
  [
    "hours",
    new RegExp(
      `^(?<what>.+?)(?:'s|s')? (?:opening|open|opn|closing|close|shut|shutting) ?(?:hours|times|time|hrs)?${day}$`,
      "i",
    ),
  ],
  ["hours", new RegExp(`^(?<what>.+?) (?:hours|hrs|opening)${day}$`, "i")],
  [
    "hours",
    new RegExp(
      `^(?:is|are|iz|r) (?!there|any|it|you|u|they|we|i\\b|that|this|he|she)(?<what>.+?) (?:still )?(?:open|opn|closed|shut)(?: (?:now|rn|right now|yet|still|late|atm|at the moment|already))?${day}$`,
      "i",
    ),
  ],
  ["hours", new RegExp(`^how late (?:is|are|does|do) (?<what>.+?) (?:stay )?open${day}$`, "i")],
  [
    "address",
    new RegExp(
      `^${askFor}(?:full |exact |street )?(?:address|adress|addres|adres|postcode|post code|zip code|location) (?:of|for|4) (?<what>.+)$`,
      "i",
    ),
  ],
  ["address", /^(?<what>.+?)(?:'s|s')? (?:address|adress|addres|adres)$/i],
];

/** "post office in wallasey" and, of a thing that is known, "post office wallasey". */
function near(named: string): { rest: string; taken: string | null } {
  const split = takeNear(named);
  const bare = split.taken === null ? splitAfterThing(named) : null;
  return bare ? { rest: bare.what, taken: bare.near } : split;
}

/** Reads the wish for one place's phone number, opening hours or address; null where the text is another. */
export function readAbout(text: string): Reading | null {
  // "boots opening times chester": what is asked of it stands between the name and the town.
  const line = text
    .replace(
      /^(?!.*\b(?:what|when|of|for)\b)(.{3,40}?)(?:'s|s')? ((?:opening|closing) (?:times|hours|hrs)|(?:phone|tel|telephone|fone|contact) (?:number|no|num)) (?=\S)/i,
      "$2 of $1 ",
    )
    // "taxi number for ulverston"
    .replace(
      /^(?:(?:i )?(?:need|want) |any |an? |the )*((?:\p{L}+ )?\p{L}+) (?:(?:phone|tel|telephone|contact) )?(?:number|numbers|no) (?:for |4 |in |near |around )?(?=\p{L}{3})/iu,
      (all, thing: string) => (namesThing(thing) ? `number of ${thing} in ` : all),
    )
    // "public library hours in ilkley"
    .replace(
      /^(?!\d|.*\b(?:what|when|of|for|how|happy|rush|my|work)\b)(.{3,40}?) (?:hours|hrs) (?=(?:in|at|near) )/i,
      "hours of $1 ",
    );
  for (const [about, pattern] of patterns) {
    const groups = pattern.exec(line)?.groups;
    const named = groups?.["what"]?.replace(
      /^(?:ur|your|my|the|a|an|ur nearest|nearest|closest|the nearest|the closest|my nearest|my local|my) (?=\S+(?: in | near | at | nr |$))/i,
      "",
    );
    if (named === undefined || named === "" || named.length > MAX_WORDS_CHARACTERS) continue;
    // "my phone number", "your address"; "coffee open", "is pizza near me open" look for something.
    if (
      /^(?:me|my|mine|you|your|ur|us|him|her|his|it|this|that|them|police|ambulance|an? ambulance|is|are|what|whats|what's|wots|anything|anywhere|which|where|wheres|any|some|home|work)\b/i.test(
        named,
      )
    )
      continue;
    const closest = /^(?:the )?(?:nearest|closest) (?<what>.+?) (?:to|2) (?<near>.+)$/i.exec(
      (groups?.["what"] ?? "").trim(),
    )?.groups;
    if (closest?.["what"] && closest["near"]) {
      const args = { do: "find" as const, what: closest["what"], near: closest["near"], about };
      return { args, isSure: namesThing(closest["what"]) };
    }
    // A sentence, not a name: "what time should i leave …".
    if (/\b(?:i|it|should|does|leave|arrive|get|to|2|and|for me|that|has|have)\b/i.test(named)) continue;
    if (
      about === "hours" &&
      !/time|hours|hrs|does|do|how late|^(?:is|are|iz|r) |'s|close|shut|when/i.test(line)
    )
      continue;
    if (about === "hours" && /\b(?:near|nr|nearest|any|anywhere|find|where)\b/i.test(named)) continue;
    const here = takeHere(named);
    const split = here.taken ? { rest: here.rest, taken: "here" } : near(named);
    const isThing = namesThing(split.rest);
    const when = groups?.["day"]?.toLowerCase();
    const isSure =
      (isThing && !/^(?:ring|call|phone|fone)\b/i.test(line)) ||
      (about === "phone" && /\b(?:phone|fone|tel|telephone) (?:number|numbr|no|num)\b/i.test(line));
    return {
      args: {
        do: "find",
        // "royal oak in otley" is one name to a map; "library in ilkley" is a thing and its town.
        what: isThing || here.taken ? split.rest : named,
        ...((isThing || here.taken) && split.taken !== null && { near: split.taken }),
        about,
        ...(when && { day: when }),
      },
      isSure,
    };
  }
  return null;
}
