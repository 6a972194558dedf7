import { languageNames } from "../../replies/texts.ts";

/** ISO 639-1 codes of living languages; their names in English and in themselves come from CLDR, by ICU. */
const codes =
  "af am ar as az be bg bn bs ca cs cy da de el en eo es et eu fa fi fr ga gl gu ha he hi hr hu hy id ig is it ja ka kk km kn ko ku ky lo lt lv mg mk ml mn mr ms mt my ne nl no om or pa pl ps pt rn ro ru rw sd si sk sl sn so sq sr st sv sw ta te tg th ti tk tl tn tr ts ug uk ur uz vi wo xh yo zh zu";

/** How people write them otherwise, in the languages we have texts in and with slips of the thumb. */
const otherNames: Record<string, string> = {
  en: "eng ingles inglesa anglais englisch ingl kiingereza inglish engish",
  es: "spa castellano castilian espagnol spanisch espanhol kihispania spansh spanich espanol",
  fr: "fre fra frances franzosisch franzoesisch kifaransa frensh franch francaise",
  de: "ger aleman allemand alemao kijerumani germen",
  pt: "por portugais portugiesisch kireno portugese portuguesa brazilian brasileiro",
  sw: "swa kiswahili suajili souaheli suaheli suaili swaheli",
  it: "italiano italien italienisch",
  ar: "arabe arabisch kiarabu",
  zh: "mandarin chino chinois chinesisch",
  fa: "farsi",
  tl: "tagalog filipino",
  el: "greek",
};

const byName = new Map<string, string>();
for (const code of codes.split(" ")) {
  const own = new Intl.DisplayNames([code], { type: "language" }).of(code) ?? code;
  for (const name of [code, englishName(code), own, ...(otherNames[code]?.split(" ") ?? [])]) {
    byName.set(bare(name), code);
  }
}

/** The language of a name ("Spanish", "francais", "pt-BR"), as BCP 47; null where none is called so. */
export function readLanguage(name: string): string | null {
  const given = bare(name);
  const [code, region] = given.split(/[-_]/);
  if (region && /^[a-z]{2}$/.test(region) && code && code.length === 2 && byName.has(code)) {
    return `${code}-${region.toUpperCase()}`;
  }
  return byName.get(given) ?? null;
}

/** "Spanish"; in itself where we have texts in it: "Español". */
export function languageName(language: string): string {
  const base = language.split("-", 1)[0] ?? language;
  return Object.hasOwn(languageNames, base)
    ? languageNames[base as keyof typeof languageNames]
    : englishName(language);
}

function englishName(code: string): string {
  // As people call it: CLDR says Filipino.
  if (code === "tl") return "Tagalog";
  return new Intl.DisplayNames(["en"], { type: "language" }).of(code) ?? code;
}

/** Lower case, without accents. */
export function bare(name: string): string {
  return name.trim().toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}
