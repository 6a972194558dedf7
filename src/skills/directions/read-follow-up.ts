import { DateTime } from "luxon";
import { bareTime, isDay, meansNow, namesDay } from "../time/time-words.ts";
import { knownZone } from "../time/zone.ts";
import { readPlaceAnswer } from "../where/ask-where.ts";
import type { DirectionsArgs } from "./args.ts";
import { readAwaited, readMemory, tripArgs } from "./memory.ts";
import type { RouteMemory } from "./memory.ts";
import { readWholeCommand } from "./read-command.ts";
import { readUtterance } from "./read-utterance.ts";
import { spellOut } from "./reading/spelling.ts";
import { howArgs, takeLeadingTime, takeTrailing } from "./reading/take-phrases.ts";
import type { TimePhrase } from "./reading/take-phrases.ts";
import { modesIn, oneMode } from "./reading/vocabulary.ts";

// "And what about on foot tomorrow at half past eight in the morning instead please" is long already.
const MAX_CHARACTERS = 100;

/**
 * Reads a text as going on from the last route ("by bike", "same but tomorrow", "and back") or as the place that was
 * asked for; null where it may be anything else.
 */
export function readFollowUp(text: string, memory: unknown): DirectionsArgs | null {
  if (text.length > MAX_CHARACTERS * 2) return null;
  const awaited = readAwaited(memory);
  if (awaited) {
    const place = readUtterance(text) ? null : readPlaceAnswer(text);
    const { end, keepAs, args } = awaited;
    return place === null ? null : { ...args, [end]: place, keepAs: { end, ...keepAs } };
  }
  const route = readMemory(memory);
  return route && text.length <= MAX_CHARACTERS ? readChange(text, route) : null;
}

function readChange(text: string, memory: RouteMemory): DirectionsArgs | null {
  // BACK alone is the step before, and no way back.
  const whole = readWholeCommand(text);
  if (whole) return whole;
  // A digit alone is a choice in a list, not an hour.
  if (/^\W*\d\W*$/.test(text)) return null;
  if (/^\W*(?:be )?back (?:in|soon|later|on)\b/i.test(text)) return null; // "back in 5"
  const words = withoutOpening(
    spellOut(text)
      .toLowerCase()
      .replace(/[\s,.]+$/, ""),
  );
  if (words === null) return null;
  const wish = wishes.find(({ says }) => says.test(words))?.wish;
  if (wish) return { do: wish };
  const back = wayBack.exec(words);
  if (back) return withHow(words.slice(back[0].length), memory, reversed(memory));
  const service =
    /^(?:the |what (?:is|time is) the |when is the )?(first|last)(?: one| bus| train| tram| metro| tube| ferry)?\b/.exec(
      words,
    );
  if (service) return firstOrLast(service[1] === "first" ? "first" : "last", service[0], words, memory);
  return withHow(words, memory, tripArgs(memory)) ?? otherPlace(words, memory);
}

const opening =
  /^(?:and|or|but|ok|okay|cheers|thanks|thank you|great|cool|nice|lovely|perfect|hey|hi|so|then|now|no|yes|yeah|hmm|actually|sorry|please|also|i mean|i meant|what about|how about|what if|what of|(?:is it )?(?:the )?same(?: again| time| trip| route| way| journey| thing)?|again|repeat|can i|could i|can you|could you|(?:i |we )?(?:need|have|want|got|would like|must) to (?:be|get)(?: there)?|(?:i |we )?must be(?: there)?|i want|i would like|i need|i will|do it|make it|change(?: it)?(?: to)?|try|give me|show me|tell me|get me|and if i|if i|how long|how far|how do i get there|how do i go|how do i|how can i|how would i|is there (?:a|an|any)|what is|there|it|go|get|going|better|rather|with|for|leave|leaving)(?=$|[\s,])[\s,]*/;

