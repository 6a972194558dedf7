import { isThing } from "./things.ts";

// What is complete in itself; of the others the words before tell more than where: "premier inn hotel", "italian restaurant".
const complete =
  /^(?<near>\p{L}[\p{L}' -]*?) (?<what>(?:emergency |nhs |private )?(?:dentists?|plumbers?|electricians?|locksmiths?|vets?|barbers?|chemists?|pharmacy|opticians?|hairdressers?|phone repairs?|taxis?|library|post office|mechanics?|atms?|cashpoints?|launderette|laundrette|garages?|chippy|chip shop|mosque|walk in cent(?:re|er)|job ?cent(?:re|er)))$/iu;

// Words that say of what kind, and no town.
const kinds =
  /^(?:a|an|the|my|your|our|good|best|nice|cheap|cheapest|decent|late|open|emergency|nhs|private|local|independent|hour|hr|family|friendly|dog|pet|cat|kids?|child|childrens?|children's|mobile|auto|car|bike|women'?s|womens|ladies|mens|men's|unisex|afro|black|walk|drive|thru|through|public|small|animal|equine|farm|turkish|online|free|fast|quick|late|lloyds|well|day|night|sunday|saturday|cosmetic|nearest|closest|airport|station|hospital|university|need|want|find|get|call|no|not|and|or|of|to|for|with|is|are|was|i|we|me|you|it|this|that|gas|heating|boiler|registered|reliable|trusted|vintage|male|female|asian|chinese|indian|black|cab|black-cab|mini|water|wheelchair|accessible|toy|tool|sub|main|crown|remind|ring|phone|book|cancel|pay|saw|love|hate|thanks|thank|hello|hi|sorry|ok|yes|dear|new|old|other|another|same)$/i;

/** "leeds dentist": a place, then a thing with nothing between; null where the words before may say of what kind. */
export function splitBeforeThing(text: string): { what: string; near: string } | null {
  const said = complete.exec(text)?.groups;
  if (!said?.["near"] || !said["what"]) return null;
  const words = said["near"].split(" ");
  if (
    words.length > 3 ||
    /^(?:town|city|village)$/i.test(said["near"]) ||
    words.some((word) => kinds.test(word) || isThing(word))
  )
    return null;
  return { what: said["what"], near: said["near"] };
}
