import { isOpen, nextOpening, readOpeningHours } from "./opening-hours.ts";
import { wording } from "./wording.ts";

/** What the contact is told when a person is to answer: honestly, where nobody is there now. */
export function handOverText(openingHours: string | undefined, now: Date): string {
  const hours = openingHours === undefined ? null : readOpeningHours(openingHours);
  // Hours that cannot be read say nothing about who is there.
  if (hours === null || "error" in hours || isOpen(hours, now)) return wording.waitingForPerson;
  const opens = nextOpening(hours, now)?.setLocale("en");
  if (!opens) return wording.waitingForPerson;
  return `Nobody is here now. Someone will answer from ${opens.toFormat("ccc HH:mm")}. Until then I stay silent. To talk to me again, text RESET.`;
}

/** Our own words about who speaks. Once the assistant speaks again they are not true any more. */
const saidOfHandOvers = [
  wording.waitingForPerson,
  wording.takenOver,
  wording.handedBack,
  /Nobody is here now\. Someone will answer from \w{3} \d\d:\d\d\. Until then I stay silent\. To talk to me again, text RESET\./,
];

/** A text of ours without what it said about who will answer. */
export function withoutHandOver(text: string): string {
  return saidOfHandOvers.reduce<string>((left, said) => left.replace(said, ""), text).trim();
}
