import { type ListsArgs, notesList } from "./args.ts";
import { commonName, tidyListName } from "./names.ts";
import { splitItems } from "./split-items.ts";

/** `isSure`: a list is named, so that it can be nothing else. */
type Swap = { args: ListsArgs; isSure: boolean };

const list = `(?: (?:on|in|from|off) (?:(?:my|the|our) )*(?:(?<list>(?:[\\p{L}\\p{N}&'-]+ ){0,3}?)(?:li?st)|(?<common>${commonName})))`;
const patterns = [
  new RegExp(
    `^(?:change|chang|swap|switch|replace|make|edit|update|correct)(?: out)? (?<old>\\S.*?)(?<first>${list.replace("<list>", "<list2>").replace("<common>", "<common2>")})? (?:to|2|with|for|into|by) (?<new>\\S.*?)(?<last>${list})?$`,
    "iu",
  ),
  /^(?:get |have |put |i meant |it should be |make (?:it|that) |actually )+(?<new>\S.*?) (?:instead of|rather than|not) (?<old>\S.*)$/iu,
];

/** "change my meter note to 48300", "update the note about wifi: code is 5521" */
const ofNote =
  /^(?:change|update|edit|correct|amend) (?:my |the |that )?(?:note (?:about |on |for |of )?(?<old>\S.*?)|(?<named>\S.*?) note) ?(?::|=| to| 2| says) ?(?<new>\S.*)$/iu;

/** Reads "change porridge to cornflakes", "swap ham for turkey on my list"; null where a text is nothing of the kind. */
export function readSwap(line: string): Swap | null {
  const words = line.replace(/[?!.]+$/, "").trim();
  const note = ofNote.exec(words)?.groups;
  if (note) {
    const items = [note["old"] ?? note["named"] ?? "", note["new"] ?? ""];
    return { args: { do: "swap", list: notesList, items }, isSure: true };
  }
  for (const pattern of patterns) {
    const groups = pattern.exec(words)?.groups;
    if (!groups) continue;
    const named = groups["list"] ?? groups["common"] ?? groups["list2"] ?? groups["common2"];
    const name = tidyListName(named ?? "");
    const old = (groups["old"] ?? "").replace(/^(?:the|my|item|number|no) /i, "");
    const news = splitItems(groups["new"] ?? "");
    if (old === "" || news.length === 0 || /^(?:it|that|this|my|name|language|time|list)\b/i.test(old))
      return null;
    return {
      args: { do: "swap", items: [old, ...news], ...(name !== "" && { list: name }) },
      isSure: named !== undefined,
    };
  }
  return null;
}
