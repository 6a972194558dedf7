import { z } from "zod";
import { knownPlaceSchema } from "../where/which-place.ts";

export const MAX_PLACE_CHARACTERS = 200;
export const MAX_TIME_CHARACTERS = 60;

/** How to travel. "transit" is any bus, train or boat with a timetable; "train" is everything on rails. */
export const modeSchema = z.enum(["transit", "bus", "train", "subway", "tram", "walk", "bike", "drive"]);
export type Mode = z.infer<typeof modeSchema>;

const place = z.string().max(MAX_PLACE_CHARACTERS).nullish();
const time = z.string().max(MAX_TIME_CHARACTERS).nullish();
/** Of a place that the contact confirmed. Ours alone: a model could only invent one. */
const placeId = z.string().max(500).nullish().meta({ internal: true });

/** A place that is known by its coordinates: chosen, confirmed, or found by the places skill. Ours alone, too. */
const chosenPlace = knownPlaceSchema.nullish().meta({ internal: true });

/** Google gives up to three alternatives beside the best route; three ways are enough to choose from. */
export const MAX_ALTERNATIVE = 2;

/**
 * What the directions skill runs with, from all three doors. One flat object and no union, because model
 * providers take nothing else at the top of a tool's arguments.
 */
export const directionsSchema = z.object({
  do: z
    .enum(["route", "next", "back", "later", "earlier", "alternative", "usage"])
    .nullish()
    .describe(
      "Leave out for a new route. next/back: the next or previous step of the route last given; " +
        "later, earlier: the same trip with the next or previous departure; alternative: another way for the same trip.",
    ),
  origin: place.describe(
    'Start: address, stop or place with its town, as the person wrote it, or "home"; leave out for where they are.',
  ),
  destination: place.describe("End: address, stop or place with its town, as the person wrote it."),
  mode: modeSchema
    .nullish()
    .describe("Only where the person said how they travel; else leave out (public transport, else on foot)."),
  leaveAt: time.describe(
    'Departure time in the person\'s own words, such as "8:30" or "tomorrow 9am"; leave out for now.',
  ),
  arriveBy: time.describe("Time to be there, in the person's own words. Not together with leaveAt."),
  departure: z
    .enum(["first", "last"])
    .nullish()
    .describe(
      'Only for "the first train" or "the last bus" of a day; leaveAt may then name the day ("tomorrow").',
    ),
  originPlaceId: placeId,
  destinationPlaceId: placeId,
  originPlace: chosenPlace,
  destinationPlace: chosenPlace,
  /** Keep this end under a name, because it answers "Where are you?" or "Where is home?". */
  keepAs: z
    .object({
      end: z.enum(["origin", "destination"]),
      kind: z.enum(["here", "saved"]),
      name: z.string().max(60),
    })
    .nullish()
    .meta({ internal: true }),
  /** 0 for the best way, 1 and 2 for the others. */
  alternative: z.number().int().min(0).max(MAX_ALTERNATIVE).nullish().meta({ internal: true }),
});

export type DirectionsArgs = z.infer<typeof directionsSchema>;
