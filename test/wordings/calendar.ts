import type { Asked } from "./ask.ts";

/** What people really text about their calendar, written before the code. */
export type CalendarWording = {
  text: string;
  /** Texts sent earlier in the same conversation. */
  before?: string[];
  /** Where the number is from, if not British. */
  from?: "US" | "KE" | "IN" | "DE";
  /** What must stand in the answer, in any case; a bar divides forms that are as good. */
  says: string[];
  /** What must not. */
  never?: string[];
  /** Another skill's. */
  isOthers?: true;
};

const dentist = "CAL ADD today 5pm dentist";
const football = "CAL ADD tomorrow 10am football with sam";
const meeting = "CAL ADD mon 9:30 team meeting";
const interview = "CAL ADD fri 3 apr 2pm-4pm interview at council";
const host = "calendar.example";

/** Now is Friday 27 March 2026, 14:05 UTC; the clocks go forward in London on Sunday. */
export const calendarWordings: CalendarWording[] = [
  // An address: nothing answers there, and it says so of that address.
  { text: "CAL https://calendar.example/private-a1b2/basic.ics", says: [host] },
  { text: "cal webcal://calendar.example/u/77/home.ics", says: [host] },
  { text: "my calendar is webcal://calendar.example/u/77/home.ics", says: [host] },
  { text: "Heres my calendar link https://calendar.example/x/basic.ics", says: [host] },
  { text: "use this calendar pls https://calendar.example/x/basic.ics", says: [host] },
  { text: "calendar https://calendar.example/x/y.ics", says: [host] },
  { text: "can u read my ical https://calendar.example/x/y.ics", says: [host] },
  { text: "https://calendar.example/x/y.ics", says: [host] },
  // A day.
  { text: "CAL", before: [dentist], says: ["dentist", "17:00"] },
  { text: "whats on today", before: [dentist, football], says: ["dentist", "17:00"], never: ["football"] },
  { text: "whats on tomorrow", before: [football, meeting], says: ["football", "10:00"], never: ["meeting"] },
  { text: "What's on tomorrow?", before: [football], says: ["football"] },
  { text: "wots on 2moro", before: [dentist, football], says: ["football"], never: ["dentist"] },
  { text: "cal tomorrow", before: [dentist, football], says: ["football"], never: ["dentist"] },
  { text: "CAL MON", before: [football, meeting], says: ["meeting", "09:30"], never: ["football"] },
  { text: "what have i got on monday", before: [football, meeting], says: ["meeting"], never: ["football"] },
  { text: "wat hav i got on 2day", before: [dentist, football], says: ["dentist"], never: ["football"] },
  { text: "have i got anything on tomorrow", before: [football], says: ["football"] },
  { text: "anything in my diary for tuesday", before: [football], says: ["nothing"] },
  {
    text: "whats in my calendar on 3 april",
    before: [dentist, interview],
    says: ["interview"],
    never: ["dentist"],
  },
  { text: "my appointments today", before: [dentist, football], says: ["dentist"], never: ["football"] },
  { text: "do i have any meetings on monday", before: [meeting], says: ["team meeting"] },
  { text: "what am i doing tomorrow", before: [football], says: ["football"] },
  { text: "am i doing anything on sunday", before: [football], says: ["nothing|free"] },
  { text: "show me my schedule for monday", before: [meeting], says: ["meeting"] },
  { text: "calendar for tomorrow please", before: [football], says: ["football"] },
  // Several days.
  { text: "this week", before: [dentist, "CAL"], says: ["dentist"] },
  { text: "CAL WEEK", before: [dentist, football, meeting], says: ["dentist", "football", "meeting"] },
  { text: "whats on this week", before: [dentist], says: ["dentist"] },
  {
    text: "what have i got on next week",
    before: [football, meeting, interview],
    says: ["meeting", "interview"],
    never: ["football"],
  },
  {
    text: "whats on my calendar this weekend",
    before: [football, meeting],
    says: ["football"],
    never: ["meeting"],
  },
  { text: "agenda for the week", before: [dentist, football], says: ["dentist", "football"] },
  {
    text: "wats on my diary nxt week",
    before: [football, interview],
    says: ["interview"],
    never: ["football"],
  },
  // The next one.
  {
    text: "when is my next appointment",
    before: [dentist, football],
    says: ["dentist", "17:00"],
    never: ["football"],
  },
  { text: "CAL NEXT", before: [dentist, football], says: ["dentist"], never: ["football"] },
  { text: "whats next on my calendar", before: [dentist, football], says: ["dentist"], never: ["football"] },
  { text: "whens my next meeting", before: [meeting], says: ["team meeting", "Mon 30 Mar"] },
  { text: "what's my next event", before: [dentist], says: ["dentist"] },
  // Free or not.
  { text: "am i free friday afternoon", before: [dentist], says: ["dentist"], never: ["yes"] },
  { text: "am i free tomorrow morning", before: [football], says: ["no", "football"] },
  { text: "am i free on sunday", before: [football], says: ["yes|free"] },
  { text: "am i busy monday at 10", before: [meeting], says: ["meeting|09:30"] },
  { text: "r we free 2moro nite", before: [football], says: ["yes|free"], never: ["football"] },
  { text: "am i free 3 april at 3pm", before: [interview], says: ["no", "interview"] },
  // One of them.
  { text: "what time is the dentist", before: [dentist, football], says: ["17:00"], never: ["football"] },
  { text: "when is the interview", before: [interview], says: ["Fri 3 Apr", "14:00"] },
  { text: "wat time is my football", before: [football], says: ["10:00"] },
  { text: "whens football with sam", before: [football], says: ["Sat 28 Mar"] },
  { text: "what day is my interview", before: [interview], says: ["3 Apr"] },
  // Adding.
  { text: "CAL ADD fri 3pm dentist", says: ["15:00", "dentist", "Fri"] },
  { text: "cal add dentist tues 3pm", says: ["Tue 31 Mar", "15:00", "dentist"] },
  { text: "add dentist to my calendar tues 3pm", says: ["Tue 31 Mar", "15:00", "dentist"] },
  { text: "put lunch with jo in my diary thursday 12.30", says: ["Thu 2 Apr", "12:30", "lunch with jo"] },
  { text: "add to calendar: parents evening 14 april 6pm", says: ["Tue 14 Apr", "18:00", "parents evening"] },
  { text: "calendar add mums birthday 2 may", says: ["Sat 2 May", "mums birthday"] },
  { text: "new appointment monday 10am opticians", says: ["Mon 30 Mar", "10:00", "opticians"] },
  { text: "CAL ADD 4/5 9am vet", from: "US", says: ["Sun 5 Apr", "9:00 AM", "vet"] },
  { text: "schedule a meeting with bob tomorrow at 11", says: ["Sat 28 Mar", "11:00", "bob"] },
  { text: "cal add dentist", says: ["when"] },
  { text: "pencil in curry wiv dave sat 8pm", says: ["Sat 28 Mar", "20:00", "curry"] },
  // Taking off.
  { text: "cancel dentist", before: [dentist], says: ["dentist", "1"] },
  { text: "cal delete football", before: [football], says: ["football", "1"] },
  { text: "remove the interview from my calendar", before: [interview], says: ["interview", "1"] },
  { text: "delete team meeting from calendar", before: [meeting], says: ["team meeting", "1"] },
  { text: "CAL OFF", before: [football], says: ["forget|delete|erase|remove", "1"] },
  { text: "forget my calendar", before: [football], says: ["forget|delete|erase|remove", "1"] },
  { text: "clear my calendar", before: [football], says: ["forget|delete|erase|remove", "1"] },
  { text: "whats on today", says: ["CAL ADD"] },
];

/** Judges by the words of the answer, and by whose it is. */
export function judgeCalendar(
  { says, never = [], isOthers }: CalendarWording,
  { reply, memory }: Asked,
): string | null {
  const last = memory["last skill"] as { skill?: string } | undefined;
  if (isOthers) return last?.skill === "calendar" ? "answered by calendar" : null;
  if (last?.skill !== "calendar") return `answered by ${last?.skill ?? "nobody"}`;
  const text = reply.toLowerCase();
  const missing = says.find((wanted) => !wanted.split("|").some((form) => text.includes(form.toLowerCase())));
  if (missing !== undefined) return `without "${missing}"`;
  const wrong = never.find((words) => text.includes(words.toLowerCase()));
  return wrong === undefined ? null : `with "${wrong}"`;
}
