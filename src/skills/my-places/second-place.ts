import type { SkillReply } from "../skill.ts";
import type { MyPlacesArgs } from "./args.ts";
import { secondPlace, tidyText, toSet } from "./read-text.ts";
import { shown } from "./tell.ts";

/** What was read from a text, with the second place it names: "home is 4 mill st and work is 2 king st". */
export function withSecond(args: MyPlacesArgs | null, text: string): MyPlacesArgs | null {
  if (args?.do !== "set" || !args.where) return args;
  const rest = tidyText(text)?.split(args.where)[1];
  const groups = rest === undefined ? undefined : secondPlace.exec(`.${rest}`)?.groups;
  const second = groups && toSet(groups["name"] ?? "", groups["words"] ?? "");
  if (!second?.name || !second.where || second.name === args.name) return args;
  return { ...args, also: { name: second.name, where: second.where } };
}

/** Both places kept in one answer; says so where the second has yet to be sent by itself. */
export function bothKept(first: SkillReply, name: string, second: SkillReply | null): SkillReply {
  if (!second?.effects)
    return {
      ...first,
      text: `${first.text}\n${shown(name)} is not kept yet: text SET ${name.toUpperCase()} with street and town.`,
    };
  const text = [first.text, second.text].map((one) => one.split(". It is ")[0]?.split("\n")[0] ?? "");
  return {
    text: `${text.map((one) => one.replace(/\.?$/, ".")).join("\n")}\nPLACES lists all.`,
    remember: null,
    effects: [...(first.effects ?? []), ...second.effects],
  };
}
