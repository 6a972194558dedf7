/** Letters of the phonetic alphabet, and spellings such as "KIL-im-an-JAR-oh". */
const sounds =
  /[\u0250-\u02af\u02c8\u02cc\u02d0\u0292\u03b8\u00f0\u014b\u00e6]|\/[^/]{1,40}\/|\p{Lu}{2,}-\p{Ll}+|\p{Ll}+-\p{Lu}{2,}|\u24d8|pronounced|pronunciation|listen/iu;
const sayings = /\p{Lu}{2,}-\p{Ll}+|\p{Ll}+-\p{Lu}{2,}/u;
/** "French: tour Eiffel", "lit. 'tower'". */
const tongue =
  /^(?:(?:\p{Lu}\p{L}+|Old|Middle|Ancient|Modern|Classical|Simplified|Traditional)\s?(?:\p{Lu}\p{L}+\s?)?:|lit\.|romani[sz]ed|IPA|from (?:Ancient |Old )?(?:Greek|Latin)\b)/u;
const otherScript = /[^\P{L}\p{Script=Latin}\u00b5\u03bc\u03a9]/u;

/** A line without bracketed asides of how a name sounds or is written elsewhere; years and the like in brackets stay. */
export function withoutAsides(line: string): string {
  let kept = "";
  let from = 0;
  for (const { start, end } of brackets(line)) {
    const inside = tidyAside(line.slice(start + 1, end - 1));
    kept += line.slice(from, start).replace(/\s+$/, " ");
    if (inside !== "") kept += `${line.charAt(start)}${inside}${line.charAt(end - 1)}`;
    else kept = kept.trimEnd();
    from = end;
  }
  return (kept + line.slice(from))
    .replace(/\s+/g, " ")
    .replace(/\s+([,.;:!?])/g, "$1")
    .trim();
}

function tidyAside(inside: string): string {
  const parts = inside
    .split(/;/)
    .map((part) => keepable(part.replace(/\s+/g, " ").trim()))
    .filter((part) => part !== "");
  return parts.join("; ");
}

/** The part, what of it is behind the sounds ("KOO-ree, born 1867" loses the sounds), or nothing. */
function keepable(part: string): string {
  const isAside = (one: string): boolean =>
    (sounds.test(one) &&
      (sayings.test(one) ||
        /[^\p{Script=Latin}\p{P}\s\d]|pronounc|listen|\/|[\u0250-\u02cc\u02d0\u0259]/iu.test(one))) ||
    tongue.test(one) ||
    otherScript.test(one);
  if (!isAside(part)) return part;
  const rest = part
    .split(/,\s*/)
    .filter((piece) => !isAside(piece.trim()) && /\b\d{3,4}\b|\bborn\b/.test(piece))
    .join(", ");
  return rest.trim();
}

/** The outermost round and square brackets; one that is never closed counts as none. */
function brackets(line: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < line.length; index++) {
    const character = line.charAt(index);
    if (character === "(" || character === "[") {
      if (depth === 0) start = index;
      depth += 1;
    } else if ((character === ")" || character === "]") && depth > 0) {
      depth -= 1;
      if (depth === 0) found.push({ start, end: index + 1 });
    }
  }
  return found;
}
