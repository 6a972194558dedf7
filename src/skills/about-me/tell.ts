import { DateTime } from "luxon";
import { notesList } from "../lists/args.ts";
import { listNames, ownItems } from "../lists/names.ts";
import { joined } from "../lists/wording.ts";
import type { SkillContext, SkillReply } from "../skill.ts";
import { languageName } from "./language-name.ts";

/** Tells what is kept of a person, in a segment or two. */
export function tellKept(context: SkillContext): SkillReply {
  const { zone, language, places, items, record } = context;
  const saved = places.filter(({ kind }) => kind === "saved").map(({ name }) => name);
  const isHere = places.some(({ kind }) => kind === "here");
  const meant = places.filter(({ kind }) => kind === "meant").length;
  const own = ownItems(items);
  const lists = listNames(own);
  const notes = items.filter(({ list }) => list === notesList).length;
  const counted = (skill: string): number =>
    record?.wakeUps.filter((wakeUp) => wakeUp.skill === skill).reduce((sum, { count }) => sum + count, 0) ??
    0;
  const others = (record?.wakeUps ?? [])
    .filter(({ skill }) => skill !== "reminders" && skill !== "digest")
    .reduce((sum, { count }) => sum + count, 0);
  const reminders = counted("reminders");
  const kept = [
    "your number",
    ...(record?.name ? [`the name ${record.name}`] : []),
    ...(language === null ? [] : [`language ${languageName(language)}`]),
    ...(zone === null ? [] : [`time zone ${zone}`]),
    ...(isHere ? ["where you are"] : []),
    ...(saved.length === 0 ? [] : [`${some(saved.length, "place")} (${joined(saved)})`]),
    ...(meant === 0 ? [] : [`${some(meant, "place")} you chose`]),
    ...(lists.length === 0 ? [] : [`${some(lists.length, "list")} (${joined(lists)})`]),
    ...(notes === 0 ? [] : [some(notes, "note")]),
    ...(own.length === items.length ? [] : ["your calendar"]),
    ...(reminders === 0 ? [] : [some(reminders, "reminder")]),
    ...(counted("digest") === 0 ? [] : ["your digest"]),
    ...(!record?.relays.to ? [] : [`${some(record.relays.to, "number")} you sent to`]),
    ...(!record?.relays.from ? [] : [`${some(record.relays.from, "number")} that may send to you`]),
    ...(others === 0 ? [] : [some(others, "other timed text")]),
  ];
  return { text: `I keep ${kept.join(", ")}; and ${texts(context)}.\nFORGET ME erases it.` };
}

function texts({ record, zone }: SkillContext): string {
  if (!record?.textsSince) return "our texts";
  return `our texts since ${DateTime.fromJSDate(record.textsSince, { zone: zone ?? "utc" })
    .setLocale("en-GB")
    .toFormat("d LLL yyyy")}`;
}

function some(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}
