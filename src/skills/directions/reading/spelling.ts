import { withoutPoliteness } from "../../where/politeness.ts";

/** Function words as people thumb them, and as they are read. None of these is a word of a place's name. */
const spellings = new Map<string, string>(
  Object.entries({
    how: "hw hao hwo",
    "how do": "howd howdo",
    "how to": "howto",
    what: "wat wht wot waht",
    "what is": "whats wats wots what's wat's whts",
    "what are": "whatre what're",
    "what time": "whattime",
    which: "wich whch wch whic",
    when: "wen whn",
    "when is": "whens when's wens",
    where: "wher whr wer",
    "where is": "wheres where's wers",
    "how is": "hows how's",
    the: "teh th hte da",
    you: "u ya yu",
    are: "r",
    "to be": "2b",
    "i am": "im i'm iam",
    "i will": "ill i'll",
    "i would": "i'd",
    "i need": "ineed",
    "we are": "we're",
    "it is": "its it's",
    "there is": "theres there's",
    can: "cn kan",
    please: "abeg pls plz plse pleas pleez",
    next: "nxt nex nect",
    last: "lst",
    first: "frst 1st",
    "right now": "rn",
    need: "ned nead nid",
    have: "hav hv",
    get: "gt gte",
    going: "goin",
    getting: "gettin",
    walking: "walkin",
    driving: "drivin",
    riding: "ridin",
    cycling: "cyclin",
    leaving: "leavin",
    "want to": "wanna wana wan",
    // Swahili: I am at; I go to; from; to.
    "i am at": "niko nipo",
    "we are at": "tuko",
    "going to": "gonna naenda ninaenda tunaenda",
    "i want to go": "nataka ningependa tunataka",
    from: "frm fom fron frim fr rfom kutoka natoka ninatoka toka",
    to: "kwenda mpaka hadi kuelekea",
    "got to": "gotta",
    "give me": "gimme",
    directions: "dirs directs",
    route: "rute rout roote roure",
    traffic: "trafic traffik trafick",
    long: "lng",
    time: "tym tyme",
    "time is": "time's",
    "am at": "dey",
    bus: "buss bys bsu",
    train: "trane trian tran trn",
    quickest: "quikest quickst kwikest",
    today: "2day tday",
    tomorrow:
      "2moro 2morro 2morrow 2mrw 2mro 2moz tomoz tmoro tomoro tomorro tomorow tommorow tommorrow tmrw tmr tmw tmrow",
    tonight: "2nite 2night tonite tnite tonit",
    morning: "mornin mornng morn",
    before: "b4 befor",
    around: "arnd",
    about: "abt",
    minutes: "mintes minuets",
    towards: "twds twrds",
    there: "ther",
    and: "nd",
    between: "btwn btween betwn betwen b/w inbetween",
    fastest: "fastst",
  }).flatMap(([right, wrong]) => wrong.split(" ").map((word): [string, string] => [word, right])),
);

const commaBeforeFunctionWord =
  /(?<=(?:^|\s)(?:train|bus|tram|tube|metro|please|pls|hi|hello|hey)),(?=\S)|,(?=\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)\b)|,(?=(?:to|2|from|frm|how|by|at|arrive|arriving|leave|leaving|train|bus|tram|tube|metro|walking|walk|driving|on foot|tomorrow|tmrw|today|2day|tonight|what|which|when|is|please|pls|now|i|im|need)(?:[\s,.?!]|$))/gi;

/** Before these a 2 is a number: "platform 2". */
const beforeNumber =
  /^(?:platform|terminal|gate|junction|jct|pier|zone|bay|stand|stop|stage|line|route|bus|number|no|unit|flat|apt|apartment|room|level|floor|exit|phase|sector|block|ward|district|area|door|house|shop|suite|wing|plot|highway|hwy|road|rte|tram|at|by|after|before|around|about|till|until|in|half|past|every|for|from|to|type|building|bldg|dock|lot|site|car|park|under|over)$/;

