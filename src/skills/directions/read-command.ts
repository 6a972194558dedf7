import { keywordText } from "../../sms/keyword-text.ts";
import { MAX_PLACE_CHARACTERS } from "./args.ts";
import type { DirectionsArgs } from "./args.ts";
import { readUtterance } from "./read-utterance.ts";
import { howArgs, takeTrailing } from "./reading/take-phrases.ts";
import type { Taken } from "./reading/take-phrases.ts";

// Three full SMS: more than any start and end, little enough for the patterns below.
const MAX_COMMAND_CHARACTERS = 480;

const wholeCommands = new Map<string, "next" | "back" | "later" | "earlier" | "alternative">([
  ["NEXT", "next"],
  ["BACK", "back"],
  ["LATER", "later"],
  ["EARLIER", "earlier"],
  ["ALT", "alternative"],
]);

/** Reads MAP, NEXT, BACK, LATER, EARLIER and ALT, in any case, with or without a slash; null where the text is none of them. */
export function readCommand(text: string): DirectionsArgs | null {
  const whole = readWholeCommand(text);
  if (whole) return whole;

  const command = /^[\s/.,:;!*#"'-]*(maps?|directions?)(?![\p{L}\p{N}'_-])[\s:,.;-]*/iu.exec(text);
  if (!command) return null;
  const isMap = /map/i.test(command[0]);
  const rest = text.slice(command[0].length);
  // "map 2" is said of a list of places.
  if (/^\s*#?\d{1,2}\W*$/.test(rest)) return null;
  const route = rest.length > MAX_COMMAND_CHARACTERS ? null : readRoute(rest);
  // "MAP home", "map leeds stn 2 headingley"
  if (isMap) return route ?? readUtterance(`directions ${rest}`) ?? { do: "usage" };

  // "Directions" also opens sentences for the agent ("directions to the bank", "directions for this medicine").
  if (!/[\p{L}\p{N}]/u.test(rest)) return { do: "usage" };
  return route && /(?:^|\s)from:?\s/i.test(rest) && !isRecipe(route.destination) ? route : null;
}

/** Reads NEXT, BACK, LATER, EARLIER and ALT alone; null for anything else. */
export function readWholeCommand(text: string): DirectionsArgs | null {
  const whole = text.length > MAX_COMMAND_CHARACTERS ? undefined : wholeCommands.get(keywordText(text));
  return whole ? { do: whole } : null;
}

// "a to b bus": none of these ends the name of a place.
const bareMode =
  /(?<=\S)(?<!\b(?:to|2|by|via|the|a|an|my|on|in|taking|take|public|using|with|or|and|water|light|night)) (?<mode>bus|bike|car|train|tram|tube|taxi|transit)[\s.!]*$/i;

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
    .replace(/ @ ?(?=\d)/g, " at ")
    .replace(bareMode, " by $<mode>")
    .replace(/(?<=\p{Ll}) WALK$/u, " on foot");

  const { rest: body, ...how } = takeLeading(takeTrailing(plain));
  const places = splitPlaces(body);
  if (!places) return null;
  const [origin, destination] = places.map((place) =>
    tidyPlace(place.replace(/\u0001(\d+)\u0001/g, (_, index: string) => quoted[Number(index)] ?? "")),
  );
  if (!origin || !destination) return null;
  if (Math.max(origin.length, destination.length) > MAX_PLACE_CHARACTERS) return null;
  return { do: "route", origin, destination, ...howArgs(how.modes, how.times) };
}

/** The same before the places: "by bus tomorrow at 9 from a to b". */
function takeLeading(taken: Taken): Taken {
  const match = /^(?<before>.+?)[\s,]+(?<places>from .+)$/i.exec(taken.rest);
  const before = takeTrailing(match?.groups?.before ?? "");
  if (!match?.groups?.places || before.rest !== "") return taken;
  return {
    rest: match.groups.places,
    modes: [...taken.modes, ...before.modes],
    times: [...before.times, ...taken.times],
  };
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
