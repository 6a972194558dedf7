import { z } from "zod";
import { createCache } from "../outside/cache.ts";
import { requestJson, withOneRetry } from "../outside/request-json.ts";
import { SourceError } from "../outside/source-error.ts";
import type { SkillContext } from "../skill.ts";
import { sortOpenMeteoError } from "./source-error.ts";

const SERVICE = "Open-Meteo geocoding";
const TIMEOUT_MS = 5_000;

const text = z.string().max(200).nullish();
const townSchema = z.object({
  name: z.string().max(200),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  feature_code: text,
  country_code: text,
  country: text,
  admin1: text,
  admin2: text,
  admin3: text,
  admin4: text,
  timezone: text,
  population: z.number().nullish(),
  postcodes: z.array(z.string().max(40)).nullish(),
});
// Without results the key is missing: https://open-meteo.com/en/docs/geocoding-api
const answerSchema = z.object({ results: z.array(townSchema).max(100).optional() });

export type Town = z.infer<typeof townSchema>;

export type Search = {
  /** The sender's own words. */
  name: string;
  count: number;
  /** Two letters: only towns of that country. */
  countryCode?: string | undefined;
};

// Towns stay where they are. Kept for each person: it is their own next texts that ask the same again.
const found = createCache<Town[]>({ ttlMs: 24 * 60 * 60 * 1000, maxEntries: 2_000 });

/** Towns by name or postcode, in Open-Meteo's order. Throws SourceError. */
export async function searchTowns(
  { name, count, countryCode }: Search,
  { number, signal }: Pick<SkillContext, "number" | "signal">,
  geocodingUrl: string,
): Promise<Town[]> {
  const query = new URLSearchParams({ name, count: String(count), language: "en", format: "json" });
  if (countryCode) query.set("countryCode", countryCode);
  const url = `${geocodingUrl.replace(/\/+$/, "")}/v1/search?${query.toString()}`;
  return found.get(`${number} ${url}`, () =>
    withOneRetry(signal, async () => {
      const answer = await requestJson({ service: SERVICE, url, timeoutMs: TIMEOUT_MS, signal });
      if (answer.status !== 200) throw sortOpenMeteoError(SERVICE, answer.status, answer.body);
      const parsed = answerSchema.safeParse(answer.body);
      if (!parsed.success) throw new SourceError(SERVICE, "garbled", "not the documented shape");
      return parsed.data.results ?? [];
    }),
  );
}
