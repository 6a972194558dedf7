import type { PlacesArgs } from "./args.ts";
import { readUtterance as readOwnPlace } from "../my-places/read-utterance.ts";
import { readText } from "./read-text.ts";
import { namesThing } from "./things.ts";

/**
 * Reads NEAR pharmacy and FIND pizza in leeds; null for a sentence, however surely it looks for a place: an owner's own
 * intents are asked first.
 */
export function readCommand(text: string): PlacesArgs | null {
  const command = /^[\s/.,:;!*#"'-]*(?<word>near|find)(?![\p{L}\p{N}'_-])[\s:,.;-]*(?<rest>.*)$/isu.exec(
    text,
  )?.groups;
  if (!command) return readNumbered(text);
  const rest = command["rest"]?.trim() ?? "";
  if (rest.replace(/[\s?.!]/g, "") === "") return { do: "usage" };
  // Of one's own notes: "find my note about the passport".
  if (/^(?:in |through )?(?:my |the |that |a |all )*notes?\b(?! ?(?:book|pad|paper)s?\b)/i.test(rest))
    return null;
  const isNear = command["word"]?.toLowerCase() === "near";
  if (isNear && /^(?:me|here)$/i.test(rest)) return { do: "usage" };
  const reading = readText(text);
  // NEAR opens nothing else; FIND opens other wishes too ("find a rhyme for orange").
  if (isNear && rest.split(" ").length <= 6)
    return reading?.args ?? readText(`nearest ${rest}`)?.args ?? null;
  if (!reading || !namesThing(reading.args.what ?? "")) return null;
  return rest.split(" ").length <= 3 && !reading.args.near
    ? { ...reading.args, mayBeNoted: true }
    : reading.args;
}

/** "CALL 2", "MAP 2": of the last list, whoever replied since. */
function readNumbered(text: string): PlacesArgs | null {
  const asked = /^\W*(?<wish>call|phone|way to|map|directions to|details) #?(?<number>[1-9])\W*$/i.exec(
    text,
  )?.groups;
  if (!asked) return null;
  const wish = asked["wish"]?.toLowerCase() ?? "";
  const wanted = /^(?:call|phone)$/.test(wish) ? "phone" : wish === "details" ? "details" : "directions";
  return { do: wanted, number: Number(asked["number"]) };
}

/** A thing that is asked for by name, and a place: "need a plumber wetherby", whatever else it may be taken for. */
export function readSurely(text: string): PlacesArgs | null {
  if (text.trim().split(/\s+/).length > 8 || !wishesFor.test(text)) return null;
  const args = readUtterance(text);
  return args?.near && !args.about && namesThing(args.what ?? "") ? args : null;
}

const wishesFor =
  /^\W*(?:(?:hi|hello|hey|please|pls|plz|ok)\W+)*(?:(?:i|we) )?(?:(?:need|want|looking for|look for|find|find me|any|where'?s?|wheres|is there|nearest|closest)(?: me)?) /i;

/** Reads the same from a sentence that the classifier took for it; null where it is not surely looking for a place. */
export function readUtterance(text: string): PlacesArgs | null {
  // "mates house 4 hyde park terrace, save it": one's own place, and nothing that is looked for.
  if (readOwnPlace(text)?.do === "set") return null;
  const reading = readText(text);
  if (reading) return reading.args;
  // "chemist", "i want sushi": a thing alone is looked for near the person.
  const words = text.trim().split(/\s+/);
  const [last = ""] = words.slice(-1);
  return words.length === 1 && namesThing(last) ? { do: "find", what: last.replace(/[?!.]+$/, "") } : null;
}
