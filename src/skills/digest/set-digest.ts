import { z } from "zod";
import type { Sources } from "../index.ts";
import { SourceError } from "../outside/source-error.ts";
import type { KnownPlace, SkillContext, SkillReply } from "../skill.ts";
import { nextTime } from "../time/next-time.ts";
import { readRepeat } from "../time/read-repeat.ts";
import { everyDay } from "../time/repeated-days.ts";
import { knownZone, zoneAt, zoneOfCountry } from "../time/zone.ts";
import { askWhere } from "../where/ask-where.ts";
import { findPlace } from "../where/find-place.ts";
import { knownPlaceSchema, whichPlace } from "../where/which-place.ts";
import { plain } from "../wording.ts";
import type { DigestArgs } from "./args.ts";
import { type Asked, runItem } from "./compose.ts";
import { type DigestSkills, readItem } from "./read-item.ts";
import { digestKey, type DigestMemory, type Item, mostItems, digestOf } from "./setting.ts";
import { splitItems } from "./split-items.ts";
import { askWay, fixedTexts, settingText } from "./wording.ts";

/** Sets a daily text up, or asks for what is missing first: which bus, where they are, which place is meant. */
export async function setDigest(
  sources: Sources,
  skills: DigestSkills,
  args: DigestArgs,
  context: SkillContext,
): Promise<SkillReply> {
  const known = digestOf(context);
  const repeat = args.when ? readRepeat(args.when) : known.setting;
  const wanted = splitItems(args.what ?? "");
  if (wanted.length === 0) return { text: fixedTexts.usage };
  if (wanted.length > mostItems) return { text: fixedTexts.tooMany };
  if (args.when && !repeat) return { text: fixedTexts.notUnderstood };
  if (!skills.directions.isReady && wanted.some(({ skill }) => skill === "directions"))
    return { text: fixedTexts.noWays };
  if (!skills.news.isReady && wanted.some(({ skill }) => skill === "news"))
    return { text: fixedTexts.noNews };

  const what = wanted.map(({ words }) => words).join(", ");
  const pending: DigestArgs = { ...args, do: "set", what, place: null };
  const here = args.here ?? (await findHere(sources, args.place, pending, context));
  if (here && "text" in here) return { ...here, remember: asking(known, "where", pending) };
  const place = here ?? null;
  const there = place ? standingAt(place, context) : context;

  const items: Item[] = [];
  for (const one of wanted) {
    const chosen = args.chosen?.find(({ words }) => words === one.words);
    const item = chosen ? { ...one, args: chosen.args } : readItem(one, skills, there.places);
    if (!item)
      return {
        text: askWay(one.words),
        remember: { ...asking(known, "route", pending), itemWords: one.words },
      };
    items.push(item);
  }

  const { days, at } = repeat ?? { days: everyDay, at: usualTime };
  const tried = await Promise.all(
    items.map((item) => tryItem({ item, at, skill: skills[item.skill] }, there)),
  );
  const doubtful = tried.findIndex((reply) => reply?.question);
  const question = tried[doubtful]?.question;
  if (question) {
    const words = items[doubtful]?.words ?? "";
    const others = (args.chosen ?? []).filter((one) => one.words !== words);
    const choices = question.choices.map(({ answer, args: chosen }) => ({
      answer,
      args: { ...pending, here: place, chosen: [...others, { words, args: chosen }] },
    }));
    return { text: tried[doubtful]?.text ?? "", question: { choices } };
  }
  const unplaced = tried.findIndex((reply) => waitsFor(reply) === "where");
  const asks = tried[unplaced];
  if (asks) {
    const placeWords = placeOf(items[unplaced]?.args);
    // Either the words of its own place are not known, or it is about where they are.
    if (placeWords === null) return { text: asks.text, remember: asking(known, "where", pending) };
    const itemWords = items[unplaced]?.words;
    return { text: asks.text, remember: { ...asking(known, "place", pending), itemWords, placeWords } };
  }

  const zone = knownZone(there.zone) ?? zoneOfCountry(there.country, there.now) ?? zoneOfAnswers(tried);
  if (zone === null) return { text: askWhere("the right time"), remember: asking(known, "where", pending) };

  const setting = { days: [...days], at, zone, items };
  const asked = tried.find((reply) => waitsFor(reply) !== null);
  const confirmed = settingText(setting, there, "first");
  return {
    text: asked ? `${confirmed}\n${asked.text}` : confirmed,
    remember: { setting, isOn: true } satisfies DigestMemory,
    effects: [
      ...(place ? [{ kind: "keep-place" as const, place }] : []),
      ...tried.flatMap((reply) => reply?.effects ?? []),
      { kind: "wake", key: digestKey, at: nextTime(setting, zone, there.now), data: setting },
    ],
  };
}

