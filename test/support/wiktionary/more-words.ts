/** Words of which the stand-in only knows that they are there: for judging by what was asked for. */
const listed = `idiosyncratic stoic verbose amortization codicil hypertension contingent benevolent empathy inflation
oedema ostentatious ostracise ameliorate procure trepidation pro_rata per_se gaslighting harambee smh fomo lol poa
kick_the_bucket melancholy generous angry important potato butterfly chicken cold rendezvous rhythm pneumonia
sceptical impetuous jurisdiction probate vicarious anomaly ironic mortgage deductible escrow ambivalent hypocrite
amiable compassion shy brave beautiful privilege questionnaire knife umbrella cheese market hospital monday
diarrhoea bougainvillea cactus fewer`;

export const moreWords = listed.split(/\s+/).map((word) => word.replaceAll("_", " "));

/** Each language's word for one of them is the language's code and the word. */
export function madeUpTable(word: string): string {
  const rows = madeUpLanguages.map(([name, code]) => `* ${name}: {{t+|${code}|${code}-${word}}}`);
  return `==English==\n====Translations====\n{{trans-top|made up}}\n${rows.join("\n")}\n{{trans-bottom}}\n`;
}

const madeUpLanguages = [
  ["Spanish", "es"],
  ["French", "fr"],
  ["German", "de"],
  ["Tagalog", "tl"],
  ["Irish", "ga"],
  ["Yoruba", "yo"],
];
