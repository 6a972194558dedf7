import { everyList, type ListsArgs, notesList } from "./args.ts";
import { commonName, tidyListName } from "./names.ts";
import { readNumbers, splitItems } from "./split-items.ts";

/** `isSure`: a list is named, so that it can be nothing else. `isCommand`: it is one of the short commands. */
export type Taken = { args: ListsArgs; isSure: boolean; isCommand: boolean };

const name = "(?<list>(?:[\\p{L}\\p{N}&'-]+ ){0,3}?)";
const aList = `(?:(?:my|the|our|that|this) )*(?:${name}(?:li?st|lists))`;
const fromList = `(?: (?:on|from|off(?: of)?|in|of|out of) (?:${aList}|(?:(?:my|the|our) )*(?<common>${commonName}|notes)))`;
const remove =
  "(?:remove|remov|rmv|delete|delet|del|dlete|drop|scrap|erase|bin|lose|ditch|kill|get rid of|forget)";
const cross =
  "(?:(?:i|ive|i've) )?(?:take|took|taken|tick|ticked|cross|crossed|check|checked|strike|scratch|scratched|knock|rub|mark|get|score|scrub|put)";
const everything =
  "(?:everything|every thing|all(?: of)?(?: it| them| that| the (?:items|things|stuff|lot))?|the lot|all (?:items|things)|evrything|every item|every one|everyone|the whole (?:thing|lot))";

