import { findClock } from "./read-clock.ts";
import { findDays, type Weekday } from "./repeated-days.ts";

/** When something is to happen again and again. */
export type Repeat = {
  /** In the order of the week, Monday is 1; all seven: every day. */
  days: Weekday[];
  /** On the clocks of the person's zone: "07:00". */
  at: string;
};

/** A repeat that a text asks for, and the words around it. */
type FoundRepeat = Repeat & {
  /** False where the text says no time and `at` is what its part of the day usually means. */
  isTimeSaid: boolean;
  /** Whether a part of the day is said: "every morning". */
  isPartSaid: boolean;
  rest: string;
};

/**
 * Finds "every day at 7", "weekdays 6.45", "each morning" or "mon and thu 8pm" in a text; null where nothing in it is
 * to be repeated. Without a time a morning is 7:00, an evening 18:00. A time that belongs to a vehicle ("the 8:12 bus")
 * stays in the rest.
 */
export function readRepeat(text: string): FoundRepeat | null {
  const found = findDays(text);
  if (!found) return null;
  const clock = findClock(asPreposition(found.rest), { part: found.part, isBareTaken: true });
  if (found.isDoubtful && !clock) return null;
  return {
    days: found.days,
    at: clock?.at ?? usualTimes[found.part ?? "morning"],
    isTimeSaid: clock !== null,
    isPartSaid: found.part !== null,
    rest: (clock?.rest ?? asPreposition(found.rest))
      .replace(/\u0001/g, " ")
      .replace(/\s+/g, " ")
      .trim(),
  };
}

/** "in d mornings 4 hull": behind the days, before a name, 4 is for. */
function asPreposition(rest: string): string {
  return rest.replace(beforeName, "\u0001 for ");
}

const beforeName =
  /\u0001 4 (?=\p{L}{3,}[\s.!]*$)(?!(?:we?a?ther|forecast|rain|bus|train|daily|please|pls|plz|oclock|sharp|thanks|morning|text)(?!\p{L}))/iu;

// "tuesdays weather" is next Tuesday's.
const again =
  /(?<![\p{L}])(?:ever?y|evry|evr|evrey|evey|each|eech|everyday|evryday|daily|dayly|dialy|daly|dailly|nightly|mornings|evenings|nights|weekdays|weekends)(?![\p{L}])/iu;
// "every day 7am rain in hull?" says when first, and wants to be told.
const isQuestion =
  /^(?!\W*(?:at |by )?(?:\d|ever?y|evry|each|daily|week)).*\?\s*$|^\W*(?:will|wil|is|isnt|does|do|did|are|was|what|whats|why|how|hows|when|which|has|should)(?![\p{L}])/iu;

/** Whether a text asks about now or one day, rather than to be told again and again. */
export function asksOnce(text: string): boolean {
  return isQuestion.test(text);
}

/** Says whether a text asks for something to come again and again, rather than once: "weather daily 6am". */
export function asksAgain(text: string): boolean {
  const repeat = readRepeat(text);
  return repeat !== null && !isQuestion.test(text) && (repeat.isTimeSaid || again.test(text));
}

const usualTimes = { morning: "07:00", noon: "12:00", afternoon: "14:00", evening: "18:00", night: "20:00" };
