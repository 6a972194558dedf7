import { type ListsArgs, notesList } from "./args.ts";
import { commonName, tidyListName } from "./names.ts";
import { splitItems } from "./split-items.ts";

type Read = ListsArgs | null;

const name = "(?<list>(?:[\\p{L}\\p{N}&'-]+ ){0,3}?)";
const aList = `(?:(?:my|the|our|that|this) )*${name}(?:li?st)`;
const common = `(?:(?:my|the|our) )*(?<list>${commonName})`;
const what = "(?:what(?:'?s| is| are| was|s)?|wh?ats|wots?(?: is)?|wats?(?: is)?|anything|any thing)";
const verbs =
  "(?:show|see|view|read|tell|list|display|give|gimme|send|text|txt|check|open|get|look at|print|say)(?: me| us)?(?: out| back| again)*";
const left =
  "(?: (?:still|left|so far|now|currently|all|already|i|we|do|did|add|added|write|wrote|said|have|hav|got|put|need|is|are|there|down|me|ive|i've|u|you|to|2|buy|get|items?|number|no|\\d{1,2}|things?|today|2day|tonight))*";

const patterns = [
  new RegExp(`^${what}${left} (?:on|in|from|off|of) ${aList}${left}$`, "iu"),
  new RegExp(`^${what}${left} (?:on|in|from|of) ${common}${left}$`, "iu"),
  // "what jobs have i got left"
  new RegExp(`^(?:what|which|wot|wat) (?=.*\\b(?:i|we)\\b)${common}${left}$`, "iu"),
  new RegExp(`^(?:${verbs}) ${aList}(?: again| back| out)?$`, "iu"),
  new RegExp(
    `^(?:${verbs}) (?:the |all )?(?:items|things|everything|stuff|all) (?:on|in|from|of) ${aList}$`,
    "iu",
  ),
  new RegExp(
    `^(?:show|see|read|view|read out|show me|read me)(?: back| out)? ${common}(?: again| out| back)?$`,
    "iu",
  ),
  new RegExp(
    `^(?:is|are) ${aList} (?:empty|finished|done|complete|full|clear|long|ready)(?: now| yet)?$`,
    "iu",
  ),
  new RegExp(
    `^(?:items|things|everything|stuff|how many(?: things| items)?(?: are| do i have| left)?) (?:on|in) ${aList}$`,
    "iu",
  ),
  new RegExp(
    `^how many(?: things| items| stuff)?(?: are| do i have| have i got| left)* (?:on|in) ${common}$`,
    "iu",
  ),
  new RegExp(
    `^how (?:many|long|much)(?: (?:things|items|stuff|is|are|there|left|still|do i have|have i|have i got))* (?:on )?${aList}$`,
    "iu",
  ),
];

