/** Questions about clocks and dates as people really text them, written before the code; judged on 27 March 2026, 14:05 UTC. */

export type TimeWording = {
  text: string;
  /** Texts sent earlier in the same conversation. */
  before?: string[];
  /** Where the number is from, if not British. */
  from?: "US" | "KE" | "IN" | "DE";
  /** All of these must be in the answer. A clock stands in both of its forms, divided by a bar. */
  says: string[];
};

const now = Date.parse("2026-03-27T14:05:00Z");
const dayMs = 86_400_000;

/** A clock of a zone, in the two forms in which it may be written. */
function clock(zone: string, at = now): string {
  const form = (hourCycle: "h12" | "h23") =>
    new Intl.DateTimeFormat("en-US", { hour: "numeric", minute: "2-digit", hourCycle, timeZone: zone })
      .format(at)
      .replace(/\s/g, " ");
  return `${form("h12")}|${form("h23").padStart(5, "0")}`;
}
const at = (iso: string) => Date.parse(`${iso}Z`);
const days = (from: string, to: string) =>
  String(Math.round((at(`${to}T00:00`) - at(`${from}T00:00`)) / dayMs));
const weekday = (date: string) =>
  new Intl.DateTimeFormat("en-GB", { weekday: "short", timeZone: "UTC" }).format(at(`${date}T12:00`));
const plus = (date: string, count: number) => {
  const then = new Date(at(`${date}T12:00`) + count * dayMs);
  const month = new Intl.DateTimeFormat("en-US", { month: "short", timeZone: "UTC" }).format(then);
  return `${then.getUTCDate()} ${month}`;
};
const today = "2026-03-27";

export const timeWordings: TimeWording[] = [
  { text: "time in tokyo", says: [clock("Asia/Tokyo")] },
  { text: "wat time is it in sydney", says: [clock("Australia/Sydney")] },
  {
    text: "what time is it in new york when its 3pm here",
    says: [clock("America/New_York", at("2026-03-27T15:00"))],
  },
  { text: "days until 25 dec", says: [days(today, "2026-12-25")] },
  { text: "how many days till xmas", says: [days(today, "2026-12-25")] },
  { text: "what day was 3 may 1998", says: [weekday("1998-05-03")] },
  { text: "how long from 9.45 to 17.10", says: ["7 h 25 min"] },
  { text: "whats the time", says: [clock("Europe/London")] },
  { text: "date today", says: ["27 Mar"] },
  { text: "what day is it today", says: [weekday(today)] },
  { text: "time nairobi now", says: [clock("Africa/Nairobi")] },
  { text: "time difference between london and delhi", says: ["5 h 30 min"] },
  { text: "time difference new york", says: ["4 h"] },
  { text: "how far ahead of us is dubai", says: ["4 h"] },
  { text: "how many hours behind is toronto", says: ["4 h"] },
  { text: "6pm in la what time is that here", says: [clock("Europe/London", at("2026-03-28T01:00"))] },
  { text: "9am est in uk time", says: [clock("Europe/London", at("2026-03-27T13:00"))] },
  { text: "3pm gmt in ist", says: [clock("Asia/Kolkata", at("2026-03-27T15:00"))] },
  { text: "how many weeks until 1 june", says: ["9"] },
  { text: "days since 1 jan", says: [days("2026-01-01", today)] },
  { text: "how many days between 4 april and 19 may", says: [days("2026-04-04", "2026-05-19")] },
  { text: "what date is it in 10 days", says: [plus(today, 10)] },
  { text: "whats the date 6 weeks from today", says: [plus(today, 42)] },
  { text: "90 days after 1 june", says: [plus("2026-06-01", 90)] },
  { text: "what date is next friday", says: [plus(today, 7)] },
  { text: "what day is 14 july this year", says: [weekday("2026-07-14")] },
  { text: "what day of the week is 1/6/27", says: [weekday("2027-06-01")] },
  { text: "what day is 6/1/2027", from: "US", says: [weekday("2027-06-01")] },
  { text: "how old am i if i was born on 4 april 1950", says: ["75"] },
  { text: "when do the clocks change", says: ["29 Mar"] },
  { text: "is it a leap yr", says: ["2028"] },
  { text: "wat week number is it", says: ["13"] },
  { text: "how many days in feb 2028", says: ["29"] },
  { text: "hours between 8.30am and 5pm", says: ["8 h 30 min"] },
  { text: "how long till midnight", says: ["9 h 55 min"] },
  { text: "how long until 5pm", says: ["2 h 55 min"] },
  { text: "when is easter", says: ["5 Apr"] },
  { text: "which timezone is denver in", says: ["Denver"] },
  { text: "tell me the time in perth australia", says: [clock("Australia/Perth")] },
  { text: "time in india", says: [clock("Asia/Kolkata")] },
  { text: "wots the time in california", says: [clock("America/Los_Angeles")] },
  {
    text: "when its noon in paris what time is it in hong kong",
    says: [clock("Asia/Hong_Kong", at("2026-03-27T11:00"))],
  },
  { text: "how long ago was 9 nov 1989", says: ["36 years"] },
  { text: "what is todays date pls", says: ["27 Mar"] },
  { text: "what date is a week on thursday", says: [plus(today, 13)] },
];

