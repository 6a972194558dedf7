import { readLanguage } from "./names.ts";

/** Speaking, answering, wishing and changing, and what it is not about, in the languages we have texts in beside English. */
const tongues = [
  {
    name: "(?:en|el|al|solo|habl\\p{L}*|a) (?:espanol|castellano)",
    wish: "habl|respond|contest|escrib|dime|digas|idioma|lengua|prefier|prefer|quier|quisier|gustar|comunic|cambi|mejor|mensaj|usa|entiend",
    other: "traduc|como se (?:dice|escribe)|que significa|clase|curso|aprend|pelicula|libro|palabra",
  },
  {
    name: "(?:en|le|au|que|parl\\p{L}*|du) francais",
    wish: "parl|repond|repons|ecri|langue|prefer|veu[xt]|voudr|voul|aimer|messag|passe|chang|mett|mieux|comprend|svp|stp",
    other: "tradui|traduc|comment (?:dit|on dit|ecrit)|que veut dire|signifi|cours|apprend|film|livre|mot\\b",
  },
  {
    name: "(?:auf|in|nur|(?:kann|konn)\\p{L}*(?: du| sie| wir| ich)?|spr[ei]ch\\p{L}*(?: du| sie| wir)?|zu) deutsch(?:e[nr]?)?",
    wish: "sprech|sprich|red|antwort|schreib|sprache|lieber|mocht|moecht|bitte|umstell|wechs|stell|kommunizier|unterhalt|hatte|haett|versteh",
    other:
      "uber?setz|uebersetz|wie (?:sagt|heisst|schreibt)|was (?:heisst|bedeutet)|bedeut|kurs|lern|film|buch|wort\\b",
  },
  {
    name: "(?:em|o|para|pro|fal\\p{L}*|so) portugues",
    wish: "fal|respond|resposta|escrev|mensag|lingua|idioma|prefir|prefer|quer|gostar|mud|convers|troca|melhor|entend|pode",
    other: "traduz|traduc|como se (?:diz|escreve)|que significa|curso|aula|aprend|filme|livro|palavra",
  },
  {
    name: "(?:kwa|katika|ni|kuwa|naongea|najua|lugha ya)? ?kiswahili",
    wish: "ongea|zungumz|jibu|andik|lugha|tumia|badili|taka|penda|naomba|elewa|wasiliana|bora|unajua|unaweza",
    other: "tafsiri|maana|somo|jifunz|kitabu|neno|inasemekaje|unasemaje",
  },
].map(({ name, wish, other }) => ({
  name: new RegExp(`(?:^| )(?:${name})(?= |$)`, "u"),
  wish: new RegExp(`(?:^| )(?:\\p{L}{0,4})(?:${wish})`, "u"),
  other: new RegExp(`(?:^| )(?:${other})`, "u"),
}));

/**
 * The language that a whole sentence in it wants for the answers ("quiero cambiar el idioma a español"); null where none
 * is meant surely. Needs words in lower case, without accents.
 */
export function readOwnTongue(words: string): string | null {
  for (const { name, wish, other } of tongues) {
    const said = name.exec(words)?.[0];
    if (said !== undefined && wish.test(words) && !other.test(words))
      return readLanguage(
        said
          .split(" ")
          .at(-1)
          ?.replace(/^deutsche[nr]?$/, "deutsch") ?? "",
      );
  }
  return null;
}
