import { DateTime } from "luxon";
import { splitGraphemes } from "../sms/graphemes.ts";

/** A text of Google's on one line, its thin and unbreakable spaces and long dashes in plain forms, and bounded. */
export function plain(text: string | undefined, maxCharacters = 120): string {
  const line = (text ?? "")
    .replace(/[\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g, " ")
    .replace(/[\u2010-\u2015]/g, "-")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
  return shorten(line, maxCharacters);
}

/** Cuts at a character as readers count them, never inside one. */
export function shorten(text: string, maxCharacters: number): string {
  if (text.length <= maxCharacters) return text;
  const characters = splitGraphemes(text.slice(0, maxCharacters * 10));
  if (characters.length <= maxCharacters) return text;
  const start = characters.slice(0, maxCharacters - 3).join("");
  return `${start.trimEnd()}...`;
}

/** 3488 → "58 min", 5400 → "1 h 30 min"; never "0 min". */
export function durationText(seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return rest === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}

/** 350 → "350 m" or "0.2 mi". For where Google gives a number of metres and no text. */
export function distanceText(meters: number, inMiles: boolean): string {
  if (inMiles) {
    const feet = meters / 0.3048;
    return feet < 500 ? `${Math.round(feet / 10) * 10} ft` : `${round(meters / 1609.344)} mi`;
  }
  return meters < 1000 ? `${Math.round(meters / 10) * 10} m` : `${round(meters / 1000)} km`;
}

function round(number: number): string {
  return number < 100 ? number.toFixed(1) : number.toFixed(0);
}

/** The time on the clocks of a zone: "6:13 PM" or "18:13". */
export function clockText(at: Date, zone: string, twelveHours: boolean): string {
  return local(at, zone).toFormat(twelveHours ? "h:mm a" : "HH:mm");
}

/** "" on the day itself, "Sat " within a week, else "12 Apr ". */
export function dayText(at: Date, zone: string, now: Date): string {
  const day = local(at, zone).startOf("day");
  const days = Math.round(day.diff(local(now, zone).startOf("day"), "days").days);
  if (days === 0) return "";
  return days > 0 && days < 7 ? `${day.toFormat("ccc")} ` : `${day.toFormat("d LLL")} `;
}

function local(at: Date, zone: string): DateTime {
  return DateTime.fromJSDate(at, { zone }).setLocale("en-US");
}
