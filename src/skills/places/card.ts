import { DateTime } from "luxon";
import { toGsm7 } from "../../sms/gsm7.ts";
import { measure } from "../../sms/segments.ts";
import type { KnownPlace, SkillContext } from "../skill.ts";
import { readsTwelveHours, usesMiles, zoneAt } from "../time/zone.ts";
import { compass, metersBetween } from "../where/distance.ts";
import { clockText, dayText, distanceText, shorten } from "../wording.ts";
import type { Business, PlacesMemory } from "./memory.ts";

const PAGE = 3;
const MAX_SEGMENTS = 2;
// How much of the name and of the street a line has, the roomiest first; all lines have the same.
const rooms = [
  { name: 60, street: 60 },
  { name: 40, street: 36 },
  { name: 30, street: 24 },
  { name: 24, street: 0 },
  { name: 14, street: 0 },
];

/** The numbered results from `memory.from` on, so short that they fit two segments in whatever script. */
export function listCard(
  memory: PlacesMemory,
  context: SkillContext,
  heading: string,
): { text: string; count: number } {
  for (let count = PAGE; count > 0; count--) {
    for (const room of rooms) {
      const shown = memory.results.slice(memory.from, memory.from + count);
      const lines = shown.map((business, index) =>
        line(memory.from + index + 1, business, memory.center, context, room),
      );
      const text = [...(heading === "" ? [] : [heading]), ...lines].join("\n");
      if (measure(toGsm7(text)).segments <= MAX_SEGMENTS || (count === 1 && room === rooms.at(-1)))
        return { text, count: shown.length };
    }
  }
  return { text: heading, count: 0 };
}

function line(
  number: number,
  business: Business,
  center: KnownPlace | null,
  context: SkillContext,
  room: { name: number; street: number },
): string {
  // Near a known place the street is enough; else the town tells where it is.
  const street = center ? streetOf(business) : business.street;
  const parts = [
    shorten(business.name, room.name),
    room.street > 0 ? shorten(street, room.street) : "",
    center ? distanceTo(business, center, context) : "",
    openText(business, context),
  ];
  return `${number} ${parts.filter((part) => part !== "").join(", ")}`;
}

function streetOf({ street, name }: Business): string {
  const first = street.split(", ")[0] ?? "";
  return first === name ? "" : first;
}

// Further away, the middle and the results are not of the same place, and the distance would be nonsense.
const FAR_METERS = 100_000;

/** "350 m NE"; empty where it lies so far that one of the two is another place than was meant. */
export function distanceTo(business: Business, center: KnownPlace, { country }: SkillContext): string {
  const meters = metersBetween(center, business);
  if (meters > FAR_METERS) return "";
  const distance = distanceText(meters, usesMiles(center.country ?? country));
  return `${distance} ${compass(center, business)}`;
}

/** "open till 18:00", "closed, opens 9:00"; empty where it is not known. */
export function openText(business: Business, { country, now }: SkillContext): string {
  if (business.isOpen === null) return "";
  const zone = zoneAt(business);
  const at = business.changesAt === null ? null : new Date(business.changesAt);
  if (zone === null || at === null || Number.isNaN(at.getTime()) || at <= now)
    return business.isOpen ? "open" : "closed";
  const clock = `${dayText(at, zone, now)}${clockText(at, zone, readsTwelveHours(country) ?? false)}`;
  return business.isOpen ? `open till ${clock}` : `opens ${clock}`;
}

const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** "Fri: 9:00 AM - 5:30 PM", of today or of the day named; empty where it is not known. */
export function hoursOn(
  business: Business,
  day: string | null | undefined,
  { country, now }: SkillContext,
): string {
  const zone = zoneAt(business) ?? "UTC";
  const today = DateTime.fromJSDate(now, { zone }).weekday - 1;
  const named = weekdays.findIndex((name) => day?.toLowerCase().startsWith(name));
  const isTomorrow = /^(?:tom|tmr|2mo)/i.test(day ?? "");
  const index = named >= 0 ? named : isTomorrow ? (today + 1) % 7 : today;
  // Monday comes first in the answer: https://developers.google.com/maps/documentation/places/web-service/reference/rest/v1/places#OpeningHours
  const hours = /^\p{L}+: ?(.+)$/u.exec(business.week[index] ?? "")?.[1];
  if (!hours) return "";
  const label =
    index === today
      ? "Today"
      : DateTime.fromObject({ weekday: (index + 1) as 1 })
          .setLocale("en-US")
          .toFormat("ccc");
  return `${label} ${readsTwelveHours(country) === false ? on24Hours(hours) : hours.replace(/:00(?= ?[AP]M)/gi, "")}`;
}

/** "9:00 AM - 5:30 PM" → "9:00-17:30": the source writes English hours. */
function on24Hours(hours: string): string {
  // "1:00 - 5:00 PM" has one half for both.
  return hours
    .replace(/(\d{1,2}:\d\d) ?- ?(\d{1,2}:\d\d) ?([AP]M)/gi, "$1 $3 - $2 $3")
    .replace(/(\d{1,2}):(\d\d) ?([AP])M/gi, (_, hour: string, minute: string, half: string) => {
      const base = Number(hour) % 12;
      return `${half.toUpperCase() === "P" ? base + 12 : base}:${minute}`;
    })
    .replace(/ - /g, "-");
}
