import type { RemindersWording } from "../reminders.ts";

const dentist = ["remind me tomorrow 9am dentist"];
const both = [...dentist, "remind me tomorrow 10am take pills"];
const evening = (date: string) => ["18:00", "19:00", "20:00"].map((at) => `${date}T${at}`);

/** A second set, written without a look at the readers. Now is Friday 27 March 2026, 14:05 UTC. */
export const secondReminders: RemindersWording[] = [
  {
    text: "Good afternoon, could you kindly remind me to put the bins out on Monday evening please",
    at: evening("2026-03-30"),
    what: "put the bins out",
  },
  {
    text: "hi can u giv me a nudge at half 5 to get the washing in",
    at: "2026-03-27T17:30",
    what: "washing",
  },
  {
    text: "I need to take the roast out at quarter to six, dont let me forget",
    at: "2026-03-27T17:45",
    what: "roast",
  },
  {
    text: "remind me to give the goats their medicine tomorrow at 6 in the morning",
    from: "KE",
    at: "2026-03-28T06:00",
    what: "goats",
  },
  { text: "dnt let me 4get 2 ring nan 2nite at 8", at: "2026-03-27T20:00", what: "ring nan" },
  {
    text: "please wake me tomorrow at five thirty i have early shift",
    at: "2026-03-28T05:30",
    what: "early shift",
  },
  {
    text: "text me at noon tomorrow saying call the landlord",
    at: "2026-03-28T12:00",
    what: "call the landlord",
  },
  { text: "remind me to check the cake in forty five minutes", at: "2026-03-27T14:50", what: "cake" },
  {
    text: "in an hour and a half remind me to move the car, parking runs out",
    at: "2026-03-27T15:35",
    what: "move the car",
  },
  { text: "Remind me please to take my tablets", asks: true },
  { text: "what have i asked you to remind me of", before: dentist, lists: "dentist" },
  { text: "wot reminders hv i got 4 2moro", before: dentist, lists: "dentist" },
  { text: "forget about the dentist reminder", before: both, deletes: "dentist" },
  { text: "i dont need the pills one anymore", before: [...both, "my reminders"], deletes: "pills" },
  { text: "make that 10 instead", before: dentist, at: "2026-03-28T10:00", what: "dentist" },
  {
    text: "tomorrow at 9",
    before: ["remind me to phone the gas board"],
    at: "2026-03-28T09:00",
    what: "phone the gas board",
  },
  { text: "timer for twenty minutes for the potatoes", at: "2026-03-27T14:25", what: "potatoes" },
  { text: "time me 3 mins egg", at: "2026-03-27T14:08", what: "egg" },
  // A third draw.

  {
    text: "evening love can you text me at half nine to lock the back door",
    at: "2026-03-27T21:30",
    what: "lock the back door",
  },
  {
    text: "I have to give my daughter antibiotics every 6 hours starting now please remind me",
    at: ["2026-03-27T20:05", "2026-03-27T14:05"],
    what: "antibiotics",
  },
  { text: "set alarm 4:45 am tomorrow im driving to dallas", at: "2026-03-28T04:45", what: "alarm|dallas" },
  {
    text: "plz remind me dat i hav class by 10 2moro morning",
    from: "IN",
    at: "2026-03-28T10:00",
    what: "class",
  },
  {
    text: "spray the tomatoes on wednesday at 7am remind me",
    from: "KE",
    at: "2026-04-01T07:00",
    what: "spray the tomatoes",
  },
  {
    text: "remind me the day after tomorrow at 2 to collect my prescription",
    at: "2026-03-29T14:00",
    what: "prescription",
  },
  {
    text: "every other tuesday at 7pm recycling bin",
    at: ["2026-03-31T19:00", "2026-04-07T19:00"],
    what: "recycling",
  },
  { text: "ten minute timer for the pasta please", at: "2026-03-27T14:15", what: "pasta" },
  {
    text: "remind me when its 4 to pick up the wee one from nursery",
    at: "2026-03-27T16:00",
    what: "wee one",
  },
  { text: "can you move it to sunday", before: dentist, at: "2026-03-29T09:00", what: "dentist" },
  {
    text: "sorry i meant 9pm",
    before: ["remind me tonight at 8 to put the cat out"],
    at: "2026-03-27T21:00",
    what: "cat",
  },
  { text: "whats coming up in my reminders", before: dentist, lists: "dentist" },
  { text: "get rid of number 1", before: [...both, "reminders"], deletes: "dentist" },
  { text: "pls cancel my dentist alert i already went", before: both, deletes: "dentist" },
  { text: "remind me tues 3pm dentist", at: "2026-03-31T15:00", what: "dentist" },
  { text: "remind me about the MOT a week before 12 june", at: "2026-06-05T09:00", what: "mot" },
  { text: "remind me the day before mums birthday on 9 may", at: "2026-05-08T09:00", what: "mums birthday" },
  {
    text: "give me a nudge in three quarters of an hour to turn the sprinkler off",
    at: "2026-03-27T14:50",
    what: "sprinkler",
  },
  {
    text: "remind me 2 weeks today to cancel amazon prime",
    at: "2026-04-10T09:00",
    what: "cancel amazon prime",
  },
  {
    text: "remind me after lunch tomorrow to post the parcel",
    at: ["2026-03-28T13:00", "2026-03-28T14:00"],
    what: "post the parcel",
  },
  { text: "start a timer for an hour n a half", at: "2026-03-27T15:35", what: "" },
  {
    text: "I need to be reminded to take my antibiotics every 8 hours",
    at: "2026-03-27T22:05",
    what: "antibiotics",
  },
  {
    text: "push it back an hour",
    before: ["remind me wednesday 4pm vet"],
    at: "2026-04-01T17:00",
    what: "vet",
  },
  {
    text: "bring it forward half an hour",
    before: ["remind me wednesday 4pm vet"],
    at: "2026-04-01T15:30",
    what: "vet",
  },
  { text: "set reminder for vaccination tomoro 3", at: "2026-03-28T15:00", what: "vaccination" },
  {
    text: "remind me tomorrow at 3pm eastern to call the bank",
    from: "US",
    at: "2026-03-28T15:00",
    what: "call the bank",
  },
  {
    text: "Remind me the first monday of the month to check smoke alarm 10am",
    at: "2026-04-06T10:00",
    what: "check smoke alarm",
  },
  {
    text: "i have a flight on 8 april at 6am remind me the night before",
    at: evening("2026-04-07"),
    what: "flight",
  },
  { text: "REMIND ME EVERY MORNING AT 9 TABLETS", at: "2026-03-28T09:00", what: "tablets" },
  {
    text: "remind me the day after tomorrow to ring plumber about 11",
    at: "2026-03-29T11:00",
    what: "plumber",
  },
  { text: "plz remind my to take my pill evry nite at 930", at: "2026-03-27T21:30", what: "take my pill" },
  { text: "every day except weekends 6am alarm", at: "2026-03-30T06:00", what: "alarm" },
  { text: "pls can u set alarm 4 6 in the mornin", at: "2026-03-28T06:00", what: "alarm" },
  { text: "let me know when 25 minutes is up", at: "2026-03-27T14:30", what: "" },
  { text: "remind me to pay school fees by end of month", at: "2026-03-31T09:00", what: "pay school fees" },
  {
    text: "every 3 months remind me to change the water filter",
    at: "2026-06-27T09:00",
    what: "water filter",
  },
  { text: "set reminder: turn heating off at 10.30 tonight", at: "2026-03-27T22:30", what: "heating off" },
  {
    text: "make yoga 7pm",
    before: ["remind me every tuesday 6pm yoga"],
    at: "2026-03-31T19:00",
    what: "yoga",
  },
  {
    text: "earlier by 15 minutes",
    before: ["remind me every tuesday 6pm yoga"],
    at: "2026-03-31T17:45",
    what: "yoga",
  },
  { text: "delete the 2nd one", before: [...both, "reminders"], deletes: "pills" },
  {
    text: "anything i need to remember on sunday",
    before: ["remind me every evening at 7 to walk the dog"],
    lists: "walk the dog",
  },
];
