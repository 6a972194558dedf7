/** The GSM 7-bit default alphabet and its extension table (3GPP TS 23.038, sections 6.2.1 and 6.2.1.1). */
const basic =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?" +
  "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
const extension = "\f^{}\\[~]|€";

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * @typedef {object} ComposerCount
 * @property {"GSM-7" | "UCS-2"} encoding
 * @property {number} segments at least 1, also for an empty text
 * @property {number} left room left in the last segment: septets in GSM-7, UTF-16 units in UCS-2
 * @property {string | null} because the first character that GSM-7 lacks
 */

/**
 * Counts a text while it is written, as phones do.
 * @param {string} text
 * @returns {ComposerCount}
 */
export function countSegments(text) {
  const pieces = Array.from(graphemes.segment(text), ({ segment }) => segment);
  const because =
    pieces.find((piece) => Array.from(piece).some((character) => septets(character) === 0)) ?? null;
  if (because !== null) {
    const units = pieces.map((piece) => piece.length);
    return { encoding: "UCS-2", ...pack(units, { alone: 70, part: 67 }), because };
  }
  return { encoding: "GSM-7", ...pack(Array.from(text, septets), { alone: 160, part: 153 }), because };
}

/**
 * 0 where GSM-7 has no such character.
 * @param {string} character
 */
function septets(character) {
  return basic.includes(character) ? 1 : extension.includes(character) ? 2 : 0;
}

/**
 * Fills segments with pieces that are not to be split.
 * @param {number[]} sizes
 * @param {{ alone: number, part: number }} room
 */
function pack(sizes, { alone, part }) {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total <= alone) return { segments: 1, left: alone - total };
  let segments = 1;
  let left = part;
  for (const size of sizes) {
    if (size > left) {
      segments += 1;
      left = part;
    }
    // A grapheme longer than a whole segment has to be split.
    for (left -= size; left < 0; left += part) segments += 1;
  }
  return { segments, left };
}
