import { isDay } from "../time/time-words.ts";
import { MAX_PLACE_CHARACTERS } from "./args.ts";
import type { DirectionsArgs } from "./args.ts";
import { cutPlaces } from "./reading/cut-places.ts";
import { keyOf, spellOut } from "./reading/spelling.ts";
import { howArgs } from "./reading/take-phrases.ts";
import { readPair } from "./reading/read-pair.ts";
import { tidyHead, tidyPlace } from "./reading/tidy-parts.ts";
import type { TidyPart } from "./reading/tidy-parts.ts";
import { otherNouns, travelWords } from "./reading/vocabulary.ts";

// Three full SMS: more than any request for a way.
const MAX_CHARACTERS = 480;

// A dog to be trained, a person who tells where they are going, a road with a name.
const isOther =
  /\b(?:train (?:my|your|a|him|her|myself)\b|train for (?:a|the|my) \w*(?:marathon|race|event|test|5k|10k))|^\W*(?:(?:i'?m|i am|we are) )?(?:just )?on (?:my|our) way\b|^\W*(?:(?:i'?m|i am|we'?re|we are) )?(?:still )?(?:stuck|sat|sitting|squashed) (?:on|in) (?:the|a|my) (?:bus|train|tram|tube|traffic)\b(?!.*(?:\?|\bhow\b|\bwhat\b|\bwhen\b))|^\W*(?:i'?m|i am|we'?re|we are) (?:just )?(?:walking|driving|cycling|coming|running) (?:back |straight )?(?:home|to work|back|there)(?: now| soon| then| lol)?\W*$|\bi love you\b|\b(?:bad to worse|strength to strength|rags to riches|zero to hero|head to toe|start to finish|way to (?:a|the|his|her|my|your) .{0,12}heart)\b|^\W*route \d+\b|^\W*(?:where|what)(?:'?s| is) (?:the |my )?(?:nearest|closest) \S.* to\b/i;

/**
 * Reads a request for a way in a person's own words: "hw do i get frm leeds stn 2 headingley by bus", "last bus home".
 * The places stay as they were texted. Where one place is named alone it is the destination, and the origin is left
 * out: where they are. Null where the text does not surely ask for a way.
 */
export function readUtterance(text: string): DirectionsArgs | null {
  if (text.length > MAX_CHARACTERS || isOther.test(text)) return null;
  const pair = readPair(text);
  if (pair) return pair;
  const words = spellOut(text).split(" ").filter(Boolean);
  const { parts, hasOtherVerb } = cutPlaces(words);
  const [head, ...others] = parts;
  const tidyStart = tidyHead(head?.words ?? []);
  const tidied = others.map((part) => withAsking(part.role, part.asking, tidyPlace(part.words)));
  const all: TidyPart[] = [tidyStart, ...tidied];

  const destinations = tidied.filter((part) => part.role === "to" && part.place !== "");
  const to = destinations.at(-1);
  // "arriving at heathrow, how do i get to paddington": where one arrives first is where the way begins.
  const arrival =
    destinations.length > 1 && /^arriv/.test(destinations[0]?.asking[0] ?? "") ? destinations[0] : undefined;
  const from = tidied.find((part) => part.role === "from" && part.place !== "") ?? arrival;
  const asking = all.flatMap((part) => [...part.asking, ...part.modes]);
  // "dublin airport from drumcondra arrive 5am" is asked by the hour alone.
  const isTimed = all.some((part) => part.times.some(({ kind }) => kind !== "bare"));
  const ends = endsOf(
    tidyStart,
    from?.place ?? null,
    to?.place ?? null,
    isTimed ? [...asking, "arrive"] : asking,
  );
  if (!ends || (hasOtherVerb && !(from && to && asks(asking)))) return null;

  const departure = all.map((part) => part.departure).find((found) => found !== null);
  return {
    do: "route",
    ...(ends.origin !== null && { origin: ends.origin }),
    destination: ends.destination,
    ...howArgs(
      all.flatMap((part) => part.modes),
      all.flatMap((part) => part.times),
    ),
    ...(departure && { departure }),
  };
}

function withAsking(
  role: "head" | "from" | "to",
  asking: string[],
  tidy: TidyPart,
): TidyPart & { role: typeof role } {
  // "be at the station at 10": the hour is that of being there.
  const isArrival = asking.some((word) => /^(?:be|been|being|arrive|arriving|reach|reaching)$/.test(word));
  const times = tidy.times.map((time) =>
    isArrival && time.kind === "bare" && !isDay(time.words) ? { ...time, kind: "arrive" as const } : time,
  );
  return { ...tidy, times, role, asking: [...asking, ...tidy.asking] };
}

type Ends = { origin: string | null; destination: string };

function endsOf(head: TidyPart, from: string | null, to: string | null, asking: string[]): Ends | null {
  const isAsked = asks(asking);
  // "i need to get across town to the clinic"
  const isNoPlace =
    /^(?:across|through|around|past) /i.test(head.place) || (isAsked && lineNumber.test(head.place));
  const named = head.place === "" || isNoPlace ? null : head.place;
  if (from !== null && to !== null) {
    return isAsked || named === null || isHome(named) ? checked(from, to) : null;
  }
  if (to !== null) {
    if (named === null) return isAsked || isHome(to) ? checked(null, to) : null;
    return isOrigin(named, asking) ? checked(named, to) : null;
  }
  if (from !== null)
    return named !== null && (isAsked || isHome(named)) && isOrigin(named, asking)
      ? checked(from, named)
      : null;
  if (named === null) return null;
  if (isHome(named)) return isAsked ? checked(null, named) : null;
  // "directions airport"
  const isShort = named.split(" ").length <= 5;
  const isCommanded = asking.some((word) => /^(?:directions?|route|navigate)$/.test(word));
  return isCommanded && isShort && isOrigin(named, asking) ? checked(null, named) : null;
}

/** "does the 4 go to the hospital", "the X84" */
const lineNumber = /^(?:the |a )?(?:number |no\.? ?)?[a-z]?\d{1,3}[a-z]?$/i;

const strong =
  /^(?:get|gets|getting|go|goes|going|way|ways|route|routes|directions?|map|reach|far|long|distance|journey|trip|travel|travelling|take|takes|taking|heading|head|catch|ride|drive|walk|cycle|walking|driving|cycling|navigate|navigation|path|return|be|come|leave|leaves|leaving|lost|back|arrive|arriving|run|runs|timetable|set|stops|miles|km|kilometres|kilometers|traffic|reach|reaching|stuck|stranded|platform|nav|changes|walkable)$/;

/** Whether the words around the places ask for a way. */
function asks(asking: string[]): boolean {
  return asking.some((word) => strong.test(word) || travelWords.has(word) || word === "transit");
}

/** What may be named without "to": "bus home". */
function isHome(words: string): boolean {
  return /^(?:back |straight )*(?:home|to home|my (?:home|house)|work|town|downtown|uptown|the airport|airport|city centre|town centre)$/i.test(
    words,
  );
}

/** Whether the words before "to" are a place, and no half of another sentence. */
function isOrigin(words: string, asking: string[]): boolean {
  const keys = words.split(" ").map(keyOf);
  if (keys.some((key) => otherNouns.has(key) && key !== "my" && key !== "full" && key !== "card"))
    return false;
  if (
    keys.some((key) =>
      /^(?:i|you|he|she|it|they|we|am|is|are|was|were|not|dont|don't|cant|can't|love|like|hate|want|said|says|think|because|why|if)$/.test(
        key,
      ),
    )
  )
    return false;
  if (
    /^(?:left|right|welcome|thanks|thank|talk|listen|reply|speak|respond|according|due|ready|want|need|used|related|similar|sorry|congratulations|happy|good|hello|hi|add|send|say|compared|what|how|over|nothing|something|anything|translate|convert|change|from|about|more|less|allergic|married|sick|hurry|up|down|play|move|switch|turn|try|able|late|made|moved|moving|went|came|flew|drove|off)$/i.test(
      keys[0] ?? "",
    )
  )
    return false;
  return keys.length <= (asks(asking) ? 12 : 7);
}

const noPlace =
  /^(?:(?:a|an|the) \p{L}|there|it|you|him|her|that|this|them|us|do|sleep|bed|hell|god|know|be|me|each other|myself|yourself|the point|death|the next level|the|one|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}(?: ?[ap]m)?|(?:level|lvl|grade|rank|season|episode|chapter|version|verse) \d+\b.*|english|spanish|french|german|celsius|fahrenheit|miles|km|pounds|dollars|euros|usd|gbp|eur)$/iu;

function checked(origin: string | null, destination: string): Ends | null {
  const to = destination.replace(/^(?:back|straight) (?=home|to\b)/i, "").replace(/^to /i, "");
  if (
    (noPlace.test(to) && !(origin !== null && /^the point$/i.test(to))) ||
    (origin !== null && noPlace.test(origin) && !/^me$/i.test(origin))
  )
    return null;
  if (!/[\p{L}\p{N}]/u.test(to) || (origin !== null && !/[\p{L}\p{N}]/u.test(origin))) return null;
  if (Math.max(origin?.length ?? 0, to.length) > MAX_PLACE_CHARACTERS) return null;
  return { origin, destination: to };
}
