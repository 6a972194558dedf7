import { sentencesOf } from "../define/sentences.ts";
import { type Fact, contentWords, formsOf } from "./facts.ts";
import { isFresh, isSurelyFresh } from "./fresh.ts";
import { isNotOurs } from "./not-ours.ts";
import { tidyQuestion } from "./tidy.ts";

/**
 * What is asked. `topic`: what the encyclopedia is searched for, in the person's words. `isWide`: the topic is no
 * name, so that the answer may be in any of the first articles found ("biggest lake in africa").
 */
export type Question =
  { kind: "fresh"; words: string } | { kind: "article"; topic: string; fact: Fact | null; isWide: boolean };

type Groups = Record<string, string | undefined>;
type Rule = { pattern: RegExp; make: (groups: Groups) => Question | null };

const rule = (source: string, make: Rule["make"]): Rule => ({
  pattern: new RegExp(`^(?:${source})$`, "iu"),
  make,
});
const be = "(?:is|are|was|were|will be)";
const superlative =
  "(?:biggest|largest|tallest|highest|longest|deepest|smallest|oldest|closest|nearest|fastest|quickest|heaviest|richest|hottest|coldest|first|last|most|youngest|widest|driest|wettest|shortest|busiest|poorest|loudest|strongest|furthest|farthest|greatest|lightest|hardest|rarest|only|second|third|\\d+(?:st|nd|rd|th))";
const attribute =
  "(?:capital(?: city)?|population|currency|money|(?:official |main |national )?languages?|area|size|height|length|depth|weight|speed|age|(?:national )?(?:anthem|flag|dish|animal|bird|flower|sport)|religion|president|prime minister|king|queen|leader|continent|(?:boiling|freezing|melting) point|temperature|lifespan|life expectancy|distance|diameter|mass|date of birth|birthday|birthplace|real name|wife|husband|author|writer|composer|inventor|founder|cause|causes|symptoms?|side effects|ingredients|colou?r|chemical symbol|symbol|atomic number|formula|elevation|altitude)";
const made =
  "wrote|written|writes|authored|invented|discovered|founded|created|designed|built|painted|composed|directed|sang|sings|sung|made|owns|owned|played|plays|killed|shot|married|started|sculpted|drew|developed|produced|led|ruled|conquered|assassinated|murdered|starred in|played in";

/** The fact that these words ask for. */
function fact(value: Fact["value"], words: string): Fact {
  return { value, any: contentWords(words).flatMap(formsOf), all: [] };
}

function about(topic: string | undefined, wanted: Fact | null = null): Question | null {
  return aboutWords(cleanTopic(topic ?? ""), wanted);
}

/** A title may begin with any word: "i know why the caged bird sings". */
function aboutTitle(topic: string | undefined, wanted: Fact): Question | null {
  const title = stripKind(topic).slice(0, MAX_TOPIC_CHARACTERS);
  return aboutWords(/ /.test(title) && !/^(?:this|that)\b/iu.test(title) ? title : cleanTopic(title), wanted);
}

function aboutWords(words: string | null, wanted: Fact | null): Question | null {
  return words === null ? null : { kind: "article", topic: words, fact: wanted, isWide: false };
}

/** For what has no name of its own: all words that mean something must be found. */
function wide(words: string | undefined): Question | null {
  const topic = cleanTopic(words ?? "");
  if (topic === null) return null;
  const isOne = contentWords(topic).length < 2;
  return {
    kind: "article",
    topic,
    fact: isOne ? null : { value: "any", any: [], all: contentWords(topic) },
    isWide: !isOne,
  };
}

const oldFact: Fact = {
  value: "any",
  any: ["\\d{3,4} ?(?:BCE?|AD)", "century", "years (?:old|ago)", ...formsOf("old")],
  all: ["\\d"],
};

