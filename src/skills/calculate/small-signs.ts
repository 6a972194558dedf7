const powers = /[⁰¹²³⁴-⁹]+/gu;
const letters = /(\d+)? ?([¼½¾⅐-⅞])/gu;
const mixed = /(?<![\d.,/])(\d{1,6}) (\d{1,2})\/(\d{1,2})(?![\d/.,])/g;
const spoken = /(?<![\d.,/])(\d{1,6}) and (?:a |1 |3 )?(half|quarters?|third)(?![a-z])/g;
const parts: Record<string, [top: number, bottom: number]> = { half: [1, 2], quarter: [1, 4], quarters: [3, 4], third: [1, 3] }; // prettier-ignore

/** Powers and fractions that are letters of their own: "3² x 12½" → "3^2 x 12.5". */
export function lettersToSigns(text: string): string {
  return text
    .replace(powers, (digits) => `^${digits.normalize("NFKC")}`)
    .replace(letters, (_, whole: string | undefined, letter: string) => {
      const [top, bottom] = letter.normalize("NFKC").split("⁄").map(Number);
      return ` ${withPart(Number(whole ?? 0), top ?? 0, bottom ?? 1)}`;
    });
}

/** Whole numbers with a fraction, in lower case: "2 3/4" → "2.75", "2 and a half" → "2.5". */
export function joinFractions(text: string): string {
  return text
    .replace(mixed, (all, whole: string, top: string, bottom: string) =>
      Number(top) < Number(bottom) ? withPart(Number(whole), Number(top), Number(bottom)) : all,
    )
    .replace(spoken, (_, whole: string, name: string) => withPart(Number(whole), ...(parts[name] ?? [0, 1])));
}

/** In decimals where they end, which are never three: a group of three digits would be read as thousands. */
function withPart(whole: number, top: number, bottom: number): string {
  const decimals = String(whole + top / bottom);
  if (decimals.length > 12) return whole === 0 ? `${top}/${bottom}` : `(${whole}+${top}/${bottom})`;
  return decimals.replace(/\.\d{3}$/, "$&0");
}
