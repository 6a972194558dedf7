import { readPlaceAnswer } from "../where/ask-where.ts";
import { withoutPoliteness } from "../where/politeness.ts";
import { placeName } from "../where/read-where.ts";
import { MAX_WORDS_CHARACTERS } from "./args.ts";
import type { MyPlacesArgs } from "./args.ts";
import { ownThings } from "./keep-words.ts";
import { isName, tidyName } from "./names.ts";
import { withoutLeadIn, withoutTail } from "./said-around.ts";

const MAX_TEXT_CHARACTERS = 300;

/** A text on one line with plain apostrophes, without politeness around it. */
export function tidyText(text: string): string | null {
  if (text.length > MAX_TEXT_CHARACTERS) return null;
  const line = withoutPoliteness(text)
    .replace(/[’‘`´]/g, "'")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .replace(/^\/(?=\p{L})/u, "")
    // "could you save … ?" is a wish and no question.
    .replace(/^((?:please |pls |plz )?(?:can|could|cn|would|will) (?:you|u)\b.*)\?$/i, "$1")
    // "could you save my sister's house? 12 sea road"
    .replace(
      /^((?:can|could|cn|would|will) (?:you|u)\b[^?]*)\? (?:(?:it is|it's|its|that is|thats) )?(?=\d)/i,
      "$1: ",
    )
    // "may i give you my office address? it is 5 king st"
    .replace(
      /^(?:may|can|could|shall) (?:i|we) (?:give|tell|send|set|save|share|add)(?: (?:you|u))? (my [\p{L}' ]{2,30}?)(?:\?|[:,.])+ ?(?:it is |it's |its )?(?=\S)/iu,
      "save $1: ",
    )
    // "save 2 places home is … and work is …"
    .replace(
      /^((?:.{0,20}? )?(?:save|set|store|keep|remember|add)) (?:(?:2|two|both|these|3|three|some|my|the|new|a couple of) )+(?:places|addresses)[\s,:.-]+(?:for me[\s,:.-]+)?(?=\S)/i,
      "$1 ",
    )
    // "remember: pool = bath road"
    .replace(/^(save|set|store|keep|remember|add|note)\s*[:,-]\s*(?=\S)/i, "$1 ")
    .replace(/,? which is (?=\S)/i, " is ")
    // "m at leeds station", "jst got to otley"
    .replace(
      /^(?:m|iam|i m|ima) (?=(?:(?:now|just|currently|here|\p{L}+ly) )*(?:at|in|near|outside|on|by) )/iu,
      "im ",
    )
    .replace(
      /\b(?:jst|jus|juz) (?=(?:arrived|got|landed|reached|moved|left|here|now|pulled|parked)\b)/i,
      "just ",
    )
    // "save this for me: mums = 4 mill st"
    .replace(
      /^(save|set|store|keep|remember|add|note) (?:this|that|these|the following|a place|an address)(?: (?:for|4) me| please| pls| down)*\s*[:,-]+\s*(?=\S)/i,
      "$1 ",
    )
    .replace(saidFirst, "")
    .replace(movedFirst, "")
    .replace(droppedG, "$1$2ing");
  let before = "";
  let rest = withoutTail(line);
  while (rest !== before) {
    before = rest;
    rest = withoutTail(withoutLeadIn(rest));
  }
  // "save my address please 4 high st"
  return rest.replace(wishBetween, "$1: ");
}

const wishBetween =
  /^((?:save|set|store|keep|remember|add|change|update|note|put|record) (?:down )?(?:my|our|the) [\p{L}' -]{2,25}?)(?: (?:please|pls|plz|for me|4 me))+[\s,.:;-]+(?:(?:its|it's|it is) )?(?=\S)/iu;

// "this is margaret. i live at …"
const saidFirst =
  /^(?:(?:hi|hello|hey)[\s,.!]+)?(?:this is|my name is|it'?s) \p{L}+(?: \p{L}+)?[.,!]+ ?(?=(?:i|my|we|our|please|can|could|save|set|forget|home|work)\b)/iu;
// "ive moved house, my new address is …"
const movedFirst =
  /^(?:(?:i|we)(?:'?ve| have)? )?(?:just |recently )?(?:moved|movd|changed)(?: house| home| flat| jobs?)?[\s,.]+(?:and |so )?(?=(?:my|our|the|new|i|we)\b)/i;
const droppedG =
  /^((?:i'?m|i am|we'?re|we are) (?:just |now |still )?)(stand|sitt|wait|stay|walk|work|visit|shopp|liv|park|travell?)in(?= )/i;

/** Another place of theirs after a first one: "…, work is 2 king st". */
export const secondPlace = new RegExp(
  `(?<=\\S)[\\s,.;]+(?:and |also |then |plus )*(?:my |our )?(?!(?:address|adress|addy|postcode|post code|zip|zip ?code|pincode|town|village|city|place|stop|base|site|unit)\\b)(?<name>${ownThings})(?: (?:address|adress|location))? ?(?:is(?: at| in)?|=|:) (?<words>\\S.*)$`,
  "iu",
);
const itsName =
  /^(?:my|our|the|an?) \p{L}+(?: \p{L}+)?[\s,]+(?:its|it's|it is|thats|that's|which is|called|named)(?: called)? (?=\S)/iu;
const ofMine = new RegExp(
  `^(?:(?:my|our) (?:${ownThings})'?s?'?|an? (?:\\p{L}+ )?(?:airbnb|air bnb|b&b|guest ?house|flat|apartment|rental|holiday let|house)) (?:(?:over|up|down|out) )?(?:in|at|near|on) (?=\\S)`,
  "iu",
);
const onDuty =
  /^(?:(?:on|at|in|having|doing|taking) )?(?:(?:a|an|my|the|our) )?(?:(?:night|day|late|early|lunch|tea|coffee|long|short|double|school|work|business|training|quick) )*(?:shift|break|duty|course|conference|meeting|training|placement|trip|visit|date|nights|days|holiday|holidays|honeymoon|interview|appointment|class|lecture|party|wedding) (?:at|in|near|on|to) (?=\S)/i;
// "on the platform at clapham junction"
const partOf =
  /^(?:(?:in|on|at|by) )?(?:(?:the|a) )?(?:(?:main|front|back|north|south|east|west|ticket|taxi) )?(?:platform(?: \d+\w?)?|concourse|steps|forecourt|car ?park|entrance|exit|gate(?: \d+\w?)?|queue|lobby|reception|foyer|waiting room|ticket office|rank|check[ -]?in|arrivals|departures|lounge|canteen|food court|ward \d+\w?|a&e|main hall) (?:at|of|in|outside|by) (?=\S)/i;
const aPlaceCalled =
  /^(?:(?:at|in) )?(?:a|an|this|some|the) (?:\p{L}+ )?(?:cafe|caff|pub|bar|hotel|hostel|shop|restaurant|place|village|town|spot|b&b|campsite|club|school|hospital|company|guesthouse|lodge) (?:called|named|by the name of) (?=\S)/iu;

/** Words for a place, without what is said around them; null where they cannot be a place's. */
function readPlaceWords(words: string): string | null {
  const place = words
    .replace(/^(?:to|too|2|(?:change|changed|changing) (?:to|2)) (?=\d)/i, "")
    // "on night shift at general hospital", "in a cafe called bettys"
    // "6 park lane, work is 2 king st": one at a time.
    .replace(secondPlace, "")
    // "19 not 17 hazel grove"
    .replace(/^(\d+[a-z]?),? (?:and )?not \d+[a-z]? (?=\p{L})/iu, "$1 ")
    // "my mum lives at 4 mill st", "my son has moved to …"
    .replace(
      /^(?:(?:now |currently |just |has |have )*(?:lives?|living|works?|working|stays?|staying|goes|moved|relocated|is living|is staying)(?: now)? (?:at|in|on|to|into|near) )(?=\S)/i,
      "",
    )
    // "my hotel its the ibis", "my nans in fleet"
    .replace(itsName, "")
    .replace(ofMine, "")
    // "near the clock tower": what is looked up is the tower.
    .replace(
      /^(?:near(?: to)?|nr|close to|next to|next door to|opposite|opp|behind|beside|just off) (?=\S)/i,
      "",
    )
    .replace(onDuty, "")
    .replace(partOf, "")
    .replace(aPlaceCalled, "")
    .replace(
      /^(?:(?:is|ni|r|means|equals|will be|should be|iko|na|now|at|as|to|in|:|=|-|,|(?:it'?s|it is|thats|that's)(?= (?:at )?\d))[\s:]+|[:=,-]\s*)+(?=\S)/i,
      "",
    )
    .replace(
      /(?:[\s,]+(?:visiting|shopping|travelling|waiting|these days|nowadays|at last|(?:just|right|rite) now|just|already|(?:a (?:min|minute|moment|bit|while)|an hour|\d+ ?(?:mins?|minutes?|hrs?|hours?)) ago|now|nw|right now|rite now|rn|2day|2nite|atm|at the moment|at the mo|at present|currently|today|this (?:week|morning|afternoon|evening)|again|tonight|for now|4 now|(?:un)?till? (?:\p{L}+day|(?:mon|tues?|wed|thurs?|fri|sat|sun|tomorrow|tmrw|later|\d.{0,8}))|for (?:the|a) (?:day|night|week|weekend|month)|for (?:the next )?(?:a few|a couple of|\d+|two|three|four|five) (?:days|nights|weeks|hours|months)|this weekend|for (?:(?:my|a|the|some|an) )?(?:\p{L}+ )?(?:lunch|dinner|tea|breakfast|break|night|bit|while|wee while|meeting|coffee|drinks?|food|shopping|appointment|interview|wedding|funeral|match|game|gig|concert|conference|course|class|classes|work|school|college|uni|lectures|training|business|30|\d+ ?(?:mins?|minutes?|hrs?|hours?|h))|(?:till|until) (?:the )?(?:\d\S*(?: \p{L}+)?|\p{L}+day|next \p{L}+)|as we speak|the now|on (?:holiday|business|hols|my own|our own)|(?:with|wiv|w) (?:(?:my|the|our|some|a few|a) )?(?:\p{L}+ )?(?:girls|lads|boys|missus|hubby|baby|colleagues?|him|her|them|gf|bf|sister|brother|nan|gran|wee one|little one|kids|family|friends?|mates?|wife|husband|mum|dad|son|daughter|children|class|team|dog)|(?:and )?not (?:at |in |the )?\p{L}.{2,40}))+$/iu,
      "",
    )
    .replace(/[\s,;:!.]+$/, "");
  if (
    place.length > MAX_WORDS_CHARACTERS ||
    saysMore.test(place) ||
    sumOfMoney.test(place) ||
    isDate.test(place) ||
    noPlace.test(placeName(place))
  )
    return null;
  return readPlaceAnswer(place) === null ? null : place;
}

// A second sentence: more is wanted than to keep a place.
const saysMore =
  /\b(?:you|your|u|ur|me|him|them|will|fed up|list|and (?:i|im|i'm|my|need|want|cant|can't|he|she|we|there|feel|lost|been|it|have|has|dont|don't|someone|a man|now)|bleeding|but|need|needs|wanna|want|wheres?|where's|hows?|how|what|whats|when|which|who|why|any|nearest|closest|because|cuz|coz|cos|been|help|police|ambulance|bleeding|hurt|lost|cant|can't|(?:can|could|shall|should) (?:we|i)|talk|text me|ring me|call me|see (?:you|u)|someone|somebody|is there|are there|looking for|going|trying)\b|\?/i;
const isDate =
  /^(?:the )?(?:date|day)\b|^(?:\p{L}+day )?\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*(?: \d{4}| at .*| for .*)?$/iu;
const sumOfMoney =
  /^(?:[£$€₹]|(?:ksh?s?|rs|usd|gbp|eur)\.? ?\d|\d[\d.,]*k? ?(?:quid|pounds?|dollars?|euros?|bucks|bob|shillings?|rupees?|naira|grand|percent|%|p|pence|cents?)(?![\p{L}]))/iu;
// What people are "in" and "at" that no map shows.
const states =
  "wedding|party|funeral|gig|match|concert|show|game|festival|barbecue|bbq|christening|conference|interview|appointment|exam|disco|sleepover|do|shift|end|loose end|bus home|train home|parking ticket|headache|wrong stop|love|trouble|troubles|pain|agony|danger|bed|shower|tears?|shock|debt|labou?r|need|charge|hurry|rush|mess|mood|meeting|panic|doubt|two minds|crisis|car|bus|train|taxi|cab|traffic|coma|relationship|luck|way|my way|fence|edge|verge|brink|dark|loop|zone|process|middle|business|position|state|situation|pickle|jam|bind|queue|risk|loss|peace|odds|war|ease|fault|best|worst|wits end|rope|least|last|first|mercy|stake|once|all|half|limit|breaking point|age|loo|toilet|class|lesson|diet|phone|pill|period|holiday|leave|break|call|meds|medication|drugs|benefits|strike|fire|hell|heaven|prison|jail|public|secret|general|time|line|tune|touch|control|favou?r|fear|form|full|good|bad|right|wrong|hiding|lockdown|quarantine|tension|distress|mood|agreement|two|it|this|that|there|here|with you|with|together|board|track|top|fact|case|short|hospital";
// What is said of a place of theirs beside where it is: "my school is rubbish".
const moods =
  "rubbish|crap|shit|boring|nice|lovely|great|awesome|amazing|brilliant|terrible|awful|horrible|closed|shut|shutting|far|miles away|empty|busy|quiet|dirty|clean|messy|expensive|cheap|broken|haunted|flooded|fun|hard|easy|gone|dead|over|cancelled|finished|blocked|locked|warm|noisy|stressful|killing|doing|still|only|just|where|what|why|better|worse|beautiful|pretty|hell|mental|manic|mad|chaos";
const noPlace = new RegExp(
  `^(?:(?:a|an|the|my|your|his|her|our|so|such|real|really|very|proper|pretty|quite|rather|bit of|deep|big|huge|right|bloody|some|much|great|total|utter|serious|awful|terrible|horrible|foul|lovely|constant|bad|good) )*(?:${states})(?: (?:with|of|and|for|to|about|again|over|at|on|my|this|today|tonight|all|because|but)\\b.*)?$|^(?:about|not|no|nothing|for|so|very|too|really|having|breaking|hurting|freezing|burning|falling|leaking|being|going|getting|coming|flooding|waiting|working|looking|driving|murder|in|off|up|out|back|home late|dread|nearly|always|never|sure|afraid|scared|fine|ok|okay|well|unwell|ill|sick|tired|late|early|ready|bored|hungry|thirsty|cold|hot|alone|sad|happy|${moods}|angry|dying|leaving|thinking|wondering)(?: |$)`,
);

/** A request to keep a place, where name and words can be ones. */
export function toSet(name: string, words: string): MyPlacesArgs | null {
  const [tidy, where] = [name === "here" ? name : tidyName(name), readPlaceWords(words)];
  // "The car is parked on Mill St" and "the vet is called Dr Shah" are notes: what follows is no address.
  if (/^(?:parked|hidden|kept|stored|called|named) /i.test(words)) return null;
  if (
    /^(?:(?:on|in|at) )?(?:the )?(?:(?:level|floor|row|bay|deck|space|spot|section) ?[a-z]?\d*[a-z]?\b[ ,]*)+$/iu.test(
      words,
    )
  )
    return null;
  if (/^(?:the )?(?:level|floor|row|bay|deck|space|spot|section) ?[a-z]?\d*\b(?! \p{L})/iu.test(words))
    return null;
  if (where === null || (tidy !== "here" && !isName(tidy))) return null;
  // A bare number is a postcode only where one is expected.
  if (!/^(?:home|work|here)$/.test(tidy) && !/\p{L}/u.test(where)) return null;
  return { do: "set", name: tidy, where };
}

/** Whether words look like an address, not only like a place's name: a number, a postcode, a comma, a street or a stop. */
export function looksLikeAddress(words: string): boolean {
  if (
    /^\d+ ?(?:next|and|foot|feet|ft|percent|per cent|times|years?|yrs?|squared|less|factorial|pounds?|dollars?|today|tomorrow|of|in|to|x|minutes?|mins?|hours?|am|pm|%|\+|-|kg|km|miles?)(?![\p{L}])/iu.test(
      words,
    )
  )
    return false;
  return (
    /^\d+\s*[a-z]?\b.*\p{L}/iu.test(words) ||
    /,\s*\p{L}/u.test(words) ||
    /\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b|\b\d{5}\b/i.test(words) ||
    /\b(?:st|str|street|rd|road|ave|avenue|ln|lane|dr|drive|close|crescent|cres|court|ct|way|place|tce|terr|gdns|sq|square|terrace|park|blvd|boulevard|hill|station|stn|stop|airport|hospital|hotel|hostel|surgery|clinic|uni|university|college|school|campus|mall|library|bridge|market|strasse|stra(?:ß|ss)e|rue|calle|via|plaza|estate|centre|center|tower|house|row|grove|gardens|mews|quay|wharf)\b/i.test(
      words,
    )
  );
}

/** Whether words can be nothing but an address: a number, then a street or a town after a comma, or a postcode. */
export function looksLikeStreet(words: string): boolean {
  return (
    /^\d+[a-z]?,? (?:[\p{L}'.\d]+ ){0,4}(?:st|str|street|rd|road|ave|av|avenue|ln|lane|dr|drive|close|cl|crescent|cres|court|ct|way|place|pl|sq|square|terrace|terr|tce|ter|park|pk|blvd|boulevard|hill|row|gdns|grove|gardens|mews|quay|wharf|trail|highway|hwy|parade|walk|view|rise)\b/iu.test(
      words,
    ) ||
    /^\d+[a-z]?,? \p{L}.*,\s*\p{L}/iu.test(words) ||
    /\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b/i.test(words)
  );
}
