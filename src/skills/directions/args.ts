import { z } from "zod";

export const MAX_PLACE_CHARACTERS = 200;
export const MAX_TIME_CHARACTERS = 60;

/** How to travel. "transit" is any bus, train or boat with a timetable; "train" is everything on rails. */
export const modeSchema = z.enum(["transit", "bus", "train", "subway", "tram", "walk", "bike", "drive"]);
export type Mode = z.infer<typeof modeSchema>;

const place = z.string().max(MAX_PLACE_CHARACTERS).nullish();
const time = z.string().max(MAX_TIME_CHARACTERS).nullish();
/** Of a place that the contact confirmed. Ours alone: a model could only invent one. */
const placeId = z.string().max(500).nullish().meta({ internal: true });

/**
 * What the directions skill runs with, from all three doors. One flat object and no union, because model
 * providers take nothing else at the top of a tool's arguments.
 */
export const directionsSchema = z.object({
  do: z
    .enum(["route", "next", "back", "later", "usage"])
    .nullish()
    .describe(
      "Leave out for a new route. next/back: the next or previous step of the route last given; " +
        "later: the same trip with the next departure.",
    ),
  origin: place.describe("Start: address, stop or place with its town, as the person wrote it."),
  destination: place.describe("End: address, stop or place with its town, as the person wrote it."),
  mode: modeSchema
    .nullish()
    .describe("Only where the person said how they travel; else leave out (public transport, else on foot)."),
  leaveAt: time.describe(
    'Departure time in the person\'s own words, such as "8:30" or "tomorrow 9am"; leave out for now.',
  ),
  arriveBy: time.describe("Time to be there, in the person's own words. Not together with leaveAt."),
  originPlaceId: placeId,
  destinationPlaceId: placeId,
});

export type DirectionsArgs = z.infer<typeof directionsSchema>;
