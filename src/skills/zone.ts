import { DateTime } from "luxon";
import { z } from "zod";
import { withHint } from "./hint.ts";
import type { Sources } from "./index.ts";
import type { Effect, Skill, SkillContext, SkillReply } from "./skill.ts";
import { zonesOf } from "./time-of/city-zones.ts";
import { knownZone, readsTwelveHours, zoneOfCountry } from "./time/zone.ts";
import { readPlaceAnswer } from "./where/ask-where.ts";
import { plain } from "./wording.ts";
import { findZone, ianaZone, zoneName } from "./zone/find-zone.ts";
import { readZone, readZoneLoosely } from "./zone/read-zone.ts";

const zoneSchema = z.object({
  zone: z
    .string()
    .max(100)
    .nullish()
    .describe(
      "The zone that the person wants to be theirs: a city, a country or a name such as Europe/London. Unset: tells theirs.",
    ),
  /** Another is wanted, and not said which. */
  isChange: z.boolean().nullish().meta({ internal: true }),
});
export type ZoneArgs = z.infer<typeof zoneSchema>;

/** awaiting: which zone is theirs was asked; hasSet: it was just set, or told. */
const memorySchema = z.object({ awaiting: z.literal("zone") }).or(z.object({ hasSet: z.literal(true) }));
const corrects =
  /^(?:(?:no|nope|sorry|oops|wrong|actually|i meant|i mean|not that|that's wrong|thats wrong|not right|make (?:it|that)|change (?:it|that) to|set it to|try|its|it's|should be|use|pls|please)[\s,.]+)+(?<words>\p{L}[\p{L} ./_+-]{1,40}?)(?: (?:please|pls|then|instead))?[.!]*$/iu;
const example = "ZONE NEW YORK sets your time zone for reminders and times, ZONE alone tells it.";

/** Whose clock is the person's: told, and kept for all skills. */
export function createZone(sources: Sources): Skill<ZoneArgs> {
  return {
    name: "zone",
    isReady: true,
    help: {
      word: "ZONE",
      isUnlisted: true,
      what: "your time zone",
      topics: ["zone", "zones", "timezone", "timezones", "time zone", "tz"],
      example,
    },
    description:
      "Sets or tells the person's own time zone, by which reminders and times are meant. For the clock elsewhere use time.",
    schema: zoneSchema,
    readCommand: read,
    readSurely: readLoosely,
    readUtterance: readLoosely,
    readFollowUp: (text, memory) => {
      const last = memorySchema.safeParse(memory);
      if (!last.success) return null;
      if ("hasSet" in last.data) {
        const corrected = corrects.exec(text.trim())?.groups?.["words"];
        return (
          read(text) ??
          (corrected !== undefined && (zonesOf(corrected) ?? ianaZone(corrected))
            ? { zone: corrected }
            : null)
        );
      }
      const words = readPlaceAnswer(text) ?? (/^(?:utc|gmt)/i.test(text.trim()) ? text.trim() : null);
      return read(text) ?? (words === null ? null : { zone: words });
    },
    run: (args, context) => run(args, context, sources),
  };
}

function read(text: string): ZoneArgs | null {
  const wish = readZone(text);
  if (!wish) return null;
  return wish.words !== null ? { zone: wish.words } : wish.isChange ? { isChange: true } : {};
}

function readLoosely(text: string): ZoneArgs | null {
  const words = readZoneLoosely(text)?.words;
  return read(text) ?? (words ? { zone: words } : null);
}

async function run(
  { zone: words, isChange }: ZoneArgs,
  context: SkillContext,
  sources: Sources,
): Promise<SkillReply> {
  if (!words?.trim()) return isChange ? ask() : tell(context);
  const found = await findZone(words, context, sources);
  const shown = plain(words, 40);
  const remember = { awaiting: "zone" };
  if (found.kind === "unknown-here") return ask();
  if (found.kind === "not-found")
    return { text: `I cannot find ${shown}. Which larger city is near you?`, remember };
  if (found.kind === "away")
    return { text: `I cannot look up ${shown} now. Which larger city is near you?`, remember };
  const [only, ...others] = found.clocks;
  if (only && others.length === 0) return set(only.zone, context);
  const lines = found.clocks.map(({ name, zone }, index) => `${index + 1} ${name} (${nowIn(zone, context)})`);
  return {
    text: [`Which clock is yours?`, ...lines].join("\n"),
    question: {
      choices: found.clocks.map(({ zone }, index) => ({ answer: String(index + 1), args: { zone } })),
    },
    remember,
  };
}

function tell(context: SkillContext): SkillReply {
  const zone = knownZone(context.zone) ?? zoneOfCountry(context.country, context.now);
  if (!zone) return ask();
  const text = `Your time zone is ${zoneName(zone)}: ${nowIn(zone, context)}.`;
  return {
    text: withHint(text, ["To change it text for example: ZONE NEW YORK"]),
    remember: { hasSet: true },
  };
}

function ask(): SkillReply {
  return {
    text: "Which time zone is yours? Text a city near you: ZONE CHICAGO",
    remember: { awaiting: "zone" },
  };
}

function set(zone: string, context: SkillContext): SkillReply {
  const here = context.places.find(({ kind }) => kind === "here");
  const effects: Effect[] = [{ kind: "know-person", zone }];
  // Who lives by another clock than that of where they were is there no more.
  if (here && here.zone !== zone) effects.push({ kind: "forget-place", of: "here", name: null });
  return {
    text: `Your time zone is ${zoneName(zone)} now: ${nowIn(zone, context)}.`,
    effects,
    remember: { hasSet: true },
  };
}

function nowIn(zone: string, { now, country }: SkillContext): string {
  const time = DateTime.fromJSDate(now, { zone }).setLocale("en-US");
  return time.toFormat(readsTwelveHours(country) ? "h:mm a ccc d LLL" : "HH:mm ccc d LLL");
}
