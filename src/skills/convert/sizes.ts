/** "size 9 shoe in eu": a size of one system in another; null where the text asks for none. */
export function answerSize(text: string, country: string | null): string | null {
  const lower = text.toLowerCase().replace(/[\s\p{Cc}]+/gu, " ");
  const isDress = /\b(?:dress|top|blouse|skirt|jacket|coat|clothes|clothing)\b/.test(lower);
  const isShoe =
    /\b(?:shoes?|trainers?|boots?|sneakers?|feet|heels|sandals)\b/.test(lower) ||
    (/\bsizes?\b/.test(lower) && !isDress);
  if (!isDress && !isShoe) return null;
  const size = /(?<![\d.])\d{1,2}(?:[.,]5)?(?![\d.])/.exec(lower)?.[0].replace(",", ".");
  const systems = [
    ...lower.matchAll(
      /\b(uk|british|england|gb|us|usa|american|america|eu|european?|europe|euro|continental|german|french)\b/g,
    ),
  ];
  const wanted =
    systems.findLast(({ index }) =>
      /(?:\b(?:in|to|into|2|as|for)|=) (?:a |an |the |size )*$/.test(lower.slice(0, index)),
    ) ?? systems.at(-1);
  if (!size || !wanted || systems.length > 3) return null;
  const to = systemOf(wanted[1] ?? "");
  const given = systems.find((one) => one !== wanted);
  const own = country === "US" ? "US" : country === "GB" || country === "IE" ? "UK" : "EU";
  const from = given ? systemOf(given[1] ?? "") : own !== to ? own : to === "UK" ? "EU" : "UK";
  if (from === to) return null;
  const isWomens = /\b(?:women|womens|women's|ladies|lady|girls?|female)\b/.test(lower);
  const found = isDress ? dress(Number(size), from, to) : shoe(Number(size), from, to, isWomens);
  if (found === null) return `I know no ${from} ${isDress ? "dress" : "shoe"} size ${size}.`;
  const who = isDress || (from !== "US" && to !== "US") ? "" : isWomens ? "women's " : "men's ";
  return `${from} ${size} = about ${who}${to} ${found}. Makers differ: try them on.`;
}

type System = "UK" | "US" | "EU";

function systemOf(word: string): System {
  if (/^(?:uk|british|england|gb)$/.test(word)) return "UK";
  return /^(?:us|usa|american|america)$/.test(word) ? "US" : "EU";
}

/** Adults': a UK size is a third of an inch from size 0 at 25/3 inches, an EU size two thirds of a centimetre (Paris point). */
function shoe(size: number, from: System, to: System, isWomens: boolean): number | null {
  const ahead = isWomens ? 2 : 1;
  const uk = from === "UK" ? size : from === "US" ? size - ahead : size / 1.27 - 25;
  if (uk < 1 || uk > 16) return null;
  const result = to === "UK" ? uk : to === "US" ? uk + ahead : (uk + 25) * 1.27;
  return Math.round(result * 2) / 2;
}

function dress(size: number, from: System, to: System): number | null {
  const uk = from === "UK" ? size : from === "US" ? size + 4 : size - 28;
  if (uk < 4 || uk > 32) return null;
  return to === "UK" ? uk : to === "US" ? uk - 4 : uk + 28;
}
