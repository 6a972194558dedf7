import { readFileSync } from "node:fs";
import { DateTime } from "luxon";
import type { Skill } from "../skills/skill.ts";

/** What the system prompt tells the model about this turn. Facts of ours only: never a word of the person's. */
export type PromptFacts = {
  segmentBudget: number;
  now: Date;
  zone: string | null;
  country: string | null;
  /** BCP 47; null where it is not known. */
  language?: string | null;
  /** The skills that are offered to the model. */
  skills: Pick<Skill, "help">[];
  /** What the owner of the number wishes, in the owner's own words. */
  style?: string | null;
};

const regionNames = new Intl.DisplayNames(["en"], { type: "region" });
const languageNames = new Intl.DisplayNames(["en"], { type: "language" });
const template = readFileSync(new URL("./prompt.md", import.meta.url), "utf8").trim();

/** The system prompt: `prompt.md` with its `{{places}}` filled in. */
export function systemPrompt({
  segmentBudget,
  now,
  zone,
  country,
  language,
  skills,
  style,
}: PromptFacts): string {
  const values: Record<string, string> = {
    characters: String(charactersIn(segmentBudget)),
    now: localTime(now, zone),
    country: countryName(country),
    language: languageWish(language ?? null),
    skills:
      skills.flatMap(({ help }) => (help ? [`- ${help.word}: ${help.what}`] : [])).join("\n") || "- nothing",
  };
  const wishes = style ? `\n\nWhat the owner of this number wishes, within the rules above\n\n${style}` : "";
  const prompt = template.replace(/\{\{(\w+)\}\}/g, (_, place: string) => {
    const value = values[place];
    if (value === undefined) throw new Error(`prompt.md has an unknown place: ${place}`);
    return value;
  });
  return prompt + wishes;
}

/** 160 characters in a single segment, 153 in each of several (3GPP TS 23.038); rounded down, as models count badly. */
function charactersIn(segments: number): number {
  return segments <= 1 ? 150 : Math.floor((segments * 153) / 50) * 50;
}

/** "Friday, 27 March 2026, 14:05 where the person is (Europe/London)" */
export function localTime(now: Date, zone: string | null): string {
  const format = "cccc, d LLLL yyyy, HH:mm";
  const local = DateTime.fromJSDate(now, { zone: zone ?? "invalid" }).setLocale("en");
  if (local.isValid) return `${local.toFormat(format)} where the person is (${local.zoneName})`;
  const universal = DateTime.fromJSDate(now, { zone: "utc" }).setLocale("en");
  return `${universal.toFormat(format)} UTC; the person's time zone is not known`;
}

function languageWish(language: string | null): string {
  const name = language === null ? null : languageNames.of(language);
  return name
    ? `in ${name}, in another language only where the last text asks for it`
    : "in the language of the person's last text";
}

function countryName(country: string | null): string {
  if (country === null || !/^[A-Z]{2}$/.test(country)) return "an unknown country";
  return regionNames.of(country) ?? country;
}