const needs =
  /^(?:what|whats|wot|wat|what'?s) (?:else )?(?:do |did |shud |should )?(?:i|we) (?:still |else )*(?:need|have|hav|want|got|gotta|get|buy)(?: (?:to|2))?(?: (?:get|buy|pick up|fetch))?(?: (?:from|at|in) (?:the )?(?:shops?|supermarket|store|tesco|asda|aldi|lidl|market|grocery store))?(?: still| today)?$/i;
const shop = "(?:shops?|supermarket|store|market|tesco|asda|aldi|lidl|walmart|spar|grocery store|duka)";
/** "im at the shop what was i getting", "what did i say i needed from the shops", "how many things left to buy". */
const neededSaid = [
  new RegExp(
    `^(?:(?:i'?m|i am|am|we'?re|we are) (?:now )?(?:at|in) (?:the )?${shop}(?: now)?[\\s,.]+(?:so )?)?(?:what|wot|wat)(?:'?s| was| were| is| did| do| am| are)? (?:it )?(?:(?:that )?(?:i|we) (?:say |said |was |were |am )?)+(?:i |we )?(?:still )?(?:need(?:ed)?|want(?:ed)?|getting|buying|gonna (?:get|buy)|(?:going|supposed|meant|have|had|got) to (?:get|buy|pick up)|get|buy)(?: to (?:get|buy|pick up))?(?: (?:from|at|in) (?:the )?${shop})?(?: again)?$`,
    "iu",
  ),
  /^(?:how many|how much|what|any|which) (?:things|items|stuff|more)? ?(?:(?:are|is|do i have) )?(?:there )?(?:left|still)(?: left)? to (?:buy|get|pick up)$/i,
];
const todo =
  /^(?:what|whats|wot|wat) (?:have|hav|do|ve) (?:i|we) (?:still )?(?:got|have|need)? ?(?:left )?(?:to|2) do$/i;

const excluded =
  /^(?:reminders?|alarms?|timers?|places?|commands?|skills?|words|help|options|all|everything|add?ress?es|saved add?ress?es|settings|intents|functions|features|contacts?|mailing|texting|waiting|price|menu|friends?|your|ur|sms|text|phone|call|numbers?|stations?|digest|events?|holidays?)$/;

/** Reads a wish to see lists, or one; null where the text is no such wish. */
export function readShow(line: string): Read {
  const words = line
    .replace(/[?!.]+$/, "")
    .replace(/(?<=^(?:read|show|tell|say|send|give|text|list)\b.*\S) (?:to|2) (?:me|us)$/i, "")
    .replace(/(?<=\S \S.*) again$/i, "")
    .replace(
      /^(?:tell|show|remind|give|send|text|read|txt)(?: me| us| out)? (?=(?:what|whats|what's|wots?|wats?|which|how many)\b)/i,
      "",
    )
    .trim();
  if (
    /^(?:lists|my lists|all (?:my )?lists|list of lists|list|list (?:all|lists|my lists|all lists|all my lists)|(?:(?:which|what|wot|wat|how many|any)(?:'?s| is| are)?(?: all)?(?: (?:my|the|our))?) lists?(?: (?:do|have|hav|are|did|have) .*| i have| there| ive got)?|(?:show|see|view|read|tell|give|check|open)(?: me)?(?: all)?(?: (?:of )?(?:my|the))? lists|do i have (?:any|a) lists?)$/i.test(
      words,
    )
  )
    return { do: "lists" };
  const has = readHas(words);
  if (has) return has;
  for (const pattern of patterns) {
    const groups = pattern.exec(words)?.groups;
    if (groups) return toShow(groups["list"] ?? "");
  }
  if (needs.test(words))
    return /shop|buy|market|get|store|tesco|asda|aldi|lidl/i.test(words)
      ? { do: "show", list: "shopping" }
      : { do: "show" };
  if (neededSaid.some((pattern) => pattern.test(words))) return { do: "show", list: "shopping" };
  if (todo.test(words)) return { do: "show", list: "to do" };
  // "my shopping list", "packing list?"
  const bare = new RegExp(`^${aList}$`, "iu").exec(words)?.groups;
  if (
    bare &&
    !/ (?:on|onto|to|off|from|in|into|2|for)(?: (?:my|the|our))? $/i.test(` ${bare["list"] ?? ""}`) &&
    !/^(?:a|an|new|make|start|create|add|put|clear|empty|delete|remove|wipe|undo|rename|done|bin|scrap|erase|want|need|keep|share|forward|fwd|i|u|you|can|do|is|get)\b/i.test(
      words,
    )
  )
    return toShow(bare["list"] ?? "");
  return null;
}

/** LIST shopping, SHOPPING: no more than a name. */
export function readListCommand(line: string): Read {
  const words = line.replace(/[?!.]+$/, "").trim();
  if (/^lists?$|^my lists?$/i.test(words)) return { do: "lists" };
  // "list the planets" is for whoever knows them.
  if (new RegExp(`^lists? the (?!${commonName}$|\\S+ list$)`, "i").test(words)) return null;
  const named = /^lists?:? (?<list>(?:my |the )?[\p{L}\p{N}&'-]+(?: [\p{L}&'-]+)?)$/iu.exec(words)?.groups?.[
    "list"
  ];
  if (named === undefined) return null;
  return toShow(named);
}

function toShow(named: string): Read {
  const list = tidyListName(named);
  if (/(?:^| )(?:off|out|from|onto|your|ur|the|my|our)(?: |$)/.test(list)) return null;
  if (excluded.test(list) || excluded.test(list.split(" ").at(-1) ?? "")) return null;
  return { do: "show", ...(list !== "" && { list }) };
}

/** "is milk on my list", "have i got flour on the list already". */
function readHas(words: string): Read {
  const groups = new RegExp(
    `^(?:(?:is|are) there|is|are|hav(?:e)? (?:i|we)(?: got| put| added| already)*|did (?:i|we) (?:put|add)|do (?:i|we) have)(?: any| the| some| my)? (?<items>\\S.*?)(?: already)? (?:on|in|to) ${aList}(?: already| yet)?$`,
    "iu",
  ).exec(words)?.groups;
  if (!groups) return null;
  const items = splitItems(groups["items"] ?? "");
  if (items.length === 0 || /^(?:anything|something|what|much|many|things?)$/i.test(items[0] ?? ""))
    return toShow(groups["list"] ?? "");
  const list = tidyListName(groups["list"] ?? "");
  return list === notesList ? null : { do: "has", items, ...(list !== "" && { list }) };
}
