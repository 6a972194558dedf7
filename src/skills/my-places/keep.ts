import { withHint } from "../hint.ts";
import type { Sources } from "../index.ts";
import type { KnownPlace, SkillContext, SkillReply } from "../skill.ts";
import { askWhere } from "../where/ask-where.ts";
import { replyToPlaceFailure } from "../where/failure.ts";
import { findPlace } from "../where/find-place.ts";
import type { FoundPlace } from "../where/find-place.ts";
import { readWhere, savedUnder } from "../where/read-where.ts";
import { whichPlace } from "../where/which-place.ts";
import { shorten } from "../wording.ts";
import { MAX_NAME_CHARACTERS } from "./args.ts";
import type { MyPlacesArgs } from "./args.ts";
import { awaitPlace, keptPlace } from "./memory.ts";
import { isName, tidyName } from "./names.ts";
import { clockAt, savedOnly, shown, tellPlace } from "./tell.ts";

const MAX_SAVED = 30;

/** Keeps a place under a name, or as where the person is; asks where the words may mean several. */
export async function keepPlace(
  args: MyPlacesArgs,
  context: SkillContext,
  sources: Sources,
): Promise<SkillReply> {
  const said = args.name === "here" || !args.name ? "here" : tidyName(args.name);
  // "grans" set anew is the "gran" of before.
  const name = said === "here" ? said : (savedUnder(said, context.places)?.name ?? said);
  if (name !== "here" && !isName(name))
    return {
      text: `A place's name is letters only, at most ${MAX_NAME_CHARACTERS}, and no word such as HELP. Text SET GRAN 4 Mill Lane, Otley.`,
    };
  if (args.place) return kept(name, args.place, context);
  if (!args.where) return tellPlace(name, context);
  const isNew = !savedOnly(context).some((place) => place.name === name);
  if (name !== "here" && isNew && savedOnly(context).length >= MAX_SAVED)
    return {
      text: `You have ${MAX_SAVED} places, which is all I can keep. Text PLACES, then FORGET and a name.`,
    };

  const where = readWhere(args.where, context.places);
  if (where.kind === "known") return kept(name, where.place, context);
  if (where.kind === "unknown-here") return { text: askWhere(""), remember: awaitPlace(name) };
  if (where.kind === "unsaved") {
    return {
      text: `I do not know where ${where.name} is. What is its street and town?`,
      remember: awaitPlace(name),
    };
  }
  let found: FoundPlace;
  try {
    found = await findPlace(where.words, context, sources);
  } catch (error) {
    return replyToPlaceFailure(error);
  }
  if (found.kind === "one") return kept(name, found.place, context);
  if (found.kind === "none") {
    return {
      text: `I could not find "${shorten(where.words, 60)}". Text street and town.`,
      remember: awaitPlace(name),
    };
  }
  const question = whichPlace(
    found.places,
    (place): MyPlacesArgs => ({ do: "set", name, where: args.where, place }),
    where.words,
  );
  return { ...question, remember: awaitPlace(name) };
}

/** Says what was understood. A place chosen among several is also what its words mean from now on. */
function kept(name: string, place: KnownPlace, context: SkillContext): SkillReply {
  const isHere = name === "here";
  const saved: KnownPlace = {
    ...place,
    kind: isHere ? "here" : "saved",
    name,
  };
  const text = isHere ? `You are at ${place.label}.` : `${shown(name)} is ${place.label}.`;
  const hints = isHere
    ? ["Not right? Text street and town.", "WHERE AM I tells it."]
    : [`Not right? SET ${name.toUpperCase()} with street and town.`, "PLACES lists all."];
  return {
    text: withHint(`${text}${clockAt(place, context)}`, hints),
    remember: keptPlace(name),
    effects: [{ kind: "keep-place", place: saved }],
  };
}
