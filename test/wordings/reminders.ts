import { DateTime } from "luxon";
import type { Asked } from "./ask.ts";
import { plain } from "./judge.ts";

/** What people really text about reminders, written before the code, and what must be kept. */
export type RemindersWording = {
  text: string;
  /** Texts sent earlier in the same conversation. */
  before?: string[];
  /** Where the number is from, if not British. */
  from?: "US" | "KE" | "IN" | "DE";
} & (
  | {
      /** The person's local time, to the minute, of the (first) time; several where both are as likely. */
      at: string | string[];
      /** Words that what is to be remembered must have, "|" between others that are as good. */
      what: string;
      /** Where it is repeated: the first times after that one. */
      then?: string[];
    }
  /** It asks for what is missing, and keeps nothing. */
  | { asks: true }
  /** It tells what is kept: words that must be in the answer. */
  | { lists: string }
  /** Words of what must be gone; the others stay. */
  | { deletes: string }
);

const pills = "remind me tomorrow 7am to take pills";
const dentist = "remind me on 3 may dentist 2.15pm";
const both = [pills, dentist];

/** Now is Friday 27 March 2026, 14:05 UTC; the clocks go forward in London on Sunday. */
export const remindersWordings: RemindersWording[] = [
  // Once.
  { text: "Remind me tomorrow at 7am to take my pills.", at: "2026-03-28T07:00", what: "take my pills" },
  { text: "in 20 min turn oven off", at: "2026-03-27T14:25", what: "turn oven off" },
  { text: "half 7 call mum", at: "2026-03-27T19:30", what: "call mum" },
  { text: "rmd me 2 ring bank @ 3", at: "2026-03-27T15:00", what: "ring bank" },
  { text: "on 3 may dentist 2.15", at: "2026-05-03T14:15", what: "dentist" },
  { text: "next friday rent", at: "2026-04-03T09:00", what: "rent" },
  { text: "tonight bins", at: ["2026-03-27T18:00", "2026-03-27T19:00", "2026-03-27T20:00"], what: "bins" },
  { text: "remind me 15 min before kickoff at 3", at: "2026-03-27T14:45", what: "kickoff" },
  { text: "set an alarm for 6.30", at: ["2026-03-28T06:30", "2026-03-27T18:30"], what: "alarm" },
  { text: "wake me up at 5 tmrw pls", at: "2026-03-28T05:00", what: "wake" },
  { text: "dont let me forget the rent on the 1st", at: "2026-04-01T09:00", what: "rent" },
  { text: "timer 4 minutes for eggs", at: "2026-03-27T14:09", what: "eggs" },
  { text: "remind me in an hour and a half move the car", at: "2026-03-27T15:35", what: "move the car" },
  { text: "can u txt me at qtr to 6 2 collect the kids", at: "2026-03-27T17:45", what: "collect the kids" },
  { text: "remind me monday 10am dentist", at: "2026-03-30T10:00", what: "dentist" },
  { text: "remind me to pay the electric bill next friday at noon", at: "2026-04-03T12:00", what: "pay the electric bill" },
  { text: "pls remind me in 2 hrs 2 take the cake out", at: "2026-03-27T16:05", what: "take the cake out" },
  { text: "reminder: library books due back 14 nov", at: "2026-11-14T09:00", what: "library books due back" },
  { text: "remind me tmrw mornin bout the mot", at: ["2026-03-28T07:00", "2026-03-28T08:00", "2026-03-28T09:00"], what: "mot" },
  { text: "remind me 2 days from now to email sue", at: ["2026-03-29T09:00", "2026-03-29T14:05"], what: "email sue" },
  { text: "nudge me in 45", at: "2026-03-27T14:50", what: "" },
  { text: "remind me at 0700 on sunday clocks change", at: "2026-03-29T07:00", what: "clocks change" },
  { text: "remind me to ring the vet at ten past four", at: "2026-03-27T16:10", what: "ring the vet" },
  { text: "dnt forget 2 remind me about the exam on thurs 8.45am", at: "2026-04-02T08:45", what: "exam" },
  { text: "remind me 5/6 at 9am mums birthday", at: "2026-06-05T09:00", what: "mums birthday" },
  { text: "remind me at 9 to lock up", from: "US", at: "2026-03-27T21:00", what: "lock up", before: ["im in new york"] },
  { text: "when i get home remind me to feed the cat", asks: true },
  { text: "remind me to call john", asks: true },
  { text: "in 2 hours", before: ["remind me to call john"], at: "2026-03-27T16:05", what: "call john" },
  { text: "1", before: ["remind me to call john"], at: "2026-03-27T15:05", what: "call john" },
  // Repeated.
  { text: "every weekday at 8 meds", at: "2026-03-30T08:00", what: "meds", then: ["2026-03-31T08:00", "2026-04-01T08:00"] },
  { text: "every 2 weeks on monday bins", at: "2026-03-30T09:00", what: "bins", then: ["2026-04-13T09:00", "2026-04-27T09:00"] },
  { text: "first monday of the month pay rent", at: "2026-04-06T09:00", what: "pay rent", then: ["2026-05-04T09:00", "2026-06-01T09:00"] },
  { text: "remind me daily 9pm lock the door", at: "2026-03-27T21:00", what: "lock the door", then: ["2026-03-28T21:00", "2026-03-29T21:00"] },
  { text: "every 4 hours pills until friday", at: "2026-03-27T18:05", what: "pills", then: ["2026-03-27T22:05", "2026-03-28T02:05"] },
  { text: "can u remind me to put the bins out every tuesday nite at 8", at: "2026-03-31T20:00", what: "put the bins out", then: ["2026-04-07T20:00"] },
  { text: "remind me on the 25th of every month pay credit card", at: "2026-04-25T09:00", what: "pay credit card", then: ["2026-05-25T09:00"] },
  { text: "insulin reminder every day at 7 and 7", at: "2026-03-27T19:00", what: "insulin", then: ["2026-03-28T07:00", "2026-03-28T19:00"] },
  { text: "remind me every year on june 3 anniversary", at: "2026-06-03T09:00", what: "anniversary", then: ["2027-06-03T09:00"] },
  { text: "water plants every 3 days at 6pm", at: ["2026-03-27T18:00"], what: "water plants", then: ["2026-03-30T18:00", "2026-04-02T18:00"] },
  // Lists.
  { text: "REMINDERS", before: both, lists: "take pills" },
  { text: "what have i got to remember", before: both, lists: "dentist" },
  { text: "my reminders", before: both, lists: "take pills" },
  { text: "wot reminders hav i got", before: both, lists: "dentist" },
  // Less.
  { text: "delete 2", before: [...both, "reminders"], deletes: "dentist" },
  { text: "forget the dentist one", before: both, deletes: "dentist" },
  { text: "cancel my 7am reminder", before: both, deletes: "pills" },
  { text: "delete the reminder for tomorrow", before: both, deletes: "pills" },
  { text: "1", before: [...both, "delete all my reminders"], deletes: "" },
  // Changes.
  { text: "make it 8", before: [pills], at: "2026-03-28T08:00", what: "take pills" },
  { text: "move the dentist to 4pm", before: [dentist], at: "2026-05-03T16:00", what: "dentist" },
  { text: "change the pills reminder to 9 instead", before: [pills], at: "2026-03-28T09:00", what: "take pills" },
  { text: "move my dentist reminder to wednesday", before: [dentist], at: "2026-04-01T14:15", what: "dentist" },
]; // prettier-ignore

