import { z } from "zod";
import { requestJson, withOneRetry } from "../outside/request-json.ts";
import { SourceError } from "../outside/source-error.ts";
import { sortErrorAnswer } from "./google-error.ts";
import { topLevelDomain } from "./routes.ts";
import type { GoogleSettings } from "./settings.ts";

const SERVICE = "Places API";
const TIMEOUT_MS = 8_000;

export type PlacesSearch = {
  textQuery: string;
  /** What lies near is preferred; the radius in metres. */
  around: { latitude: number; longitude: number; radius: number } | null;
  openNow: boolean;
  /** Two letters. */
  country: string | null;
  count: number;
};

const hours = z
  .object({
    openNow: z.boolean().optional(),
    nextOpenTime: z.string().optional(),
    nextCloseTime: z.string().optional(),
    weekdayDescriptions: z.array(z.string()).optional(),
  })
  .optional();

// Every field is optional: live answers leave out what they do not know.
const foundPlace = z.object({
  id: z.string().max(500).optional(),
  displayName: z.object({ text: z.string().optional() }).optional(),
  formattedAddress: z.string().optional(),
  shortFormattedAddress: z.string().optional(),
  location: z.object({ latitude: z.number().optional(), longitude: z.number().optional() }).optional(),
  nationalPhoneNumber: z.string().optional(),
  internationalPhoneNumber: z.string().optional(),
  businessStatus: z.string().optional(),
  currentOpeningHours: hours,
});
const answerSchema = z.object({ places: z.array(foundPlace).optional() });

export type GooglePlace = z.infer<typeof foundPlace>;

// The mask decides what comes back and what it costs: exactly the fields that are shown.
const FIELD_MASK = [
  "id",
  "displayName",
  "formattedAddress",
  "shortFormattedAddress",
  "location",
  "nationalPhoneNumber",
  "internationalPhoneNumber",
  "businessStatus",
  "currentOpeningHours.openNow",
  "currentOpeningHours.nextOpenTime",
  "currentOpeningHours.nextCloseTime",
  "currentOpeningHours.weekdayDescriptions",
]
  .map((field) => `places.${field}`)
  .join(",");

/** Asks the Places API (New, searchText), the best first. Throws SourceError. */
export async function searchPlaces(
  settings: GoogleSettings,
  { textQuery, around, openNow, country, count }: PlacesSearch,
  signal: AbortSignal,
): Promise<GooglePlace[]> {
  // A header can carry no other characters, and no key has them.
  if (!/^[!-~]+$/.test(settings.apiKey))
    throw new SourceError(SERVICE, "wrong-key", "not a key's characters");
  return withOneRetry(signal, async () => {
    const answer = await requestJson({
      service: SERVICE,
      url: `${settings.placesUrl.replace(/\/+$/, "")}/v1/places:searchText`,
      headers: { "x-goog-api-key": settings.apiKey, "x-goog-fieldmask": FIELD_MASK },
      body: {
        textQuery,
        languageCode: "en",
        pageSize: count,
        ...(country && { regionCode: topLevelDomain(country) }),
        ...(openNow && { openNow }),
        ...(around && {
          locationBias: {
            circle: {
              center: { latitude: around.latitude, longitude: around.longitude },
              radius: around.radius,
            },
          },
        }),
      },
      timeoutMs: TIMEOUT_MS,
      signal,
    });
    if (answer.status !== 200) throw sortErrorAnswer(SERVICE, answer.status, answer.body);
    const parsed = answerSchema.safeParse(answer.body);
    if (!parsed.success) throw new SourceError(SERVICE, "garbled", "not the documented shape");
    return parsed.data.places ?? [];
  });
}
