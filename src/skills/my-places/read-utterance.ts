import type { MyPlacesArgs } from "./args.ts";
import { patterns } from "./keep-patterns.ts";
import { tidyName } from "./names.ts";
import { readCommand, readForget } from "./read-command.ts";
import { looksLikeAddress, tidyText, toSet } from "./read-text.ts";

/** Reads what to keep, tell, list or forget from a person's own sentence; null where it is not surely about their places. */
export function readUtterance(text: string): MyPlacesArgs | null {
  const command = readCommand(text);
  if (command) return command;
  // "im not in york any more im in hull": what counts is where they are.
  const line = tidyText(text)?.replace(
    /^(?:(?:i'?m|i am|we'?re|we are) (?:not|no longer) (?:there|here|at|in) ?.{0,40}?any ?more|(?:i |i'?ve |we )?(?:just )?left .{2,40}?)[\s,.;]+(?:and )?(?=(?:i'?m|i am|we|now)\b)/i,
    "",
  );
  if (!line) return null;
  return readQuestion(line) ?? readForgetting(line) ?? readKeeping(line);
}

/** "save my work address": what it is has yet to be asked. */
const unnamed =
  /^(?:set|save|sav|store|remember|keep|add|change|update|edit)(?: my| new)+ (?:new )?(?<name>home|house|work|office|job)(?: (?:address|adress|addres|addr|location))?$/i;

function readKeeping(line: string): MyPlacesArgs | null {
  if (line.includes("?")) return null;
  const name = unnamed.exec(line)?.groups?.["name"];
  if (name !== undefined) return { do: "set", name: tidyName(name) };
  for (const { pattern, name, needsAddress } of patterns) {
    const groups = pattern.exec(line)?.groups;
    const words = groups?.["words"];
    if (words === undefined || (needsAddress && !looksLikeAddress(words))) continue;
    const args = toSet(name ?? groups?.["name"] ?? "", words);
    if (args) return args;
  }
  return null;
}

