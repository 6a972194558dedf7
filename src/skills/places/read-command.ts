import type { PlacesArgs } from "./args.ts";
import { readText } from "./read-text.ts";
import { namesThing } from "./things.ts";

/** Reads NEAR pharmacy, FIND pizza in leeds, and what is surely such a wish ("atm nr kings x"); else null. */
export function readCommand(text: string): PlacesArgs | null {
  const command = /^[\s/.,:;!*#"'-]*(?<word>near|find)(?![\p{L}\p{N}'_-])[\s:,.;-]*(?<rest>.*)$/isu.exec(
    text,
  )?.groups;
  const rest = command?.["rest"]?.trim() ?? "";
  if (command && rest.replace(/[\s?.!]/g, "") === "") return { do: "usage" };
  const isNear = command?.["word"]?.toLowerCase() === "near";
  if (isNear && /^(?:me|here)$/i.test(rest)) return { do: "usage" };
  const reading = readText(text);
  if (reading?.isSure) return reading.args;
  // NEAR opens nothing else; FIND opens other wishes too ("find a rhyme for orange").
  if (isNear && rest.split(" ").length <= 6)
    return reading?.args ?? readText(`nearest ${rest}`)?.args ?? null;
  return command && reading && namesThing(reading.args.what ?? "") ? reading.args : null;
}

/** Reads the same from a sentence that the classifier took for it; null where it is not surely looking for a place. */
export function readUtterance(text: string): PlacesArgs | null {
  const reading = readText(text);
  if (reading) return reading.args;
  // "chemist", "i want sushi": a thing alone is looked for near the person.
  const words = text.trim().split(/\s+/);
  const [last = ""] = words.slice(-1);
  return words.length === 1 && namesThing(last) ? { do: "find", what: last.replace(/[?!.]+$/, "") } : null;
}
