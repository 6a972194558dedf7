import { readUtterance as readRoute } from "../directions/read-utterance.ts";
import type { MyPlacesArgs } from "./args.ts";
import { patterns } from "./keep-patterns.ts";
import { called, kin, ownThings } from "./keep-words.ts";
import { tidyName } from "./names.ts";
import { readCommand, readForget } from "./read-command.ts";
import { looksLikeAddress, looksLikeStreet, tidyText, toSet } from "./read-text.ts";
import { sentencesOf, suffixesOf, withoutLeadIn, withoutReason, withoutTail } from "./said-around.ts";

const asksWay = /\b(?:wan|want|need|how|which|going|go|get|reach)\b/i;

/** Reads what to keep, tell, list or forget from a person's own sentence; null where it is not surely about their places. */
export function readUtterance(text: string): MyPlacesArgs | null {
  const command = readCommand(text);
  if (command) return command;
  // "im not in york any more im in hull": what counts is where they are.
  const line = tidyText(text)?.replace(
    /^(?:(?:i'?m|i am|we'?re|we are) (?:not|no longer) (?:there|here|at|in) ?.{0,40}?any ?more|(?:(?:i'?m|i am|we'?re|we are) )?(?:no longer|not) (?:at|in) .{2,30}?|(?:(?:you|u) (?:have|got) )?my (?:location|position|place)(?: is|'s| was)? (?:wrong|out of date|not right|incorrect|old|changed)|(?:thats|that's|that is|its|it's) (?:wrong|not right|old)|(?:(?:i |i'?ve |we |we'?ve )?(?:just )?left|(?:(?:i'?m|i am|we'?re|we are) )?(?:just |now )?leaving) .{2,40}?)[\s,.;]+(?:and |but |so )?(?=(?:i'?m|i am|we|we'?re|now(?= (?:in|at|near|on|i'?m|back|home)\b)|back)\b)/i,
    "",
  );
  if (!line) return null;
  const read = readQuestion(line) ?? readForgetting(line) ?? readKeeping(line);
  // "i dey ikeja, i wan go lekki" asks for a way, and both its ends stand there.
  const isWay =
    read?.do === "set" && read.name === "here" && asksWay.test(line) && Boolean(readRoute(text)?.origin);
  return isWay ? null : read;
}

// What another skill is asked for, whatever address stands in it.
const forOthers =
  /\b(?:remind\w*|list|shopping|weather|forecast|translate|say|spell|news|tomorrow|tonight|\d ?[ap]m|every)\b/i;

/** The same where the text can hardly mean anything else: a place of theirs with a street and a number. */
export function readSurely(text: string): MyPlacesArgs | null {
  const args = readUtterance(text);
  if (args?.do !== "set" || !args.name || !args.where) return null;
  return looksLikeStreet(args.where) && !forOthers.test(text) ? args : null;
}

/** "save my work address": what it is has yet to be asked. */
const unnamed =
  /^(?:set|save|sav|store|remember|keep|add|change|update|edit)(?: my| new)+ (?:new )?(?<name>home|house|work|office|job)(?: (?:address|adress|addres|addr|location))?$/i;

function readKeeping(line: string): MyPlacesArgs | null {
  if (line.includes("?")) return null;
  const name = unnamed.exec(line)?.groups?.["name"];
  if (name !== undefined) return { do: "set", name: tidyName(name) };
  const alone = withoutReason(line);
  const read = readOne(alone);
  if (read) return read;
  const found = [...sentencesOf(alone), ...suffixesOf(alone)].flatMap(
    (sentence) => readOne(withoutTail(withoutLeadIn(sentence))) ?? [],
  );
  // "im at work, my office is 4 mill st": what is to be kept for good counts more than where they are.
  return found.find(({ name: kept }) => kept !== "here") ?? found[0] ?? null;
}

function readOne(line: string): MyPlacesArgs | null {
  for (const { pattern, name, needsAddress, needsStreet } of patterns) {
    const groups = pattern.exec(line)?.groups;
    const words = groups?.["words"];
    if (words === undefined || (needsAddress && !looksLikeAddress(words))) continue;
    if (needsStreet && !looksLikeStreet(words)) continue;
    const args = toSet(name ?? groups?.["name"] ?? "", words);
    if (args) return args;
  }
  return null;
}

