/** A language that people name. */
export type Language = {
  /** ISO 639-1 where there is one, else 639-3. */
  code: string;
  name: string;
  /** What else it is called, lower case: own names, usual misspellings. */
  others: string[];
  /** The codes that Wiktionary files it under, where these are others. */
  wiktionary: string[];
};

// code | name | other names | Wiktionary's codes where they differ (https://en.wiktionary.org/wiki/Wiktionary:List_of_languages)
const list = `
en|English|inglés,ingles,anglais,englisch,inglês,kiingereza,engish,englsh
es|Spanish|español,espanol,castellano,spannish,spainish,spanis,span,mexican
fr|French|français,francais,frensh,franch,frnch
de|German|deutsch,germen
it|Italian|italiano,itallian,italien
pt|Portuguese|português,portugues,portugese,portuguse,brazilian
nl|Dutch|nederlands,flemish
pl|Polish|polski
ro|Romanian|română,romana,rumanian,moldovan
ru|Russian|русский,russky,russki
uk|Ukrainian|українська,ukranian,ukrainien
tr|Turkish|türkçe,turkce
el|Greek|ελληνικά,ellinika
ar|Arabic|العربية,arab,arabian
he|Hebrew|עברית,ivrit
fa|Persian|فارسی,farsi,dari,iranian
ur|Urdu|اردو
hi|Hindi|हिन्दी,hindhi
bn|Bengali|বাংলা,bangla
pa|Punjabi|ਪੰਜਾਬੀ,panjabi
gu|Gujarati|ગુજરાતી,gujrati
ta|Tamil|தமிழ்
te|Telugu|తెలుగు
mr|Marathi|मराठी
ml|Malayalam|മലയാളം
kn|Kannada|ಕನ್ನಡ
si|Sinhala|සිංහල,sinhalese
ne|Nepali|नेपाली
zh|Chinese|中文,mandarin,mandarin chinese,putonghua,chineese|cmn,zh
yue|Cantonese|廣東話,粵語
ja|Japanese|日本語,nihongo,japenese,japanes
ko|Korean|한국어,hangul
vi|Vietnamese|tiếng việt
th|Thai|ไทย
id|Indonesian|bahasa indonesia,bahasa
ms|Malay|bahasa melayu,malaysian
tl|Tagalog|filipino,philipino,pilipino
km|Khmer|ខ្មែរ,cambodian
lo|Lao|ລາວ
my|Burmese|မြန်မာ
sw|Swahili|kiswahili,swahilli,swahilii,suaheli
am|Amharic|አማርኛ,ethiopian
so|Somali|soomaali
ha|Hausa|
yo|Yoruba|yorùbá
ig|Igbo|ibo
zu|Zulu|isizulu
xh|Xhosa|isixhosa
sn|Shona|chishona
rw|Kinyarwanda|rwandan
lg|Luganda|ganda
ki|Kikuyu|gikuyu
luo|Luo|dholuo
ti|Tigrinya|
af|Afrikaans|
mg|Malagasy|
sv|Swedish|svenska
no|Norwegian|norsk,bokmål|nb,no,nn
da|Danish|dansk
fi|Finnish|suomi
is|Icelandic|íslenska
et|Estonian|eesti
lv|Latvian|latviešu
lt|Lithuanian|lietuvių
cs|Czech|čeština,cestina
sk|Slovak|slovenčina,slovakian
sl|Slovene|slovenščina,slovenian
hr|Croatian|hrvatski|sh,hr
sr|Serbian|srpski,српски,serbo-croatian|sh,sr
bs|Bosnian|bosanski|sh,bs
mk|Macedonian|македонски
bg|Bulgarian|български
hu|Hungarian|magyar
sq|Albanian|shqip
hy|Armenian|հայերեն
ka|Georgian|ქართული
az|Azerbaijani|azeri
kk|Kazakh|қазақша
uz|Uzbek|oʻzbek
ps|Pashto|پښتو,pushto
ku|Kurdish|kurdî,kurmanji|kmr,ku,ckb
mn|Mongolian|монгол
ga|Irish|gaeilge,irish gaelic
gd|Scottish Gaelic|gàidhlig,gaelic,scots gaelic
cy|Welsh|cymraeg
eu|Basque|euskara
ca|Catalan|català
gl|Galician|galego
mt|Maltese|malti
lb|Luxembourgish|lëtzebuergesch
la|Latin|
eo|Esperanto|
yi|Yiddish|ייִדיש
ht|Haitian Creole|creole,kreyòl,kreyol
mi|Maori|māori,te reo
haw|Hawaiian|
sm|Samoan|
`;