/** From the surest to the loosest; the words are tidied. */
const rules: Rule[] = [
  rule(`(?:please )?(?:tell|tel|teach|inform) (?:me |us )?(?:some(?:thing|more)? |more |all |a (?:bit|little) )?(?:stuff |things )?(?:about|abt|bout|abut|of|on|regarding) (?<topic>.+)`, ({ topic }) => about(topic)),
  rule(`(?:some |any |a few |a bit of |all the |more |fun |funny |interesting |cool |amazing |random |quick |basic |good |useful |key |give (?:me|us) |send (?:me|us) |get (?:me|us) |share |find (?:me|us )?|i (?:need|want) |looking for |do you have |have you )*(?:facts?|info|information|details|facts and figures|something|knowledge|background)(?: me)? (?:about|abt|bout|on|of|for|regarding) (?<topic>.+)`, ({ topic }) => about(topic)),
  rule(`(?:can (?:you|u) )?(?:look ?up|lookup|search(?: for| up)?|google|wikipedia|wiki|read up on|learn about|explain|describe|what about|what do (?:you|u) know (?:about|of)|who or what ${be}|what or who ${be}|summary of|introduction to|intro to|article on|article about)(?: me)?(?: about| on| what| who)?[: ]+(?:${be} )?(?:info (?:on|about) )?(?<topic>.+)`, ({ topic }) => read(topic ?? "") ?? about(topic)),
  rule(`(?:i )?(?:(?:want|need|wanna|would like|like) )?(?:(?:to|2) )?(?:know|learn|find out|hear|read)(?: (?:more|something|all|a bit|a little))? (?:about|abt|bout|of) (?<topic>.+)`, ({ topic }) => about(topic)),
  rule(`(?:(?:give|send|tell|write|find)(?: (?:me|us))? )?(?:an? |the )?(?:short |brief |quick |little |full )?(?:biography|bio|summary|overview|history|story|description|explanation|introduction|background|definition) (?:of|on|about|to) (?<topic>.+)`, ({ topic }) => about(topic)),
  rule(`where (?:did|does|do) (?<topic>.+?) (?<verb>start|begin|come from|originate|happen|live|die|end|sink|take place|grow|fight|land|crash|occur|grow up)`, ({ topic, verb }) => about(topic, fact("name", verb ?? ""))),
  rule(`(?:explain|describe)(?: (?:to )?(?:me|us))? (?<rest>(?:how|why|what|who|when) .+)`, ({ rest }) => explained(rest ?? "")),
  // "How high ben nevis is", behind "can you tell me".
  rule(`how (?<verb>tall|high|big|long|deep|wide|heavy|large|fast|old|far) (?<topic>(?!${be} ).+?) (?<be>is|was|are|were)`, ({ verb, topic, be: is }) => read(`how ${verb ?? ""} ${is ?? ""} ${topic ?? ""}`)),
  rule(`when (?<topic>(?!${be} |did |does |do ).+?) (?<be>was|were) (?<verb>\\p{L}+)`, ({ verb, topic, be: is }) => read(`when ${is ?? ""} ${topic ?? ""} ${verb ?? ""}`)),
  // Who made what.
  rule(`(?:who|whom|which \\p{L}+|what \\p{L}+) (?:first |originally |actually )?(?<verb>${made}) (?<topic>.+)`, ({ verb, topic }) => aboutTitle(topic, { ...fact("name", verb ?? ""), value: "name" })),
  rule(`(?:who ${be} |what is )?(?:the )?(?<verb>author|writer|composer|inventor|founder|director|painter|owner|singer|discoverer|creator|architect|designer) of (?<topic>.+)`, ({ verb, topic }) => aboutTitle(topic, fact("name", verb ?? ""))),
  rule(`(?:who|which \\p{L}+) ${be} (?<topic>.+) (?:written|painted|composed|directed|invented|discovered|built|founded|designed|made|created|sung|owned) by`, ({ topic }) => about(topic, fact("name", "written painted composed directed invented founded built"))),
  rule(`who ${be} (?:the )?(?:current |present )?(?<role>president|prime minister|king|queen|pope|mayor|owner|ceo|monarch|chancellor|governor|head of state|emperor|sultan|leader|manager|captain|pm|vice president|chief justice)(?: now)?(?: (?:of|in) (?<topic>.+))?`, ({ role, topic }) => about(`${role ?? ""}${topic ? ` of ${topic}` : ""}`, fact("name", role === "pm" ? "minister" : (role ?? "")))),
  rule(`who (?:${be}|r) (?:the )?(?<topic>.*\\b${superlative}\\b.+)`, ({ topic }) => wide(topic)),
  rule(`who (?:${be}|r) (?<topic>.+)`, ({ topic }) => about(topic)),
  rule(`who (?<topic>(?:\\p{L}+ed|won|sank|led|shot|made|fought|broke|ran|wore|drove|flew|held|came|went|has|had|sits|lives|lived|runs|rules|stole|said|taught|became|built|cut|gave|took|lost|beat|ate|swam|climbed) .+)`, ({ topic }) => wide(topic)),
  // When.
  rule(`(?:when|(?:in )?(?:what|which) (?:year|century|month|date)|on what (?:date|day)|what date|what day|how long ago) (?:was|were|is|are) (?<topic>.+?) (?<verb>(?:first )?(?:built|born|founded|discovered|invented|written|published|painted|made|completed|constructed|established|formed|created|opened|killed|assassinated|released|signed|fought|held|started|finished|destroyed|abolished|introduced|launched|elected|crowned|married|erected|recorded|independent|captured|released from prison|freed|set up|put up))(?<rest> .+)?`, ({ topic, verb }) => about(topic, fact("date", verb ?? ""))),
  rule(`(?:when|(?:in )?(?:what|which) (?:year|century|month|date)|on what (?:date|day)|what date|what day|how long ago) (?:did|does|do|has|have) (?<topic>.+?) (?<verb>die|end|start|begin|sink|fall|fall down|come down|happen|occur|open|close|explode|erupt|collapse|retire|become|gain|get|win|land|take place|finish|break out|come to power|marry|live|pass away|crash|reign|rule|rise|join|leave|arrive|become extinct|die out|go extinct|stop|close down|get independence)(?<rest> .+)?`, ({ topic, verb, rest }) => (isEvent(topic ?? "") ? wide(`${topic ?? ""} ${verb ?? ""}${rest ?? ""}`) : about(topic, fact("date", `${verb ?? ""} ${rest ?? ""}`)))),
  rule(`when did (?<topic>.+)`, ({ topic }) => dated(wide(topic))),
  rule(`(?:when|(?:in )?(?:what|which) (?:year|century)|what date) (?:was|were) (?<topic>.+)`, ({ topic }) => about(topic, { value: "date", any: [], all: [] })),
  rule(`when (?:do|does) (?<topic>.+?) (?<verb>bloom|hibernate|migrate|breed|flower|nest|mate|hatch|grow|ripen|spawn|fruit|shed|lay eggs)`, ({ topic, verb }) => about(topic, fact("any", verb ?? ""))),
  rule(`when (?<topic>.+) (?<verb>died|ended|started|began|sank|fell|opened|was (?:born|built|founded|invented|discovered|made|written|painted)|became .+)`, ({ topic, verb }) => about(topic, fact("date", verb ?? ""))),
  // Where.
  rule(`(?:where|(?:in )?(?:what|which) (?:city|town|country|place|continent|state|county)) (?:was|were) (?<topic>.+?) (?<verb>born|buried|built|killed|made|found|raised|invented|filmed|fought|held|brought up|signed|discovered)`, ({ topic, verb }) => about(topic, { value: "name", any: formsOf(verb ?? ""), all: verb === "born" ? ["born|\\bin\\b"] : [] })),
  rule(`(?:where|(?:in )?(?:what|which) (?:city|town|country|place)) (?:did|do|does) (?<topic>.+?) (?<verb>die|live|come from|grow|originate|happen|take place|nest|sink|crash|land|go|sleep)`, ({ topic, verb }) => about(topic, fact("any", verb ?? ""))),
  rule(`(?:where|(?:in )?(?:what|which) (?:city|town|country|continent|state|county|ocean|sea)) (?:${be}|in the world is|on earth is) (?<topic>.+?)(?: in| located| situated| found)?`, ({ topic }) => about(topic, { value: "any", any: ["located", "situated", "lies", "stands", "in the", "in \\p{L}+", "on the", "off the"], all: [] })),
  // How much of what.
  rule(`how (?:hot|cold|warm) (?:${be}) (?<topic>.+)`, ({ topic }) => about(topic, fact("measure", "temperature"))),
  rule(`how old (?:${be}) (?<topic>.+)`, ({ topic }) => about(topic, oldFact)),
  rule(`how far(?: away)? (?:${be}) (?<topic>(?:the )?(?:moon|sun|mars|venus|mercury|jupiter|saturn|uranus|neptune|pluto|(?:nearest|closest) (?:star|galaxy|planet)|andromeda(?: galaxy)?|stars?|north star|alpha centauri|proxima centauri|space|edge of space|horizon|international space station|iss))(?: away)?(?: from (?:the )?(?:earth|here|us))?`, ({ topic }) => about(topic, fact("measure", "distance"))),
  rule(`how long (?:do|does|can|did) (?:a |an |the )?(?<topic>.+?) (?:usually |normally |typically )?(?<verb>live|last|sleep|reign|rule|go without \\p{L}+)(?: for)?`, ({ topic, verb }) => about(topic, fact("measure", verb ?? ""))),
  rule(`how (?<verb>tall|high|big|long|deep|wide|heavy|large|fast|small|thick|broad|far|loud|strong) (?:${be}|can|do|does|did|will|could) (?<topic>.+?)(?: (?:run|go|fly|swim|grow|jump|get|travel|weigh|reach|move|dive|throw|see))?`, ({ verb, topic }) => about(topic, fact("measure", verb ?? ""))),
  rule(`how much (?:do|does|did|can) (?<topic>.+?) (?<verb>weigh|eat|drink|sleep|lift|carry|hold)`, ({ topic, verb }) => about(topic, fact("measure", verb ?? ""))),
  rule(`how many (?:people|persons|ppl|inhabitants) (?:live|are|are there|lives|living)?(?: there)? ?in (?<topic>.+)`, ({ topic }) => about(topic, fact("number", "population"))),
  rule(`(?:how big is the |what is the |what's the |the )?(?:current )?population (?:of|in|for) (?<topic>.+?)(?: now)?`, ({ topic }) => about(topic, fact("number", "population"))),
  rule(`how many (?<what>[\\p{L}' -]+?) (?:does|do|did|has|have|had) (?<topic>.+?)(?: (?:have|has|got|had|win|won|write|make|score|own|speak|eat))?`, ({ what, topic }) => about(topic, fact("number", what ?? ""))),
  rule(`how many (?<what>[\\p{L}' ]+?) (?:are |were |is |live )?(?:there )?(?:in|on|of|inside|make up) (?<topic>.+)`, ({ what, topic }) => about(topic, fact("number", what ?? ""))),
  rule(`how many (?<topic>.+)`, ({ topic }) => wide(topic)),
  // A property of a thing.
  rule(`(?:${be} |what (?:${be}|'s) |which ${be} |name |tell me )?(?:the )?(?:current )?(?<what>${attribute}) (?:of|in|for|from) (?<topic>.+)`, ({ what, topic }) => property(what, topic)),
  rule(`(?<what>capital|capital city|population|currency) (?<topic>\\p{L}[\\p{L} '-]+)`, ({ what, topic }) => property(what, topic)),
  rule(`(?:what ${be} )?(?:the )?(?<topic>\\p{L}[\\p{L} '-]*?)(?:'?s)? (?<what>capital(?: city)?|population|currency)`, ({ what, topic }) => property(what, topic)),
  rule(`what ${be} (?:the )?(?<topic>\\p{L}[\\p{L} '-]*?)'?s (?<what>date of birth|birthday|height|real name|lifespan|life expectancy|wife|husband|age|job|nationality|religion|language|area|length|weight|president|leader|flag|national \\p{L}+)`, ({ what, topic }) => property(what, topic)),
  rule(`(?:what|which) (?<what>currency|money|languages?|religion|food|music) (?:(?:do|does|did|is|are) )?(?:they |people |is |are )?(?:use|used|speak|spoken|have|eat|follow|practi[sc]e)?(?: in| by| at)? (?<topic>.+?)(?: (?:use|speak|have|use there|speak there))?`, ({ what, topic }) => property(what, topic)),
  rule(`what (?:does|do|did) (?:a |an |the )?(?<topic>.+?) (?:mostly |usually |like to |normally )?(?<verb>eat|drink|do|look like|feed on|contain|cause|taste like|live in|sound like|invent|discover|write|weigh|need)`, ({ topic, verb }) => about(topic, verb === "do" || verb === "look like" ? null : fact(verb === "weigh" ? "measure" : "any", verb ?? ""))),
  rule(`what (?<verb>causes?|caused|started|killed|destroyed|makes?|made|ended|happened (?:to|at|in|during|on)) (?<topic>.+)`, ({ verb, topic }) => about(topic, /^happened/.test(verb ?? "") ? null : fact("any", verb ?? ""))),
  rule(`(?:what|which) (?:${be}) (?:the )?(?:world'?s )?(?<topic>.*\\b${superlative}\\b.*)`, ({ topic }) => wide(topic)),
  rule(`(?:the )?(?:world'?s )?(?<topic>${superlative} \\p{L}+ (?:in|on|of|to|ever).+)`, ({ topic }) => wide(topic)),
  rule(`what (?:${be}|r) (?:meant by )?(?<topic>.+?)(?: (?:made of|made from|used for|like|all about|about|called|known for|famous for))?`, ({ topic }) => about(topic)),
  rule(`(?:what|which) (?:kind|type|sort) of (?<what>\\p{L}+) ${be} (?<topic>.+)`, ({ topic }) => about(topic)),
  rule(`(?:what|which) (?<topic>\\p{L}+ (?:\\p{L}+ )?(?:${be}|has|have|had|lives?|can|did|does|do|won|wrote|eats?|comes?|causes?|makes?|made|gave|led|became|invented|discovered|built|contains?|flows?|borders?|killed|owns|uses?|sank|fought|ruled|lays?) .+)`, ({ topic }) => wide(topic)),
  // How and why: the article of what it is about.
  rule(`how (?:${be}) (?<topic>.+?) (?<verb>made|built|formed|produced|spread|caused|treated|caught|measured|created|invented|discovered)`, ({ topic, verb }) => about(topic, fact("any", verb ?? ""))),
  rule(`how (?:do|does|did|can) (?:a |an |the )?(?<topic>\\p{L}[\\p{L}'-]*(?: (?:pump|engine|hole|whale|bear|shark|panel|car|plane|phone|tree|bird|war|system|clock|battery|camera|mower)s?)?) (?<rest>\\p{L}+(?: .+)?)`, ({ topic, rest }) => asked(topic, rest)),
  rule(`how come (?<topic>.+)`, ({ topic }) => wide(topic)),
  rule(`why (?:${be}|do|does|did|can|cant|can't|don't|doesn't) (?<topic>.+)`, ({ topic }) => wide(topic)),
  rule(`(?:the )?(?<topic>(?:history|origin|origins|theory|battle|war|treaty|life|story|death|discovery|invention|legend|causes) of .+)`, ({ topic }) => about(topic)),
  rule(`(?<topic>.+) (?:facts|history|biography|bio|wikipedia|wiki)`, ({ topic }) => about(topic)),
  // Yes or no.
  rule(`(?:${be}) (?:a |an |the )?(?<topic>\\p{L}+(?: \\p{L}+)?) (?:really |actually |still )?(?<rest>an? \\p{L}+(?: \\p{L}+)?|(?!\\p{L}+ous$)\\p{L}{3,}s|radioactive|poisonous|venomous|edible|extinct|blind|deaf|vegan|magnetic|dead|alive|(?:bigger|smaller|taller|older|heavier|faster|hotter|colder) than .+|(?:made|part|native|related|born) (?:of|from|to|in) .+)`, ({ topic, rest }) => asked(topic, rest)),
  rule(`(?:do|does|did|can) (?:a |an |the )?(?<topic>.+?) (?<rest>(?:have|has|reach|eat|live|like|contain|lay|fly|swim|drink|sleep|hibernate|bite|sting|exist|cause|need|see|hear|speak|really|ever|own|win|invent|discover|write|grow|come|go|get|make|use|feel|play|meet|visit|die|kill|build|sink|rule|marry|move|fall|jump|climb|run|change|carry)\\b.*)`, ({ topic, rest }) => asked(topic, rest)),
]; // prettier-ignore