const questions: [RegExp, MyPlacesArgs][] = [
  [
    /^(?:where|wher|whre|whr|wer|were|wheres|whereabouts) (?:exactly |the hell |on earth |in the world )?(?:am i|i am|i'?m|are we|we are|r we|have (?:you|u) got me|(?:do )?(?:you|u) (?:think|reckon|believe) (?:i am|im|i'm|we are)|(?:is )?my (?:current )?(?:location|position)|(?:do )?(?:you|u) have me|did i (?:say|tell (?:you|u)) i (?:am|was)|is it (?:you|u) think i am)(?: at| now| right now| rite now| rn| at the moment| at this moment| at present| atm| located| currently| exactly| according to (?:you|u)| down (?:as|for)| set to| saved(?: as)?)*$/i,
    { do: "tell", name: "here" },
  ],
  [
    /^(?:(?:what|which|wot|wht|whats?|wots?|whts?|wats?)(?:'s| is)? )?(?:my|our) (?:current |present |last )?(?:location|position|whereabouts|gps)(?: (?:now|again|set to|saved as|right now|at the moment|is))*$|^(?:what|which) (?:location|place|town|area|address) (?:have (?:you|u) got|do (?:you|u) have|am i|are we)(?: me| us)?(?: (?:down|set|saved|for me|for us|in|at|as|near|now))*$/i,
    { do: "tell", name: "here" },
  ],
  [
    /^(?:(?:what|which|wot|wat|whch) (?:places?|addresses|locations|spots) .*\b(?:saved?|kno?w?|remember|got|have|stored|keep|kept|hold|there|set)\b.*|(?:list|show|tell|give|send|read)(?: me| out)?(?: all)?(?: of)?(?: my| the| our)? (?:(?:saved|stored|kept) (?:places?|address(?:es)?|locations?)|places|addresses|locations)(?: .{0,20})?|(?:may|can|could) i (?:have|see|get) (?:(?:the|a|my) )?(?:list of )?(?:the |my |all )*(?:saved )?(?:places|addresses|locations)(?: .{0,25})?|what (?:have|did|do) (?:you|u|i)(?: have| got)? (?:saved|save|stored)(?: (?!about\b).{0,20})?|(?:list|show|tell|give|send|read)(?: me)?(?: .{1,25})? (?:in|from|of) my (?:saved )?(?:places|addresses)|(?:my|all|all my|saved) (?:saved )?(?:places|addresses|locations)(?: list)?|(?:what|whats) are my (?:saved )?(?:places|addresses|locations)|what (?:are )?my (?:saved )?(?:places|addresses))$/i,
    { do: "list" },
  ],
  [
    /^(?:where|wher|whr) (?:do |did )?(?:(?:you|u) (?:think|have|reckon) )?(?:i say )?(?:i|me) (?:live|living|stay)(?: (?:now|again|at))*$|^(?:what|whats|what's|what is) my (?:own )?(?:address|postcode)(?: again)?$/i,
    { do: "tell", name: "home" },
  ],
  [
    /^(?:where|wher|whr) (?:do |did )?(?:(?:you|u) (?:think|have|reckon) )?(?:i say )?(?:i|me) (?:work|working)(?: (?:now|again|at))*$/i,
    { do: "tell", name: "work" },
  ],
];

// "would you kindly tell me", "do you know"
const asksFor =
  /^(?:(?:please|pls|plz|kindly|just|(?:can|could|cn|would|will|do|d) (?:you|u|ya)|any idea|(?:i )?(?:need|want|would like|'d like) (?:you |u )?to(?: know)?|tell me|say|let me know|remind me|know|kno|remember|recall|show me)[\s,]+)+(?=(?:where|wher|whre|whr|wer|wheres|whereabouts|what|whats|which)\b)/i;

// "is work still saved as piccadilly", "have you got my gym address"
const asksWhetherSaved = new RegExp(
  `^(?:(?:is|are) (?:my |our )?(?<name>${ownThings})${called}(?: still| already)* (?:saved|set|stored|kept|down|on file|in there)(?: (?:as|to|at) .+)?|(?:have (?:you|u) (?:still )?(?:got|saved|kept)|did (?:you|u) (?:save|keep|get|store)|do (?:you|u) (?:still )?(?:have|know|remember)|is) (?:my|our) (?<own>${ownThings})${called}(?: saved| set| stored| down| still)*)$`,
  "iu",
);

function readQuestion(line: string): MyPlacesArgs | null {
  const asked = line.replace(/[\s?!.]+$/, "").replace(asksFor, "");
  const saved = asksWhetherSaved.exec(asked)?.groups;
  if (saved) return { do: "tell", name: tidyName(saved["name"] ?? saved["own"] ?? "") };
  const address = addressOf(asked);
  if (address !== null) return { do: "tell", name: address };
  const found = questions.find(([pattern]) => pattern.test(asked));
  if (found) return found[1];
  const what =
    /^(?:what|wht|wot|wats|whats|what's|wots|what is|where is|where's|wheres|tell me|show me|show|remind me of|what (?:have|do|did) (?:you|u) (?:got|have|get|put|hold|save|saved)(?: (?:down|saved|stored|set|on file|kept))*(?: (?:for|as|under))|what did i set(?: for| as)?|do (?:you|u) (?:know|have|remember)) (?:the )?(?:address (?:of|for) )?(?:my )?(?<name>home|work|house|office|[\p{L}']+(?= (?:saved|set|stored)))(?: (?:address|adress|addres|adres|adrress|addr|addy|location|place|postcode))?(?: (?:is|saved|set|stored|saved as|set to|set as|again))*$/iu.exec(
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

const asksAddress = new RegExp(
  `^(?:what|wht|wot|wats|whats|what's|wots|what is|what was|tell me|show me|give me|remind me of|remind me|do (?:you|u) (?:know|have|remember)) (?:(?:(?:my|our) (?<any>(?!(?:ip|email|e-mail|mac|web|wallet|bitcoin)\\b)[\\p{L}' ]{2,20}?)|(?<own>${ownThings})'?s?'?) (?:address|adress|addres|addy|addr|postcode|post code)|the (?:address|postcode) (?:of|for) (?:my|our) (?<last>[\\p{L}' ]{2,20}?)|(?:have (?:you|u) got |(?:is )?)?saved (?:as|4|for|under) (?:my |our )?(?<saved>[\\p{L}' ]{2,20}?))(?: (?:is|again|please|pls|plz|you have|u have))*$`,
  "iu",
);

/** Whose address is asked for: "what is mums address again"; null where it is no place of theirs. */
function addressOf(line: string): string | null {
  const groups = asksAddress.exec(line)?.groups;
  const name = groups?.["any"] ?? groups?.["own"] ?? groups?.["last"] ?? groups?.["saved"];
  const again = new RegExp(
    `^(?:where|wher|whr)(?:'?s| is) (?:(?:my|our) (?<name>${ownThings})(?: (?:again|saved|set to|saved as))?|(?<kin>${kin}'?s?'? (?:house|hse|place|flat|home)))(?: again)?$`,
    "iu",
  ).exec(line)?.groups;
  if (again) return tidyName(again["name"] ?? again["kin"] ?? "");
  return name === undefined || name === "me" ? null : tidyName(name);
}

const ownThing = new RegExp(`\\b${ownThings}\\b`, "giu");

// "i quit my job, forget my work"
const goneFirst =
  /^(?:i|we)(?:ve| have)? (?:just )?(?:quit|left|lost|changed|sold|finished|checked|split|broke)\b[^,.]{0,40}?[\s,.]+(?:so |and |please |pls )*(?=(?:forget|forgt|delete|remove|erase|clear|wipe|get rid of) (?:my|the|our)\b)/i;

// "i dont go there any more, remove gym"
const reasonFirst = new RegExp(
  `^(?:(?:i|we|she|he|they|my|our|its?|that|the)\\b)(?!.*\\b(?:dont|do not|never|not to) (?:forget|delete|remove)\\b)[^?]{3,70}?[\\s,.]+(?:(?:so|and|please|pls|plz|can|could|you|u|kindly|just) )*(?=(?:forget|forgt|delete|remove|erase|clear|wipe|get rid of) (?:my |the |our )?(?:${ownThings})(?: address| from .{2,20})?$)`,
  "iu",
);

function readForgetting(line: string): MyPlacesArgs | null {
  const words = line
    .replace(/'/g, "")
    .replace(goneFirst, "")
    .replace(reasonFirst, "")
    // "start over forget all the places i gave u"
    .replace(
      /^(?!.*\b(?:dont|do not|never)\b).{2,30}?[\s,.]+(?=(?:forget|delete|wipe|clear|remove) (?:all|every)\b)/i,
      "",
    );
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
  // "i dont go to the gym anymore delete it": what they spoke of last before.
  const before =
    /^(?<before>.+?)[\s,.]+(?:and |so |please |pls |you can |u can |can you |just )*(?:delete|forget|remove|erase|clear|drop|wipe|scrap|bin|lose) (?:it|that|that one|this)(?: one)?$/i.exec(
      words,
    )?.groups?.["before"];
  const given = before?.match(ownThing)?.at(-1);
  if (given !== undefined) return readForget(`forget ${given}`, false);
  const named =
    /^(?:lose|bin|scrap|drop|delete|remove|forget) (?:the|my|our) (?<what>[\p{L} ]{2,20}) (?:one|entry|place)$/iu.exec(
      words,
    )?.groups?.["what"];
  if (named !== undefined) return readForget(`forget ${named}`, false);
  const inner =
    /^(?:i want (?:you|u) to |(?:you|u) can |i'?d like to |wanna |want to |dont |do not )?(?:forget|frget|fourget|forgt|4get|delete|delet|delte|del|remove|erase|clear|wipe|drop|scrap|bin|dump|ditch|trash|discard|rub out|get rid of|remember|keep)(?: about)? (?<what>.+?)(?: (?:any ?more|now|from (?:my |the |your |ur )?(?:places|list|memory)|off (?:my |the )?list|for me|from it|altogether))*$/i.exec(
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
    .replace(
      /^(?:the |a |my )?(?:saved )?(?:place|address|one|entry|record|location|details) (?:called|saved as|saved for|saved under|you have for|u have for|named|for|of) /i,
      "",
    )
    .replace(/ (?:from|off|in) (?:my |the |your |ur )?(?:saved )?(?:places|list|memory|addresses)$/i, "")
    // "forget my work, i got sacked"
    .replace(
      /(?<!\bwhere)[\s,.]+(?:i|we|ive|weve|im|as|because|becoz|cos|coz|cuz|since|its|it|(?:s?he|they|he)(?:s|ve|re|d)?) .*$/i,
      "",
    )
    .replace(/ (?:please|pls|plz|thanks|thx|ta)$/i, "")
    .replace(/ (?:place|spot)$/i, "");
  return readForget(`forget ${name}`, false);
}
