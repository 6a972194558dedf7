import { keywordText } from "../../sms/keyword-text.ts";
import { MAX_PLACE_CHARACTERS, MAX_TIME_CHARACTERS } from "./args.ts";
import type { DirectionsArgs, Mode } from "./args.ts";
import { bareTime, trailingTime } from "./time-words.ts";

// Three full SMS: more than any start and end, little enough for the patterns below.
const MAX_COMMAND_CHARACTERS = 480;
// How to travel, a time and its day, said twice: nobody says more, and each costs another look at the text.
const MAX_PHRASES = 6;

const wholeCommands = new Map<string, "next" | "back" | "later">([
  ["NEXT", "next"],
  ["BACK", "back"],
  ["LATER", "later"],
]);

/** Reads MAP, NEXT, BACK and LATER, in any case, with or without a slash; null where the text is none of them. */
export function readCommand(text: string): DirectionsArgs | null {
  const whole = text.length > MAX_COMMAND_CHARACTERS ? undefined : wholeCommands.get(keywordText(text));
  if (whole) return { do: whole };

  const command = /^[\s/.,:;!*#"'-]*(maps?|directions?)(?![\p{L}\p{N}'_-])[\s:,.;-]*/iu.exec(text);
  if (!command) return null;
  const isMap = /map/i.test(command[0]);
  const rest = text.slice(command[0].length);
  const route = rest.length > MAX_COMMAND_CHARACTERS ? null : readRoute(rest);
  if (isMap) return route ?? { do: "usage" };

  // "Directions" also opens sentences for the agent ("directions to the bank", "directions for this medicine").
  if (!/[\p{L}\p{N}]/u.test(rest)) return { do: "usage" };
  return route && /(?:^|\s)from:?\s/i.test(rest) && !isRecipe(route.destination) ? route : null;
}

/** "a to b by bus, leave at 8" → what to ask for; null where there are not two places. */
function readRoute(rest: string): DirectionsArgs | null {
  const quoted: string[] = [];
  const plain = rest
    .replace(/[“”„«»″]/g, '"')
    .replace(/[‘’´`]/g, "'")
    .replace(/"([^"]*)"|(?<=^|\s)'([^']*)'(?=$|[\s,.])/g, (_, double?: string, single?: string) => {
      quoted.push(double ?? single ?? "");
      return `\u0001${quoted.length - 1}\u0001`;
    })
    .replace(/\s+/g, " ")
    .replace(/ @ ?(?=\d)/g, " at ");

  const { rest: body, ...how } = takeLeading(takeTrailing(plain));
  const places = splitPlaces(body);
  if (!places) return null;
  const [origin, destination] = places.map((place) =>
    tidyPlace(place.replace(/\u0001(\d+)\u0001/g, (_, index: string) => quoted[Number(index)] ?? "")),
  );
  if (!origin || !destination) return null;
  if (Math.max(origin.length, destination.length) > MAX_PLACE_CHARACTERS) return null;
  return { do: "route", origin, destination, ...(how.mode && { mode: how.mode }), ...timesOf(how.times) };
}

const politeEnd = /[\s,.;!?]+$|[\s,]+(?:please|pls|plz|thanks|thank you|thx|sharp)[\s.!?]*$/i;

type TimePhrase = { kind: "leave" | "arrive" | "bare"; words: string };
type Taken = { rest: string; mode: Mode | null; times: TimePhrase[] };

/** Takes the ways to travel and the times off the end of a text, in whatever order they stand. */
function takeTrailing(text: string): Taken {
  const taken: Taken = { rest: text, mode: null, times: [] };
  for (let count = 0; count < MAX_PHRASES; count++) {
    taken.rest = taken.rest.replace(politeEnd, "");
    const time = trailingTime.exec(taken.rest);
    const way = time ? null : trailingMode.exec(taken.rest);
    if (time?.groups) {
      const kind = time.groups.leave ? "leave" : time.groups.arrive ? "arrive" : "bare";
      taken.times.unshift({ kind, words: bareTime(time.groups[kind] ?? "") });
    } else if (way) {
      taken.mode = modeOf(way[0]);
    } else {
      break;
    }
    taken.rest = taken.rest.slice(0, (time ?? way)?.index);
  }
  return taken;
}

/** The same before the places: "by bus tomorrow at 9 from a to b". */
function takeLeading(taken: Taken): Taken {
  const match = /^(?<before>.+?)[\s,]+(?<places>from .+)$/i.exec(taken.rest);
  const before = takeTrailing(match?.groups?.before ?? "");
  if (!match?.groups?.places || before.rest !== "") return taken;
  return {
    rest: match.groups.places,
    mode: taken.mode ?? before.mode,
    times: [...before.times, ...taken.times],
  };
}

const modeWords: Record<Mode, string> = {
  transit:
    "transit|public transit|transport|public transport|transportation|public transportation|ferry|boat",
  bus: "bus|buses|coach",
  train: "train|trains|rail|railway",
  subway: "subway|metro|tube|underground|mrt",
  tram: "tram|trams|streetcar|light rail|trolley",
  walk: "foot|walk|walking",
  bike: "bike|bicycle|cycle|cycling|biking|bicycling",
  drive: "car|taxi|cab|driving|road|motorbike|motorcycle|truck|van",
};
const anyMode = Object.values(modeWords).join("|");

// A bare "train" or "drive" is left to the place ("12 Maple Drive"), but for those that name no place.
const trailingMode = new RegExp(
  `(?:(?:^|[\\s,;]+)(?:and |going |travelling |traveling )?(?:${[
    `(?:by|via|using|with|taking|take) (?:the |a |an |my )?(?:${anyMode})`,
    `on (?:the |a |my )?(?:${[modeWords.bus, modeWords.train, modeWords.subway, modeWords.tram, "foot|bike|bicycle"].join("|")})`,
    "in (?:the|a|my) (?:car|taxi|cab|truck|van)",
    "walking|cycling|biking|bicycling|driving|transit|public (?:transit|transport|transportation)",
  ].join("|")})|, ?(?:${anyMode}))(?: only)?$`,
  "i",
);

/** The mode whose word ends a phrase such as ", on the bus only". */
function modeOf(phrase: string): Mode | null {
  const words = phrase.replace(/ only$/i, "");
  const modes = Object.keys(modeWords) as Mode[];
  return modes.find((mode) => new RegExp(`(?:^|[\\s,;])(?:${modeWords[mode]})$`, "i").test(words)) ?? null;
}

/** A time without a kind ("tomorrow", "at 9") belongs to the one with a kind; alone, it is when to leave. */
function timesOf(phrases: TimePhrase[]): Pick<DirectionsArgs, "leaveAt" | "arriveBy"> {
  const bare = phrases.filter((phrase) => phrase.kind === "bare");
  const leave = phrases.filter((phrase) => phrase.kind === "leave");
  const arrive = phrases.filter((phrase) => phrase.kind === "arrive");
  const words = (list: TimePhrase[]): string =>
    list
      .map((phrase) => phrase.words)
      .join(" ")
      .slice(0, MAX_TIME_CHARACTERS);
  if (leave.length > 0) return { leaveAt: words([...leave, ...bare]) };
  if (arrive.length > 0) return { arriveBy: words([...arrive, ...bare]) };
  return bare.length > 0 ? { leaveAt: words(bare) } : {};
}

/** "from a to b", "to b from a", "b from a" or "a to b" → [a, b]. */
function splitPlaces(text: string): [string, string] | null {
  const body = text.replace(
    /^(?:me |us )?(?:(?:(?:the|my|a) )?(?:way|route|directions?) )?(?=(?:from|to)\b)/i,
    "",
  );
  const backward = /^to:? (?<b>.+),? from:? (?<a>.+)$/i.exec(body)?.groups;
  if (backward?.a && backward.b) return [backward.a, backward.b];

  const both = body.replace(/^from:? /i, "");
  const split = separators(both).at(-1);
  if (split) return [both.slice(0, split.start), both.slice(split.end)];

  const plain = /^(?<b>.+),? from:? (?<a>.+)$/i.exec(body)?.groups;
  return plain?.a && plain.b ? [plain.a, plain.b] : null;
}

/** Where a "to" may part start and end: not the one inside "Places to Eat" or "Next to Nothing". */
function separators(text: string): { start: number; end: number }[] {
  const found = [...text.matchAll(/[\s,]+(?:to:? |-+>|=+>|→ ?)/gi)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const likely = found.filter(
    ({ start, end }) =>
      !/(?:^|\s)(?:places|things|next|close|welcome|gateway|stairway|ready|how|door|face)$/i.test(
        text.slice(0, start),
      ) && !/^(?:eat|go|see|be|stay|play|rent|let|table|sleep|drink|shop|do)(?:\s|$)/i.test(text.slice(end)),
  );
  return likely.length > 0 ? likely : found;
}

function tidyPlace(text: string): string | null {
  const place = text
    .replace(/\p{Cc}/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  const tidy = place.replace(/^[\s,.;:!?"*-]+|[\s,;:!?"*-]+$/g, "");
  return /[\p{L}\p{N}]/u.test(tidy) ? tidy : null;
}

function isRecipe(destination: DirectionsArgs["destination"]): boolean {
  return /^(?:make|making|cook|bake|build|use|assemble|install|create|clean|take)\b/i.test(destination ?? "");
}