/** A property such as the height has a measure, a capital a name. */
function property(what: string | undefined, topic: string | undefined): Question | null {
  const wanted = (what ?? "").toLowerCase();
  if (/^(?:age|date of birth|birthday)$/.test(wanted))
    return about(topic, { ...fact("date", "born"), value: "date" });
  if (wanted === "birthplace") return about(topic, fact("name", "born"));
  const value = /^(?:population|atomic)/.test(wanted)
    ? "number"
    : /^(?:area|size|height|length|depth|weight|speed|boiling|freezing|melting|temperature|lifespan|life exp|distance|diameter|mass|elevation|altitude)/.test(
          wanted,
        )
      ? "measure"
      : /^capital/.test(wanted)
        ? "name"
        : "any";
  const words = /^(?:boiling|freezing|melting)/.test(wanted)
    ? (wanted.split(" ")[0] ?? "")
    : wanted.replace(/ city$/, "");
  if (/^(?:president|prime minister|king|queen|leader)$/.test(wanted))
    return about(`${wanted} of ${topic ?? ""}`, fact("name", wanted));
  return about(topic, fact(value, words.replace(/^(?:official|main|national) /, "")));
}

/** "How a solar eclipse happens" in the order of a question. */
function explained(rest: string): Question | null {
  const [, word = "how", topic = ""] =
    /^(how|why|what|who|when) (?!(?:is|are|was|were|do|does|did|can) )(.+)$/iu.exec(rest) ?? [];
  if (topic === "") return read(rest);
  const subject = /^(?:an? |the )?(?<topic>.+?) (?:happens?|works?|forms?|occurs?|is \p{L}+|are \p{L}+|was|were|is|are|began|started|ended|died|means?)\b/iu.exec(topic)?.groups?.topic; // prettier-ignore
  return subject === undefined
    ? wide(topic)
    : asked(
        subject,
        topic.slice(topic.indexOf(subject) + subject.length) + (word === "why" ? " because" : ""),
      );
}

