import type { KnownPlace, SkillContext, SkillReply } from "../skill.ts";
import { knownZone, readsTwelveHours } from "../time/zone.ts";
import { askWhere } from "../where/ask-where.ts";
import { readWhere } from "../where/read-where.ts";
import { clockText, shorten } from "../wording.ts";
import { awaitPlace, keptPlace } from "./memory.ts";
import { tidyName } from "./names.ts";

/** How places are kept, by example. One segment. */
export const usage: SkillReply = {
  text: "Text SET HOME 12 Elm St, Leeds or SET GRAN 4 Mill Lane, Otley. Say IM AT LEEDS STATION for where you are. PLACES lists them, FORGET GRAN forgets one.",
};

/** What is kept under a name; asks for it where nothing is. */
export function tellPlace(name: string, context: SkillContext): SkillReply {
  if (name === "here") {
    const here = context.places.find(({ kind }) => kind === "here");
    if (!here) return { text: askWhere(""), remember: awaitPlace("here") };
    return {
      text: `You are at ${here.label}.${clockAt(here, context)} Elsewhere now? Say where you are.`,
      remember: keptPlace("here"),
    };
  }
  const where = readWhere(name, savedOnly(context));
  if (where.kind === "known")
    return {
      text: `${shown(where.place.name)} is ${where.place.label}.`,
      remember: keptPlace(where.place.name),
    };
  const tidy = tidyName(name);
  return {
    text: `${shown(tidy)} is not saved yet. What is its street and town? Or text SET ${tidy.toUpperCase()} 12 Elm St, Leeds.`,
    remember: awaitPlace(tidy),
  };
}

/** All that is kept, one a line. */
export function listPlaces(context: SkillContext): SkillReply {
  const saved = savedOnly(context).toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
  const here = context.places.find(({ kind }) => kind === "here");
  if (saved.length === 0 && !here)
    return {
      text: "No place is saved yet. Text SET HOME with street and town, e.g. SET HOME 12 Elm St, Leeds.",
    };
  const lines = saved.map((place) => `${shown(place.name)}: ${shorten(place.label, 60)}`);
  return { text: [...(here ? [`You are at ${shorten(here.label, 60)}`] : []), ...lines].join("\n") };
}

/** " It is 14:05 there (Europe/London)."; empty where the zone is unknown. */
export function clockAt({ zone, country }: KnownPlace, { now }: SkillContext): string {
  const known = knownZone(zone);
  return known ? ` It is ${clockText(now, known, readsTwelveHours(country) ?? false)} there (${known}).` : "";
}

/** A name as it is shown: "gran" → "Gran". */
export function shown(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The places that have a name of the person's own. */
export function savedOnly({ places }: SkillContext): KnownPlace[] {
  return places.filter(({ kind }) => kind === "saved");
}

function rank({ name }: KnownPlace): number {
  return name === "home" ? 0 : name === "work" ? 1 : 2;
}
