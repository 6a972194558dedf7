import { z } from "zod";
import type { SkillContext } from "../skill.ts";
import type { Weekday } from "../time/repeated-days.ts";
import { digestSchema } from "./args.ts";

const itemSchema = z.object({
  skill: z.enum(["weather", "directions", "calendar", "news"]),
  /** As it is told: "weather for Leeds". */
  words: z.string(),
  /** What that skill runs with. */
  args: z.unknown(),
});

/** One thing that a daily text tells. */
export type Item = z.infer<typeof itemSchema>;

const weekday = z
  .int()
  .min(1)
  .max(7)
  .transform((day) => day as Weekday);

const settingSchema = z.object({
  days: z.array(weekday).min(1),
  at: z.string().regex(/^\d\d:\d\d$/),
  zone: z.string(),
  items: z.array(itemSchema).min(1),
});

/** What a person's daily text tells, and when. */
export type Setting = z.infer<typeof settingSchema>;

const memorySchema = z.object({
  setting: settingSchema.nullable(),
  isOn: z.boolean(),
  /** What was asked last, and what goes on when it is answered. */
  awaiting: z.enum(["where", "route", "place"]).nullish(),
  pending: digestSchema.nullish(),
  /** The item whose way is not known: "the 8:12 bus". */
  itemWords: z.string().nullish(),
  /** The words in it that no place was found for. */
  placeWords: z.string().nullish(),
});

export type DigestMemory = z.infer<typeof memorySchema>;

/** What is remembered of a person's daily text; it comes from the database, so a stranger's shape is as good as none. */
export function readDigestMemory(memory: unknown): DigestMemory {
  const read = memorySchema.safeParse(memory);
  return read.success ? read.data : { setting: null, isOn: false };
}

/**
 * What is known of a person's daily text. Whether it comes is said by its wake-up alone: RESET forgets what is
 * remembered and the text goes on, an opt-out ends it and what is remembered stays.
 */
export function digestOf({ memory, wakeUps }: Pick<SkillContext, "memory" | "wakeUps">): DigestMemory {
  const known = readDigestMemory(memory);
  const wakeUp = wakeUps.find(({ key }) => key === digestKey);
  const setting = readSetting(wakeUp?.data) ?? known.setting;
  return { ...known, setting, isOn: wakeUp !== undefined };
}

/** The setting that a wake-up carries; null where it is not one of ours. */
export function readSetting(data: unknown): Setting | null {
  const read = settingSchema.safeParse(data);
  return read.success ? read.data : null;
}

/** A person has one daily text. */
export const digestKey = "digest";
export const mostItems = 4;
