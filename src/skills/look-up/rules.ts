import { formsOf } from "./facts.ts";
import {
  about,
  aboutTitle,
  asked,
  dated,
  fact,
  isEvent,
  oldFact,
  property,
  type Question,
  wide,
} from "./question.ts";
import { cleanTopic } from "./topic.ts";

type Groups = Record<string, string | undefined>;
/** Reads what stands within a question as one. */
type Read = (tidy: string) => Question | null;
/** One shape of question. */
export type Rule = { pattern: RegExp; make: (groups: Groups, read: Read) => Question | null };

const rule = (source: string, make: Rule["make"]): Rule => ({
  pattern: new RegExp(`^(?:${source})$`, "iu"),
  make,
});
const be = "(?:is|are|was|were|will be)";
const superlative =
  "(?:biggest|largest|tallest|highest|longest|deepest|smallest|oldest|closest|nearest|fastest|quickest|heaviest|richest|hottest|coldest|first|last|most|youngest|widest|driest|wettest|shortest|busiest|poorest|loudest|strongest|furthest|farthest|greatest|lightest|hardest|rarest|only|second|third|\\d+(?:st|nd|rd|th))";
/** What a thing has and is asked for: "boiling point". A pattern. */
export const attribute =
  "(?:capital(?: city)?|population|currency|money|(?:official |main |national )?languages?|area|size|height|length|depth|weight|speed|age|(?:national )?(?:anthem|flag|dish|animal|bird|flower|sport)|religion|president|prime minister|king|queen|leader|continent|(?:boiling|freezing|melting) point|temperature|lifespan|life expectancy|distance|diameter|mass|date of birth|birthday|birthplace|real name|wife|husband|author|writer|composer|inventor|founder|cause|causes|symptoms?|side effects|ingredients|colou?r|chemical symbol|symbol|atomic number|formula|elevation|altitude)";
const made =
  "wrote|written|writes|authored|invented|discovered|founded|created|designed|built|painted|composed|directed|sang|sings|sung|made|owns|owned|played|plays|killed|shot|married|started|sculpted|drew|developed|produced|led|ruled|conquered|assassinated|murdered|starred in|played in";

