import type { Mode } from "../args.ts";

/** The words of each way to travel. "train" is everything on rails. */
const modeWords: Record<Mode, string> = {
  transit:
    "transit|public transit|transport|public transport|transportation|public transportation|ferry|ferries|boat|water taxi",
  bus: "bus|buses|busses|coach|coaches|minibus|matatu|matatus|mat|mats|jeep|jeeps|danfo|dolmus|jeepney|marshrutka|trotro|tro tro|dala dala|daladala|chapa|combi|kombi|megabus|greyhound|flixbus|national express|bus eireann",
  train:
    "train|trains|rail|railway|amtrak|dart|s-bahn|sbahn|local train|lirr|bart|zug|caltrain|sgr|septa|metra|eurostar|sncf|irish rail|overground|dlr",
  subway: "subway|metro|tube|underground|mrt|u-bahn|ubahn|mtr",
  tram: "tram|trams|streetcar|light rail|trolley|luas|metrolink",
  walk: "foot|walk|walking|walks|walkable|on foot|by foot",
  bike: "bike|bicycle|cycle|cycling|biking|bicycling|push bike|pushbike|pedal",
  drive:
    "car|taxi|cab|driving|drive|road|lorry|motorbike|motorcycle|truck|van|uber|ola|auto|rickshaw|tuk tuk|tuktuk|boda|boda boda|bodaboda|okada|keke|moped|scooter|lift|traffic",
};

const modes = Object.keys(modeWords) as Mode[];

const anyMode = Object.values(modeWords)
  .join("|")
  .split("|")
  .toSorted((a, b) => b.length - a.length)
  .join("|");

const byWord = new Map<string, Mode>(
  modes.flatMap((mode) => modeWords[mode].split("|").map((word): [string, Mode] => [word, mode])),
);

// A bare "train" or "drive" is left to the place ("12 Maple Drive"), but for those that name no place.
export const trailingMode = new RegExp(
  `(?:(?:^|[\\s,;]+)(?:and |going |travelling |traveling )?(?:${[
    `(?:by|via|using|with|taking|take) (?:the |a |an |my |night )*(?:${anyMode})(?: or (?:by )?(?:the |a )?(?:${anyMode}))?`,
    `on (?:the |a |my )?(?:${[modeWords.bus, modeWords.train, modeWords.subway, modeWords.tram, "foot|bike|bicycle|motorbike|ferry|boat"].join("|")})`,
    "in (?:the|a|my) (?:car|taxi|cab|truck|van)",
    "walking|cycling|biking|bicycling|driving|transit|public (?:transit|transport|transportation)",
  ].join("|")})|, ?(?:${anyMode}))(?: only| pls| please)?$`,
  "i",
);

/** The ways to travel that stand in a phrase such as "by tube or bus". */
export function modesIn(phrase: string): Mode[] {
  const words = phrase.toLowerCase().match(new RegExp(`(?<![\\p{L}-])(?:${anyMode})(?![\\p{L}-])`, "gu"));
  return (words ?? []).flatMap((word) => byWord.get(word) ?? []);
}

/** One way to travel where one was said; several with a timetable are "transit". */
export function oneMode(said: Mode[]): Mode | null {
  const [first = null, ...others] = new Set(said);
  if (others.length === 0) return first;
  const onRoad: Mode[] = ["walk", "bike", "drive"];
  const timed = [...new Set(said)].filter((mode) => !onRoad.includes(mode));
  if (timed.length === 0) return null;
  return timed.length === said.length ? "transit" : null;
}

const set = (words: string): Set<string> => new Set(words.split(/\s+/));

/** Vehicles and ways to move, where they stand before a place and belong to no name. */
export const travelWords = set(
  "bus buses coach coaches train trains tram trams tube metro subway underground ferry boat rail luas dart matatu walk walking drive driving cycle cycling bike biking bicycle car taxi cab transit transport streetcar minibus uber auto mrt bart zug amtrak caltrain sgr metra eurostar overground dlr megabus greyhound flixbus jeepney danfo okada keke boda bodaboda tuktuk rickshaw truck lorry jeep",
);

/** What makes a name of a travel word: "bus station". */
export const makesName = set(
  "station stations stn stop stops depot terminal terminus garage stand shelter rank park museum interchange lane street st road rd exchange yard bay shop wash port",
);

/** Words that ask for a way and stand in no name of a place, or only where they are not asked with. */
export const askingWords = set(`
  he she they him her his their
  po naman sir madam commute commuting
  hi hello hey hiya yo good evening ok okay so well just please thanks sorry quick question kindly
  i we you me us my our am are is was be been do does did will would can could shall should may must might
  need needs want wants like looking look trying try have has had got getting get gets go goes going gone
  tell show give send find know let help explain advise guide bring plan check figure
  how what which when where why whether the a an any some d wot it there this that these
  way ways route routes direction directions directons path map maps navigation navigate nav sat timetable timetables timings schedule times time
  distance journey trip travel travelling traveling ride riding rides run runs running catch catching take takes taking
  leave leaves leaving depart departs departing departure departures arrive arrives arriving come comes coming reach
  head heading walk walking drive driving cycle cycling ride
  to by on in via using with for of off set setting out up back over then and but also or if so at
  public foot traffic now lost stuck return returning change make available missed i've ive we've weve mins min hrs minutes minute hours hour
  person someone anyone best one possible about actually currently really urgently quickly asap late
  too early timing changes walkable coming landed still miles mile km kilometres kilometers traffic jams jam bad busy heavy raining snowing dark cold hungry tired
  number stop stops line lines platform local night express direct straight tonight today
`);

/** Words of `askingWords` that may open a name as well: they ask only next to one of these. */
export const adjectives = set(
  "best better quickest fastest shortest easiest cheapest nearest closest simplest safest quicker faster shorter easier cheaper earliest latest first last next final long far many much different other good direct local night express late",
);

/** Verbs after "to" that are a part of asking for a way: "to get to". */
export const travelVerbs = set(
  "get go be walk drive cycle bike travel reach take catch ride come head leave arrive return commute board change make navigate use set start find getting going know visit",
);

/** After "to", these make another sentence: "how do i get to sleep". */
export const otherVerbs = set(`
  sleep eat cook lose learn stop quit say tell ask write read play win kill fix clean wash grow earn save pay buy sell
  build install download call text send open close cancel delete register apply log sign talk speak meet date marry
  love like feel understand think believe remember forget help study pass improve increase reduce remove treat cure
  prevent avoid do have see watch hear listen wait stay live die bed know train teach prepare bake boil fry lend borrow
  change update reset unlock charge turn invest trade vote pray thank you him her them it that this each every
`);

/** What is asked about a bus or train beside the way. */
export const otherNouns = set(
  "ticket tickets fare fares price prices cost pass strike strikes driver drivers conductor delay delays late cancelled broke broken full card app job jobs my is was has pants wheels accident crash fight lost phone wallet keys purse bag umbrella laptop",
);
