import { DateTime } from "luxon";
import { toGsm7 } from "../../sms/gsm7.ts";
import { measure } from "../../sms/segments.ts";
import { nextTime } from "../time/next-time.ts";
import type { Repeat } from "../time/read-repeat.ts";
import { readsTwelveHours } from "../time/zone.ts";
import { shorten } from "../wording.ts";
import type { Setting } from "./setting.ts";

const dayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

export const fixedTexts = {
  usage:
    "DIGEST sends you one text at a set time. Text for example:\nDIGEST 7:00 weather Leeds\nDIGEST weekdays 6:45 weather, bus from home to work",
  unsuited:
    "A daily text comes once a day: every day, on weekdays, or on days you name. Text for example:\nDIGEST mon wed fri 7:00 weather Leeds",
  noneSet: "No daily text is set. Text for example: DIGEST 7:00 weather Leeds",
  off: "Your daily text is off. DIGEST ON brings it back.",
  offUnknown: "No daily text comes any more.",
  tooMany: "A daily text tells 4 things at most. Take one out first: DIGEST NO WEATHER, for example.",
  noWays: "Ways cannot be looked up here now, weather can. Text for example: DIGEST 7:00 weather Leeds",
  noNews: "There is no news here, weather there is. Text for example: DIGEST 7:00 weather Leeds",
  notUnderstood: "When shall it come? Text for example: DIGEST 6:45, or DIGEST WEEKDAYS 7:00.",
  nothingLike: "That is not in your daily text.",
} as const;

/** "every weekday" */
function daysText(days: readonly number[]): string {
  const key = days.join("");
  if (key === "1234567") return "every day";
  if (key === "12345") return "every weekday";
  if (key === "67") return "every weekend day";
  return `every ${days.map((day) => dayNames[day - 1]).join(", ")}`;
}

/** "7:00" or "7:00 AM", as people of the country read it. */
function clockOf(at: string, country: string | null): string {
  const [hour = 0, minute = 0] = at.split(":").map(Number);
  const time = DateTime.utc(2000, 1, 1, hour, minute).setLocale("en-US");
  return time.toFormat(readsTwelveHours(country) ? "h:mm a" : "H:mm");
}

/** Days and time in words that the reader of repeats reads back. */
export function repeatWords({ days, at }: Repeat): string {
  const names = days.length === 7 ? "every day" : `every ${days.map((day) => dayNames[day - 1]).join(" ")}`;
  return `${names} at ${at}`;
}

type Person = { country: string | null; now: Date };

/** "Every weekday at 7:00 (London time), first on Mon 30 Mar: weather for Leeds. DIGEST OFF ends it." */
export function settingText(setting: Setting, { country, now }: Person, nextWord: "first" | "next"): string {
  const { days, at, zone, items } = setting;
  const next = DateTime.fromJSDate(nextTime(setting, zone, now), { zone }).setLocale("en-US");
  const isToday = next.hasSame(DateTime.fromJSDate(now, { zone }), "day");
  const day = isToday ? "today" : `on ${next.toFormat("ccc d LLL")}`;
  const city = zone.split("/").at(-1)?.replaceAll("_", " ") ?? zone;
  const start = `${sentence(daysText(days))} at ${clockOf(at, country)} (${city} time), ${nextWord} ${day}: `;
  const end = ". DIGEST OFF ends it.";
  const whole = start + items.map(({ words }) => words).join("; ") + end;
  if (measure(toGsm7(whole)).segments === 1) return whole;
  return start + items.map(({ words }) => shorten(words, 60)).join("; ") + end;
}

/** "Mon 30 Mar", above what a daily text tells. */
export function titleText(at: Date, zone: string): string {
  return DateTime.fromJSDate(at, { zone }).setLocale("en-US").toFormat("ccc d LLL");
}

export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Which way is meant, asked for "8:12 bus". */
export function askWay(words: string): string {
  const vehicle = /bus|train|tram|tube|metro|subway|ferry|coach/i.exec(words)?.[0]?.toLowerCase();
  return `From where to where is the ${shorten(words.replace(/^(?:the|my) /i, ""), 40)}? Text: ${vehicle ?? "bus"} from ... to ...`;
}
