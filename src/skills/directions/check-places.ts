import { GoogleError } from "../google/google-error.ts";
import type { GoogleSettings } from "../google/request-json.ts";
import type { FoundRoute, GeocodedWaypoint, Waypoint } from "../google/routes.ts";
import type { SkillContext, SkillReply } from "../skill.ts";
import type { DirectionsArgs } from "./args.ts";
import { replyToFailure } from "./failure.ts";
import { lookUp } from "./look-up.ts";
import type { LookUp } from "./look-up.ts";
import type { TravelTime } from "./travel-time.ts";
import type { Trip } from "./trip.ts";
import { plain, shorten } from "./wording.ts";

/**
 * Checks how Google understood the two addresses: an unknown one is said to be so, a guessed one is asked about
 * ("Did you mean …?"). Null where both are certain.
 */
export async function checkPlaces(
  google: GoogleSettings,
  trip: Trip,
  found: FoundRoute,
  time: TravelTime["time"],
  context: SkillContext,
): Promise<SkillReply | null> {
  const unknown = [
    ...(isUnknown(found.origin) ? [trip.origin] : []),
    ...(isUnknown(found.destination) ? [trip.destination] : []),
  ];
  if (unknown.length > 0) return notFound(unknown);

  const guess = async (asked: Waypoint, understood: GeocodedWaypoint): Promise<LookUp | null> =>
    asked.placeId || understood?.partialMatch !== true
      ? null
      : lookUp(google, { address: asked.address, placeId: understood.placeId }, context);
  const [origin, destination] = await Promise.all([
    guess(trip.origin, found.origin),
    guess(trip.destination, found.destination),
  ]);
  if (!origin && !destination) return null;

  const alert = origin?.alert ?? destination?.alert;
  const unnamed = [
    ...(origin && !isNamed(origin) ? [trip.origin] : []),
    ...(destination && !isNamed(destination) ? [trip.destination] : []),
  ];
  if (unnamed.length > 0) {
    return {
      text: `I am not sure which place you mean by ${quote(unnamed)}. Text MAP again with street and town.`,
      ...(alert && { alert }),
    };
  }
  const args: DirectionsArgs = {
    do: "route",
    origin: trip.origin.address,
    destination: trip.destination.address,
    ...(trip.mode && { mode: trip.mode }),
    // An instant: "tomorrow" would move if the answer came after midnight.
    ...(time && { [time.kind === "leave" ? "leaveAt" : "arriveBy"]: time.at.toISOString() }),
    originPlaceId: origin ? (found.origin?.placeId ?? origin.place?.placeId) : trip.origin.placeId,
    destinationPlaceId: destination
      ? (found.destination?.placeId ?? destination.place?.placeId)
      : trip.destination.placeId,
  };
  return {
    text: `Did you mean ${meaning(origin, destination)}? Text YES, or MAP again with ${origin && destination ? "fuller addresses" : "a fuller address"}.`,
    question: { choices: [{ answer: "YES", args }] },
  };
}

/** Explains a request that Google refused for its places: names the one that cannot be found, where that helps. */
export async function explainRefusal(
  google: GoogleSettings,
  trip: Trip,
  error: unknown,
  context: SkillContext,
): Promise<SkillReply> {
  const mayBePlaces =
    error instanceof GoogleError && (error.problem === "not-found" || error.problem === "bad-request");
  if (!mayBePlaces) return replyToFailure(error);
  const ends = [trip.origin, trip.destination];
  const found = await Promise.all(ends.map((end) => lookUp(google, end, context)));
  const missing = ends.filter((_, index) => found[index]?.isMissing);
  return missing.length > 0 ? notFound(missing) : replyToFailure(error);
}

/** Whether Google says that it does not know the address (a google.rpc status other than OK). */
function isUnknown(understood: GeocodedWaypoint): boolean {
  return (understood?.geocoderStatus?.code ?? 0) !== 0;
}

/** Whether a guess can be asked about: it has a name, and an id for the answer YES. */
function isNamed({ place }: LookUp): boolean {
  return Boolean(place?.name && place.placeId);
}

function meaning(origin: LookUp | null, destination: LookUp | null): string {
  const name = (end: LookUp | null): string => plain(end?.place?.name ?? "");
  return origin && destination ? `from ${name(origin)} to ${name(destination)}` : name(origin ?? destination);
}

function notFound(places: Waypoint[]): SkillReply {
  return { text: `I could not find ${quote(places)}. Text MAP again with street and town.` };
}

function quote(places: Waypoint[]): string {
  return places.map(({ address }) => `"${shorten(address, 60)}"`).join(" or ");
}
