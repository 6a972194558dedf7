import { madeUpTable, moreWords } from "./more-words.ts";

/** What the stand-in for Wiktionary knows; the meanings in our own words, the links as Wiktionary sets them. */

// title | language code | language | word class | senses, divided by " // "; "form: plural of [mouse]" is written as a form.
const list = `
ubiquitous|en|English|Adjective|Being [[everywhere]] at once // Appearing to be everywhere; seen [[often]]
bank|en|English|Noun|(<span class="usage-label">countable</span>) An [[institution]] where one can keep and borrow [[money]] // A branch of such an institution // A safe place for stores of something
bank|en|English|Verb|(<span class="usage-label">intransitive</span>) To deal with a bank // To put money into a bank
bank|en|English|Noun|An edge of a [[river]], lake or other water // A slope of earth, sand, etc.
bank|en|English|Verb|(of an aircraft) To roll to one side in a turn
bank|nl|Dutch|Noun|[[bench]], seat
lethargic|en|English|Adjective|[[sluggish|Sluggish]], slow, without energy
ephemeral|en|English|Adjective|Lasting for a [[short]] time
gregarious|en|English|Adjective|Who likes to be with others; [[sociable]] // (zoology) Living in herds or flocks
quango|en|English|Noun|(British) An organisation paid by the state that acts on its own
ventricle|en|English|Noun|(anatomy) One of the two lower chambers of the [[heart]]
procrastinate|en|English|Verb|To put off; to [[delay]] taking action
subpoena|en|English|Noun|(law) An order to appear in [[court]] as a witness
meticulous|en|English|Adjective|Very careful about [[detail]]
litigious|en|English|Adjective|Inclined to go to law
candid|en|English|Adjective|[[honest|Honest]] and open; frank
obstinate|en|English|Adjective|[[stubborn|Stubborn]]; not willing to change one&apos;s mind
osmosis|en|English|Noun|(physics) The passage of a liquid through a fine skin
altruism|en|English|Noun|Care for others, without regard for oneself
nonchalant|en|English|Adjective|Casually calm and relaxed
zealous|en|English|Adjective|Full of [[zeal]]; ardent
tenacious|en|English|Adjective|Holding on firmly; [[persistent]]
lucid|en|English|Adjective|Clear; easily understood
arbitrary|en|English|Adjective|Based on chance or whim, not on reason
austere|en|English|Adjective|Grim or severe in manner // Without trimmings; plain
benign|en|English|Adjective|Kind; gentle // (medicine) Not dangerous to health; not cancerous
candour|en|English|Noun|(British spelling) The state of being [[frank]] and sincere
verbose|en|English|Adjective|Using more words than needed
hubris|en|English|Noun|Too much pride or arrogance
collateral|en|English|Noun|(finance) What is pledged to back up a loan
collateral|en|English|Adjective|Parallel, along the same line
piece of cake|en|English|Noun|(idiomatic) Something [[easy]] to do
ttyl|en|English|Phrase|form: Initialism of [talk to you later]
afaik|en|English|Adverb|form: Initialism of [as far as I know]
mice|en|English|Noun|form: plural of [mouse]
mouse|en|English|Noun|Any small rodent of the genus <i lang="mul">Mus</i> // (computing) A device that moves a pointer
went|en|English|Verb|form: simple past of [go] // form: (nonstandard) past participle of [go]
go|en|English|Verb|To move from one place to another // To leave; to depart // To work or function
schadenfreude|en|English|Noun|Joy in the misfortune of somebody else
Schadenfreude|de|German|Noun|schadenfreude
obsolescent|en|English|Adjective|Becoming [[obsolete]]
arrears|en|English|Noun|Money that is owed and is late
Monday|en|English|Noun|The first day of the week in many cultures, between Sunday and Tuesday
embarrass|en|English|Verb|To make somebody feel ashamed
occurrence|en|English|Noun|Something that takes place
seperate|en|English|Adjective|form: Misspelling of [separate]
wierd|en|English|Adjective|form: Obsolete spelling of [weird]
siobhan|sga|Old Irish|Proper noun|a name
Siobhan|en|English|Proper noun|A female given name from Irish
dictionary|en|English|Noun|A book that explains [[word]]s
queue|en|English|Noun|A line of people who wait
colour|en|English|Noun|What the eye sees of light of one wave length
merci|fr|French|Interjection|[[thanks]]; thank you
brot|cim|Cimbrian|Noun|bread
Brot|de|German|Noun|[[bread]] // loaf
agua|es|Spanish|Noun|[[water]]
agua|pt|Portuguese|Verb|form: third-person singular present indicative of [aguar]
gato|es|Spanish|Noun|[[cat]]
schmetterling|de|German|Noun|form: Misspelling of [Schmetterling]
Schmetterling|de|German|Noun|[[butterfly]]
water|en|English|Noun|A clear liquid that falls as rain // A body of water
bread|en|English|Noun|A food made of dough and baked
house|en|English|Noun|A building to live in
dog|en|English|Noun|A tame animal that barks
cat|en|English|Noun|A tame animal that purrs
milk|en|English|Noun|A white liquid that mammals make
friend|en|English|Noun|A person one likes and knows well
flour|en|English|Noun|Powder of ground grain
`;

