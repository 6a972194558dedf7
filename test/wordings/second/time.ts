import type { TimeWording } from "../time.ts";

/** A second set, written without a look at the readers. Now is Friday 27 March 2026, 14:05 UTC. */
export const secondTime: TimeWording[] = [
  {
    text: "Hello, what time is it now in Melbourne please? my daughter is there",
    says: ["01:05"],
  },
  { text: "is it too late to ring my brother in toronto", says: ["10:05"] },
  { text: "whats the time over in lagos", says: ["15:05"] },
  { text: "wat date is it on sunday", says: ["29 Mar"] },
  { text: "what date is 90 days from now", says: ["25 Jun"] },
  { text: "9pm kenya time in texas", from: "KE", says: ["13:00|1:00 PM"] },
  { text: "time difference between uk and australia", says: ["11 h"] },
  { text: "do the clocks go forward this weekend", says: ["29 Mar"] },
  { text: "whens fathers day", says: ["21 Jun"] },
  { text: "what week number is it", says: ["13"] },
  { text: "next public holiday in nigeria", says: ["3 Apr"] },
  { text: "when is diwali", says: ["8 Nov"] },
  { text: "when is eid", says: ["May"] },
  { text: "is today a public holiday in kenya", from: "KE", says: ["No"] },
  // A third draw.

  { text: "whats the time in kenya rn", says: ["17:05"] },
  { text: "my son is in vancouver what time is it there", says: ["07:05"] },
  { text: "how long is it until the 1st of september", says: ["158"] },
  { text: "how many days ago was valentines day", says: ["41"] },
  { text: "what day of the week is my birthday 22 july", says: ["Wed"] },
  { text: "good morning when is good friday this year please", says: ["3 Apr"] },
  { text: "is it a public holiday in the philippines on 9 april", says: ["Yes"] },
  { text: "how many sleeps til santa comes", says: ["272|273"] },
  { text: "wen do clocks go bak", says: ["25 Oct"] },
  { text: "how old is someone born in march 1960", says: ["66"] },
  { text: "any bank hols coming up", says: ["3 Apr"] },
];