/** "elephants" + "live so long": the article of the first, the sentence with the rest. */
function asked(topic: string | undefined, rest: string | undefined): Question | null {
  const words = contentWords(rest ?? "");
  return about(topic, words.length === 0 ? null : { value: "any", any: words.flatMap(formsOf), all: [] });
}

function dated(question: Question | null): Question | null {
  if (question?.kind !== "article" || !question.fact) return question;
  return { ...question, fact: { ...question.fact, value: "date" } };
}

/** "Man" in "when did man land on the moon" names no article of its own. */
function isEvent(topic: string): boolean {
  return /^(?:a |the )?(?:man|men|humans?|people|we|they|someone|women)$/iu.test(topic);
}

/** "the book oliver twist" → "oliver twist": kinds stand in front of names. */
function stripKind(topic: string | undefined): string {
  const bare = (topic ?? "").replace(
    /^(?:the )?(?:book|novel|song|film|movie|play|poem|painting|tune|hymn|musical|opera|series|company|lyrics to|words to|music for) (?:called |named )?/iu,
    "",
  );
  return bare === "" ? (topic ?? "") : bare;
}

const MAX_TOPIC_CHARACTERS = 100;
const noTopic =
  /^(?:my|your|ur|our|his|her|their|its|this|that|these|those|it|he|she|they|them|him|we|you|u|ya|i|me|us|there|here|up|wrong|happening|going on|new|the matter|at|in|on|for|rest|else|further|next|people|wether|hola|low|high|supported|aisms|who|what|when|where|why|how|best|good|better|everyone|everybody|someone|somebody|anyone|a (?:good|nice)|good|yes|no|ok|lol|dinner|lunch|tea time|nothing|something|anything|everything|him|wot)(?:\s|$)/iu;

