import { attribute } from "./rules.ts";

const natural =
  "mountain|hill|river|lake|city|country|building|animal|ocean|sea|island|desert|waterfall|tree|bird|planet|fish|snake|volcano|continent|mammal|bridge|tower|county|state|creature|dinosaur|dog|spider|star|castle|cathedral|forest|man|person|woman";

/** Shapes of questions that only an encyclopedia answers, whatever else their words bring to mind. */
const shapes = [
  /^(?:tell me about |(?:i )?(?:(?:want|need|wanna|would like|like) )?(?:(?:to|2) )?(?:know|learn|find out)(?: (?:more|something))? about )/iu,
  /^(?:\p{L}+ ){0,4}(?:facts?|info|information|details|biography) (?:about|on|of) /iu,
  /^(?:(?:look|search) (?:up|for)|google|wiki|explain) (?!.*\bnear\b)/iu,
  /^how (?:high|tall|big|deep|wide|heavy|old|fast) /iu,
  /^how (?:do|does|did) (?!i\b|we\b|you\b|u\b|the\b)(?:an? )?\p{L}+ (?!get|go|run|stop|leave|to\b)\p{L}+/iu,
  /^where (?:was|were|did|do|does)\b/iu,
  /^(?:in )?(?:what|which) (?:year|century|country|city|continent|planet|ocean|animal|bird|language|king|queen|president|religion|kind|type|sort)\b/iu,
  /^what (?:happened (?:to|at|in|during|on)|caused|causes|killed|do \p{L}+s (?:eat|drink|live|look like)|does an? \p{L}+(?: \p{L}+)? (?:eat|drink|do|look like)) ?/iu,
  /^(?:can|do|are) (?!these|those|this|the )(?:\p{L}+ )?(?:\p{L}{2,}s|people|humans?|men|women|sheep|fish)\b/iu,
  /^is an? \p{L}+(?: \p{L}+)? an? \p{L}+/iu,
  new RegExp(
    `^(?:what is )?(?:the )?${attribute} (?:of|(?:is |are )?(?:spoken|used|eaten|followed) in) `,
    "iu",
  ),
  /^(?:what is )?(?:the )?(?:main )?difference between /iu,
  new RegExp(`\\b\\p{L}+est (?:land )?(?:${natural})\\b`, "iu"),
];
/** What begins so and is read as a question of knowledge is hardly ever another skill's. */
const beginnings = /^(?:who|whose|why|when|how (?!many (?:things|items|addresses|reminders)\b))\b/iu;
const ofWeather =
  /^how \p{L}+ (?:is|are) \d|\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tide|tides|uv|pollen|wind|winds|waves?|temperature|temp|humidity|river level|flood|snow)\b/iu;

/** Whether only an encyclopedia answers this. `text`: tidied. */
export function isKnowledge(text: string): boolean {
  return !ofWeather.test(text) && shapes.some((shape) => shape.test(text));
}

/** Whether this asks for knowledge by its own words, where it can be read as a question of it. `text`: tidied. */
export function seemsKnowledge(text: string): boolean {
  return isKnowledge(text) || (beginnings.test(text) && !ofWeather.test(text));
}
