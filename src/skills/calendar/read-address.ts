import { maxTextCharacters } from "./args.ts";

const schemed = /(?:https?|webcals?|htp|hhtps|htpps):\/\/[^\s<>"]+/i;
/** "p12-caldav.icloud.com/published/2/abc.ics", as a phone may show it. */
const bareAddress = /(?<![\p{L}\p{N}@/])(?:[a-z0-9-]+\.)+[a-z]{2,}\/[^\s<>"]+\.ics(?:\?[^\s<>"]*)?/iu;
const aboutCalendars =
  /(?<![\p{L}])(?:cal|calendar|calender|calandar|diary|ical|ics|agenda|schedule)(?![\p{L}])/iu;

/** The calendar's address in a text, as https; null where there is none, or one that may be of anything else. */
export function readAddress(text: string): string | null {
  if (text.length > maxTextCharacters) return null;
  const found = schemed.exec(text)?.[0] ?? bareAddress.exec(text)?.[0];
  if (found === undefined) return null;
  const address = found.replace(/[.,;)\]]+$/, "");
  const isCalendar = /^webcals?:/i.test(address) || /\.ics(?:$|[?#])/i.test(address);
  const around = text.replace(found, " ");
  if (!isCalendar && !aboutCalendars.test(around)) return null;
  return address.replace(/^(?:[a-z]+:\/\/)?/i, /^http:/i.test(address) ? "http://" : "https://");
}
