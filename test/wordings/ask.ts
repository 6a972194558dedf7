import type { Service } from "../support/service.ts";
import { createPhone, type Phone } from "../support/phone.ts";

/** Where a phone's number is from; British where nothing is said. */
export type From = "GB" | "US" | "KE" | "IN" | "DE";

const numbers: Record<From, { start: string; length: number }> = {
  GB: { start: "+4477009", length: 13 },
  US: { start: "+1425555", length: 12 },
  KE: { start: "+2547119", length: 13 },
  IN: { start: "+9198209", length: 13 },
  DE: { start: "+4915129", length: 13 },
};

/** What a text led to. */
export type Asked = {
  phone: Phone;
  reply: string;
  segments: number;
  tookMs: number;
  /** The requests at the stand-ins that only this text led to. */
  routes: RoutesRequest[];
  searches: SearchRequest[];
  /** Addresses asked of Google's Geocoding, and names of Open-Meteo's. */
  geocoded: string[];
  forecasts: { latitude: number; longitude: number }[];
  /** What is kept of the person's places and of the skill's last reply. */
  places: KeptPlace[];
  memory: Record<string, unknown>;
  wakeUps: { skill: string; at: Date; data: unknown }[];
  /** The lines of lists, and notes. */
  items: { list: string; text: string }[];
};

type End = {
  address?: string;
  placeId?: string;
  location?: { latLng: { latitude: number; longitude: number } };
};
export type RoutesRequest = {
  origin: End;
  destination: End;
  travelMode: string;
  transitPreferences?: { allowedTravelModes?: string[] };
  departureTime?: string;
  arrivalTime?: string;
};
type SearchRequest = {
  textQuery: string;
  openNow?: boolean;
  locationBias?: { circle: { center: { latitude: number; longitude: number } } };
};
type KeptPlace = {
  kind: string;
  name: string;
  label: string;
  place_id: string | null;
  latitude: number;
  longitude: number;
};

let phones = 0;

/** Sends the earlier texts and then the one that counts, from a phone of its own, and gives all that came of it. */
export async function ask(
  service: Service,
  { text, before = [], from = "GB" }: { text: string; before?: string[]; from?: From },
): Promise<Asked> {
  phones += 1;
  const { start, length } = numbers[from];
  const phone = createPhone(service, start + String(phones).padStart(length - start.length, "0"));
  for (const earlier of before) await phone.ask(earlier);
  const { google, weather } = service;
  const [googleBefore, weatherBefore] = [google.requests.length, weather.requests.length];
  const begunMs = performance.now();
  const reply = await phone.ask(text);
  const tookMs = performance.now() - begunMs;
  const fromGoogle = google.requests.slice(googleBefore);
  const fromWeather = weather.requests.slice(weatherBefore);
  const bodies = (of: string) =>
    fromGoogle.filter((request) => request.service === of).map(({ body }) => JSON.parse(body) as unknown);
  return {
    ...{ phone, reply, tookMs },
    segments: service.twilio.messages().findLast(({ to }) => to === phone.number)?.segments ?? 0,
    routes: bodies("routes") as RoutesRequest[],
    searches: bodies("places") as SearchRequest[],
    geocoded: [
      ...fromGoogle.flatMap(({ service: of, url }) =>
        of === "geocoding" ? url.searchParams.getAll("address") : [],
      ),
      ...fromWeather.flatMap(({ service: of, url }) =>
        of === "geocoding" ? url.searchParams.getAll("name") : [],
      ),
    ],
    forecasts: fromWeather
      .filter((request) => request.service === "forecast")
      .map(({ url }) => ({
        latitude: Number(url.searchParams.get("latitude")),
        longitude: Number(url.searchParams.get("longitude")),
      })),
    ...(await readKept(service, phone.number)),
  };
}

async function readKept(
  { app }: Service,
  number: string,
): Promise<Pick<Asked, "places" | "memory" | "wakeUps" | "items">> {
  const ofContact = "(select id from contacts where number = $1)";
  const query = async <Row extends object>(sql: string) =>
    (await app.db.$client.query<Row>(sql, [number])).rows;
  const [places, conversations, wakeUps, items] = await Promise.all([
    query<KeptPlace>(
      `select kind, name, label, place_id, latitude, longitude from places where contact_id = ${ofContact}`,
    ),
    query<{ skill_memory: Record<string, unknown> }>(
      `select skill_memory from conversations where contact_id = ${ofContact}`,
    ),
    query<{ skill: string; at: Date; data: unknown }>(
      `select skill, at, data from wake_ups where conversation_id in
         (select id from conversations where contact_id = ${ofContact})`,
    ),
    query<{ list: string; text: string }>(
      `select list, text from kept_items where contact_id = ${ofContact} order by kept_at, id`,
    ),
  ]);
  return { places, memory: conversations[0]?.skill_memory ?? {}, wakeUps, items };
}
