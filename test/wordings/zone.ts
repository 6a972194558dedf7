import type { Asked } from "./ask.ts";

/** How people say whose clock is theirs, written before the code; judged on 27 March 2026, 14:05 UTC. */
export type ZoneWording = {
  text: string;
  before?: string[];
  /** Where the number is from, if not British. */
  from?: "US" | "KE" | "IN" | "DE";
  /** The zone that must be told, "|" between names that are as good; null: it asks. */
  zone: string | null;
};

export const zoneWordings: ZoneWording[] = [
  { text: "ZONE Europe/London", zone: "Europe/London" },
  { text: "zone new york", zone: "America/New_York" },
  { text: "my timezone is nairobi", zone: "Africa/Nairobi" },
  { text: "ZONE", zone: "Europe/London" },
  { text: "ZONE", from: "KE", zone: "Africa/Nairobi" },
  { text: "ZONE", from: "US", zone: null },
  { text: "zone", before: ["zone tokyo"], zone: "Asia/Tokyo" },
  { text: "my time zone is chicago", zone: "America/Chicago" },
  { text: "timezone tokyo", zone: "Asia/Tokyo" },
  { text: "time zone: sydney", zone: "Australia/Sydney" },
  { text: "set my time zone to dubai", zone: "Asia/Dubai" },
  { text: "set timezone paris", zone: "Europe/Paris" },
  { text: "change my timezone to los angeles", zone: "America/Los_Angeles" },
  { text: "im on pacific time", from: "US", zone: "America/Los_Angeles" },
  { text: "i'm on eastern time", from: "US", zone: "America/New_York" },
  { text: "use london time", from: "IN", zone: "Europe/London" },
  { text: "use nairobi time for my reminders", zone: "Africa/Nairobi" },
  { text: "my clock is lagos", zone: "Africa/Lagos" },
  { text: "zone est", from: "US", zone: "America/New_York" },
  { text: "zone pst", from: "US", zone: "America/Los_Angeles" },
  { text: "zone cet", zone: "Europe/Paris|Europe/Berlin" },
  { text: "ZONE asia/kolkata", zone: "Asia/Kolkata" },
  { text: "zone america/new_york", zone: "America/New_York" },
  { text: "timezone gmt+3", zone: "UTC+3" },
  { text: "zone utc", zone: "UTC" },
  { text: "what zone am i in", zone: "Europe/London" },
  { text: "whats my timezone", zone: "Europe/London" },
  { text: "wat timezone do u hav for me", zone: "Europe/London" },
  { text: "which time zone are you using for me", zone: "Europe/London" },
  { text: "my tz is denver", from: "US", zone: "America/Denver" },
  { text: "tz mumbai", zone: "Asia/Kolkata" },
  { text: "change zone to perth australia", zone: "Australia/Perth" },
  { text: "im in the central time zone", from: "US", zone: "America/Chicago" },
  { text: "my time is mountain time", from: "US", zone: "America/Denver" },
  { text: "pls set my time zone as johannesburg", zone: "Africa/Johannesburg" },
  { text: "can u change my time zone 2 karachi", zone: "Asia/Karachi" },
  { text: "update my timezone to manila", zone: "Asia/Manila" },
  { text: "set my clock to singapore time", zone: "Asia/Singapore" },
  { text: "switch to berlin time", zone: "Europe/Berlin" },
  { text: "put me on dublin time", zone: "Europe/Dublin" },
  { text: "zone kenya", zone: "Africa/Nairobi" },
  { text: "zone uk", zone: "Europe/London" },
  { text: "my timezone is india standard time", zone: "Asia/Kolkata" },
  { text: "timezone is wrong im in toronto", zone: "America/Toronto" },
  { text: "my zone is dar es salaam", zone: "Africa/Dar_es_Salaam" },
  { text: "set zone hong kong", zone: "Asia/Hong_Kong" },
  { text: "i live in the eastern time zone", from: "US", zone: "America/New_York" },
  { text: "zone eastern", from: "US", zone: "America/New_York" },
  { text: "what time zone have you got me down as", zone: "Europe/London" },
  { text: "my local time is lisbon time", zone: "Europe/Lisbon" },
  { text: "zone usa", from: "US", zone: null },
  { text: "leeds", before: ["ZONE"], from: "US", zone: "Europe/London" },
];

/** Judges by the zone that is told. */
export function judgeZone({ zone }: ZoneWording, { reply }: Asked): string | null {
  if (zone === null) return reply.includes("?") ? null : `does not ask: ${reply}`;
  return zone.split("|").some((name) => reply.includes(name)) ? null : `not ${zone}`;
}
