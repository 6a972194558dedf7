import { isPair, isThing } from "./things.ts";

// Words that belong to the thing before them: "curry house", "gas station".
const belongs =
  /^(?:shops?|stores?|places?|joints?|machines?|offices?|stations?|halls?|house|bars?|cent(?:re|er)s?|spots?|stops?|points?|park|pump|box|wash|phones?|hire|delivery|repairs?|service|services|food|rank|pool|market|chips|class|classes|cafe|pub|dispenser|choma|shack|van|agents?|agency|booths?|outlets?|alley|surgery|practice|counter|salon|stand|mart|express|extra|superstore|local)$/i;

// Towns that have a thing in their name: "hsbc leamington spa" looks for no spa.
const towns =
  /\b(?:(?:leamington|woodhall|boston|droitwich|tenbury|bath) (?=spa\b)|(?:barnard|corfe|bishops|new) (?=castle\b)|(?=(?:market (?:harborough|drayton|deeping|rasen|weighton|bosworth)|church stretton|castle (?:douglas|cary|donington|bromwich)|college (?:green|park|station)|park royal|temple (?:meads|bar)|garden city|beach road|bank station)\b))/i;

// What follows is told of it, and no place: "chemist gave me the wrong pills".
const tells =
  /\b(?:me|my|i|im|i'm|ive|you|he|she|we|they|his|her|him|them|it|its|it's|our|so)\b|^(?:gave|said|says|told|tells|was|were|is|has|had|took|went|made|makes|got|gets|keeps|kept|did|does|didn'?t|won'?t|wasn'?t|isn'?t|can'?t|cant|sent|lost|rang|called|closed|refused|rejected|charged|ruined|never|always)\b/i;

/** "curry bradford": a thing, then a place with nothing between. */
export function splitAfterThing(text: string): { what: string; near: string } | null {
  const words = text.split(" ");
  const town = towns.exec(text);
  const before = town && town.index > 0 ? text.slice(0, town.index).trim().split(" ").length : words.length;
  let last = words.findLastIndex((word, index) => index < before && (isThing(word) || isPair(words, index)));
  if (last < 0 || last > 3) return null;
  while (belongs.test(words[last + 1] ?? "")) last += 1;
  if (last === words.length - 1) return null;
  const near = words.slice(last + 1).join(" ");
  if (
    /^(?:that|which|for|with|and|or|to|of|open|late|24|now|today|tonight|tomorrow|area|card|cards|till|until|on|is|are|n|&|quick|asap|please|cheap|free|do|does|who|what|where|near|in|at|number|no|num)\b/i.test(
      near,
    )
  )
    return null;
  return tells.test(near) ? null : { what: words.slice(0, last + 1).join(" "), near };
}
