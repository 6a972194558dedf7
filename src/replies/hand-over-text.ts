import type { DateTime } from "luxon";
import { isOpen, nextOpening, readOpeningHours } from "./opening-hours.ts";
import { allTexts, fill, type Texts, textsIn } from "./texts.ts";

/** What the contact is told when a person is to answer: honestly, where nobody is there now. `language`: BCP 47. */
export function handOverText(
  openingHours: string | undefined,
  { now, language }: { now: Date; language: string | null },
): string {
  const texts = textsIn(language);
  const hours = openingHours === undefined ? null : readOpeningHours(openingHours);
  // Hours that cannot be read say nothing about who is there.
  if (hours === null || "error" in hours || isOpen(hours, now)) return texts.waitingForPerson;
  const opens = nextOpening(hours, now);
  return opens ? fill(texts.nobodyHere, { opens: dayAndTime(opens, texts) }) : texts.waitingForPerson;
}

function dayAndTime(at: DateTime, { days }: Texts): string {
  return `${days[at.weekday - 1] ?? ""} ${at.toFormat("HH:mm")}`;
}

/** Our own words about who speaks, in every language. Once the assistant speaks again they are not true any more. */
const saidOfHandOvers: (string | RegExp)[] = allTexts.flatMap(
  ({ waitingForPerson, takenOver, handedBack, nobodyHere }) => [
    waitingForPerson,
    takenOver,
    handedBack,
    new RegExp(
      nobodyHere.replaceAll(/[.?]/g, String.raw`\$&`).replace("{opens}", String.raw`\p{L}+ \d\d:\d\d`),
      "u",
    ),
  ],
);

/** A text of ours without what it said about who will answer. */
export function withoutHandOver(text: string): string {
  return saidOfHandOvers.reduce<string>((left, said) => left.replace(said, ""), text).trim();
}