const usualTime = "07:00";

/** Asks the item's skill once, so that what it must ask is asked now; a source that is away keeps nothing from being set. */
async function tryItem(asked: Asked, context: SkillContext): Promise<SkillReply | null> {
  try {
    return await runItem(asked, context);
  } catch {
    return null;
  }
}

/**
 * The zone of what is asked for: whoever wants the weather of one place every day is most likely there, and the
 * confirmation says which zone was taken.
 */
function zoneOfAnswers(replies: (SkillReply | null)[]): string | null {
  for (const reply of replies) {
    const { at, zone } = remembered.safeParse(reply?.remember).data ?? {};
    const found = knownZone(at?.zone) ?? (at ? zoneAt(at) : null) ?? knownZone(zone);
    if (found) return found;
  }
  return null;
}

/** What skills remember of their answers, as far as it matters here. */
const remembered = z.object({
  /** The place whose weather was told. */
  at: knownPlaceSchema.optional().catch(undefined),
  /** The zone of a route's times. */
  zone: z.string().nullish().catch(null),
  awaiting: z.string().nullish().catch(null),
  /** Under what the place that a route waits for is kept. */
  keepAs: z.object({ kind: z.string() }).optional().catch(undefined),
});

/** What a skill asked the person for: where they are or what their words mean, or something else; null for nothing. */
function waitsFor(reply: SkillReply | null): "where" | "other" | null {
  const { awaiting, keepAs } = remembered.safeParse(reply?.remember).data ?? {};
  if (!awaiting && !keepAs) return null;
  return keepAs ? (keepAs.kind === "here" ? "where" : "other") : awaiting === "where" ? "where" : "other";
}

function placeOf(args: unknown): string | null {
  if (typeof args !== "object" || args === null || !("place" in args)) return null;
  return typeof args.place === "string" ? args.place : null;
}

/** Where the person said to be; a reply where that must be asked once more; null where nothing was said. */
async function findHere(
  sources: Sources,
  words: string | null | undefined,
  pending: DigestArgs,
  context: SkillContext,
): Promise<KnownPlace | SkillReply | null> {
  if (!words) return null;
  const asHere = (place: KnownPlace): KnownPlace => ({ ...place, kind: "here", name: "here" });
  try {
    const found = await findPlace(words, context, sources);
    if (found.kind === "one") return asHere(found.place);
    if (found.kind === "none")
      return { text: `I do not find "${plain(words, 40)}". Text a town, or street and town.` };
    return whichPlace(found.places, (place) => ({ ...pending, here: asHere(place) }), words);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return { text: "Places cannot be looked up just now. Please text the town again in a few minutes." };
  }
}

function standingAt(place: KnownPlace, context: SkillContext): SkillContext {
  const places = [...context.places.filter(({ kind }) => kind !== "here"), place];
  return { ...context, places, zone: place.zone ?? context.zone, country: place.country ?? context.country };
}

/** What is set stays so until the answer comes. */
function asking(
  { setting, isOn }: DigestMemory,
  awaiting: "where" | "route" | "place",
  pending: DigestArgs,
): DigestMemory {
  return { setting, isOn, awaiting, pending };
}
