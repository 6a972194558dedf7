import { readSum } from "../calculate/read-sum.ts";
import { answerConversion } from "../convert/answer.ts";
import { readQuestion as readTimeQuestion } from "../time-of/read-question.ts";

/** Texts that look like questions of knowledge and belong to another skill, or to nobody. `text`: tidied. */
const days = "(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?";
const later = `(?:today|2day|tonight|tonite|2nite|2night|tomorrow|tmrw|tmoro|tomoz|tmr|2moro|later|soon|now|midnight|this (?:morning|afternoon|evening|week|weekend)|${days})`;
const wetness =
  "(?:rain|raining|rainy|snow|snowing|fog|frost|wind|windy|storms?|thunder\\p{L}*|lightning|sunny|humid|humidity|heatwave|monsoon|degrees|wether|wheather|wthr|wx|uv|blizzard|showers?|cloudy|temp|temperature|harmattan|sun (?:come|go|rise|set)\\p{L}*|outlook|umbrella|jumper|coat)";
const personal =
  /(?<![\p{L}']|\b(?:tell|tel|teach|give|send|get|show|inform) (?=(?:me|us)\b))(?:you|u|ya|yu|ur|your|yours|yourself|me|my|mine|myself|i(?!$)|im|i'm|ive|i've|we|our|ours|(?<!the )us|here|this|hav u)(?![\p{L}'])/iu;
/** "Why do we yawn" is asked of everybody. */
const ofUsAll =
  /^why (?:do|don'?t|can|can'?t|does|are|is|did) (?:we|our)\b(?!.*\b(?:my|me|i|here|this|you|your|us)\b)/iu;
/** Titles may hold any word: "who wrote i know why the caged bird sings". */
const ofTitles =
  /^(?:who (?:wrote|writes|sang|sings|sung|recorded|composed|directed|starred in)|(?:who (?:is|was) )?(?:the )?(?:author|singer|writer|director|composer) of)\b/iu;

