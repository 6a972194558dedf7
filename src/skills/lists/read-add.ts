import { type ListsArgs, notesList } from "./args.ts";
import { commonName, tidyListName } from "./names.ts";
import { namesKnownThing, splitItems } from "./split-items.ts";

/** Where it is put: a name that may be of anything only with the word "list" beside it. */
const listWord = "(?:li?sts?)";
const onto = "(?:(?:down|also|too|as well|aswell|back) )?(?:on ?to|on|in|into|to|2|for)";
const someList = `(?:(?:(?:my|the|our|a|me|that|this)(?: |$))*(?<list>(?:(?!(?:to(?! ?-?do\\b)|on|onto|into|for|from|off|my|the|our)\\b)[\\p{L}\\p{N}&'-]+ ){0,3}?)${listWord})`;
const namedList = `(?:(?:my |the |our |me )*(?<list>${commonName}))`;
/** What others keep: places, reminders, the digest. */
const others =
  /^(?:place|places|saved places|contacts?|phone ?book|digest|reminders?|timers?|calendar|diary|calender|alarms?|bill|account|phone|order|basket|cart|it|that|this|them|him|her|what|u|you|me|these|those|pot|pan|bowl|mix|mixture|sauce|dough|playlist|favou?rites|favs)$|(?:^| )(?:timers?|alarms?|digest|texts?|places|reminders?|commands|updates?|briefing)$/;
/** What goes into the daily digest, or among the places, is theirs. */
const othersThings =
  /^(?:the |a |my )?(?:up|[\d.:]+ (?:bus|train|tram)|bus|buses|train|trains|tram|weather|forecast|news|headlines|traffic|route|way|directions|place|places|reminder|alarm|commands|timer|zone)\b(?! (?:pass|ticket|tickets|fare|set|card|cards|timetable))| to my (?:saved )?places\b/i;

