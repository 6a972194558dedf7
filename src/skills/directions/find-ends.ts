import type { Sources } from "../index.ts";
import type { Effect, KnownPlace, SkillContext, SkillReply } from "../skill.ts";
import { askWhere } from "../where/ask-where.ts";
import { readWhere } from "../where/read-where.ts";
import { whichPlace } from "../where/which-place.ts";
import { shorten } from "../wording.ts";
import type { DirectionsArgs } from "./args.ts";
import { replyToFailure } from "./failure.ts";
import { notFound, usage } from "./fixed-texts.ts";
import type { Look } from "./look-up.ts";
import type { AwaitedPlace } from "./memory.ts";
import { endAt } from "./trip.ts";
import type { End, Trip } from "./trip.ts";

type Found = { trip: Trip; effects: Effect[] };
type FoundEnd = { end: End; effects: Effect[] };

/**
 * Finds what the two ends of a trip are: a place that was chosen or saved, where they are, or the words as they were
 * texted. A reply where a place must be asked for first.
 */
export async function findEnds(
  args: DirectionsArgs,
  sources: Sources,
  context: SkillContext,
  look: Look,
): Promise<Found | { reply: SkillReply }> {
  if (!args.destination?.trim() && !args.destinationPlace) return { reply: usage };
  const effects: Effect[] = [];
  const ends: Partial<Record<"origin" | "destination", End>> = {};
  // The destination first: it is useless to ask where they are on the way to a place nobody knows.
  for (const name of ["destination", "origin"] as const) {
    const found = await findEnd(name, args, sources, context, look);
    if ("reply" in found)
      return { reply: { ...found.reply, effects: [...effects, ...(found.reply.effects ?? [])] } };
    ends[name] = found.end;
    effects.push(...found.effects);
  }
  const { origin, destination } = ends;
  if (!origin || !destination) return { reply: usage };
  return { trip: { origin, destination, mode: args.mode ?? null }, effects };
}

async function findEnd(
  name: "origin" | "destination",
  args: DirectionsArgs,
  sources: Sources,
  context: SkillContext,
  look: Look,
): Promise<FoundEnd | { reply: SkillReply }> {
  const words = args[name]?.trim() ?? "";
  const keepAs = args.keepAs?.end === name ? args.keepAs : null;
  const chosen = args[`${name}Place`];
  if (chosen) {
    const isNew = chosen.kind === "meant" && !context.places.some((place) => isSame(place, chosen));
    const kept = keepAs
      ? [keep({ ...chosen, kind: keepAs.kind, name: keepAs.name })]
      : isNew
        ? [keep(chosen)]
        : [];
    return { end: endAt(chosen, words || chosen.label), effects: kept };
  }
  const placeId = args[`${name}PlaceId`];
  if (placeId) return { end: { address: words, placeId, known: null }, effects: [] };

  const where = readWhere(words, context.places);
  if (where.kind === "known") return { end: endAt(where.place, words || where.place.label), effects: [] };
  if (where.kind === "unknown-here") return { reply: askForHere(name, args) };
  if (where.kind === "unsaved") return { reply: askForSaved(name, where.name, args) };
  if (!keepAs && sources.google) return { end: { address: where.words, known: null }, effects: [] };

  // It is to be kept, or no source takes words: it must be found first.
  const found = await look(where.words);
  const [only] = found.places;
  if (only && found.isSure) {
    if (!keepAs) return { end: endAt(only, where.words), effects: [] };
    const place: KnownPlace = { ...only, kind: keepAs.kind, name: keepAs.name };
    return { end: endAt(place, where.words), effects: [keep(place)] };
  }
  if (only)
    return {
      reply: whichPlace(found.places, (place) => ({ ...args, [`${name}Place`]: place }), where.words),
    };
  if (found.failure && sources.google) return { end: { address: where.words, known: null }, effects: [] };
  if (found.failure) return { reply: replyToFailure(found.failure) };
  return { reply: notFound([where.words]) };
}

function keep(place: KnownPlace): Effect {
  return { kind: "keep-place", place };
}

function isSame(one: KnownPlace, other: KnownPlace): boolean {
  return (
    one.kind === other.kind &&
    one.name === other.name &&
    one.latitude === other.latitude &&
    one.longitude === other.longitude
  );
}

function askForHere(end: "origin" | "destination", args: DirectionsArgs): SkillReply {
  const other =
    end === "origin" ? (args.destination ?? args.destinationPlace?.label ?? "") : (args.origin ?? "");
  const about = other ? `the way ${end === "origin" ? "to" : "from"} ${shorten(other, 40)}` : "the way";
  return { text: askWhere(about), remember: awaited(end, { kind: "here", name: "here" }, args) };
}

function askForSaved(end: "origin" | "destination", name: string, args: DirectionsArgs): SkillReply {
  return {
    text: `Where is ${shorten(name, 30)}? Text its street and town, and I keep it. Or: SET ${shorten(name.toUpperCase(), 30)} 12 Elm St, Leeds`,
    remember: awaited(end, { kind: "saved", name: name.slice(0, 60) }, args),
  };
}

function awaited(
  end: AwaitedPlace["end"],
  keepAs: AwaitedPlace["keepAs"],
  args: DirectionsArgs,
): AwaitedPlace {
  return { kind: "directions-awaits", end, keepAs, args };
}