const clearings = [
  new RegExp(
    `^(?:clear|clr|empty|wipe|clean|reset|${remove})(?: out| off)? (?:all |whole |the whole |all of )?${aList}$`,
    "iu",
  ),
  new RegExp(
    `^(?:clear|clr|empty|wipe|${remove})(?: out| off)? (?:(?:my|the|our|all|whole) )*(?<common>${commonName}|notes)$`,
    "iu",
  ),
  new RegExp(
    `^(?:clear|clr|empty|wipe|${cross}|${remove})(?: off| out)? ${everything}(?: off)?${fromList}$`,
    "iu",
  ),
  new RegExp(
    `^(?:start|begin|do) ${aList} (?:again|over|afresh|anew|from scratch|from the start|all)(?: (?:again|over|afresh|from scratch))*$`,
    "iu",
  ),
  new RegExp(
    `^(?:(?:i|we)(?:'?ve| have)? ?)?(?:now |just |already )?(?:got|bought|done|finished|picked up) ${everything}${fromList}(?: now)?$`,
    "iu",
  ),
  // "finished shopping, clear it"
  new RegExp(
    `^(?:(?:i|we)(?:'?ve| have| am|'?m)? ?)?(?:done|finished|completed|been)(?: (?:all|with))* (?:${aList}|(?:(?:my|the|our) )*(?<common>${commonName}))[\\s,.;]+(?:so |now |and |(?:can |you |u |please |pls ))*(?:clear|empty|wipe|delete) (?:it|that|all|(?:the |my )?list)(?: now| all| out)*$`,
    "iu",
  ),
  new RegExp(`^(?:start|begin)(?: (?:again|over|afresh|from scratch|all))+ (?:on|with) ${aList}$`, "iu"),
];
const doneWith = /^(?:done|dun|finished|completed)(?: with)?[: ]+(?<items>\S.*)$/iu;
const offs = [
  new RegExp(`^(?:${cross}) (?<items>\\S.*?) (?:off|of|out|as done|done)(?:${fromList})?$`, "iu"),
  new RegExp(`^(?:${cross}) off (?<items>\\S.*?)(?:${fromList})?$`, "iu"),
  new RegExp(`^(?:${cross}) (?<items>\\S.*?)${fromList.replace("on|", "")}$`, "iu"),
  new RegExp(`^(?:${remove}) (?<items>\\S.*?)${fromList}$`, "iu"),
];
const removed = new RegExp(`^(?:${remove}) (?<items>\\S.*)$`, "iu");
const got =
  /^(?:(?:i|we)(?:'?ve| have)? ?)?(?:just |already |now )*(?:got|gt|bought|brought|have got|picked up|grabbed|have|ve got|bot|did|done|finished|fetched) (?:the |some |my |sum )?(?<items>\S.*?)(?: already| now| today)?(?<sure>[\s,.]+(?:so |and |u |you |can |please |pls |now )*(?:(?:take|cross|tick|strike|check|scratch|remove|delete)(?: (?:it|them|that|those))?(?: off| out)?(?: (?:of |from |on )?(?:my |the )?(?:\p{L}+ )?list)?))?$/iu;
const noNeed = new RegExp(
  "^(?:(?:i |we )?(?:dont|don't|do not|no longer|dnt) (?:need|want)|no (?:longer )?need (?:for|of)|never ?mind|skip) " +
    `(?:the |any |that )?(?<items>\\S.*?)(?: any ?more| now| after all)?(?<sure>${fromList})?$`,
  "iu",
);

/** "tick 2", "milk done": only where it is surely there. */
const said =
  /^(?:(?:tick|cross|strike|scratch|rm|off) (?<items>\S.{0,60})|(?<items2>\S.{0,60}?)(?: (?:is|are|r|was|were|all|both|now|been|has|have|just|already))* (?:done|got|bought|sorted|ticked|off|paid|sent|made|fed|cut|sold|hung|written|\p{L}{3,}ed))(?<sure>$^)?$/iu;

/** "fence is mended so take that off" */
const itIsDone =
  /^(?:the |my |weve |we've |ive |i've )?(?<items>\S.*?)(?: (?:is|are|was|were|has|have|been|all|now) (?:\S+ ){0,2}?(?:\p{L}+ed|done|bought|got|sent|paid|made|cut|sold|fed|written))?[\s,.;]+(?:so |and |(?:can|could) (?:you|u) |you can |please |pls )+(?:take|cross|tick|strike|scratch|check|remove|delete) (?:it|that|them|those)(?: off| out| from)?(?: (?:of |from )?(?:my |the )?(?:\p{L}+ )?list)?$/iu;

/** "ive posted the parcel", "rang gran": of a thing that was to be done, only where it is surely there. */
const didIt =
  /^(?:(?:i|we)(?:'?ve| have)? |ive |weve )?(?:just |already |now |finally )*(?:\p{L}{2,}ed|rang|paid|sent|made|fed|cut|sold|took|taken|wrote|written|spoke to|spoken to|went to|been to|swept|hung|put out|brought|cleaned|saw|seen|met|read|built|dug|found|drove|driven) (?:the |my |our |some |to |up |off |out )*(?<items>\S.*?)(?: (?:already|now|today|yesterday|earlier|this morning|last night))?(?<sure>$^)?$/iu;

/** Reads what is to be taken off a list; null where a text is nothing of the kind. */
export function readTakeOff(line: string): Taken | null {
  const words = withoutReason(line.replace(/[?!.]+$/, "").trim());
  if (/^(?:did|have|do|does|is|are|has|was|were|am) (?:i|we|you|u|it|there|the|my|any)\b/i.test(words))
    return null;
  const clear = readClear(words);
  if (clear) return clear;
  const done = doneWith.exec(words)?.groups?.["items"];
  if (done !== undefined) {
    const split = new RegExp(`^(?<items>\\S.*?)${fromList}$`, "iu").exec(done)?.groups;
    const args = toDone(split?.["items"] ?? done, split?.["list"] ?? split?.["common"]);
    return (
      args && {
        args,
        isSure: Boolean(split),
        isCommand: /^(?:done|dun)/i.test(words) && done.split(" ").length <= 6,
      }
    );
  }
  for (const pattern of offs) {
    const groups = pattern.exec(words)?.groups;
    if (!groups) continue;
    const list = groups["list"] ?? groups["common"];
    const args = toDone(groups["items"] ?? "", list);
    const isSure = list !== undefined || /^(?:tick|cross|strike|scratch)(?:ed)? (?:off )?/i.test(words);
    if (args) return { args, isSure, isCommand: false };
  }
  const finished =
    got.exec(words)?.groups?.["sure"] === undefined ? itIsDone.exec(words)?.groups?.["items"] : undefined;
  if (finished !== undefined) {
    const args = toDone(finished, undefined);
    return args && { args, isSure: /list$/i.test(words), isCommand: false };
  }
  const item = /^(?:item|no|number|line|#) ?(?<items>\d[\d ,and]*)$/iu;
  const bare = removed.exec(words)?.groups?.["items"];
  if (bare !== undefined) {
    const numbers = item.exec(bare)?.groups?.["items"];
    const args = toDone(numbers ?? bare, undefined);
    return args && { args, isSure: numbers !== undefined && /item/i.test(bare), isCommand: false };
  }
  for (const pattern of [got, noNeed, said, didIt]) {
    const groups = pattern.exec(words)?.groups;
    if (!groups) continue;
    const list = groups["list"] ?? groups["common"];
    const items = groups["items"] ?? groups["items2"] ?? "";
    const isAll = new RegExp(`^${everything}$`, "iu").test(items);
    const args: ListsArgs | null = isAll ? { do: "clear" } : toDone(items, list);
    if (args) return { args, isSure: groups["sure"] !== undefined, isCommand: false };
  }
  return null;
}

/** "take sugar off the list my husband got it": what follows the list says only why. */
function withoutReason(words: string): string {
  return words.replace(
    /^(?<wish>(?:take|cross|tick|strike|scratch|check|remove|delete|del|drop|clear|empty|wipe)\b.*? (?:off|from|out|on|my|the|our)\b.*?\blist)[\s,.;-]+(?:because|cos|coz|cuz|cause|bc|as|since|for|my|i|i'?ve|we|we'?ve|he|she|they|its|it's|it|mum|mom|dad|hubby|dont|don't|no need|\p{L}+ (?:got|has|bought))\b.*$/iu,
    "$<wish>",
  );
}

/** What others forget, though it is called a list. */
const notOurLists =
  /(?:^| )(?:reminders?|alarms?|timers?|places|mailing|texting|sms|waiting|your|ur|contacts?)$|^(?:your|ur) /;
/** What others forget. */
const notOurs =
  /^(?:place|places|saved places|reminders?|alarms?|timers?|home|work|data|history|chat|messages?|texts?|memory|location|cache|number|account|digest|mailing|texting|phone|waiting|your|ur|contact|contacts|sms)$/;

function readClear(words: string): Taken | null {
  for (const pattern of clearings) {
    const groups = pattern.exec(words)?.groups;
    if (!groups) continue;
    const said = groups["list"] ?? groups["common"] ?? "";
    const isEvery = /\b(?:all|both|every|each)\b/i.test(words) && /\blists$/i.test(words);
    const list =
      isEvery && tidyListName(said.replace(/\b(?:all|both|every|each|of)\b/gi, "")) === ""
        ? everyList
        : tidyListName(said.replace(/\ball\b/gi, ""));
    const isCalledList = groups["list"] !== undefined && list !== "" && /\bli?sts?\b/i.test(words);
    if (
      isCalledList ? notOurLists.test(list) : notOurs.test(list) || notOurs.test(list.split(" ").at(-1) ?? "")
    )
      return null;
    // "remove bread from list" is one thing of it.
    if (/(?:^| )(?:from|off|on|in|of)(?: |$)/i.test(said)) continue;
    const isCommand = /^clear/i.test(words);
    return { args: { do: "clear", ...(list !== "" && { list }) }, isSure: true, isCommand };
  }
  const named = /^(?:clear|empty) (?<list>[\p{L}&'-]+(?: [\p{L}&'-]+)?)$/iu.exec(words)?.groups?.["list"];
  if (named === undefined) return null;
  const list = tidyListName(named);
  if (notOurs.test(list) || notOurs.test(list.split(" ").at(-1) ?? "")) return null;
  return {
    args: { do: "clear", ...(list !== "" && { list }) },
    isSure: false,
    isCommand: /^clear/i.test(words),
  };
}

function toDone(words: string, named: string | undefined): ListsArgs | null {
  const list = tidyListName(named ?? "");
  const numbers = readNumbers(words);
  const items = numbers ? numbers.map(String) : takenItems(words);
  if (items.length === 0 || (list !== "" && notOurLists.test(list))) return null;
  if (items.every((item) => /^(?:it|that|this|them|me|my|you|u|all|everything)$/i.test(item))) return null;
  // "delete note 2"
  const isNotes = list === notesList || /^(?:my |the )?notes? \d/i.test(words);
  return { do: "done", items, ...(isNotes ? { list: notesList } : list !== "" && { list }) };
}

/** The things without the words around them: "the ham, take it" is ham. */
function takenItems(words: string): string[] {
  return splitItems(words)
    .map((item) => item.replace(/^(?:the|my|item) /i, "").replace(/ (?:already|now|today)$/i, ""))
    .filter((item) => !/^(?:take|cross|tick|strike) (?:it|them|that)\b/i.test(item));
}