/** The text without the words that only say that it goes on; null where what is left is no change. */
function withoutOpening(text: string): string | null {
  let words = text.replace(
    /[\s,]+(?:instead|not now|please|then|too|as well|thanks|though|there|again|mate|by any chance|would take|take|does it take|would it take|be)$/g,
    "",
  );
  for (let count = 0; count < 6; count++) {
    const match = opening.exec(words);
    if (!match) break;
    // "leave at 9" and "for 9" are times with their kind.
    if (/^(?:leave|leaving|for|get|going|go)/.test(match[0]) && takeLeadingTime(words)) break;
    words = words.slice(match[0].length);
  }
  words = words.replace(/^(?:but|and|at the)\s+(?=\S)/, "");
  return words === "" ? (/\b(?:same|again|repeat|now)\b/.test(text) ? "now" : null) : words;
}

const wishes: { says: RegExp; wish: "later" | "earlier" | "alternative" }[] = [
  {
    says: /^(?:a |the )?(?:later(?: one| bus| train| departure)?|next (?:one|bus|train|tram|departure)|one after(?: that)?|after that|(?:next )?(?:one )?after(?: that| this)?|i missed it|missed it)$/,
    wish: "later",
  },
  {
    says: /^(?:a |an |the )?(?:earlier(?: one| bus| train| departure)?|sooner|previous(?: one| bus| train)?|one before(?: that)?|before that|too late)$/,
    wish: "earlier",
  },
  {
    says: /^(?:an? |the |any |some )?(?:alt|alts|alternatives?|alternate|(?:an)?other (?:way|route|one|option)s?|different (?:way|route|one)|other (?:way|route)|else|other options?|options?)$/,
    wish: "alternative",
  },
];

const wayBack =
  /^(?:the |my |on the |for the )?(?:(?:way |route |trip |journey |bus |train )?back(?: again| home| the other way| way| from there)?|return(?: (?:trip|journey|way|route|bus|train))?|(?:come|coming|get|getting|go|going) back|reverse|(?:the )?other way(?: (?:round|around|about))?|(?:the )?(?:reverse|opposite)|swap(?:ped)?(?: (?:it|them))?(?: (?:round|around))?|other direction|vice versa|opposite (?:way|direction))(?=$|[\s,])[\s,]*/;

function reversed(memory: RouteMemory): DirectionsArgs {
  const { origin, destination, originPlaceId, destinationPlaceId, originPlace, destinationPlace, ...rest } =
    tripArgs(memory);
  return {
    ...rest,
    origin: destination,
    destination: origin,
    ...(destinationPlaceId && { originPlaceId: destinationPlaceId }),
    ...(originPlaceId && { destinationPlaceId: originPlaceId }),
    ...(destinationPlace && { originPlace: destinationPlace }),
    ...(originPlace && { destinationPlace: originPlace }),
  };
}

/** The trip with the way to travel and the time that the words name; null where they name anything else. */
function withHow(words: string, memory: RouteMemory, trip: DirectionsArgs): DirectionsArgs | null {
  const isReturn = trip.origin === memory.destination && trip.destination === memory.origin;
  if (words === "") return trip;
  if (meansNow(words)) return trip;
  const said = readHow(words);
  if (!said) return null;
  const how = howArgs(said.modes, said.times);
  const mode = how.mode ?? oneMode(said.modes);
  const when = mergeTime(how, said.times, memory, isReturn);
  return { ...trip, ...(mode && { mode }), ...when };
}

/** Reads words that name nothing but a way to travel and a time. */
function readHow(words: string): { modes: ReturnType<typeof modesIn>; times: TimePhrase[] } | null {
  const leading = takeLeadingTime(words);
  const taken = takeTrailing(leading ? leading.rest : words);
  const times = [...(leading ? [leading.time] : []), ...taken.times];
  const rest = taken.rest
    .replace(/^(?:the|a|an|my|in|on|by|go|i|to|at|same|but|and|only|just)(?=$|\s)|[\s,]+/g, " ")
    .trim();
  const isTimeAlone = rest === "" ? null : asTime(rest);
  if (isTimeAlone) return { modes: taken.modes, times: [...times, isTimeAlone] };
  const own = rest === "" ? [] : modesIn(rest);
  const isModeAlone =
    rest === "" ||
    (own.length > 0 &&
      /^(?:(?:a|the|my|by|to|on|in|i|go|take|taking|get|only|or|and) )*[a-z-]+(?: (?:only|transport|transit|one|there|it))*$/.test(
        rest,
      ));
  return isModeAlone && (rest === "" || own.length > 0) ? { modes: [...taken.modes, ...own], times } : null;
}