const patterns = [
  // Shops and offices.
  /\b(?:phone|tel|telephone|fone|contact|mobile) ?(?:number|numbr|nummber|no|num|details)\b|(?<!atomic )\bnumber (?:of|for) (?:a|the)\b|\b(?:code|password|pin|wifi) (?:for|of|to)\b|\bspare\b/iu,
  /\b(?:opening|closing|open|business) (?:hours|times?|hrs)\b|\bopen for\b|\b(?:open|close|closes|shut|shuts|closing|opens)(?: (?:now|today|on \p{L}+|til+|until|late|still|at|near \p{L}+))?$/iu,
  /\b(?:near me|nearby|near here|round here|around here|close to me|address of|postcode)\b|\b(?:nearest|closest) (?!planet|star|galaxy|relatives?|countr|living|to (?:the )?(?:sun|earth|moon|mars|equator|sea|north|south)|point|city to|town to|island)\p{L}/iu,
  /^who (?:sells?|fixes|fix|cuts|does|do|serves|repairs|runs this|delivers|has|got|rents|hires|buys|keeps|is (?!(?:king|sting|winning|leading|playing|fighting)\b)\p{L}+ing (?:up|the|for|at|to|on|out)\b|is got|is at|is in (?:charge|today)|is behind)\b|^(?:what|which|any|is|are) .*\bthere (?:in|near|around|at|any)\b|\bwhat .*\bare the best\b|\bcheap\b|\b(?:shops?|pubs?|cobbler|restaurants?|cafes?) (?:in|near|r|are)\b|\bnear (?:the|bell|holborn|\p{L}+ (?:station|stn))\b/iu,
  // Ways.
  /^(?:how (?:do|can|long|far|many (?:miles|km|hours|mins?|minutes)) .*\b(?:get|to get|walk|drive|take me|travel) (?:to|from|2|frm|there|home)\b|how (?:do|can|should|would|could|does) (?:i|we|one)\b|how to\b|how long (?:does it take|until|till|til|to|before|is it|will)\b|how far (?:is it|to|from|away am)\b|how many stops)/iu,
  /^(?!.*\b(?:moon|sun|mars|earth|venus|jupiter|saturn)\b).*(?:\b(?:from|frm) \S.* (?:to|2) \S|\b(?:to|2) \S.* (?:from|frm) \S|\b(?:miles|km|kilomet\p{L}+|mileage|distance) (?:is it |are there )?(?:from|frm|between|to)\b|\b(?:far|way|route|quickest|traffic|drive time|travel time|platform) (?:is \p{L}+ |to |time |for |like |home |into )?(?:from|frm|to|between|the \d|into|home|time|on the)\b|\b(?:way|route) to\b|\btraffic\b)/iu,
  /^(?!what is an? \p{L}+$)(?:which|what(?: is)?(?: the)?|when|wot|is|do|does|how often|where|next|first|last) .*\b(?:bus|buses|trains?|tram|ferry|coach|platform|flight)\b(?! (?:boycott|station was|crash|was))|\bwhich (?:stop|line)\b|\bwhat line\b/iu,
  // Weather and the sky of today.
  new RegExp(
    `\\bweather\\b|\\bforecast\\b|^(?:is|will|any|are|how (?:strong|bad)) .*\\b${wetness}\\b|\\b${wetness}\\b.*\\b(?:${later}|in \\p{L}+|going to|coming|will|fall|be|for)\\b|\\b(?:will|was|is) (?:the |it )?.*\\b${wetness} (?:be|get|yesterday)\\b|\\bhow (?:hot|cold|warm|windy) (?:is|will) it\\b|\\b(?:sunset|sunrise)\\b|\\bhow many (?:degrees|inches of)\\b|\\b${wetness} (?:at|on) `,
    "iu",
  ),
  // Words and languages.
  /\b(?:mean|means|stand for|stands for)$|\bwhat do(?:es)? .+ mean\b|\b(?:meaning|definition|synonym|antonym|opposite|plural|spelling|past tense|mean) (?:of|for)\b|^(?:define|spell|meaning|dictionary|rhymes?)\b|\b(?:another|other|better) (?:word|name|way)s? (?:for|of|than)\b|\bwhat do (?:you|u|they) (?:call|mean)\b|^translate\b|\b(?:in|to|into) (?:spanish|french|german|portuguese|swahili|italian|english|latin|arabic|hindi|chinese|japanese|russian|welsh|polish|dutch|yoruba|hausa|igbo|zulu|irish|korean|greek|turkish)$|\b(?:spanish|french|german|portuguese|swahili|italian|english|latin|arabic|hindi|chinese|japanese|russian|welsh|polish|dutch|irish|korean|greek|turkish) (?:word )?for\b|\b(?:the )?(?:word|saying|phrase|expression|spelling)s?\b(?! war)|\bpart of speech\b|\bhow many \p{L}+s in \p{L}*(?:ll|pp|ss|tt|ff)\p{L}*$/iu,
  // What goes on from something else: "what about by bike".
  /^(?:what|how) about (?:by|to|from|at|on|via|in|if|after|before|next)\b/iu,
  // Themselves, this service, chat.
  /^(?:who|what|where|how|when|which) (?:is|are|am|was|were|do|does|did|can|will|should|shall|would) (?:it|that|these|those|there|he|she|they|his|her|their)(?: |$)|\b(?:do|did|does) (?:he|she)\b|\b(?:am|do|did|can|should|was|have) i$/iu,
  /^(?:what|which) (?:time|day|date|month|week|timezone|time zone|number|colou?r (?:curtains|should|would|goes))\b(?! (?:was|did|were)\b)|^what time\b|\b(?:alarms?|reminders?|commands?|keywords?|skills?|features|services|shopping list|to do)\b/iu,
  /^(?:what|who|where|how|why|when|which|what (?:else|now|next|happened next|about the rest|is up|is new|is good|is wrong|is the (?:matter|point|meaning of life|reason for that)|is on (?:tv|telly).*|is for (?:dinner|lunch|tea).*)|whats up|how are things|come|why not|so what|explain (?:further|more)|is (?:god|love) .*|do aliens .*|why did the chicken .*|.*\bjokes?\b.*|what is (?:brown|black) and .*|(?:what|which) (?:is )?(?:better|best|goes|helps|works|paint|plants)\b.*|what is a good .*|what is best .*|how many are \p{L}+)$/iu,
  /\b(?:should|shall|recommend|advice|in (?:his|her|your) opinion|dad|mum|mom|gran|the kids|insulin)\b/iu,
  /\bhow many (?:teaspoons?|tablespoons?|tbsp|tsp|cm|mm|inch(?:es)?|feet|foot|grams?|g|kg|kilos?|ounces?|oz|pounds?|lbs?|stones?|ml|litres?|liters?|cups?|pints?|gallons?|miles|km|kilomet\p{L}+|yards?|met(?:re|er)s?|min(?:ute)?s?|sec(?:ond)?s?|acres?|hectares?|tonnes?|units|sleeps)\b|\bhow many (?:hours?|hrs?|days|weeks|months|years)\b(?! (?:did|was|were|do|does))/iu,
  /^(?:is|are|was|were|will|do|does|did|can) (?:it|that|there|he|she|they|his|her|the (?:shop|bank|library|post office|pharmacy|chemist|pub|museum|road|pool|flat|buses))\b/iu,
];

const feasts =
  /^(?:when is|when does|when do|what (?:day|date) is|how (?:long|many days|many sleeps) (?:till?|until|to)) (?:\p{L}+ )?(?:easter|christmas|xmas|ramadan|ramadhan|eid|diwali|thanksgiving|mothers? day|fathers? day|halloween|new year|good friday|full moon|passover|hanukkah|lent|pancake day|valentines|bank holiday|my)\b/iu;

/** Whether another skill answers this text, or nobody should. */
export function isNotOurs(text: string): boolean {
  if (ofTitles.test(text)) return false;
  if (
    (personal.test(text) && !ofUsAll.test(text)) ||
    feasts.test(text) ||
    patterns.some((pattern) => pattern.test(text))
  )
    return true;
  return readTimeQuestion(text) !== null || answerConversion(text, null) !== null || readSum(text) !== null;
}