const questions: [RegExp, MyPlacesArgs][] = [
  [
    /^(?:do (?:you|u) know |tell me |say |any idea )?(?:where|wher|whre|whr|wer|were|wheres|whereabouts) (?:exactly )?(?:am i|i am|are we|we are|r we|have (?:you|u) got me|do (?:you|u) think (?:i am|im|i'm|we are)|(?:is )?my (?:current )?(?:location|position)|do (?:you|u) have me|did i (?:say|tell (?:you|u)) i (?:am|was)|is it (?:you|u) think i am)(?: at| now| right now| rite now| rn| at the moment| atm| located| currently| exactly)*$/i,
    { do: "tell", name: "here" },
  ],
  [
    /^(?:what'?s?|wots?|whts?|what is) (?:my|our) (?:current )?(?:location|position)(?: now)?$/i,
    { do: "tell", name: "here" },
  ],
  [
    /^(?:(?:what|which|wot|wat|whch) (?:places?|addresses|locations|spots) .*\b(?:saved?|kno?w?|remember|got|have|stored|keep|kept|hold|there|set)\b.*|(?:list|show|tell|give)(?: me)?(?: all)?(?: of)?(?: my| the| our)?(?: saved| stored)? (?:places|addresses|locations)(?: .{0,20})?|what (?:have|did) (?:you|u|i) (?:saved|save|stored)(?: .{0,20})?|(?:my|all|all my|saved) (?:saved )?(?:places|addresses|locations)(?: list)?|(?:what|whats) are my (?:saved )?(?:places|addresses|locations)|what (?:are )?my (?:saved )?(?:places|addresses))$/i,
    { do: "list" },
  ],
  [
    /^(?:do (?:you|u) (?:know|remember|kno|have) )?(?:where|wher|whr) (?:do )?i live(?: now)?$/i,
    { do: "tell", name: "home" },
  ],
  [
    /^(?:do (?:you|u) (?:know|remember|kno|have) )?(?:where|wher|whr) (?:do )?i work(?: now)?$/i,
    { do: "tell", name: "work" },
  ],
];

function readQuestion(line: string): MyPlacesArgs | null {
  const asked = line.replace(/[\s?!.]+$/, "");
  const isSaved =
    /^(?:is|have (?:you|u) (?:got|saved)|did (?:you|u) save|do (?:you|u) (?:still )?(?:have|know)) my (?<name>home|work|house|office)(?: (?:address|adress|addres|adres|addr|addy|location))?(?: saved| set| stored)?$/i.exec(
      asked,
    )?.groups?.["name"];
  if (isSaved !== undefined) return { do: "tell", name: tidyName(isSaved) === "home" ? "home" : "work" };
  const found = questions.find(([pattern]) => pattern.test(asked));
  if (found) return found[1];
  const what =
    /^(?:what|wht|wot|wats|whats|what's|wots|what is|where is|where's|wheres|tell me|show me|show|remind me of|what have (?:you|u) got (?:for|as)|what did i set(?: for| as)?|do (?:you|u) (?:know|have|remember)) (?:the )?(?:address (?:of|for) )?(?:my )?(?<name>home|work|house|office|[\p{L}']+(?= (?:saved|set|stored)))(?: (?:address|adress|addres|adres|adrress|addr|addy|location|place|postcode))?(?: (?:is|saved|set|stored|saved as|set to|set as|again))*$/iu.exec(
      asked,
    )?.groups?.["name"];
  if (what === undefined) return null;
  return {
    do: "tell",
    name: /^(?:home|house)$/i.test(what)
      ? "home"
      : /^(?:work|office)$/i.test(what)
        ? "work"
        : what.toLowerCase(),
  };
}

// "i quit my job, forget my work"
const goneFirst =
  /^(?:i|we)(?:ve| have)? (?:just )?(?:quit|left|lost|changed|sold|finished|checked|split|broke)\b[^,.]{0,40}?[\s,.]+(?:so |and |please |pls )*(?=(?:forget|forgt|delete|remove|erase|clear|wipe|get rid of) (?:my|the|our)\b)/i;

function readForgetting(line: string): MyPlacesArgs | null {
  const words = line.replace(/'/g, "").replace(goneFirst, "");
  if (
    /^(?:i|we) (?:dont|do not|no longer|nolonger|dnt) (?:live|liv) (?:there|here|at|in)\b|^(?:i|we) (?:have |ve )?(?:moved out|left home)$/i.test(
      words,
    )
  )
    return { do: "forget", name: "home" };
  if (/^(?:i|we) (?:dont|do not|no longer|dnt) work (?:there|here|at|in)\b/i.test(words))
    return { do: "forget", name: "work" };
  if (/^(?:im|i am|we are|were) (?:not|no longer) (?:there|here|at|in)\b.*$/i.test(words))
    return { do: "forget", name: "here" };
  // "i dont go to the gym anymore delete it"
  const given =
    /^(?:i|we)(?:m|ve)? (?:dont|do not|dnt|no longer|not|stopped|quit|left|sold|changed)(?: .{0,20}?)? (?:my|our|the|that) (?<what>[\p{L} ]{2,20}?)(?: (?:any ?more|now))?[\s,.]+(?:and |so )?(?:please |pls |you can |u can )?(?:delete|forget|remove|erase|clear|drop|wipe|scrap) (?:it|that)$/iu.exec(
      words,
    )?.groups?.["what"];
  if (given !== undefined) return readForget(`forget ${given}`, false);
  const inner =
    /^(?:i want (?:you|u) to |(?:you|u) can |i'?d like to |wanna |want to |dont |do not )?(?:forget|frget|fourget|forgt|4get|delete|delet|delte|del|remove|erase|clear|wipe|drop|scrap|rub out|get rid of|remember|keep)(?: about)? (?<what>.+?)(?: (?:any ?more|now|from (?:my |the )?(?:places|list|memory)|off (?:my |the )?list|for me|from it|altogether))*$/i.exec(
      words,
    );
  const taken =
    /^(?:please )?take (?<what>.+?) (?:off|out of|from) (?:my |the )?(?:saved )?(?:places|list|addresses)$/i.exec(
      words,
    );
  if (taken?.groups?.["what"] !== undefined) return readForget(`forget ${taken.groups["what"]}`, false);
  const isKept = /^(?:(?:i want|you|u|i'?d) .*)?(?:remember|keep)\b/i.test(words);
  const what = inner?.groups?.["what"];
  if (what === undefined || isKept) return null;
  const name = what
    .replace(/^(?:the |a )?(?:place|address|one) (?:called|named|for|of) /i, "")
    .replace(/ (?:from|off|in) (?:my |the )?(?:saved )?(?:places|list|memory|addresses)$/i, "")
    // "forget my work, i got sacked"
    .replace(/(?<!\bwhere)[\s,.]+(?:i|we|ive|weve|im|as|because|cos|coz|since|its) .*$/i, "")
    .replace(/ (?:place|spot)$/i, "");
  return readForget(`forget ${name}`, false);
}