/** "9am", "half 8": a time that is only one because nothing else stands there. */
function asTime(words: string): TimePhrase | null {
  const taken = takeTrailing(`at ${words}`);
  const [time] = taken.times;
  return taken.rest === "" && time && taken.times.length === 1 ? time : null;
}

/** A day alone keeps the hour of the last trip, an hour alone its day, and both whether it is to leave or to arrive. */
function mergeTime(
  how: Pick<DirectionsArgs, "leaveAt" | "arriveBy">,
  said: TimePhrase[],
  { time, zone: knownZoneName, departure, askedAt }: RouteMemory,
  isReturn: boolean,
): Partial<DirectionsArgs> {
  const zone = knownZone(knownZoneName);
  const before = time && zone ? DateTime.fromISO(time.at, { zone }) : null;
  const words = how.leaveAt ?? how.arriveBy;
  if (!words) {
    if (isReturn || !time) return departure ? { departure } : {};
    if (departure)
      return { departure, ...(before && departure === "first" ? { leaveAt: before.toISODate() ?? "" } : {}) };
    return { [time.kind === "leave" ? "leaveAt" : "arriveBy"]: time.at };
  }
  const hasKind = said.some((phrase) => phrase.kind !== "bare");
  const isArrival = hasKind ? how.arriveBy !== undefined : time?.kind === "arrive" && !departure && !isReturn;
  const key = isArrival ? "arriveBy" : "leaveAt";
  if (isDay(words)) {
    if (departure) return { departure, leaveAt: words };
    return { [key]: before ? `${words} ${before.toFormat("HH:mm")}` : words };
  }
  const today = askedAt && zone ? DateTime.fromISO(askedAt, { zone }).toISODate() : null;
  const isOtherDay = before !== null && !departure && before.toISODate() !== today;
  const isClock = !namesDay(words) && !meansNow(words) && !/^in /.test(words);
  return {
    [key]:
      isOtherDay && isClock ? `${before.toISODate() ?? ""} ${nearBefore(bareTime(words), before)}` : words,
  };
}

/** "at 5 instead" of 16:00 is 17:00: an hour without its half of the day is that of the trip before. */
function nearBefore(words: string, before: DateTime): string {
  const hour = /^(?:0?[1-9]|1[01])(?:[:.][0-5]\d)?$/.test(words) ? Number.parseInt(words, 10) : null;
  return hour !== null && before.hour >= 12 && Math.abs(hour + 12 - before.hour) <= 6 ? `${words}pm` : words;
}

function firstOrLast(
  departure: "first" | "last",
  opening: string,
  words: string,
  memory: RouteMemory,
): DirectionsArgs | null {
  const rest = words.slice(opening.length).trim();
  const modes = modesIn(opening);
  const trip = { ...tripArgs(memory), ...(modes[0] && { mode: modes[0] }), departure };
  if (rest === "") return trip;
  const said = readHow(rest);
  return said && said.times.length > 0 ? { ...trip, ...howArgs(said.modes, said.times) } : null;
}

/** "and to the airport", "from the library": the same trip with another end. */
function otherPlace(words: string, memory: RouteMemory): DirectionsArgs | null {
  const end = /^(to|from) \S/.exec(words)?.[1];
  if (!end) return null;
  const read = readUtterance(end === "to" ? `directions ${words}` : `directions to x ${words}`);
  const { originPlaceId, destinationPlaceId, originPlace, destinationPlace, origin, destination, ...how } =
    tripArgs(memory);
  if (end === "to") {
    if (!read?.destination || read.origin) return null;
    const kept = { ...(originPlaceId && { originPlaceId }), ...(originPlace && { originPlace }) };
    return { ...how, ...read, origin, ...kept };
  }
  if (!read?.origin) return null;
  const kept = {
    ...(destinationPlaceId && { destinationPlaceId }),
    ...(destinationPlace && { destinationPlace }),
  };
  return { ...how, ...read, destination, ...kept };
}