export type StandinEntry = {
  code: string;
  partOfSpeech: string;
  language: string;
  definitions: { definition: string; parsedExamples?: { example: string }[]; examples?: string[] }[];
};

/** The entries of each title; as Wiktionary's, titles count case. */
export const pages = new Map<string, StandinEntry[]>();
for (const line of list.trim().split("\n")) {
  const [title = "", code = "", language = "", partOfSpeech = "", senses = ""] =
    line.split("|").length > 5 ? splitFive(line) : line.split("|");
  const definitions = senses.split(" // ").map((sense) => ({ definition: toHtml(sense, language) }));
  pages.set(title, [...(pages.get(title) ?? []), { code, partOfSpeech, language, definitions }]);
}

for (const title of moreWords) {
  const definitions = [{ definition: `Made-up meaning of ${title}.` }];
  if (!pages.has(title))
    pages.set(title, [{ code: "en", partOfSpeech: "Noun", language: "English", definitions }]);
}

/** "[[sluggish|Sluggish]]" has a bar of its own. */
function splitFive(line: string): string[] {
  const parts = line.split("|");
  return [...parts.slice(0, 4), parts.slice(4).join("|")];
}

function toHtml(sense: string, language: string): string {
  const linked = sense.replace(
    /\[\[([^\]|]+)(?:\|([^\]]+))?\]\]/g,
    (_, page: string, shown?: string) =>
      `<a rel="mw:WikiLink" href="/wiki/${page}" title="${page}">${shown ?? page}</a>`,
  );
  if (!linked.startsWith("form: ")) return `${linked}.`;
  return linked
    .slice(6)
    .replace(
      /^(.*?)\[(.+)\]$/,
      (_, kind: string, base: string) =>
        `<span class="form-of-definition use-with-mention">${kind}<span class="form-of-definition-link"><i class="Latn mention" lang="en"><a rel="mw:WikiLink" href="/wiki/${base.replaceAll(" ", "_")}#${language}" title="${base}">${base}</a></i></span></span>`,
    );
}

/** The tables of translations of some pages, as their wikitext has them. */
export const wikitexts: Record<string, string> = {
  bread: `==English==
===Noun===
{{en-noun|~}}

# {{lb|en|uncountable}} A [[foodstuff]] made by baking dough.

====Translations====
{{trans-top|id=Q7802|baked dough made from cereals}}
* Arabic: {{t+|ar|خُبْز|m|tr=ḵubz}}
* French: {{t+|fr|pain|m}}
* German: {{t+|de|Brot|n}}
* Norwegian:
*: Bokmål: {{t+|nb|brød|n}}
* Polish: {{t+|pl|chleb|m}}
* Russian: {{t+|ru|хлеб|m}}, {{t|ru|бу́лка|f|tr=búlka}}
* Swahili: {{t+|sw|mkate|c3}}
{{trans-bottom}}

{{trans-top|money}}
* French: {{t+|fr|blé|m}}
{{trans-bottom}}
`,
  happy:
    "==English==\n===Adjective===\n# Feeling well.\n#: {{syn|en|cheerful|content|Thesaurus:happy|q1=x}}\n#: {{ant|en|sad}}\n====Synonyms====\n* {{sense|glad}} {{l|en|glad}}, {{l|en|merry}}\n",
  ...Object.fromEntries(moreWords.map((word) => [word, madeUpTable(word)])),
  angry: "==English==\n===Adjective===\n# Cross.\n#: {{syn|en|furious|cross}}\n#: {{ant|en|calm}}\n",
  generous: "==English==\n===Adjective===\n# Giving.\n#: {{ant|en|stingy|mean}}\n",
  beautiful: "==English==\n===Adjective===\n# Fair.\n#: {{syn|en|lovely|pretty}}\n",
  brave: "==English==\n===Adjective===\n# Bold.\n#: {{ant|en|cowardly}}\n",
  important: "==English==\n===Adjective===\n# Of weight.\n#: {{syn|en|crucial|significant}}\n",
  house: table("abode", "* Italian: {{t+|it|casa|f}}\n* Spanish: {{tt+|es|casa|f}}"),
  dog: table("animal", "* Japanese: {{tt+|ja|犬|tr=いぬ, inu}}\n* Welsh: {{tt+|cy|ci|m}}"),
  cat: table("domestic species", "* Spanish: {{t+|es|gato|m}}, {{t+|es|gata|f}}"),
  milk: table("liquid", "* Polish: {{t+|pl|mleko|n}}"),
  friend: table(
    "person whose company one enjoys",
    "* Swahili: {{t+|sw|rafiki|c5}}\n* French: {{t+|fr|[[ami]]|m}}",
  ),
  water: "==English==\n====Translations====\n{{see translation subpage|Noun}}\n",
  "water/translations": table("clear liquid H₂O", "* Welsh: {{t+|cy|dŵr|m}}\n* Finnish: {{t+|fi|vesi}}"),
};

function table(sense: string, rows: string): string {
  return `==English==\n====Translations====\n{{trans-top|${sense}}}\n${rows}\n{{trans-bottom}}\n`;
}
