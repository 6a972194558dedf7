/** Words of sums in German, Spanish, French, Portuguese and Swahili, without accents, by the English ones; longer ones first. */
const tongues: [english: string, words: string[]][] = [
  // "15 por ciento" is no "15 times".
  ["%", ["prozent", "por ?ciento", "por ?cento", "pour ?cent"]],
  ["", ["was (?:ist|sind|macht|ergibt)", "wie ?viel (?:ist|sind|macht)", "wie ?viel", "rechne", "berechne", "teile", "cuanto (?:es|son|seria|da)", "cuanto", "calcula", "divide", "combien (?:font|fait|est|ca fait)", "combien", "calcule[rz]?", "divise[rz]?(?! (?:par|en))", "quanto (?:e|sao|da)", "quanto", "divida", "hesabu", "gawanya", "ni (?:ngapi|kiasi gani)", "ngapi", "por favor", "bitte", "svp", "tafadhali"]],
  [" sqrt ", ["(?:die )?(?:quadrat)?wurzel (?:aus|von)", "(?:la )?raiz (?:cuadrada |quadrada )?de", "(?:la )?racine (?:carree )?de"]],
  [" 1/2 of ", ["(?:die )?halfte von", "(?:la )?mitad de", "(?:la )?moitie de", "(?:a )?metade de", "nusu ya"]],
  [" / ", ["geteilt durch", "durch", "dividido (?:entre|por|para)", "entre", "divise(?:e|s)? (?:par|en)", "kugawanya (?:kwa|na)", "gawanya (?:kwa|na)"]],
  [" * ", ["multipliziert mit", "mal", "multiplicado por", "por", "fois", "multiplie par", "vezes", "mara", "zidisha (?:na|kwa)"]],
  [" + ", ["plus", "und", "mas", "mais", "(?:ku)?jumlisha(?: na)?", "ongeza"]],
  [" - ", ["minus", "weniger", "menos", "moins", "(?:ku)?toa", "ondoa"]],
  [" of ", ["von", "vom", "de", "du", "ya"]],
]; // prettier-ignore
const patterns = tongues.map(
  ([english, words]) => [new RegExp(`(?<![a-z])(?:${words.join("|")})(?![a-z])`, "g"), english] as const,
);

/** A sum that may be told in one of these languages with signs in place of their words: "was sind 19% von 250" → "19% of 250". Lower case. */
export function signsForOtherTongues(text: string): string {
  const bare = text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[¿?]/g, " ");
  const turned = bare.replace(/(?<![a-z])asilimia (\d[\d.,]*)/g, "$1%");
  return patterns
    .reduce((said, [pattern, english]) => said.replace(pattern, english), turned)
    .replace(/\s+/g, " ")
    .trim();
}
