const little = new Set(
  "a an the my our your is are was were be of for to in on at with about and or it its that this i me we what whats where wheres which who did do does put have has had got get note notes number num no please bout s u you".split(
    " ",
  ),
);
/** Whether a word asks for digits: a note that has some may be meant, though it does not say what they are. */
export function isNumberWord(word: string): boolean {
  return /^(?:number|phone|tel|telephone|mobile|cell|code|pin|password|passcode)$/.test(word);
}

/** The words of a text by which it is found, in one form. */
export function wordsOf(text: string): string[] {
  const all = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/wi-fi/g, "wifi")
    .replace(/['’]s?\b/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  const own = all.filter((word) => !little.has(word)).map(stem);
  return own.length > 0 ? own : all.map(stem);
}

/** "keys" as "key", "berries" as "berry". */
function stem(word: string): string {
  if (word.length < 4 || /ss$/.test(word)) return word;
  return word
    .replace(/ies$/, "y")
    .replace(/(?<=(?:ch|sh|x|ss|o))es$/, "")
    .replace(/s$/, "");
}
