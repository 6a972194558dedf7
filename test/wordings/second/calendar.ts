import type { CalendarWording } from "../calendar.ts";

const yoga = "CAL ADD yoga every tuesday 6pm";
const dentist = "CAL ADD thursday 2:30pm dentist";
const lunch = "CAL ADD tomorrow 1pm lunch with priya";
const bins = "CAL ADD bins every other thursday";

/** Drawn by somebody else than who wrote the first ones. */
export const secondCalendar: CalendarWording[] = [
  // What comes again.
  { text: "add yoga every tuesday 6pm", says: ["31 Mar", "18:00", "yoga"] },
  {
    text: "put choir practice in my calendar every wed at 7.30pm",
    says: ["1 Apr", "19:30", "choir practice"],
  },
  { text: "CAL ADD every weekday standup 9.15", says: ["30 Mar", "09:15", "standup"] },
  { text: "cal add bins every other thursday", says: ["2 Apr", "bins"] },
  { text: "add mum's birthday 3 may every year", says: ["3 May", "mum's birthday"] },
  { text: "whats on tuesday 14 april", before: [yoga], says: ["18:00", "yoga"] },
  { text: "whats on 16 april", before: [bins], says: ["bins"] },
  { text: "whats on 9 april", before: [bins], says: ["nothing on"] },
  {
    text: "pls add swimming lessons for the kids to the diary, saturdays 9am until end of june",
    says: ["28 Mar", "09:00", "swimming"],
  },
  {
    text: "add book club first monday of every month 7pm to calendar",
    says: ["6 Apr", "19:00", "book club"],
  },
  { text: "whats on 7 july", before: ["CAL ADD yoga every tuesday 6pm until june"], says: ["nothing on"] },
  { text: "whens yoga", before: [yoga], says: ["Tue 31 Mar", "18:00"] },
  { text: "add guitar lesson mon and thurs 5pm every week", says: ["30 Mar", "17:00", "guitar"] },
  // Changing.
  { text: "move dentist to friday 3pm", before: [dentist], says: ["Fri 3 Apr", "15:00", "dentist"] },
  { text: "push lunch to 2", before: [lunch], says: ["Sat 28 Mar", "14:00", "lunch"] },
  { text: "change yoga to 7pm", before: [yoga], says: ["19:00", "yoga"] },
  { text: "whats on 7 april", before: [yoga, "change yoga to 7pm"], says: ["19:00 yoga"] },
  { text: "rename dentist to hygienist", before: [dentist], says: ["hygienist", "14:30"] },
  {
    text: "can you move my lunch with priya to sunday please",
    before: [lunch],
    says: ["Sun 29 Mar", "13:00"],
  },
  { text: "dentist is now at 4", before: [dentist], says: ["2 Apr", "16:00"] },
  { text: "make it 3pm", before: [dentist], says: ["Thu 2 Apr", "15:00"] },
  { text: "dentist moved to wed 10am", before: [dentist, lunch], says: ["Wed 1 Apr", "10:00"] },
  { text: "push the dentist back an hour", before: [dentist], says: ["Thu 2 Apr", "15:30"] },
  { text: "reschedule dentist for next thursday", before: [dentist], says: ["14:30", "dentist"] },
  // Taking off.
  { text: "no yoga this week", before: [yoga], says: ["yoga"] },
  { text: "whats on tuesday", before: [yoga, "no yoga on tuesday"], says: ["nothing on"] },
  { text: "whats on 7 april", before: [yoga, "no yoga on tuesday"], says: ["18:00 yoga"] },
  { text: "cancel dentist", before: [dentist], says: ["dentist", "1"] },
  { text: "skip yoga on 7 april", before: [yoga], says: ["7 Apr"] },
  { text: "yoga is cancelled next week", before: [yoga], says: ["yoga"] },
  { text: "undo", before: [yoga, "skip yoga on 31 march"], says: ["31 Mar", "yoga"] },
  { text: "delete lunch with priya", before: [lunch], says: ["lunch with priya", "1"] },
  // Asking.
  {
    text: "hiya could u tell me what ive got on over the weekend",
    before: [lunch],
    says: ["lunch with priya"],
  },
  { text: "anything on thurs?", before: [dentist], says: ["dentist"] },
  { text: "am i doing anything thursday afternoon", before: [dentist], says: ["dentist"] },
  { text: "busy tomorrow?", before: [lunch], says: ["lunch"] },
  { text: "and sunday?", before: [lunch, "whats on tomorrow"], says: ["nothing on"] },
  { text: "do i have anything on the 2nd of april", before: [dentist], says: ["dentist"] },
  // Not its own.
  { text: "no rain this week?", before: [yoga], says: [], isOthers: true },
  { text: "move my 7am alarm to 8", before: [yoga], says: [], isOthers: true },
  { text: "add bread and milk", before: [yoga], says: [], isOthers: true },
  { text: "change 50 pounds to euros", before: [yoga], says: [], isOthers: true },
  // Second draw.
  {
    text: "hi pls can you put down that i have piano with mrs okafor each monday at half four",
    says: ["30 Mar", "16:30", "piano"],
  },
  { text: "add gp appt 14th april 9.40am", says: ["14 Apr", "09:40", "gp"] },
  {
    text: "stick football training in the diary every thurs 6-7.30pm till may",
    says: ["2 Apr", "18:00-19:30", "football training"],
  },
  { text: "CAL ADD rent due on the 1st of every month", says: ["1 Apr", "rent"] },
  { text: "cal add wedding anniversary 12 june every year", says: ["12 Jun", "anniversary"] },
  { text: "add church every sunday 10.30am to calendar", says: ["29 Mar", "10:30", "church"] },
  { text: "whats on 29 march", before: ["CAL ADD every sunday 10:30 church"], says: ["10:30 church"] },
  { text: "whats on 1 november", before: ["CAL ADD every sunday 10:30 church"], says: ["10:30 church"] },
  { text: "add pay day last friday of every month", from: "KE", says: ["27 Mar|24 Apr", "pay day"] },
  { text: "put library book return in calendar 9 april", says: ["Thu 9 Apr", "library"] },
  { text: "schedule gym mon wed fri 7am", says: ["30 Mar", "07:00", "gym"] },
  { text: "add shift tomorrow 10pm-6am", says: ["28 Mar", "22:00", "06:00", "shift"] },
  { text: "can u change my vet thing to 11", before: ["CAL ADD wed 10am vet"], says: ["Wed 1 Apr", "11:00"] },
  { text: "move vet to thurs", before: ["CAL ADD wed 10am vet"], says: ["Thu 2 Apr", "10:00", "vet"] },
  { text: "put vet back by 30 mins", before: ["CAL ADD wed 10am vet"], says: ["Wed 1 Apr", "10:30"] },
  { text: "bring the vet forward an hour", before: ["CAL ADD wed 10am vet"], says: ["Wed 1 Apr", "09:00"] },
  {
    text: "postpone vet til next week",
    before: ["CAL ADD wed 10am vet"],
    says: ["vet", "10:00"],
    never: ["1 Apr"],
  },
  { text: "vet now 2.15pm", before: ["CAL ADD wed 10am vet"], says: ["1 Apr", "14:15"] },
  {
    text: "they moved my vet appointment to friday 8am",
    before: ["CAL ADD wed 10am vet"],
    says: ["3 Apr", "08:00"],
  },
  { text: "actually make that 5", before: ["CAL ADD sat 4pm tea at grans"], says: ["Sat 28 Mar", "17:00"] },
  {
    text: "change the name of vet to rex jabs",
    before: ["CAL ADD wed 10am vet"],
    says: ["rex jabs", "10:00"],
  },
  {
    text: "not going to choir on wednesday",
    before: ["CAL ADD every wed 8pm choir"],
    says: ["1 Apr", "choir"],
  },
  { text: "cancel choir next week", before: ["CAL ADD every wed 8pm choir"], says: ["Taken off", "choir"] },
  { text: "choirs off this week", before: ["CAL ADD every wed 8pm choir"], says: ["1 Apr", "choir"] },
  { text: "cancel choir", before: ["CAL ADD every wed 8pm choir"], says: ["choir", "1 ", "2 "] },
  { text: "undo that", before: ["CAL ADD wed 10am vet", "move vet to thurs"], says: ["1 Apr", "10:00"] },
  { text: "is there choir this week", before: ["CAL ADD every wed 8pm choir"], says: ["1 Apr", "20:00"] },
  { text: "when am i next at choir", before: ["CAL ADD every wed 8pm choir"], says: ["1 Apr", "20:00"] },
  {
    text: "what am i up to wednesday evening",
    before: ["CAL ADD every wed 8pm choir"],
    says: ["20:00 choir"],
  },
  { text: "do i have owt on next wed nite", before: ["CAL ADD every wed 8pm choir"], says: ["choir"] },
  {
    text: "what does next week look like for me",
    before: ["CAL ADD every wed 8pm choir", "CAL ADD tue 9am mot"],
    says: ["choir", "mot"],
  },
  { text: "free on saturday the 4th?", before: ["CAL ADD every wed 8pm choir"], says: ["yes|free|nothing"] },
  { text: "move to french", says: [], isOthers: true },
  {
    text: "change my pills reminder to 9",
    before: ["remind me every day at 8 pills"],
    says: [],
    isOthers: true,
  },
  { text: "remind me every tuesday 6pm yoga", says: [], isOthers: true },
  { text: "add 3 tins of tomatoes to shopping for saturday", says: [], isOthers: true },
];