/** From the surest to the loosest; the words are tidied. */
export const rules: Rule[] = [
  rule(`(?:please )?(?:tell|tel|teach|inform) (?:me |us )?(?:some(?:thing|more)? |more |all |a (?:bit|little) )?(?:stuff |things )?(?:about|abt|bout|abut|of|on|regarding) (?<topic>.+)`, ({ topic }) => about(topic)),
  rule(`(?:some |any |a few |a bit of |all the |more |fun |funny |interesting |cool |amazing |random |quick |basic |good |useful |key |give (?:me|us) |send (?:me|us) |get (?:me|us) |share |find (?:me|us )?|i (?:need|want) |looking for |do you have |have you )*(?:facts?|info|information|details|facts and figures|something|knowledge|background)(?: me)? (?:about|abt|bout|on|of|for|regarding) (?<topic>.+)`, ({ topic }) => about(topic)),
  rule(`(?:can (?:you|u) )?(?:look ?up|lookup|search(?: for| up)?|google|wikipedia|wiki|read up on|learn about|explain|describe|what about|what do (?:you|u) know (?:about|of)|who or what ${be}|what or who ${be}|summary of|introduction to|intro to|article on|article about)(?: me)?(?: about| on| what| who)?[: ]+(?:${be} )?(?:info (?:on|about) )?(?<topic>.+)`, ({ topic }, read) => read(topic ?? "") ?? about(topic)),
  rule(`(?:i )?(?:(?:want|need|wanna|would like|like) )?(?:(?:to|2) )?(?:know|learn|find out|hear|read)(?: (?:more|something|all|a bit|a little))? (?:about|abt|bout|of) (?<topic>.+)`, ({ topic }) => about(topic)),
  rule(`(?:(?:give|send|tell|write|find)(?: (?:me|us))? )?(?:an? |the )?(?:short |brief |quick |little |full )?(?:biography|bio|summary|overview|history|story|description|explanation|introduction|background|definition) (?:of|on|about|to) (?<topic>.+)`, ({ topic }) => about(topic)),
  rule(`where (?:did|does|do) (?<topic>.+?) (?<verb>start|begin|come from|originate|happen|live|die|end|sink|take place|grow|fight|land|crash|occur|grow up)`, ({ topic, verb }) => about(topic, fact("name", verb ?? ""))),
  rule(`(?:explain|describe)(?: (?:to )?(?:me|us))? (?<rest>(?:how|why|what|who|when) .+)`, ({ rest }, read) => explained(rest ?? "", read)),
  // "How high ben nevis is", behind "can you tell me".
  rule(`how (?<verb>tall|high|big|long|deep|wide|heavy|large|fast|old|far) (?<topic>(?!${be} ).+?) (?<be>is|was|are|were)`, ({ verb, topic, be: is }, read) => read(`how ${verb ?? ""} ${is ?? ""} ${topic ?? ""}`)),
  rule(`when (?<topic>(?!${be} |did |does |do ).+?) (?<be>was|were) (?<verb>\\p{L}+)`, ({ verb, topic, be: is }, read) => read(`when ${is ?? ""} ${topic ?? ""} ${verb ?? ""}`)),
  // Who made what.
  rule(`(?:who|whom|which \\p{L}+|what \\p{L}+) (?:first |originally |actually )?(?<verb>${made}) (?<topic>.+)`, ({ verb, topic }) => aboutTitle(topic, { ...fact("name", verb ?? ""), value: "name" })),
  rule(`(?:who ${be} |what is )?(?:the )?(?<verb>author|writer|composer|inventor|founder|director|painter|owner|singer|discoverer|creator|architect|designer) of (?<topic>.+)`, ({ verb, topic }) => aboutTitle(topic, fact("name", verb ?? ""))),
  rule(`(?:who|which \\p{L}+) ${be} (?<topic>.+) (?:written|painted|composed|directed|invented|discovered|built|founded|designed|made|created|sung|owned) by`, ({ topic }) => about(topic, fact("name", "written painted composed directed invented founded built"))),
  rule(`who ${be} (?:the )?(?:current |present )?(?<role>president|prime minister|king|queen|pope|mayor|owner|ceo|monarch|chancellor|governor|head of state|emperor|sultan|leader|manager|captain|pm|vice president|chief justice)(?: now)?(?: (?:of|in) (?<topic>.+))?`, ({ role, topic }) => about(`${role ?? ""}${topic ? ` of ${topic}` : ""}`, fact("name", role === "pm" ? "minister" : (role ?? "")))),
  rule(`who (?:${be}|r) (?:the )?(?<topic>.*\\b${superlative}\\b.+)`, ({ topic }) => wide(topic)),
  rule(`who (?:${be}|r) (?<topic>.+)`, ({ topic }) => about(topic)),
  rule(`who (?<verb>won|wins|hosted|hosts) (?:in )?(?<topic>.+)`, ({ verb, topic }) => about(topic, fact("name", verb ?? ""))),
  rule(`who (?<topic>(?:\\p{L}+ed|won|sank|led|shot|made|fought|broke|ran|wore|drove|flew|held|came|went|has|had|sits|lives|lived|runs|rules|stole|said|taught|became|built|cut|gave|took|lost|beat|ate|swam|climbed) .+)`, ({ topic }) => wide(topic)),
  // When.
  rule(`(?:when|(?:in )?(?:what|which) (?:year|century|month|date)|on what (?:date|day)|what date|what day|how long ago) (?:was|were|is|are) (?<topic>.+?) (?<verb>(?:first )?(?:built|born|founded|discovered|invented|written|published|painted|made|completed|constructed|established|formed|created|opened|killed|assassinated|released|signed|fought|held|started|finished|destroyed|abolished|introduced|launched|elected|crowned|married|erected|recorded|independent|captured|released from prison|freed|set up|put up))(?<rest> .+)?`, ({ topic, verb }) => about(topic, fact("date", verb ?? ""))),
  rule(`(?:when|(?:in )?(?:what|which) (?:year|century|month|date)|on what (?:date|day)|what date|what day|how long ago) (?:did|does|do|has|have) (?<topic>.+?) (?<verb>die|end|start|begin|sink|fall|fall down|come down|happen|occur|open|close|explode|erupt|collapse|retire|become|gain|get|win|land|take place|finish|break out|come to power|marry|live|pass away|crash|reign|rule|rise|join|leave|arrive|become extinct|die out|go extinct|stop|close down|get independence)(?<rest> .+)?`, ({ topic, verb, rest }) => (isEvent(topic ?? "") ? wide(`${topic ?? ""} ${verb ?? ""}${rest ?? ""}`) : about(topic, fact("date", `${verb ?? ""} ${rest ?? ""}`)))),
  rule(`when did (?<topic>.+)`, ({ topic }) => dated(wide(topic))),
  rule(`(?:when|(?:in )?(?:what|which) (?:year|century)|what date) (?:was|were) (?<topic>.+)`, ({ topic }) => about(topic, { value: "date", any: [], all: [] })),
  rule(`when (?:do|does) (?<topic>.+?) (?<verb>bloom|hibernate|migrate|breed|flower|nest|mate|hatch|grow|ripen|spawn|fruit|shed|lay eggs)`, ({ topic, verb }) => about(topic, fact("any", verb ?? ""))),
  rule(`when (?<topic>.+) (?<verb>died|ended|started|began|sank|fell|opened|was (?:born|built|founded|invented|discovered|made|written|painted)|became .+)`, ({ topic, verb }) => about(topic, fact("date", verb ?? ""))),
  // Where.
  rule(`(?:where|(?:in )?(?:what|which) (?:city|town|country|place|continent|state|county)) (?:was|were) (?<topic>.+?) (?<verb>born|buried|built|killed|made|found|raised|invented|filmed|fought|held|brought up|signed|discovered|from)`, ({ topic, verb }) => about(topic, { value: "name", any: formsOf(verb === "from" ? "born" : (verb ?? "")), all: verb === "born" ? ["born|\\bin\\b"] : [] })),
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
  rule(`how many (?<topic>(?!are \\p{L}+$).+)`, ({ topic }) => wide(topic)),
  rule(`(?:how (?:much|many) )?(?<what>calories|protein|sugar|carbs|vitamins?(?: \\p{L})?|caffeine|fibre|fat|salt|iron|alcohol|calcium) (?:are |is )?(?:there )?in (?<topic>.+)`, ({ what, topic }) => about(topic, fact("number", what ?? ""))),
  // A property of a thing.
  rule(`(?:${be} |what ${be} )?(?:the )?(?<topic>speed of (?:light|sound))`, ({ topic }) => about(topic, fact("measure", "speed"))),
  rule(`(?:what ${be} )?(?:the )?(?:main |biggest )?diff(?:erence|rence|erance)?s? (?:between|btw|of) (?<one>\\p{L}[\\p{L} '-]*?) (?:and|&|vs|n) (?<other>\\p{L}[\\p{L} '-]*)`, ({ one, other }) => wide(`${cleanTopic(one ?? "") ?? ""} ${cleanTopic(other ?? "") ?? ""}`)),
  rule(`(?:what ${be} )?(?:the )?(?:official |main |national )?(?<what>languages?|currency|money|religion|food|dish|clothes|crops) (?:${be} |that ${be} |they |people )?(?:spoken|used|use|speak|followed|practi[sc]ed|eaten|eat|worn|grown) (?:in|by|at) (?<topic>.+)`, ({ what, topic }) => property(what, topic)),
  rule(`(?:${be} |what (?:${be}|'s) |which ${be} |name |tell me )?(?:the )?(?:current )?(?<what>${attribute}) (?:of|in|for|from) (?<topic>.+)`, ({ what, topic }) => property(what, topic)),
  rule(`(?<what>capital|capital city|population|currency) (?<topic>\\p{L}[\\p{L} '-]+)`, ({ what, topic }) => property(what, topic)),
  rule(`(?:what ${be} )?(?:the )?(?<topic>\\p{L}[\\p{L} '-]*?)(?:'?s)? (?<what>capital(?: city)?|population|currency|height|elevation|diameter|lifespan|life expectancy|date of birth|birthplace)`, ({ what, topic }) => property(what, topic)),
  rule(`what ${be} (?:the )?(?<topic>\\p{L}[\\p{L} '-]*?)'?s (?<what>date of birth|birthday|height|real name|lifespan|life expectancy|wife|husband|age|job|nationality|religion|language|area|length|weight|president|leader|flag|national \\p{L}+)`, ({ what, topic }) => property(what, topic)),
  rule(`(?:what|which) (?<what>currency|money|languages?|religion|food|music) (?:(?:do|does|did|is|are) )?(?:they |people |is |are )?(?:use|used|speak|spoken|have|eat|follow|practi[sc]e)?(?: in| by| at)? (?<topic>.+?)(?: (?:use|speak|have|use there|speak there))?`, ({ what, topic }) => property(what, topic)),
  rule(`what (?:does|do|did) (?:a |an |the )?(?<topic>.+?) (?:mostly |usually |like to |normally )?(?<verb>eat|drink|do|look like|feed on|contain|cause|taste like|live in|sound like|invent|discover|write|weigh|need)`, ({ topic, verb }) => about(topic, verb === "do" || verb === "look like" ? null : fact(verb === "weigh" ? "measure" : "any", verb ?? ""))),
  rule(`what (?<verb>causes?|caused|started|killed|destroyed|makes?|made|ended|happened (?:to|at|in|during|on)) (?<topic>.+)`, ({ verb, topic }) => about(topic, /^happened/.test(verb ?? "") ? null : fact("any", verb ?? ""))),
  rule(`(?:what|which) (?:${be}) (?:the )?(?:world'?s )?(?<topic>.*\\b${superlative}\\b.*)`, ({ topic }) => wide(topic)),
  rule(`(?:the )?(?:world'?s )?(?<topic>${superlative} \\p{L}+ (?:(?:in|on|of|to) .+|ever(?: .+)?|alive|known))`, ({ topic }) => wide(topic)),
  rule(`what (?:${be}|r) (?:meant by )?(?<topic>.+?)(?: (?:made of|made from|used for|like|all about|about|called|known for|famous for))?`, ({ topic }) => about(topic)),
  rule(`(?:what|which) (?:kind|type|sort) of (?<what>\\p{L}+) ${be} (?<topic>.+)`, ({ topic }) => about(topic)),
  rule(`(?:what|which) (?<topic>\\p{L}+ (?:\\p{L}+ )?(?:${be}|has|have|had|lives?|can|did|does|do|won|wrote|eats?|comes?|causes?|makes?|made|gave|led|became|invented|discovered|built|contains?|flows?|borders?|killed|owns|uses?|sank|fought|ruled|lays?) .+)`, ({ topic }) => wide(topic)),
  // How and why: the article of what it is about.
  rule(`how (?:${be}) (?<topic>.+?) (?<verb>made|built|formed|produced|spread|caused|treated|caught|measured|created|invented|discovered)`, ({ topic, verb }) => about(topic, fact("any", verb ?? ""))),
  rule(`how (?:do|does|did|can) (?:a |an |the )?(?<topic>\\p{L}[\\p{L}\\p{N}'-]*(?: (?:pump|engine|hole|whale|bear|shark|panel|car|plane|phone|tree|bird|war|system|clock|battery|camera|mower)s?)?) (?<rest>\\p{L}+(?: .+)?)`, ({ topic, rest }) => asked(topic, rest)),
  rule(`how come (?<topic>.+)`, ({ topic }) => wide(topic)),
  rule(`why (?:${be}|do|does|did|can|cant|can't|don't|doesn't) (?:(?:we|our|people) )?(?<topic>.+)`, ({ topic }) => wide(topic)),
  rule(`(?:the )?(?<topic>(?:history|origin|origins|theory|battle|war|treaty|life|story|death|discovery|invention|legend|causes) of .+)`, ({ topic }) => about(topic)),
  rule(`(?<topic>.+) (?:facts|history|biography|bio|wikipedia|wiki)(?: (?:for|4) (?:kids|children|school|homework))?`, ({ topic }) => about(topic)),
  // Yes or no.
  rule(`(?:${be}) (?:a |an |the )?(?<topic>\\p{L}+(?: \\p{L}+)?) (?:really |actually |still )?(?<rest>an? \\p{L}+(?: \\p{L}+)?(?: or (?:an? )?\\p{L}+)?|(?!\\p{L}+ous$)\\p{L}{3,}s|radioactive|poisonous|venomous|edible|extinct|blind|deaf|vegan|magnetic|dead|alive|(?:bigger|smaller|taller|older|heavier|faster|hotter|colder) than .+|(?:made|part|native|related|born) (?:of|from|to|in) .+)`, ({ topic, rest }) => asked(topic, rest)),
  rule(`(?:do|does|did|can) (?:a |an |the )?(?<topic>.+?) (?<rest>(?:have|has|reach|eat|live|like|contain|lay|fly|swim|drink|sleep|hibernate|bite|sting|exist|cause|need|see|hear|speak|really|ever|own|win|invent|discover|write|grow|come|go|get|make|use|feel|play|meet|visit|die|kill|build|sink|rule|marry|move|fall|jump|climb|run|change|carry)\\b.*)`, ({ topic, rest }) => asked(topic, rest)),
]; // prettier-ignore

/** "How a solar eclipse happens" in the order of a question. */
function explained(rest: string, read: Read): Question | null {
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
