import type { FoundRoute, GeocodedWaypoint } from "../google/routes.ts";
import { SourceError } from "../outside/source-error.ts";
import type { SkillReply } from "../skill.ts";
import { whichPlace } from "../where/which-place.ts";
import { shorten } from "../wording.ts";
import type { DirectionsArgs } from "./args.ts";
import { replyToFailure } from "./failure.ts";
import { notFound } from "./fixed-texts.ts";
import type { Look } from "./look-up.ts";
import type { TravelTime } from "./travel-time.ts";
import type { End, Trip } from "./trip.ts";

// A name alone, such as "Springfield", which more than one place may have; an address with a number or a town has not.
const vagueName = /^[^\d,]{1,40}$/;
const MAX_VAGUE_WORDS = 3;

/**
 * Asks which is meant where several places have the name that was texted; null where one has. Google's routes take the
 * likeliest of them without a word, so that it is asked before.
 */
export async function checkNames(
  args: DirectionsArgs,
  trip: Trip,
  time: TravelTime["time"],
  look: Look,
): Promise<SkillReply | null> {
  const names = (["origin", "destination"] as const).filter((name) => isVague(trip[name]));
  const found = await Promise.all(names.map((name) => look(trip[name].address)));
  const index = found.findIndex(({ places }) => places.length > 1);
  const name = names[index];
  return name ? ask(name, trip[name], found[index]?.places ?? [], args, time, undefined) : null;
}

/** Whether several places may have this name. */
function isVague({ address, placeId, location }: End): boolean {
  return !placeId && !location && vagueName.test(address) && address.split(" ").length <= MAX_VAGUE_WORDS;
}

/**
 * Checks how Google understood the two addresses: an unknown one is said to be so, one that was guessed is asked
 * about, one after the other. Null where both are certain.
 */
export async function checkPlaces(
  args: DirectionsArgs,
  trip: Trip,
  found: FoundRoute,
  time: TravelTime["time"],
  look: Look,
): Promise<SkillReply | null> {
  const ends = [
    { name: "origin", end: trip.origin, understood: found.origin },
    { name: "destination", end: trip.destination, understood: found.destination },
  ] as const;
  const unknown = ends.filter(({ understood }) => isUnknown(understood));
  if (unknown.length > 0) return notFound(unknown.map(({ end }) => end.address));

  const guessed = ends.find(
    ({ end, understood }) => !end.placeId && !end.location && understood?.partialMatch === true,
  );
  if (!guessed) return null;
  const { places, alert } = await look(guessed.end.address);
  if (places.length > 0) return ask(guessed.name, guessed.end, places, args, time, alert);
  return {
    text: `I am not sure which place you mean by "${shorten(guessed.end.address, 60)}". Text MAP again with street and town.`,
    ...(alert && { alert }),
  };
}

function ask(
  name: "origin" | "destination",
  end: End,
  places: Parameters<typeof whichPlace>[0],
  args: DirectionsArgs,
  time: TravelTime["time"],
  alert: string | undefined,
): SkillReply {
  // An instant: "tomorrow" would move if the answer came after midnight.
  const { leaveAt, arriveBy, departure, ...rest } = args;
  const when = time
    ? { [time.kind === "leave" ? "leaveAt" : "arriveBy"]: time.at.toISOString() }
    : { leaveAt, arriveBy };
  const again = { ...rest, ...when, ...(departure && { departure }) };
  const question = whichPlace(places, (place) => ({ ...again, [`${name}Place`]: place }), end.address);
  return { ...question, ...(alert && { alert }) };
}

/** Explains a request that Google refused for its places: names the one that cannot be found, where that helps. */
export async function explainRefusal(trip: Trip, error: unknown, look: Look): Promise<SkillReply> {
  const mayBePlaces =
    error instanceof SourceError && (error.problem === "not-found" || error.problem === "bad-request");
  if (!mayBePlaces) return replyToFailure(error);
  const texted = [trip.origin, trip.destination].filter(({ placeId, location }) => !placeId && !location);
  const found = await Promise.all(texted.map(({ address }) => look(address)));
  const missing = texted.filter((_, index) => found[index]?.isMissing);
  return missing.length > 0 ? notFound(missing.map(({ address }) => address)) : replyToFailure(error);
}

/** Whether Google says that it does not know the address (a google.rpc status other than OK). */
function isUnknown(understood: GeocodedWaypoint): boolean {
  return (understood?.geocoderStatus?.code ?? 0) !== 0;
}
