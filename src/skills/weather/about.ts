import type { About } from "./args.ts";

/** What a text asks about, the more particular first; lower case, without apostrophes. */
const patterns: [About, RegExp][] = [
  ["umbrella", /\b(?:umbrell?as?|umbrela|umberella|brol+(?:y|ie)s?|gamp|poncho)\b/],
  ["uv", /\b(?:uv|u v|suncream|sun ?(?:cream|screen|block)|sun ?burn\w*|factor (?:15|20|30|50))\b/],
  ["sun", /\b(?:sun ?(?:rise|set|up|down|rises|sets|rising|setting)|sunris|sunst|(?:the )?sun (?:comes?|goes?|gets?|will|be|going to)? ?(?:up|down|rises?|sets?)|(?:does|will|wil|is) the sun (?:come|go|going|rise|set|be up)|get(?:s|ting)? (?:dark|light)|go(?:es|ing)? dark|(?:first|last) light|day ?break|day ?light|dusk|golden hour|nightfall|dark|sun (?:go|goes|going|come|comes|coming) (?:up|down)|daylight)\b/],
  ["warning", /\b(?:warnings?|alerts?|advisor(?:y|ies)|storm(?:s|y)?|thunder\w*|lightning|lightening|hurricanes?|tornado(?:e?s)?|twisters?|cyclones?|typhoons?|gales?|flood(?:s|ing|ed)?|heat ?waves?|severe|dangerous)\b/],
  ["frost", /\b(?:frost\w*|freez\w*|frez\w*|ice|icy|black ice|below zero|sub ?zero|minus)\b/],
  ["snow", /\b(?:snow\w*|sno|sleet\w*|blizzard\w*|white christmas|ski(?:ing)?)\b/],
  ["rain", /\b(?:rai?n(?:s|y|ing|in|fall|coat)?|rane|raning|reign|drizzl\w*|showers?|showery|wet|dry|downpours?|pour(?:s|ing|in)?|bucketing|chucking it|pissing|pissin|lashing|tipping|spitting|spittin|precip\w*|hail\w*|wellies|puddles?|mud(?:dy)?|monsoon|washing|soaked|dryer|drier)\b/],
  ["wind", /\b(?:wind(?:s|y|ier|speeds?)?|gust\w*|breez\w*|blow(?:ing|y)?|blustery)\b/],
  ["humidity", /\b(?:humid\w*|muggy|sticky|moisture)\b/],
  ["coat", /\b(?:coats?|jackets?|jumpers?|sweaters?|hoodies?|scarf|gloves|hat|shorts|jeans|wear|t ?shirts?|layers|boots|wrap up|dress)\b/],
  ["temperature", /\b(?:temp\w*|tmp|degrees?|deg|hot\w*|cold\w*|warm\w*|chill\w*|cool\w*|mild|heat|celsius|celcius|fahrenheit|feels? like|highs?|lows?|minimum|maximum|boiling|baking|scorching|nippy|baltic|parky|swelter\w*|roasting)\b/],
  ["sky", /\b(?:sun+(?:y|ny|shine)?|cloud\w*|overcast|fog\w*|mist\w*|haz[ey]\w*|clear\w*|sky|skies|stars|visib\w*)\b/],
]; // prettier-ignore

/** Whether a text asks if it is or stays dry: then rain is a no. */
export function asksDry(text: string): boolean {
  return /\b(?:is|will|wil|would|be|stay|staying|keep|good|nice|enough|can i|shall i|should i)\b.*\b(?:dry(?! spell)|dryer|drier|(?:hang|put|peg|get|dry)\b.*\b(?:washing|laundry|clothes))\b/i.test(
    text,
  );
}

/** What a text asks about; null where it asks about the weather as such. */
export function readAbout(text: string): About | null {
  const lower = text.toLowerCase().replace(/['’‘`´]/g, "");
  return patterns.find(([, pattern]) => pattern.test(lower))?.[0] ?? null;
}
