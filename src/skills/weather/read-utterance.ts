import { dayWords, takeDay } from "../time/read-day.ts";
import { asksAgain } from "../time/read-repeat.ts";
import { asksDry, readAbout } from "./about.ts";
import { MAX_DAY_CHARACTERS, MAX_PLACE_CHARACTERS, type WeatherArgs } from "./args.ts";
import { inEnglish } from "./other-tongues.ts";
import { readPlace, tokenize } from "./read-place.ts";
import { isName, isStrong, isWeak } from "./words.ts";

const MAX_TEXT_CHARACTERS = 320;

/** Weather in a manner of speaking, in names, and in questions about how the world works. */
const other = [
  /\bshowers? (?:for (?:the )?(?:truckers?|lorry|drivers?|campers?|cyclists?|hikers?|walkers?|swimmers?|bikers?|runners?|surfers?|homeless|public|hgv)|blocks?|facilit\w+|rooms?|cubicles?)\b|\b(?:truck ?stops?|campsites?|services|toilets?|loos?) (?:with|and) (?:a )?showers?\b/,
  /\b(?:under|weathering|weathered) (?:the )?(?:weather|storm)\b|\bweather the\b|\bweather (?:app|man|girl|vane|proof|forecaster|balloon|station)s?\b/,
  /\brain ?(?:check|maker|man|forest|bow|drop on)|\brain on my parade\b|\bcats and dogs\b.*\b(?:mean|origin|from)\b|\b(?:purple|november) rain\b|\bset fire to the rain\b/,
  /\bstorm in a tea ?cup\b|\bbrain ?storm|\bstorm(?:y|ed) (?:relationship|marriage|out|off|daniels)\b|\bperfect storm\b|\bstormtrooper|\bstormzy\b|\bstorm(?:ed|ing) (?:out|off)\b/,
  /\b(?:wind|winding|winds|wound) (?:me |him |her |us |them )?(?:up|down)\b|\bwind (?:turbine|farm|power|instrument|of change|screen)|\bsecond wind\b|\bwind in (?:my|the) (?:hair|willows)\b|\bpass(?:ing)? wind\b|\bgot wind of\b/,
  /\b(?:snow white|snow ?man|snow ?board|jon snow|snowed under|snow patrol|snow leopard|snow day)\b|\blet it snow\b|\bice (?:cream|cube|age|hockey|breaker|skat)|\bthin ice\b|\bbreak the ice\b/,
  /\bhot (?:dog|pot|water|tub|desk|topic|chocolate|yoga|stuff|sauce|mess)\b|\bcold (?:feet|case|turkey|call|sore|war|shoulder|blood|remed|medicine)|\b(?:have|got|caught|catch|had|with) (?:a |the )?(?:bad |nasty |stinking )?cold\b|\bcold and flu\b|\bmiami heat\b|\bheating\b|\bphoenix suns?\b/,
  /\bthe sun (?:newspaper|paper|made of)\b|\b(?:hot|old|big|far|heavy|far away) is the sun\b|\bsun (?:is|was) a star\b|\bdistance\b.*\bsun\b|\bsunday roast\b/,
  /^(?:what is|what's|whats|define|meaning of|what does|wat is|what are|explain|how do|how does|how did|why|who|whos|what causes?) (?:a |an |the |do |does )?(?:weather|rain|snow|hail|wind|winds|frost|fog|lightning|thunder|tornado(?:e?s)?|hurricanes?|storms?|clouds?|cyclones?|sun ?sets?|rainbow|sky|sun|climate|monsoon)\b(?! (?:like|doing|forecast|looking|going|in|at|near|speed|today|tomorrow|tonight|now|gonna|be|4|for|come|set|rise|go|warning|up|out|this|on|2|tom))(?:.*\b(?:mean|form|made|happen|work|caused?|blue|called|measured?|created?|definition|exist)\b|[?.! ]*$)/,
  /\b(?:best|cheap(?:est)?|good|which|what size|new) (?:\w+ ){0,2}(?:rain ?coats?|umbrellas?|brol+(?:y|ies)|wind ?break(?:er)?s?|snow ?(?:boots|shovels?|chains)|thermals)\b(?!.*\b(?:today|tomorrow|tonight|weather)\b)|\bstorm (?:shelters?|doors?|drains?|windows?|cellars?)\b/,
  /\bflood(?:ed|ing)? (?:in |my |the |our )+(?:kitchen|house|flat|bathroom|basement|cellar|home|toilet|floor|room)\b/,
  /\b(?:buy|sell|sells|stock|shops?|store|nearest|cafe|cleaners?|light bulbs?|bulb|wet wipes|light rail|high street|tesco|bad luck|raining men|directions to|(?:bus|train|tram|way|route) (?:to|from)|set (?:home|work))\b/,
  /\b(?:oven|cook|cooking|roast|fridge|freezer|boil an|boiler|radiator|tap|bath water|fever|prison|robot|engine|cpu|laptop|body temp\w*|room temp\w*|(?:i|he|she|baby|child|childs|babys|son|daughter) (?:have|has|got|had)? ?(?:a )?(?:high |bad )?temp\w*|temp\w* (?:of the sun|too high)|babys? .*temp\w*|temp\w* .*\b(?:babys?|child|chicken|meat|pizza))\b/,
  /^how (?:do|does|did|are|is) .*\b(?:form|formed|work|made|happen|created)\b|\bsun (?:is )?a star\b|^how high is\b(?! the (?:temp|wind|uv|humid|pollen|chance))|\bis it (?:nice|cool|bad|good) (?:to|that)\b|\bok to be nice\b/,
  /\bwhy (?:is|does|do|are)\b/,
  /\b(?:song|lyrics|movie|film|book|poem|album|band|recipe|joke|quiz|crossword|game of thrones|spelling|spell|translate|synonym|rhymes?)\b/,
  /\b(?:i am|im|was|been|were|got|its|feeling) (?:so |really |very )?(?:freezing|cold|hot|boiling|soaked) (?:at work|in here|in bed|all night)\b|\b(?:he|she|they|boyfriend|girlfriend|husband|wife|boss|attitude|she's|he's|everyone) (?:is|was|are|were|been|being|has been|gone)? ?(?:so |really |very |a bit )?(?:cold|hot|cool|stormy|frosty|icy)\b/,
  /\b(?:cool thanks|thats cool|so cool|cool story|no sweat|on cloud nine|cloud nine|cloud storage|icloud|head in the clouds|silver lining|mist opportunity|foggy memory|brain fog|calm before the storm|fair weather friend|come rain or shine|right as rain|saving for a rainy day|rainy day fund|steal my thunder|lightning fast|lightning cable|lightning deal|greased lightning|bolt of lightning)\b/,
];

/** What asks about the outside, so that "hot", "dry" or "nice" mean the weather. */
const frame =
  /\b(?:is|isnt|will|wil|would|be|b|stay|stays|staying|keep|gonna|going to|goin 2|get|gets|getting|feel|how|hw|hows|whats|wats|wots|what|any|outside|out|today|2day|tomorrow|tmrw|2moro|tonight|2nite|2night|weekend|high|low|do i need|need|should|shall|shud|shld|when|wen|can i|wear|bring|take|chance|much|many|below|above)\b/;
/** Asks what it is like somewhere, or how a day looks, without a word of the weather. */
const likeOutside =
  /\b(?:what|whats|wats|wots|wot|wat|how|hows)(?: is|s)? (?:it|its|things)(?: gonna be| going to be| gona be| goin to be)?(?: like| lik| looking| doing| doin)? (?:out(?:side)?|in|at|up|on|over|down|near|round|where|here|right|rn|today|2day|now)\b|\b(?:what|whats|wats|wots|wot)(?: is|s)? (?:it|its) (?:like|doin|doing|gonna be like|going to be like)\b|\b(?:what|wat|wot|how) (?:will|wil|would) (?:it|things) be\b|\bhows things looking\b/;
const dayLooks =
  /\b(?:hows?|how is|hw is|is) (?:the |this )?\S* ?(?:looking|look|shaping up|going to be nice|gonna be nice|nice|lovely|decent)\b|\b(?:does|will) \S+ look\b|\b(?:nice|lovely|decent|good|gd|gud) (?:day|out|outside|enough|drying day|drying)\b|\bwhite (?:christmas|xmas)\b|\b(?:better|best|good|nice|ok|fine|right) (?:day )?(?:for|to go for|to have) (?:a |an |the |our |my )?(?:picnic|bbq|barbecue|barbie|walk|hike|beach|washing|run|bike ride|cycle|day out|golf|cricket|fishing|sailing|gardening|camping)\b|\bwill (?:my|the|our|a) (?:bbq|barbecue|picnic|wedding|match|washing|fete|party|camping trip|walk|hike|fishing) be\b|\b(?:can|shall|could|should) (?:i|we|the kids) (?:eat|play|sit|swim|sunbathe|camp|bbq|have a bbq)\b.*\b(?:out|outside|garden|beach|park)\b/;

/** With these, "hot", "light" or "wet" is about the outside. */
const saysWhat =
  /\b(?:it|itll|its|sun|sky|day|out|outside|dark|light|wind|degrees|floods?|flooding|flood|need|wear|bring|take|heat|temp|high|low|in|at|warnings?|alerts?)\b/;

/** Reads place, day and subject from a text that may ask for the weather; null where it is not sure to. */
export function readUtterance(text: string): WeatherArgs | null {
  if (text.length > MAX_TEXT_CHARACTERS) return null;
  const line = spellOut(text);
  if (asksAgain(line)) return null; // a daily text is the digest's
  const lower = line
    .toLowerCase()
    .replace(/'/g, "")
    .replace(/\bsun (?=(?:rise|set|shine)\b)/g, "sun");
  if (!asksWeather(lower, line)) return null;
  return valuesOf(line);
}

const pourings =
  /(?<![\p{L}])(?:chuck|tip|bucket|lash|pelt|piss|pee|teem|hammer|hoy|belt|throw|sheet)(?:s|ing|in|in')? (?:it )?(?:down|doon)(?![\p{L}])/giu;
// "gud pm po": a greeting names no part of the day.
const greeting = /^(?:gu?d|good) (?:pm|am|noon|eve|aft|morn)(?![\p{L}])[ ,.!]*/iu;

/** The text on one line, with what people say for the weather and for rain in the words that the readers know. */
export function spellOut(text: string): string {
  const line = text
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, " ")
    .trim();
  return inEnglish(line.replace(greeting, ""))
    .replace(pourings, "raining")
    .replace(/(?<![\p{L}])on (?:the|its|it's) way(?![\p{L}])/giu, "coming");
}

/** The values in a text that is known to be about the weather. */
export function valuesOf(line: string): WeatherArgs {
  const taken = takeDay(line);
  const about = readAbout(line);
  // Whose house, and where one is, are places of several words that no map knows.
  const marked = (taken?.marked ?? line).replace(/\bwhere (?:i am|im|i'm|i m|we are)(?: at)?\b/gi, "in here");
  const place = readPlace(marked);
  return {
    ...(place && place.length <= MAX_PLACE_CHARACTERS && { place }),
    ...(taken && { day: dayWords(taken.said).slice(0, MAX_DAY_CHARACTERS) }),
    ...(about && { about }),
    ...(about === "rain" && asksDry(line) && { isDryAsked: true }),
  };
}

/** Tells of weather that was. */
const narrates =
  /^(?:(?:so|omg|ugh|well|lol) )?(?:i|we|my \w+|he|she|they) (?:got|was|were|had|have|saw|love|loved|hate|hated|like|liked|feel|felt|am|bought|lost)\b/;

/** … and then asks: "i have a wedding in oxford on saturday what will the weather be". */
const turnsToAsk =
  /.(?:\b(?:whats?|wats?|wots?|how|hows|will it|wil it|is it|should i|do i need|can you tell)\b)/;

function asksWeather(lower: string, line: string): boolean {
  if (other.some((pattern) => pattern.test(lower))) return false;
  const taken = takeDay(line);
  const words = tokenize(
    (taken?.rest ?? line).toLowerCase().replace(/\bsun (?=(?:rise|set|shine)\b)/g, "sun"),
  ).map(({ bare }) => bare);
  const names = words.filter((word) => isName(word)).length;
  const endsAsking = /\?\s*$/.test(lower);
  const asks = frame.test(lower) || endsAsking;
  const clauses = lower.split(/[.!?;]\s+/).length;
  if (narrates.test(lower) && !endsAsking && !turnsToAsk.test(lower)) return false;
  if (words.some(isStrong))
    return (
      words.length <= 6 || ((asks || taken !== null || plainly.test(lower)) && names <= 8 && clauses <= 4)
    );
  if (likeOutside.test(lower) || (dayLooks.test(lower) && (taken !== null || endsAsking))) return names <= 6;
  if (/\bwhat (?:should|shall|do) i wear\b/.test(lower)) return true;
  // "next few days in norwich?": a time ahead and a place, and nothing else that could be asked for.
  if (taken && endsAsking && /^\W*(?:in|for|at) /i.test(taken.rest))
    return names > 0 && words.length <= 5 && words.slice(1).every(isName);
  if (!words.some(isWeak)) return false;
  const isShort = words.length <= 7 && (taken !== null || endsAsking);
  const isList =
    words.length <= 6 &&
    /\b(?:in|at|near|for)\b/.test(lower) &&
    words.filter(isWeak).length * 2 >= words.length - names - 2;
  return names <= 4 && ((asks && saysWhat.test(lower)) || isShort || isList);
}

/** The weather by its own name: asked for even in a sentence without a question. */
const plainly = /\b(?:weather|wether|wthr|wheather|weathr|forecast|forcast|4cast|temperature|temp)\b/;