/** The topic without article; null where it is none, such as "my list" or "it". */
function cleanTopic(words: string): string | null {
  const topic = words
    .replace(/^(?:the|a|an|da|some|any|about|called|named)\s+(?=\S)/iu, "")
    .replace(/^["'(]+|["')]+$/gu, "")
    .replace(/[\s?!.,;:]+$/u, "")
    .trim();
  if (topic.length > MAX_TOPIC_CHARACTERS || !/\p{L}{2}|^\p{Lu}$/u.test(topic)) return null;
  return noTopic.test(topic) ? null : topic;
}

const MAX_CHARACTERS = 200;

/** Reads a question of knowledge; null where the text is not surely one, or another skill's. Case stays as texted. */
export function readQuestion(text: string): Question | null {
  const sentences = sentencesOf(text);
  for (const sentence of sentences) {
    const tidy = tidyQuestion(sentence);
    // Beside why it is asked: only what is a question by its first word.
    const question = sentence.length <= MAX_CHARACTERS && isQuestion.test(tidy) ? read(tidy) : null;
    if (question) return question;
  }
  if (text.length > MAX_CHARACTERS || /[\r\n].*[\r\n]/.test(text)) return null;
  const tidy = tidyQuestion(text);
  // Of two questions the first: "what is typhoid and how do you get it".
  return (
    read(tidy) ?? read(tidy.replace(/,? (?:and|or) (?:how|what|why|when|where|who|is|can|does)\b.*$/iu, ""))
  );
}

const isQuestion =
  /^(?:who|what|when|where|how|why|which|in (?:what|which)|(?:tell|teach) (?:me|us)|explain|look ?up|(?:\p{L}+ )?(?:facts|info|information))\b/iu;

/** What is asked of a coming or passing day is no matter of an encyclopedia. */
const ofNow =
  /(?<!\b(?:bloody|black|good|ash|palm|easter|shrove|cyber|super) )\b(?:today|2day|tonight|tonite|2nite|tomorrow|tmrw|tmoro|tomoz|2moro|later|soon|yesterday|last night|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/iu;

function read(tidy: string): Question | null {
  if (tidy.length < 3) return null;
  if (isSurelyFresh(tidy)) return { kind: "fresh", words: tidy };
  if (isNotOurs(tidy)) return null;
  if (isFresh(tidy)) return { kind: "fresh", words: tidy };
  if (ofNow.test(tidy)) return null;
  for (const { pattern, make } of rules) {
    const match = pattern.exec(tidy);
    const question = match ? make(match.groups ?? {}) : null;
    if (question) return question;
  }
  return null;
}

/** A topic that was named as such (a command, the agent's tool). */
export function topicQuestion(words: string): Question | null {
  return about(words);
}
