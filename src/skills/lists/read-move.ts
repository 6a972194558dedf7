import type { ListsArgs } from "./args.ts";
import { commonName, tidyListName } from "./names.ts";
import { readNumbers, splitItems } from "./split-items.ts";

const name = "(?:(?:my|the|our) )*(?:[\\p{L}\\p{N}&'-]+ ){0,3}?li?st";
const moving = new RegExp(
  `^(?:move|shift|transfer) (?<items>\\S.*?)(?: (?:from|off) (?<from>${name}|(?:(?:my|the) )?\\S+))? (?:on ?to|to|into|on|2) (?<to>(?<sure>${name}|(?:(?:my|the) )?${commonName})|(?:(?:my|the) )?\\S+)$`,
  "iu",
);

/** Reads "move eggs to the market list"; `isSure`: it can be nothing else. Null where a text is nothing of the kind. */
export function readMove(line: string): { args: ListsArgs; isSure: boolean } | null {
  const groups = moving.exec(line.replace(/[?!.]+$/, "").trim())?.groups;
  if (!groups) return null;
  const said = groups["items"] ?? "";
  const items = readNumbers(said)?.map(String) ?? splitItems(said);
  const list = tidyListName(groups["from"] ?? "");
  const args: ListsArgs = {
    do: "move",
    items,
    to: tidyListName(groups["to"] ?? ""),
    ...(list !== "" && { list }),
  };
  return { args, isSure: groups["sure"] !== undefined };
}
