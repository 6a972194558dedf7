import type { DirectionsArgs } from "./args.ts";
import { readCommand } from "./read-command.ts";

/** Where both places stand in a sentence of a person's own: "how do i get from a to b by bus". */
const ways = [/\bfrom\s+\S.*?\s+to\s+\S.*$/is, /\bto\s+\S.*?\s+from\s+\S.*$/is];

/**
 * Reads both places, the mode and the time from a text that is known to ask for the way; null where a place is
 * missing. The sentence before the places is left out, the rest is read like the MAP command.
 */
export function readUtterance(text: string): DirectionsArgs | null {
  for (const way of ways) {
    const places = way.exec(text)?.[0].replace(/[?!.\s]+$/, "");
    if (places === undefined) continue;
    const args = readCommand(`MAP ${places}`);
    if (args?.origin && args.destination) return args;
  }
  return null;
}
