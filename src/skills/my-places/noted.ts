import type { MyPlacesArgs } from "./args.ts";
import { ownThings } from "./keep-words.ts";
import { looksLikeStreet, tidyText } from "./read-text.ts";
import { readUtterance } from "./read-utterance.ts";

const opensNote =
  /^(?:(?:please|pls|plz|kindly|can|could|would|will|you|u|just|also) )*(?:note|remember|remeber|rember|(?:make|take|keep) (?:a )?note|add|keep|write down|i (?:now )?live|my)\b/i;
const own = new RegExp(`^(?:${ownThings})$`, "iu");
const asksMine =
  /\b(?:in|from|of) my (?:saved )?places$|\bmy \S+ again$|\b(?:my|our|own|mums?|dads?|grans?|nans?)\b.*\b(?:address|adress|addres|addy|postcode)\b|\b(?:saved|stored|down|kept|on file|set)\b.*\b(?:as|for|under|to)\b|^(?:is|are) (?:my )?\S+(?: still)? (?:saved|stored|kept)\b|^where(?:'?s| is) (?:my|our|mums?|moms?|dads?|grans?|nans?|grannys?|grandmas?|nanas?)\b/i;
const addsPlace =
  /^(?:add|save|store|keep) (?:a |an |another |my )?(?:new )?(?:place|address|location|(?:2|two|both|these|3|three) places|(?:2|two|both|these) addresses)\b/i;

/** "note that i now live at 4 mill st", "add a place: gym, …": an address of theirs is a place, and no note or line of a list. */
export function readNoted(text: string): MyPlacesArgs | null {
  const line = tidyText(text);
  if (line === null) return null;
  if (asksMine.test(line)) {
    const asked = readUtterance(text);
    if ((asked?.do === "tell" && asked.name !== "here") || asked?.do === "list" || asked?.do === "forget")
      return asked;
  }
  const isAdded = addsPlace.test(line);
  if (!isAdded && !opensNote.test(text.trim()) && !opensNote.test(line)) return null;
  const args = readUtterance(text);
  if (args?.do !== "set" || !args.name || !args.where || args.name === "here") return null;
  if (isAdded) return args;
  return own.test(args.name) && looksLikeStreet(args.where) ? args : null;
}
