/** A message and what it means. */
export type Example = { text: string; intent: string };

/** The reserved label of messages that mean nothing the classifier knows. */
export const outOfScope = "oos";

/** An intent's name as a person would say it: "card_arrival", "cardArrival" and "card-arrival" are "card arrival". */
export function readIntentName(intent: string): string {
  return intent
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/[_\-./:]+/g, " ")
    .trim();
}