export const languages: Language[] = list
  .trim()
  .split("\n")
  .map((line) => {
    const [code = "", name = "", others = "", wiktionary = ""] = line.split("|");
    return {
      ...{ code, name, others: others.split(",").filter(Boolean) },
      wiktionary: wiktionary === "" ? [code] : wiktionary.split(","),
    };
  });

/** Where people say what they say in a language: only "how do they say x in greece" means it. */
const countries = new Map([
  ["spain", "es"],
  ["mexico", "es"],
  ["france", "fr"],
  ["germany", "de"],
  ["austria", "de"],
  ["italy", "it"],
  ["portugal", "pt"],
  ["brazil", "pt"],
  ["holland", "nl"],
  ["netherlands", "nl"],
  ["poland", "pl"],
  ["romania", "ro"],
  ["russia", "ru"],
  ["ukraine", "uk"],
  ["turkey", "tr"],
  ["greece", "el"],
  ["israel", "he"],
  ["iran", "fa"],
  ["pakistan", "ur"],
  ["bangladesh", "bn"],
  ["nepal", "ne"],
  ["china", "zh"],
  ["japan", "ja"],
  ["korea", "ko"],
  ["vietnam", "vi"],
  ["thailand", "th"],
  ["indonesia", "id"],
  ["malaysia", "ms"],
  ["philippines", "tl"],
  ["kenya", "sw"],
  ["tanzania", "sw"],
  ["somalia", "so"],
  ["sweden", "sv"],
  ["norway", "no"],
  ["denmark", "da"],
  ["finland", "fi"],
  ["iceland", "is"],
  ["estonia", "et"],
  ["latvia", "lv"],
  ["lithuania", "lt"],
  ["czechia", "cs"],
  ["slovakia", "sk"],
  ["slovenia", "sl"],
  ["croatia", "hr"],
  ["serbia", "sr"],
  ["bosnia", "bs"],
  ["bulgaria", "bg"],
  ["hungary", "hu"],
  ["albania", "sq"],
  ["ireland", "ga"],
  ["wales", "cy"],
  ["malta", "mt"],
]);

const byName = new Map(
  languages.flatMap((language) =>
    [language.name.toLowerCase(), ...language.others].map((name) => [name, language] as const),
  ),
);
const byCode = new Map(languages.map((language) => [language.code, language] as const));

/** The language that some words name ("spanish", "Español"); null where they name none. */
export function languageNamed(words: string): Language | null {
  const name = words
    .toLowerCase()
    .replace(/^(?:the )?/, "")
    .replace(/ (?:language|lang|please|pls|plz)$/, "")
    .replace(/[.,:;!?"']+$/, "")
    .trim();
  return byName.get(name) ?? null;
}

/** The language of a country, for "what do they say in greece"; null where it is none of the list. */
export function languageOfCountry(words: string): Language | null {
  const code = countries.get(words.toLowerCase().trim());
  return code === undefined ? null : languageOfCode(code);
}

/** The language of a code ("fr"), in either case. Only where a code is expected: many are English words as well. */
export function languageOfCode(code: string): Language | null {
  return byCode.get(code.toLowerCase()) ?? null;
}

/** Whether a text ends with "in spanish" or the like; "in plain english" names no language. */
export function endsInLanguage(text: string): boolean {
  const [, two = "", one = ""] = /\b(?:in|into|to|from) ((?:\S+ )?(\S+))$/iu.exec(text) ?? [];
  return languageNamed(two) !== null || (two === one && languageNamed(one) !== null);
}

const nameStarts = new Set([...byName.keys(), ...countries.keys()].map((name) => name.split(" ")[0]));

/** Whether some word may begin a language's name: a cheap look before the patterns. */
export function mayNameLanguage(text: string): boolean {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{M}-]+/u)
    .some((word) => nameStarts.has(word));
}
