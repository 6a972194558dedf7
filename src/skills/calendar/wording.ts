import { DateTime } from "luxon";
import type { SkillContext } from "../skill.ts";
import { readsTwelveHours } from "../time/zone.ts";
import { clockText } from "../wording.ts";
import type { Occurrence } from "./expand.ts";

export const fixedTexts = {
  usage:
    "No calendar yet. CAL ADD fri 3pm dentist adds to one here. To read yours: text CAL and its private iCal address (https...ics).",
  help: "CAL, CAL WEEK, CAL ADD fri 3pm dentist, add yoga every tue 6pm, move yoga to 7, no yoga this week, CAL OFF. CAL and an iCal address reads yours.",
  askOff: "Forget your calendar: its address and what you added here?\n1 forget it\n2 keep it",
  off: "Your calendar is forgotten.",
  kept: "Kept.",
  tooOften: "CAL keeps what comes on a day. For what comes by the hour text: remind me every 4 hours pills",
  noUndo: "There is nothing to undo in your calendar.",
};

/** Whose clock a time is told by. */
export type Reader = { zone: string; country: string | null; now: Date };

/** "Fri 27 Mar". */
export function dateText(at: number, { zone, now }: Reader): string {
  const day = DateTime.fromMillis(at, { zone }).setLocale("en-GB");
  const isFar = Math.abs(at - now.getTime()) > 300 * 86_400_000;
  return day.toFormat(isFar ? "ccc d LLL yyyy" : "ccc d LLL").replace("Sept", "Sep");
}

function clock(at: number, { zone, country }: Reader): string {
  return clockText(new Date(at), zone, readsTwelveHours(country) ?? false);
}

/** "14:00-16:00", "17:00", "all day", or, of what lasts for days, "until Fri 3 Apr". */
function timeText({ start, end, isAllDay }: Occurrence, reader: Reader): string {
  const last = end - 1;
  const isSameDay = dateText(start, reader) === dateText(Math.max(start, last), reader);
  if (isAllDay) return isSameDay ? "all day" : `until ${dateText(last, reader)}`;
  if (end <= start) return clock(start, reader);
  return `${clock(start, reader)}-${isSameDay ? "" : `${dateText(end, reader)} `}${clock(end, reader)}`;
}

/** "17:00 dentist, Elm St". */
export function eventLine(event: Occurrence, reader: Reader, withPlace: boolean): string {
  const place = withPlace && event.place !== null ? `, ${event.place}` : "";
  return `${timeText(event, reader)} ${event.title}${place}`;
}

/** What is on by days: a day's name, then its events; on one day alone the name stands before the first. */
export function daysText(events: Occurrence[], from: number, reader: Reader): string {
  const lines: string[] = [];
  let last = "";
  for (const event of events) {
    const date = dateText(Math.max(event.start, from), reader);
    if (date !== last) lines.push(`${date}:`);
    last = date;
    lines.push(eventLine(event, reader, events.length <= 6));
  }
  return lines.join("\n");
}

/** Says whose clock was taken where nobody said. */
export function zoneNote(isGuessed: boolean, { zone }: Reader): string {
  return isGuessed && zone !== "UTC"
    ? `\nBy the clock of ${zone.split("/").at(-1)?.replaceAll("_", " ") ?? zone}; ZONE and your town sets yours.`
    : "";
}

export function readerOf({ country, now }: SkillContext, zone: string): Reader {
  return { zone, country, now };
}
