import { readUtterance as readRoute } from "../directions/read-utterance.ts";
import { readPlaceAnswer } from "../where/ask-where.ts";
import type { MyPlacesArgs } from "./args.ts";
import { awaitedName, keptName } from "./memory.ts";
import { looksLikeStreet } from "./read-text.ts";
import { readUtterance } from "./read-utterance.ts";

const corrects =
  /^(?:(?:no(?! longer)|nope|nah|wrong|sorry|oops|correction|actually|not right|thats wrong|that's wrong|that is wrong|not that one)[\s,.!:-]+)+(?:(?:i meant?|it'?s|it is|should be|it should be|that should be|make (?:it|that)|change (?:it|that) to|the (?:address|number) is)(?: |$))*(?<words>\S.*)$|^(?:i meant?|it should be|that should be|should be|make (?:it|that)|change (?:it|that) to|change to) (?<meant>\S.*)$/i;
const drops =
  /^(?:(?:no|ok|please|pls|plz|actually)[\s,]+)*(?:forget|delete|remove|drop|erase|clear|scrap|bin) (?:it|that|this|that one|that place|the place)(?: (?:please|pls|plz|again|now|from my places|thanks))*[.!]*$|^(?:i|we|she|he|they) (?:dont|don't|do not|no longer|dnt|doesn'?t)(?: even)? (?:live|work|go|stay|study)s?(?: there| here)?(?: any ?more| now)?[.!]*$/i;

/** Reads the answer to "Where are you?", or what puts the place right that was kept last. */
export function readFollowUp(text: string, memory: unknown): MyPlacesArgs | null {
  const awaited = awaitedName(memory);
  if (awaited !== null) {
    // "im at leeds station" says where they are, not where home is.
    const own = readUtterance(text);
    if (own) return own;
    // "take me home by car" asks for a way, and does not say where home is.
    const where = readRoute(text) ? null : readPlaceAnswer(text);
    return where === null ? null : { do: "set", name: awaited, where };
  }
  const kept = keptName(memory);
  if (kept === null) return null;
  if (drops.test(text.trim())) return { do: "forget", name: kept };
  const groups = corrects.exec(text.trim())?.groups;
  const words = groups?.["words"] ?? groups?.["meant"];
  // "Not right? Text street and town."
  const corrected = words ?? (looksLikeStreet(text.trim()) ? text : null);
  if (corrected === null || readRoute(text)) return null;
  const own = words === undefined ? null : readUtterance(words);
  if (own) return own;
  const where = readPlaceAnswer(corrected);
  return where === null ? null : { do: "set", name: kept, where };
}
