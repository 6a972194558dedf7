/** How people say in which language they want to be answered, by the language they say it in; the name of it in a group. */
const name = String.raw`(?<name>[\p{L}-]{2,})`;
/** Where other names may be those of food: "i want chinese". */
const ours =
  "(?<name>english|ingles|spanish|espanol|french|francais|german|deutsch|portuguese|portugues|swahili|kiswahili)";
const speak =
  "(?:speak|speek|spek|speack|talk|reply|answer|respond|write|text|txt|chat|message|communicate|type)";
const to = "(?:(?: back)?(?: to| 2| with)? (?:me|us))?(?: back)?";
const english = [
  `${speak}${to}(?: only| just)?(?: in)? ${name}`,
  `(?:do )?(?:you|u|ya) (?:${speak}|know|no|kno|understand) (?:any )?${name}`,
  `(?:lets|let us) ${speak}(?: in)? ${name}`,
  `(?:switch|change|go|set|turn|swap|move|flip)(?: it| this)?(?: back)? (?:to|2|into) ${name}`,
  `(?:set|change|switch)(?: my| the| your)? (?:language|lang)(?: to| 2| as| into)? ${name}`,
  `back (?:to|2|in|into) ${name}`,
  `use ${name}`,
  `(?:i|we) (?:only |just |mainly |mostly )?(?:speak|write|understand|read) (?:only )?${name}(?: only)?`,
  `(?:i|we) (?:want|prefer|need) (?:it )?(?:in )?${ours}`,
  `(?:i want|i would like|id like|i wanna|i prefer) (?:you )?to ${speak}${to}(?: in)? ${name}`,
  `my (?:first |main |own |native |mother )?(?:language|tongue) is ${name}`,
];
const spanish = [
  `(?:me )?(?:puedes |podrias |puede |podemos |podriamos )?(?:habla|hablas|hable|hablame|hableme|hablar|responde|respondeme|responda|responder|contesta|contestame|contestar|escribe|escribeme|escribir)(?:me)?(?: conmigo)?(?: en)? ${name}`,
  `hablemos(?: en)? ${name}`,
  `(?:solo )?(?:yo )?hablo(?: solo)? ${name}`,
  `(?:cambia|cambiar|pon|ponlo)(?: el idioma)?(?: a| al| en) ${name}`,
  `(?:quiero|prefiero) (?:hablar |que hables |que me hables |que me respondas )?(?:en )?${ours}`,
  `(?:en|mi idioma es(?: el)?) ${name}`,
];
const french = [
  `(?:peux tu |pouvez vous |tu peux |vous pouvez |peut on |on peut |pouvons nous )?(?:tu |vous )?(?:me )?(?:parle|parles|parlez|parler|reponds|repondez|repondre|ecris|ecrivez|ecrire)(?: moi| tu| vous| avec moi)?(?: en)? ${name}`,
  `parlons(?: en)? ${name}`,
  `(?:je|on) (?:ne )?parle(?: que| seulement)?(?: le)? ${name}`,
  `(?:passe|passez|change|changez)(?: la langue)?(?: en| au) ${name}`,
  `(?:je (?:veux|prefere)|je voudrais)(?: parler)?(?: en| le)? ${ours}`,
  `en ${name}`,
  `ma langue est le ${name}`,
];
const german = [
  `(?:kannst du |konnen sie |koennen sie )?(?:mir |mit mir )?(?:sprich|sprichst|sprechen|sprecht|rede|reden|antworte|antworten|schreib|schreibe|schreiben)(?: du| sie| mir| mit mir)*(?: auf| in)? ${name}(?: sprechen| reden| antworten| schreiben)?`,
  `(?:kannst du|konnen wir|koennen wir|konnen sie) (?:auf |in )?${name}(?: sprechen| antworten| schreiben| reden)?`,
  `ich (?:spreche|kann|verstehe)(?: nur)? ${name}`,
  `auf ${name}`,
  `(?:lass|lasst|lassen sie) uns (?:auf )?${name} (?:reden|sprechen|schreiben)`,
];
const portuguese = [
  `(?:voce |vc )?(?:pode |podemos |podes |pode se )?(?:me )?(?:fala|falas|fale|falar|responde|responda|responder|escreve|escreva|escrever)(?: comigo| me)?(?: em)? ${name}`,
  `(?:eu )?(?:so )?falo(?: so)? ${name}`,
  `(?:quero|prefiro)(?: falar)?(?: em)? ${ours}`,
  `(?:muda|mude|mudar)(?: o idioma| a lingua)? para(?: o)? ${name}`,
  `em ${name}`,
  `vamos (?:falar|conversar)(?: em)? ${name}`,
];
const swahili = [
  `(?:tafadhali )?(?:unaweza )?(?:ongea|unijibu|uniandikie|uongee|utumie|zungumzeni|kuongea|zungumza|kuzungumza|jibu|nijibu|kujibu|kunijibu|andika|niandikie|sema|tumia|unaongea|unazungumza)(?: nami| na mimi)?(?: kwa)? ${name}`,
  `(?:nataka|napenda|naongea|nazungumza|naelewa)(?: kuongea)?(?: kwa)? ${ours}(?: tu)?`,
  `kwa ${name}`,
  `(?:tuongee|tuzungumze)(?: kwa)? ${name}`,
];

/** Each is the whole text, in lower case, without accents, punctuation and civilities. */
export const sentences = compiled([...english, ...spanish, ...french, ...german, ...portuguese, ...swahili]);

/** These may as well go on from something else: "in spanish" after a translation. */
export const looseSentences = compiled([
  `(?:in|into|to) ${name}`,
  `(?:make|put|have|get|do) (?:it|this|that|all)(?: in| into)? ${name}`,
  name,
]);

function compiled(patterns: string[]): RegExp[] {
  return patterns.map((pattern) => new RegExp(`^(?:${pattern})$`, "u"));
}