/** Reads what is to be put on a list; null where that is not surely meant. `isCommand`: it begins with ADD. */
export function readAdd(line: string): { args: ListsArgs; isCommand: boolean } | null {
  if (line.includes("?") && !/\?$/.test(line)) return null;
  // "remember to put milk on my list"
  const words = line
    .replace(/\?$/, "")
    .replace(/^(?:remember|rember|make sure) (?:to|2|you|u) (?=(?:add|put|stick|pop|get)\b)/i, "");
  const made = readMade(words) ?? readHeaded(words);
  if (made) return { args: made, isCommand: /^[^:]*:/.test(words) };
  const added =
    /^(?:and |also |then )?(?<verb>add|ad|ads|adding)(?: also| in| on)?[: ]+(?<rest>\S.*)$/iu.exec(words);
  if (added) {
    const args = readAdded(added.groups?.["rest"] ?? "");
    return args && { args, isCommand: true };
  }
  const put =
    /^(?:d(?:o n|on'?|n)t (?:let me )?forget(?: to (?:add|put|get|buy))?(?: the)?|put|stick|pop|chuck|throw|bung|whack|place|stuff|shove|jot|include|get|write|save|keep|note|log|enter|we need|i need|need|also|and|forgot|plus|remember|want)(?: down)?(?: also)? (?<rest>\S.*)$/iu.exec(
      words,
    );
  const tail = put?.groups?.["rest"] ?? words;
  const wished = wish.exec(words)?.groups;
  if (wished) {
    const args = toAdd(
      wished["items"] ?? wished["items2"] ?? "",
      wished["list"] ?? wished["list3"] ?? wished["list2"] ?? "",
    );
    return args && { args, isCommand: false };
  }
  if (!put && notPut.test(words)) return null;
  const args = readTail(tail);
  return args && { args, isCommand: false };
}

/** "need milk, put it on my list", "shopping list add milk". */
const wish = new RegExp(
  `^(?:(?:i|we) )?(?:(?:are |r |am |is |were |im |'?re )?(?:need|nd|want|have|gotta|(?:have )?got|must|should|(?:nearly |almost |just |all )*(?:out of|run(?:ning)? (?:out of|low on)|ran out of|low on|short of)|(?:have |got )?no(?: more)?|finished the|used (?:up )?the(?: last of the)?)(?: (?:to|2))? )?(?:(?:buy|get) )?(?<items>\\S.*?)[\\s,.;]+(?:so |and |can (?:you|u) |please |pls )*(?:put|add|stick|pop|chuck)(?: (?:it|that|them|those|some|more))? (?:on ?to|on|to|2) (?:${someList}|${namedList.replace("<list>", "<list3>")})$|^(?:my |the )?(?<list2>${commonName}|(?:[\\p{L}&'-]+ )?${listWord}) add[: ]+(?<items2>\\S.*)$`,
  "iu",
);

/** What no bare "… on the list" begins with. */
const notPut =
  /^(?:what|whats|what's|wots?|wats?|which|who|is|are|was|were|do|does|did|have|has|hav|how|any|anything|show|see|view|read|tell|list|display|give|gimme|send|text|take|remove|delete|del|cross|tick|strike|scratch|check|clear|empty|wipe|erase|bin|scrap|drop|undo|rename|call|change|move|done|got|i'?ve|i got|ive got|we'?ve|weve|bought|i bought|we got|get rid|combine|merge|there|things|items|stuff|everything|all|nothing|find|search|look|where|when|why|no|dont|don't|remind|swap|replace|change|switch|i'?m|im|i am|not|put me|add me|my name|whos|who's|price|open|print)\b/i;

/** "milk and eggs to shopping", "batteries 2 camping list", "milk". */
function readAdded(rest: string): ListsArgs | null {
  const headed = /^(?:to )?(?:my |the )?(?<list>\p{L}[\p{L}' ]{1,30}): ?(?<items>\S.*)$/iu.exec(rest)?.groups;
  if (headed) {
    // "everything for tacos: shells, salsa to shopping"
    const tail = readTail(headed["items"] ?? "");
    if (tail) return tail;
    const isName = !/\b(?:things?|more|these|following|this)$/i.test(headed["list"] ?? "");
    return toAdd(headed["items"] ?? "", isName ? (headed["list"] ?? "") : "");
  }
  const alone = /^(?<on>\S+ )(?<words>.+)$/u.exec(rest)?.groups;
  // "add to shopping": of what goes there nothing is said.
  if (alone && /^(?:on|onto|into|to|2) $/i.test(alone["on"] ?? "")) {
    const list = [someList, namedList]
      .map((one) => new RegExp(`^${one}$`, "iu").exec(alone["words"] ?? "")?.groups)
      .find((groups) => groups !== undefined)?.["list"];
    if (list !== undefined) return { do: "add", items: [], list: tidyListName(list) };
  }
  const tail = readTail(rest);
  if (tail) return tail;
  // "add to books The Hobbit"
  const onto = /^(?:to|on ?to) (?:my |the )?(?<list>[\p{L}&'-]+) (?<items>\S.*)$/iu.exec(rest)?.groups;
  if (onto) return toAdd(onto["items"] ?? "", onto["list"] ?? "");
  const named =
    /^(?<items>\S.*?) (?:on ?to|to|on|2) (?:my |the |our )?(?<list>[\p{L}&'-]+(?: [\p{L}&'-]+){0,2})$/iu.exec(
      rest,
    )?.groups;
  // "add 2 packets 2 boil": the last "2" alone is a "to" before one word.
  const list = named?.["list"] ?? "";
  if (named && !/^(?:me|do|the|a|make|go|have|be|get|see)\b/i.test(list))
    return toAdd(named["items"] ?? "", list);
  return toAdd(rest, "");
}

/** "…, we've run out": why a thing goes on a list. */
const why =
  "(?:[\\s,.;-]+(?:(?:because|cos|coz|cuz|as|since|before|when) |(?:we|i)(?:'?ve|'?m|'?re|'?ll)? |it'?s |there'?s )\\S.{0,60})?";

/** "bread onto my shopping list", "bread on groceries". */
function readTail(words: string): ListsArgs | null {
  for (const list of [`${someList}${why}`, namedList]) {
    const groups = new RegExp(`^(?<items>\\S.*?) ${onto} ${list}$`, "iu").exec(words)?.groups;
    if (groups) return toAdd(withoutWish(groups["items"] ?? ""), groups["list"] ?? "");
  }
  // "add to my shopping list milk and eggs"
  const first = new RegExp(`^${onto} (?:${someList})[:, ]+(?<items>\\S.*)$`, "iu").exec(words)?.groups;
  return first ? toAdd(first["items"] ?? "", first["list"] ?? "") : null;
}

/** "could i have cheddar added", to a list */
function withoutWish(items: string): string {
  return items
    .replace(
      /^(?:(?:(?:can|could|may|might) )?(?:i|we)(?:'?d)?(?: also)? (?:have|get|want|need|like|would like|had better get|must get)(?: to (?:have|get|buy))?) (?=\S)/iu,
      "",
    )
    .replace(
      /(?<=\S) (?:(?:needs?|has|have|wants?) (?:to (?:go|be)|adding|putting)(?: (?:added|put))?|(?:should|must|can) (?:go|be)(?: (?:added|put))?|added|adding)$/iu,
      "",
    );
}

/** "shopping list: rice, oil", "todo: ring the council". */
function readHeaded(words: string): ListsArgs | null {
  const headed =
    new RegExp(
      `^(?:(?:add|put) (?:to|on|onto|2) )?(?:new |my |the |for (?:my |the )?|on (?:my |the )?)*(?<list>(?:[\\p{L}\\p{N}&'-]+ ){0,3}?)${listWord} ?(?::|=|-(?= )) ?(?<items>\\S.*)$`,
      "iu",
    ).exec(words)?.groups ??
    new RegExp(`^(?:new |my )?(?<list>${commonName})(?: ${listWord})? ?[:=] ?(?<items>\\S.*)$`, "iu").exec(
      words,
    )?.groups;
  const chore = headed
    ? undefined
    : /^(?:new |my |add )?(?:to-?do|2do)[ :-]+(?<items>(?!li?st\b|is\b|app\b)\S+ .*)$/iu.exec(words)
        ?.groups?.["items"];
  if (chore !== undefined) return toAdd(chore, "to do");
  const bought = /^(?:things |stuff )?(?:to )?(?:buy|get|pick up) ?[:-] ?(?<items>\S.*)$/iu.exec(words)
    ?.groups?.["items"];
  if (bought !== undefined) return toAdd(bought, "shopping");
  if (!headed) return readListAlone(words);
  const isNew = /^new/i.test(words) && tidyListName(headed["list"] ?? "") === "";
  if (isNew) return { do: "new", list: tidyListName(headed["items"] ?? "") };
  return toAdd(headed["items"] ?? "", headed["list"] ?? "");
}

/** "shopping list bread milk beans", "packing list socks, charger": of things alone. */
function readListAlone(words: string): ListsArgs | null {
  const groups = new RegExp(`^(?:my |the )?(?<list>${commonName}) ${listWord} (?<items>\\S.*)$`, "iu").exec(
    words,
  )?.groups;
  const items = groups?.["items"] ?? "";
  if (
    /^(?:for|is|with|of|on|in|from|to|at|pls|please|and|add|has|needs?|items?|number|no|again|back|what|now)\b|\?/i.test(
      items,
    )
  )
    return null;
  const args = toAdd(items, groups?.["list"] ?? "");
  const things = args?.items ?? [];
  // "shopping list app" is no thing to buy.
  const areThings = things.length > 1 || things.some(namesKnownThing);
  return areThings && things.every((item) => item.split(" ").length <= 4) ? args : null;
}

const making =
  /^(?:make|start|create|begin|do|open|keep|write|set up|new|i want|i need)(?![\p{L}])(?: up| me| us| for me)?(?: an?| another| my| the)?(?: new)? ?(?<before>(?:(?!(?:on|onto|in|into|off)\b)[\p{L}\p{N}&'-]+ ){0,3}?)(?:list)(?: (?:called|named|titled|for|of|with|to)\b| ?[:,-])*(?<rest>.*)$/iu;

/** "make a list called xmas: candles, ribbon", "start a packing list with socks", "new list camping". */
function readMade(words: string): ListsArgs | null {
  const groups = making.exec(words)?.groups;
  if (!groups) return null;
  const own = tidyListName(groups["before"] ?? "");
  const rest = (groups["rest"] ?? "").trim();
  const isOfItems = /list (?:with|:|of)|list ?:/i.test(words);
  if (own !== "")
    return rest === "" ? { do: "new", list: own } : toAdd(rest.replace(/^(?:with|of|for) /i, ""), own);
  if (rest === "") return { do: "new" };
  if (/^(?:things|stuff|what|all) \S+/i.test(rest) && !/[,:]/.test(rest))
    return { do: "new", list: tidyListName(rest) };
  if (/^new list ?[:-]/i.test(words) && !/[,:]/.test(rest)) return { do: "new", list: tidyListName(rest) };
  const named = /^(?:the |my |our )?(?<list>[^:,]{1,40}?)(?: ?[:,] ?| with )(?<items>\S.*)$/iu.exec(
    rest,
  )?.groups;
  if (named && !/list with/i.test(words)) return toAdd(named["items"] ?? "", named["list"] ?? "");
  return isOfItems ? toAdd(rest, "") : { do: "new", list: tidyListName(rest) };
}

/** "add me to the list" */
const isNoThing = /^(?:it|that|this|them|these|those|to|on|me|us|him|her|you|u|myself|my name|my number)$/i;

function toAdd(words: string, named: string): ListsArgs | null {
  const list = tidyListName(named);
  if (others.test(list) || list === notesList || othersThings.test(words)) return null;
  const items = splitItems(words).filter((item) => !isNoThing.test(item));
  // "add 5 and 7" is a sum.
  if (items.length === 0 || !items.some((item) => /\p{L}{2}/u.test(item)) || isSum.test(words)) return null;
  if (list !== "" && !/\p{L}/u.test(list)) return null;
  return { do: "add", items, ...(list !== "" && { list }) };
}

const numberWord =
  "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|half|and|plus|to|minus|times";
const isSum = new RegExp(
  `^(?:[\\d.,]+ ?(?:%|percent|pc|per cent)|vat|tax|(?:a )?tip)(?![\\p{L}])|^[\\d.,]+ (?:to|and|plus|days?|weeks?|months?|hours?|years?|minutes?|mins?)(?![\\p{L}]).*\\d|^(?:(?:${numberWord}|[\\d.,]+)(?: |$))+$`,
  "iu",
);