const egg = "egg timer 4 min";
const pasta = "set a timer for 10 minutes pasta";

/** Timers by name, written before the code. */
export const timerWordings: RemindersWording[] = [
  { text: egg, at: "2026-03-27T14:09", what: "egg" },
  { text: pasta, at: "2026-03-27T14:15", what: "pasta" },
  { text: "pasta timer 10 mins", at: "2026-03-27T14:15", what: "pasta" },
  { text: "timer 25 min", at: "2026-03-27T14:30", what: "timer" },
  { text: "start a 5 minute timer for tea", at: "2026-03-27T14:10", what: "tea" },
  { text: "timer 1 hr washing", at: "2026-03-27T15:05", what: "washing" },
  { text: "timer for 90 mins roast", at: "2026-03-27T15:35", what: "roast" },
  { text: "set timer 12 min rice", at: "2026-03-27T14:17", what: "rice" },
  { text: "3 min timer", at: "2026-03-27T14:08", what: "timer" },
  { text: "countdown 20 min", at: "2026-03-27T14:25", what: "" },
  { text: "10 min timer for the pizza pls", at: "2026-03-27T14:15", what: "pizza" },
  { text: "set a half hour timer for the cake", at: "2026-03-27T14:35", what: "cake" },
  { text: "how long left on the pasta", before: [egg, pasta], lists: "10 min" },
  { text: "how much time left on pasta timer", before: [pasta], lists: "10 min" },
  { text: "hw long till the pasta is done", before: [pasta], lists: "10 min" },
  { text: "time left on timer", before: [pasta], lists: "10 min" },
  { text: "how long left", before: [pasta], lists: "10 min" },
  { text: "stop the egg timer", before: [egg, pasta], deletes: "egg" },
  { text: "cancel pasta timer", before: [egg, pasta], deletes: "pasta" },
  { text: "turn off the timer", before: [pasta], deletes: "" },
  { text: "add 2 min to the pasta timer", before: [pasta], at: "2026-03-27T14:17", what: "pasta" },
];

type Kept = { what: string; zone: string | null };

/** Judges by the wake-ups that are kept. */
export function judgeReminders(wanted: RemindersWording, asked: Asked): string | null {
  const kept = asked.wakeUps.filter(({ skill }) => skill === "reminders");
  const told = kept.map(({ data }) => (data as Kept).what).join("; ");
  if ("asks" in wanted) {
    if (kept.length > 0) return `kept: ${told}`;
    return /\?/.test(asked.reply) ? null : `does not ask: ${asked.reply}`;
  }
  if ("lists" in wanted)
    return plain(asked.reply).includes(plain(wanted.lists)) ? null : `told: ${asked.reply}`;
  if ("deletes" in wanted) {
    if (wanted.deletes === "") return kept.length === 0 ? null : `left: ${told}`;
    if (plain(told).includes(plain(wanted.deletes))) return `still there: ${told}`;
    return kept.length > 0 ? null : "all are gone";
  }
  const [one] = kept;
  if (!one || kept.length > 1) return `kept ${kept.length}: ${told} (${asked.reply})`;
  const { what, zone } = one.data as Kept;
  const at = DateTime.fromJSDate(new Date(one.at), { zone: zone ?? "Europe/London" }).toFormat(
    "yyyy-MM-dd'T'HH:mm",
  );
  if (![wanted.at].flat().includes(at)) return `at ${at}`;
  return wanted.what.split("|").some((words) => plain(what).includes(plain(words))) ? null : `what "${what}"`;
}
