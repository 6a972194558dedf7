/** One thing that a daily text is to tell, in the person's own words. */
export type WantedItem = { skill: "weather" | "directions" | "calendar" | "news"; words: string };

const weatherWord =
  /(?<![\p{L}])(?:we?ath?er|wether|wethr|wx|wheather|whether|weathr|wthr|weater|waether|forecasts?|forcasts?|4cast|temp|temps|temperatures?|rain|raining|umbrella|wind|winds|snow|frost|sunset|sunrise|uv|humidity|pollen|coat|jacket|jumper|brolly|storms?|icy|foggy|windy|rainy|sunny|snowing)(?![\p{L}])/iu;
const travelWord =
  /(?<![\p{L}])(?:bus|buses|bis|train(?! (?:my|your|the|a|for|harder?|with)(?!\p{L}))|trains|trian|trians|tram|trams|tube|metro|subway|underground|ferry|boat|coach|rail|route|directions|way (?:to|from|home)|commute|traffic|journey|travel time|public transport|transit|departures?|(?:drive|driving|walk|walking|cycle|cycling|bike|biking)(?: time)? (?:from|to|home))(?![\p{L}])/iu;
const calendarWord =
  /(?<![\p{L}])(?:calendar|calender|calandar|cal|diary|agenda|appointments|appts|schedule|(?:my|todays?|today's|the days?) (?:events|meetings|plans))(?![\p{L}])/iu;
/** The news by itself: who watches it every day at six wants no text. */
const newsOnly =
  /^(?:(?:latest|top|main|todays?|today's|breaking|any|world|local|national|international|sports?|business|tech|science|health|politics|political|uk|us|entertainment|celebrity) ){0,3}(?:news|headlines|top stories)(?: headlines| today| (?:on|about|from|in|for) (?:\p{L}+ ?){1,4})?$/iu;
const twoPlaces =
  /(?<![\p{L}])(?:from .+ to |to .+ from |home to |.+ to (?:work|school|college|uni|home)(?![\p{L}]))/iu;

const today =
  "(?: (?:on|planned|today|2day|for (?:today|the day)|that day|(?:in|on) (?:my |the )?(?:calendar|diary)))*";
/** What asks for the events of the day without naming the calendar; "whats on tv" does not. */
const dayAhead = new RegExp(
  `(?<![\\p{L}])(?:(?:what|wot|wat)(?:'?s| is) (?:on|happening|planned)|(?:what|wot|wat) (?:(?:have )?i(?:'?ve)?(?: have)?|do i have)(?: got)?(?: to do)?|(?:what|wot|wat) i'?m (?:doing|up to)|my day(?: ahead)?)${today}(?=[\\s,.:;&]*(?:$|[,.:;&]|(?:and|n|plus|with|every|each|daily|weekdays|at \\d|\\d)(?![\\p{L}])))`,
  "giu",
);

/** "whats on and the weather" → "calendar and the weather". */
export function namingCalendar(text: string): string {
  return text.replace(/[‘’`´]/g, "'").replace(dayAhead, "calendar");
}

/** What asks for a text and says nothing of what it tells. */
const opening = new RegExp(
  `^(?:[\\s,.:;!"'-]+|(?:${[
    "hi|hey|hello|abeg|dey|oya|biko|dear|sir|madam|mate|please|pls|plz|plse|kindly|just|also|and|then|so|ok",
    "(?:can|cn|could|cud|will|would|wud|may) (?:you|u|ya|i|we)(?: (?:please|pls|plz|have|hav|hv|get))*",
    "i(?:'?d| would)? (?:want|like|need|love|wanna)(?: to (?:get|have|receive|know|see))?|i wanna|want|need",
    "(?:sign me up|subscribe(?: me)?|sub me)(?: for| to)?|set(?: me)? ?up|set|start|make|create|schedule|begin",
    "send|sending|snd|sned|text|texting|txting|sendin|txt|tx|tex|message|msg|sms|give|gimme|giv|tell|get|show|let me know|update",
    "me|us|with|wiv|about|on|saying|containing|including|of|the|da|d|a|an|my|your|some",
    "(?:daily |morning |evening |regular )?(?:digest|texts?|txts?|messages?|briefing|brief|updates?|summary|report|alerts?|info)(?: (?:for me|please|pls))?(?=[\\s:,]|$)",
    "for|4|daily|weekly|know|b|be|put me down(?: for)?|when(?: is|s|'s)?(?= the| my|$)|(?:what|wot|wat)(?:'?s| is)|how(?:'?s| is)",
  ].join("|")})(?![\\p{L}\\p{N}']))`,
  "iu",
);
const ending =
  /(?:[\s,.:;!"'-]+|\s(?:sent|sent over|delivered|report|reports|please|pls|plz|thanks|thank you|thx|ta|to me|4 me|for me|update|updates|info|text|txt|too|as well|x{2,}|po|only|texted|is|would be (?:great|nice|good)|if (?:you|u) can|as (?:one|a) text|by (?:text|sms)|(?:before|b4) i (?:leave|go|go out|get up|wake up|wake|start|set off)|(?:before|b4) (?:work|school|college|breakfast|bed)(?: (?:for|to) \p{L}+)?|say|when i (?:wake|get) up))+$/iu;
const separator = /(\s*[,;+&\n]\s*|\s+(?:and|an|n|nd|plus|also|then|with|wiv)\s+)/iu;

/** Takes the words around a wish off: "please send me the weather in Cork thanks" → "weather in Cork". */
export function bareWish(text: string): string {
  let words = text
    .replace(/[‘’`´]/g, "'")
    .replace(/\s+/g, " ")
    .trim();
  for (let match = opening.exec(words); match; match = opening.exec(words))
    words = words.slice(match[0].length);
  return words.replace(ending, "").trim();
}

/**
 * What a daily text is to tell: "weather and the 8:12 bus" → two things. A part that is nothing of itself belongs to the
 * one before ("bus from rose and crown to work"). Empty where nothing in the words is weather or a way.
 */
export function splitItems(text: string): WantedItem[] {
  const parts = bareWish(namingCalendar(text)).split(separator);
  const items: WantedItem[] = [];
  for (let index = 0; index < parts.length; index += 2) {
    const words = bareWish(parts[index] ?? "");
    const last = items.at(-1);
    const skill = kindOf(words);
    if (words === "") continue;
    const other = last && skill === null ? otherTown(last, words, parts[index - 1] ?? "") : null;
    if (other) items.push({ skill: "weather", words: other });
    else if (last && (skill === null || isHalfWay(last))) last.words += `${parts[index - 1] ?? " "}${words}`;
    else if (skill) items.push({ skill, words });
  }
  return items;
}

/** Places whose own names have an "and". */
const joined =
  /^(?:hove|wear|galloway|crown|kinross|tobago|barbuda|herzegovina|nevis|bute|cleveland|caicos|bexhill|district|surroundings|area|nicobar|kashmir|the .+|futuna|principe|grenadines|miquelon|jan mayen|castle|chelsea|fulham|kensington)$/i;
const weatherOf = /^(?<before>(?:.+ )?(?:in|for|at) )(?<place>[\p{L}' -]{3,30})$/iu;

/** "weather for leeds and york" is that of two towns; null where the second is none. */
function otherTown(last: WantedItem, words: string, between: string): string | null {
  const before = last.skill === "weather" ? weatherOf.exec(last.words)?.groups?.["before"] : undefined;
  const isTown = /^[\p{L}'-]{3,}(?: [\p{L}'-]{2,}){0,2}$/u.test(words) && !joined.test(words);
  const isListed = /^\s*[,;&\n]|\s(?:and|&|n|nd|plus|also)\s/i.test(between);
  return before !== undefined && isTown && isListed ? `weather in ${words}` : null;
}

/** The words before a place decide: a train to Sun City is no weather. */
function kindOf(words: string): WantedItem["skill"] | null {
  if (newsOnly.test(words)) return "news";
  const weather = weatherWord.exec(words)?.index ?? Infinity;
  const travel = travelWord.exec(words)?.index ?? Infinity;
  const calendar = calendarWord.exec(words)?.index ?? Infinity;
  if (calendar < Math.min(weather, travel)) return "calendar";
  if (weather < travel) return "weather";
  return travel < Infinity || twoPlaces.test(words) ? "directions" : null;
}

function isHalfWay({ skill, words }: WantedItem): boolean {
  return skill === "directions" && /\sfrom\s/i.test(` ${words}`) && !/\s(?:to|2)\s/i.test(words);
}