/** After these a 2 is a number: "2 pm". */
const afterNumber =
  /^(?:am|pm|a\.m\.?|p\.m\.?|o'?clock|hours?|hrs?|h|mins?|minutes?|stops?|people|adults?|kids|children|days?|weeks?|bags|miles?|km|persons?|of|tickets?|changes?|\d.*)$/;

/** After these a 4 is "for". */
const beforeFor =
  /^(?:bus|buses|train|trains|tram|metro|tube|subway|coach|ferry|there|be|get|looking|leave|leaves|leaving|directions?|way|route|times|timetable|taxi|cab|need|same|trip)$/;

// A wish about the way, which no request can carry: taken out, so that it is in no place.
const withoutSomething =
  /[\s,]+(?:so |but |and )?(?:without|avoiding|avoid|not using|no|not) (?:any |a |the |taking |using )*(?:cars?|tubes?|metro|subway|underground|boats?|stations?|bus|buses|trains?|traffic|jams?|hills|main roads?|tolls?|toll roads?|motorways?|highways?|freeways?|walking|changes?|changing|ferry|ferries|stairs|steps|driving|[am]\d{1,3}(?:\(m\))?|i-?\d{1,3}|the [am]\d{1,3})(?= |$|[,.?!])/gi;

// What is asked beside the way, and told with it: "any tolls".
const asksBeside =
  /[\s,]+(?:and )?(?:(?:are|is|will) there (?:be )?)?(?:any|many|much) (?:(?:\p{L}+ )?\p{L}+ (?:or|and) )?(?:tolls?|chains|traffic|delays?|roadworks|changes|jams?|closures|diversions|hold ?ups)(?: (?:on the way|today|now|there))?[\s?.!]*$/iu;

// "i live in hitchin and work in stevenage"
const livesAndWorks =
  /\b(?:i'?m |i am |i )?(?:live|living|based|staying) (?:in|at|near) (\S+(?: \S+){0,3}?),? (?:and|n|&|but)? ?(?:i )?(?:work|working|study|go to (?:work|school|college|uni)) (?:in|at|near) (?=\p{L})([\p{L}'-]+(?: [\p{L}'-]+)?(?=[,.]|$)|[\p{L}'-]+)/giu;

// Who and what comes along, which no request can carry either.
const withWhom =
  /\swith (?:\S+ ){0,3}?(?:kids?|children|baby|toddlers?|pram|pushchair|buggy|luggage|bags?|suitcases?|dogs?|wheelchair|shopping|family|grandkids|grandchildren)(?:(?: and|,) (?:an? |the |my |our |some |two |\d )(?:\p{L}+))*(?=$|[\s,.?!])/giu;

/** After these "too" is a slip for "to". */
const beforeToo =
  /^(?:get|go|going|getting|back|bus|train|tram|tube|metro|walk|drive|cycle|directions?|route|travel)$/;

const separators = new Set(["to", "too", "2", "->", "-->", "=>", ">", ">>", "\u2192"]);

/** A word without the punctuation around it, in lower case. */
export function keyOf(word: string): string {
  return word.toLowerCase().replace(/^[("'*]+|[)"'*,.;:!?]+$/g, "");
}

/**
 * Writes the function words of a text in full ("hw do i get frm leeds stn 2 headingley" → "how do i get from leeds stn
 * to headingley") and leaves every other word as it stands. One space between words; a comma ends a sentence.
 */
export function spellOut(text: string): string {
  const words = withoutPoliteness(text)
    .replace(/[\u2018\u2019\u00b4`]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\p{Cc}+/gu, " ")
    // "from bank,to heathrow,arrive by 6am"
    .replace(commaBeforeFunctionWord, ", ")
    .replace(/[?!;]+/g, ", ")
    .replace(/\.{2,}/g, ", ")
    .replace(/(\p{L}{4,})\.(?= |$)/gu, "$1,") // "St." is no end of a sentence
    .replace(/(?<=\p{L})(->|=>|>)(?=\p{L})/gu, " $1 ")
    .replace(/(^| )@ ?(?=[\p{L}\d])/gu, "$1at ")
    .replace(/ @ /g, " at ")
    .replace(/\b(next|nxt|last|lst|first) 1\b/gi, "$1 one")
    .replace(/\bturn[ -]by[ -]turn(?: (?:directions?|navigation|nav))?(?= \S)/gi, "directions")
    .replace(
      /\b(which|what|show me|give me|tell me) (?:the )?road (?=(?:from|frm|to|is|do|should|would|will)\b)/gi,
      "$1 route ",
    )
    .replace(/ (?:fast|slow) local(?= |$)/gi, " by local train")
    // "i have an appointment at the clinic at 2.45"
    .replace(
      /\b(?:i have|i've|ive|i|and have|but have|have)(?: got)? (?:a|an|my) (?:\p{L}+ )?(?:appointment|appt|interview|meeting|class|lecture|exam|shift) (?:at|in) (?=\p{L})/giu,
      "i need to be at ",
    )
    // "i have an appointment at 2"
    .replace(
      /[\s,]+(?:and |as |because |cos )?(?:i have|i've|ive|i got|we have|we've|have|got)(?: got)? (?:a|an|my|our) (?:\p{L}+ )?(?:appointment|appt|interview|meeting|class|lecture|exam|shift|flight|train|booking|table)(?: booked)? (?:at|for) (?=\d)/giu,
      ", arrive by ",
    )
    // "preston to blackpool train times tomorrow"
    .replace(
      /(?<=\S (?:to|2) \S.*) (bus|train|tram|coach|ferry|metro)s? (?:times?|timetables?|timings?|schedule)(?=$|[\s,?.!])/gi,
      " by $1",
    )
    // "is the a64 busy leeds to scarborough"
    .replace(
      /^(?:hi |hey )?(?:is|are|how(?:'s|s| is| are)|what(?:'s|s| is)) (?:the )?(?:traffic|roads?|motorway|[am]\d{1,3}(?:\(m\))?|i-?\d{1,3}) (?:(?:looking|like|so|very|really|too) )*(?:busy|bad|ok|okay|clear|slow|blocked|moving|jammed|heavy|closed|open)(?: (?:now|today|tonight|right now|atm))? (?=(?:from |frm |between )?\p{L})/iu,
      "traffic ",
    )
    .replace(asksBeside, "")
    // "my shift starts 7.30pm": they must be there by then.
    .replace(
      /[\s,]+(?:(?:and|as|because|cos) )?(?:my|the|our|her|his) (?:\p{L}+ )?(?:appointment|appt|interview|meeting|class|lecture|exam|shift|flight|match|game|show|mass|service|wedding|funeral|course|lesson) (?:starts?|begins?|is|kicks off|opens|leaves)(?: at)? (?=\d)/giu,
      " arrive by ",
    )
    .replace(livesAndWorks, "from $1 to $2")
    // "to visit my sister in bangor"
    .replace(
      /\b(?:visit|visiting|see|meet|meeting) (?:my|our|a|his|her) (?:\p{L}+ )?(?:sister|brother|mum|mom|mam|dad|gran|nan|nana|grandma|grandad|aunt|auntie|uncle|cousin|son|daughter|friends?|mates?|family|parents|in-?laws|girlfriend|boyfriend|partner|husband|wife) (?:who (?:lives|is) )?(?:in|at|near) (?=\p{L})/giu,
      "visit ",
    )
    // "to a wedding in whitby": what is on there is no part of the place.
    .replace(
      /\b(to|at|for) (?:a|an|the|my|our) (?:\p{L}+ )?(?:wedding|funeral|party|gig|concert|meeting|conference|interview|appointment|appt|christening|reunion) (?:in|at|near) (?=\p{L})/giu,
      "$1 ",
    )
    .replace(
      /\b(how (?:do|does|can|could|would|will|should) (?:i|we|he|she|they) (?:best )?(?:get|come)) here\b/gi,
      "$1 there",
    )
    .replace(withWhom, " ")
    // "stuck in carlisle trains cancelled how can i get to penrith"
    .replace(
      /[\s,.]+(?:(?:the|all|my|and) )*(?:trains?|bus(?:es)?|trams?|tubes?) (?:(?:are|is|been|have|has|was|were|all) )*(?:cancelled|canceled|off|not running|delayed|on strike|suspended)(?=[\s,.]+(?:so |and )?(?:how|hw|what|any|is there|can|where|which|need|other)\b)/gi,
      ", ",
    )
    .replace(withoutSomething, " ")
    .replace(
      /\s(?:straight )?after (?:the |my )(?:match|game|show|concert|gig|class|party|film|movie)(?= |$)/gi,
      " ",
    )
    .replace(
      /\bfor (?:a |an |my |the )?(\d{1,2}(?:[.:]\d{2})? ?(?:[ap]m)?) (?:appointment|appt|interview|meeting|class|lecture|shift|start|kick ?off|flight|checkup)\b/gi,
      "for $1",
    )
    // "the 8.15 to Reading"
    .replace(
      /\bthe (\d{1,2}[.:]?\d{2}) (?=(?:bus|train|tram|coach|ferry)?\s?(?:to|2|from|frm|for)\b)/gi,
      "at $1 ",
    )
    .split(/\s+/)
    .filter((word) => word !== "" && word !== ",")
    .flatMap((word, index, all) => (isAnd(all, index) ? ["and"] : spellWord(word)));
  return readNumbers(words).join(" ").replace(/ ,/g, ",").replace(/,+/g, ",").trim();
}

/** Whether "n" or "&" is between two things said: that of "elephant n castle" stays as it was texted. */
function isAnd(words: string[], index: number): boolean {
  if (!/^(?:n|&)$/i.test(words[index] ?? "")) return false;
  const isPair = words.slice(0, index).some((word) => /^(?:between|btwn|btween|betwn|b\/w)$/i.test(word));
  return isPair || andBefore.test(keyOf(words[index + 1] ?? ""));
}

const andBefore =
  /^(?:i|im|i'm|ive|ill|we|he|she|they|it|its|how|hw|what|wat|which|when|where|wher|need|ned|want|wanna|wana|gotta|have|hav|must|get|go|going|then|back|leave|leaving|arrive|by|at|from|frm|to|2|is|can|cn|my|need2)$/;

function spellWord(word: string): string[] {
  const key = keyOf(word);
  const tail = /,$/.test(word) ? "," : "";
  const known = spellings.get(key) ?? nearDirections(key);
  return known ? `${known}${tail}`.split(" ") : [word];
}

/** "diections", "drections", "directoins" … */
function nearDirections(key: string): string | null {
  return key.length >= 7 &&
    /^d[irect]{0,6}[irectoinsz]{1,6}$/.test(key) &&
    /ct|er|ti|io/.test(key) &&
    !/^(?:director|directors|directorie|dictions?|discreti.*|districts?|disconte.*|dentists?)$/.test(key)
    ? "directions"
    : null;
}

/** Says of each 2 whether it is "to", and of each 4 whether it is "for". */
function readNumbers(words: string[]): string[] {
  const spelled = words.map((word, index) => {
    if (/^b$/i.test(word) && index + 1 < words.length) {
      return /^(?:at|in|on|there|back|home)$/.test(keyOf(words[index + 1] ?? "")) ? "be" : word;
    }
    if (word === "4" && isHourNext(words, index)) return "for";
    if (word === "4") return beforeFor.test(keyOf(words[index - 1] ?? "")) ? "for" : word;
    return word === "2" && isTo(words, index) ? "to" : word;
  });
  const keys = spelled.map(keyOf);
  const loose = spelled.findIndex(
    (word, index) =>
      word === "2" &&
      index > 0 &&
      index < words.length - 1 &&
      !/^(?:from|at|by|in)$/.test(keys[index - 1] ?? ""),
  );
  // "from platform 2 the exit", "bus 2 leeds": without another "to", this 2 is it.
  const hasNone = !keys.some((key) => separators.has(key) && key !== "2");
  const mayBeTo = keys.includes("from") || /^(?:bus|tram|train|coach|line)$/.test(keys[loose - 1] ?? "");
  if (loose > 0 && hasNone && mayBeTo && !afterNumber.test(keys[loose + 1] ?? "")) {
    spelled[loose] = "to";
    return spelled;
  }
  if (keys.includes("to")) return spelled;
  return spelled.map((word, index) =>
    word.toLowerCase() === "too" && beforeToo.test(keys[index - 1] ?? "") ? "to" : word,
  );
}

/** "at wembley 4 7": the hour they must be there for. */
function isHourNext(words: string[], index: number): boolean {
  const [before, after] = [keyOf(words[index - 1] ?? ""), keyOf(words[index + 1] ?? "")];
  return (
    index > 1 && !beforeNumber.test(before) && /^(?:1[0-2]|[1-9])(?:[:.][0-5]\d)?(?:am|pm)?$/.test(after)
  );
}

function isTo(words: string[], index: number): boolean {
  const before = keyOf(words[index - 1] ?? "");
  const after = keyOf(words[index + 1] ?? "");
  if (after === "" || afterNumber.test(after)) return false;
  if (index === 0) {
    const later = words.slice(1).map(keyOf);
    return later.includes("from") || !later.some((key) => separators.has(key));
  }
  return !beforeNumber.test(before) || /,$/.test(words[index - 1] ?? "");
}