/** Western Easter by Gauss's rule, another one than the code's. */
function easterOf(year: number): string {
  const century = Math.floor(year / 100);
  const m = (15 + century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25)) % 30;
  const n = (4 + century - Math.floor(century / 4)) % 7;
  const d = (19 * (year % 19) + m) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + n) % 7;
  const isLate = (d === 29 && e === 6) || (d === 28 && e === 6 && (11 * m + 11) % 30 < 19);
  return new Date(Date.UTC(year, 2, 22 + d + e - (isLate ? 7 : 0))).toISOString().slice(0, 10);
}
/** The nth weekday (0 Sunday) of a month; -1: the last. */
function nth(year: number, month: number, weekday_: number, count: number): string {
  const all = Array.from({ length: 31 }, (_, index) => new Date(Date.UTC(year, month - 1, index + 1))).filter(
    (date) => date.getUTCMonth() === month - 1 && date.getUTCDay() === weekday_,
  );
  return plus((all.at(count < 0 ? count : count - 1) ?? new Date(0)).toISOString().slice(0, 10), 0);
}

/** Public holidays, written before the code. */
export const holidayWordings: TimeWording[] = [
  { text: "is monday a bank holiday", says: ["No"] },
  { text: "next bank holiday", says: [plus(easterOf(2026), -2), "Good Friday"] },
  { text: "wen is the next bank hol", says: [plus(easterOf(2026), -2)] },
  { text: "when is thanksgiving", says: [nth(2026, 11, 4, 4)] },
  { text: "when is thanksgiving", from: "US", says: [nth(2026, 11, 4, 4)] },
  { text: "public holidays in kenya december", says: ["12 Dec", "25 Dec", "26 Dec"] },
  { text: "bank holidays in may", says: [nth(2026, 5, 1, 1), nth(2026, 5, 1, -1)] },
  { text: "is 6 april a bank holiday", says: ["Yes", "Easter Monday"] },
  { text: "is good friday a public holiday", says: ["Yes"] },
  { text: "public holidays in germany this year", says: ["3 Oct"] },
  { text: "next public holiday", from: "KE", says: [plus(easterOf(2026), -2)] },
  { text: "when is memorial day", from: "US", says: [nth(2026, 5, 1, -1)] },
  { text: "is tomorrow a public holiday", says: ["No"] },
  { text: "any bank holidays this month", says: ["No"] },
  { text: "next public holiday in france", says: [plus(easterOf(2026), 1)] },
  { text: "is christmas day a public holiday in usa", says: ["Yes"] },
  { text: "when is independence day", from: "IN", says: ["15 Aug"] },
  { text: "is it a bank holiday today", says: ["No"] },
  {
    text: "how many days till the next bank holiday",
    says: [String(Number(days(today, easterOf(2026))) - 2)],
  },
  { text: "HOLIDAYS", says: [plus(easterOf(2026), -2)] },
  { text: "is 25 december a public holiday in japan", says: ["No"] },
  { text: "when is labour day", from: "KE", says: ["1 May"] },
];

/** Texts that go on from an answer about clocks or dates, written before their reader. */
export const timeFollowUps: TimeWording[] = [
  { text: "and in sydney", before: ["time in tokyo"], says: [clock("Australia/Sydney")] },
  { text: "what about dubai", before: ["time in tokyo"], says: [clock("Asia/Dubai")] },
  { text: "and la", before: ["time in new york"], says: [clock("America/Los_Angeles")] },
  { text: "how about new york?", before: ["wat time is it in paris"], says: [clock("America/New_York")] },
  { text: "and new years day", before: ["days until 25 dec"], says: [days(today, "2027-01-01")] },
  { text: "what about easter", before: ["how many days till xmas"], says: [days(today, easterOf(2026))] },
  { text: "and 4 may 1999", before: ["what day was 3 may 1998"], says: [weekday("1999-05-04")] },
  { text: "and in france", before: ["next bank holiday"], says: [plus(easterOf(2026), 1)] },
  { text: "what about in may", before: ["bank holidays in april"], says: [nth(2026, 5, 1, 1)] },
  { text: "and delhi", before: ["time difference london tokyo"], says: ["5 h 30 min"] },
];
