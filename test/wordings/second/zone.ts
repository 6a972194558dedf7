import type { ZoneWording } from "../zone.ts";

/** A second set, written without a look at the readers. */
export const secondZone: ZoneWording[] = [
  { text: "Hello, I live in Nairobi, please use that time", zone: "Africa/Nairobi" },
  { text: "ive moved to dubai change my clock", zone: "Asia/Dubai" },
  { text: "im in texas so use central time", from: "US", zone: "America/Chicago" },
  { text: "wots my time zone set 2", zone: "Europe/London" },
  { text: "you have the wrong time zone for me", zone: "Europe/London" },
  { text: "my time zone is wrong i am in toronto", zone: "America/Toronto" },
  { text: "put me on australian eastern time", zone: "Australia/Sydney" },
  { text: "i am on est", from: "US", zone: "America/New_York" },
  { text: "Please set my reminders to Irish time", zone: "Europe/Dublin" },
  { text: "actually im in phoenix", before: ["zone denver"], zone: "America/Phoenix" },
  // A third draw.

  { text: "hi im based in lagos please set my time", zone: "Africa/Lagos" },
  { text: "whats my timezone currently", zone: "Europe/London" },
  { text: "can u use philippine time for me", zone: "Asia/Manila" },
  { text: "update my timezone im in chicago now", zone: "America/Chicago" },
  { text: "my clock should be kenyan time", zone: "Africa/Nairobi" },
  { text: "timezone central", from: "US", zone: "America/Chicago" },
  { text: "ur time is wrong i live in perth", zone: "Australia/Perth" },
  { text: "go by mountain time pls", from: "US", zone: "America/Denver" },
  { text: "set time zone: Europe/Madrid", zone: "Europe/Madrid" },
  { text: "my clock is wrong its 5 oclock here in nairobi", zone: "Africa/Nairobi" },
  { text: "im flying to bangkok tomorrow, put my time zone on bangkok", zone: "Asia/Bangkok" },
  { text: "my phone thinks im in germany but im in greece fix the time zone", zone: "Europe/Athens" },
  { text: "no sorry lagos", before: ["zone london"], zone: "Africa/Lagos" },
  { text: "we use eastern time here", from: "US", zone: "America/New_York" },
  { text: "utc-5 is my timezone", zone: "UTC-5" },
  { text: "i need london time not new york time", zone: "Europe/London" },
];
