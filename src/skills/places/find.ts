import { withHint } from "../hint.ts";
import type { Sources } from "../index.ts";
import type { Effect, KnownPlace, SkillContext, SkillReply } from "../skill.ts";
import { askWhere } from "../where/ask-where.ts";
import { replyToPlaceFailure } from "../where/failure.ts";
import { findPlace } from "../where/find-place.ts";
import { placeName, readWhere } from "../where/read-where.ts";
import { whichPlace } from "../where/which-place.ts";
import { shorten } from "../wording.ts";
import type { PlacesArgs } from "./args.ts";
import { listCard } from "./card.ts";
import { showDetails, showHours, showPhone } from "./details.ts";
import { lookFor } from "./look-for.ts";
import type { PlacesMemory } from "./memory.ts";
import { namesThing } from "./things.ts";

/** Where to look: around a known place, by the sender's words, or anywhere; or what to ask first. */
type Spot =
  | { kind: "spot"; around: KnownPlace | null; near: string | null; heading: string; effects: Effect[] }
  | { kind: "ask"; reply: SkillReply };

/** Looks for something, near where the person said, is or lives, and shows the first three. */
export async function find(args: PlacesArgs, context: SkillContext, sources: Sources): Promise<SkillReply> {
  const what = args.what?.trim() ?? "";
  const asked = pickAsked(args);
  const spot = await findSpot(args, context, sources);
  if (spot.kind === "ask") return { remember: emptyMemory(asked, "where"), ...spot.reply };
  const { around, near, heading, effects } = spot;
  let memory: PlacesMemory;
  try {
    // Words go out as they stand; a place that was chosen or saved goes as the middle of a circle.
    const results = await lookFor(
      { what, near, around: near === null ? around : null, openNow: args.openNow === true },
      context,
      sources,
    );
    memory = { kind: "places", asked, center: around, results, from: 0 };
  } catch (error) {
    return { ...replyToPlaceFailure(error), effects };
  }
  if (memory.results.length === 0) return { text: nothingFound(args, around), remember: memory, effects };
  const single = args.about && showAbout(memory, args.about, context);
  return { ...(single || showPage(memory, context, heading)), effects };
}

function showAbout(
  memory: PlacesMemory,
  about: NonNullable<PlacesArgs["about"]>,
  context: SkillContext,
): SkillReply {
  if (about === "phone") return showPhone(memory, 1, context);
  return about === "hours" ? showHours(memory, context) : showDetails(memory, 1, context);
}

/** Three results, with the choices that a digit makes. */
function showPage(memory: PlacesMemory, context: SkillContext, heading = ""): SkillReply {
  const { text, count } = listCard(memory, context, heading);
  const numbers = Array.from({ length: count }, (_, index) => memory.from + index + 1);
  const hasMore = memory.results.length > memory.from + count;
  const choice =
    numbers.length === 1 ? String(numbers[0]) : `${numbers.slice(0, -1).join(", ")} or ${numbers.at(-1)}`;
  return {
    text: withHint(text, [
      `Text ${choice} for details${hasMore ? ", MORE for others" : ""}.`,
      `${choice}: details${hasMore ? ". MORE" : ""}`,
    ]),
    remember: memory,
    question: {
      choices: numbers.map((number) => ({
        answer: String(number),
        args: { do: "details", number } satisfies PlacesArgs,
      })),
    },
  };
}

/** The next three of what was found. */
export function showMore(memory: PlacesMemory, context: SkillContext): SkillReply {
  const from = memory.from + listCard(memory, context, "").count;
  if (from >= memory.results.length)
    return {
      text: `That is all I found${memory.asked.near ? "" : " nearby"}. Text it with another place, e.g. "${shorten(memory.asked.what ?? "", 40)} in leeds".`,
      remember: memory,
    };
  return showPage({ ...memory, from }, context);
}

async function findSpot(args: PlacesArgs, context: SkillContext, sources: Sources): Promise<Spot> {
  const spot = (
    around: KnownPlace | null,
    near: string | null,
    heading = "",
    effects: Effect[] = [],
  ): Spot => ({
    kind: "spot",
    around,
    near,
    heading,
    effects,
  });
  if (args.nearPlace) return spot(args.nearPlace, null, "", keeping(args.nearPlace, args.isHere === true));

  const where = readWhere(args.near, context.places);
  if (where.kind === "known") {
    const isHereNow = args.isHere === true && where.place.kind !== "here";
    return spot(where.place, null, "", isHereNow ? keeping(where.place, true) : []);
  }
  if (where.kind === "unsaved")
    return {
      kind: "ask",
      reply: {
        text: `I do not know where ${where.name} is. What is its street and town? SET ${where.name.toUpperCase()} keeps it.`,
      },
    };
  if (where.kind === "unknown-here") {
    const home = context.places.find(({ kind, name }) => kind === "saved" && name === "home");
    if (!args.near && home) return spot(home, null, "Near home:");
    // "the royal oak otley" says itself where it is.
    const what = args.what ?? "";
    // So does the one library of a town whose hours are asked for: "leeds city library".
    const isOne = Boolean(args.about) && what.trim().split(/\s+/).length >= 3;
    if (!args.near && (isOne || !namesThing(what))) return spot(null, null);
    return { kind: "ask", reply: { text: askWhere(`${shorten(what, 40)} near you`) } };
  }
  return readWords(where.words, args, context, sources, spot);
}

/** Where the sender's words lie: for distances only, and to ask where they may mean several places. */
async function readWords(
  words: string,
  args: PlacesArgs,
  context: SkillContext,
  sources: Sources,
  spot: (around: KnownPlace | null, near: string | null, heading?: string, effects?: Effect[]) => Spot,
): Promise<Spot> {
  const isHere = args.isHere === true;
  const found = await findPlace(words, context, sources).catch(() => null);
  if (found?.kind === "several") {
    const argsFor = (nearPlace: KnownPlace): PlacesArgs => ({ ...args, nearPlace, isHere });
    return { kind: "ask", reply: whichPlace(found.places, argsFor, words) };
  }
  if (found?.kind !== "one") {
    const isUnknown = isHere && found?.kind === "none";
    return isUnknown
      ? { kind: "ask", reply: { text: `I could not find "${shorten(words, 60)}". Text street and town.` } }
      : spot(null, words);
  }
  return isHere ? spot(found.place, null, "", keeping(found.place, true)) : spot(found.place, words);
}

function keeping(place: KnownPlace, isHere: boolean): Effect[] {
  const meant: Effect[] = place.kind === "meant" ? [{ kind: "keep-place", place }] : [];
  const here: KnownPlace = { ...place, kind: "here", name: "here" };
  return isHere ? [...meant, { kind: "keep-place", place: here }] : meant;
}

function nothingFound(args: PlacesArgs, around: KnownPlace | null): string {
  const what = shorten(args.what ?? "", 40);
  const words = placeName(args.near ?? "");
  const where =
    words !== "" && words !== "here"
      ? ` near ${shorten(args.near ?? "", 40)}`
      : around
        ? ` near ${shorten(around.label, 40)}`
        : "";
  if (args.openNow)
    return `I found no ${what} open now${where}. Text "${what}${where || " near me"}" for those that open later.`;
  return `I found no ${what}${where}. Try another word, or a bigger town: "${what} in leeds".`;
}

function pickAsked({ what, near, openNow, about, day }: PlacesArgs): PlacesMemory["asked"] {
  return { what, near, openNow, about, day };
}

function emptyMemory(asked: PlacesMemory["asked"], awaiting: "where"): PlacesMemory {
  return { kind: "places", awaiting, asked, center: null, results: [], from: 0 };
}
