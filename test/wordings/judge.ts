import { DateTime } from "luxon";
import type { Asked, From, RoutesRequest } from "./ask.ts";
import type { DigestWording, WantedItem } from "./digest.ts";
import type { DirectionsWording, WantedPlace } from "./directions.ts";
import type { MyPlacesWording } from "./my-places.ts";
import type { PlacesWording } from "./places.ts";
import type { WeatherWording } from "./weather.ts";

/** What is wrong with what a text led to; null where it is right. */
type Fault = string | null;
type Found = { latitude: number; longitude: number };

const zones: Record<string, string[]> = {
  GB: ["Europe/London"],
  US: ["America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles"],
  KE: ["Africa/Nairobi"],
  IN: ["Asia/Kolkata"],
  DE: ["Europe/Berlin"],
};

/** Judges by the last request at Google Routes. */
export function judgeDirections(wanted: DirectionsWording, asked: Asked): Fault {
  const request = asked.routes.findLast(({ travelMode }) => !wanted.mode || travelMode === wanted.mode);
  if (!request) return asked.routes.length > 0 ? `mode ${asked.routes[0]?.travelMode ?? ""}` : "no request";
  for (const end of ["origin", "destination"] as const) {
    if (!isEnd(request[end], wanted[end], asked)) return `${end} ${JSON.stringify(request[end])}`;
  }
  const vehicles = request.transitPreferences?.allowedTravelModes ?? [];
  if (wanted.vehicles && wanted.vehicles.toSorted().join() !== vehicles.toSorted().join()) {
    return `vehicles ${vehicles.join()}`;
  }
  return wrongTime(request, wanted);
}

function isEnd(end: RoutesRequest["origin"], wanted: WantedPlace, { places }: Asked): boolean {
  if (typeof wanted === "string") return plain(end.address ?? "") === plain(wanted);
  const known = places.find(({ kind, name }) =>
    wanted.known === "here" ? kind === "here" : name === wanted.known,
  );
  if (!known || end.address !== undefined) return false;
  return end.placeId ? end.placeId === known.place_id : isNear(end.location?.latLng, known);
}

function wrongTime(
  request: RoutesRequest,
  { leave, arrive, last, mode, from = "GB" }: DirectionsWording,
): Fault {
  const { departureTime, arrivalTime } = request;
  if (last) return departureTime || arrivalTime ? null : "no time for the last one";
  const wanted = leave ?? arrive;
  if (!wanted) return departureTime || arrivalTime ? `time ${departureTime ?? arrivalTime ?? ""}` : null;
  // Only public transport can be asked to be there by a time.
  if (arrive && mode && mode !== "TRANSIT") return null;
  const given = leave ? departureTime : arrivalTime;
  if (!given) return "no time";
  const local = (zones[from] ?? []).map((zone) =>
    DateTime.fromISO(given, { zone }).toFormat("yyyy-MM-dd'T'HH:mm"),
  );
  return local.includes(wanted) ? null : `time ${local.join(" or ")}`;
}

/** Judges by the first request at Google Places. */
export function judgePlaces(wanted: PlacesWording, asked: Asked): Fault {
  const [request] = asked.searches;
  if (!request) {
    const asksWhere = wanted.near === null && /where are you/i.test(asked.reply);
    return asksWhere ? null : "no request";
  }
  const query = plain(request.textQuery);
  const missing = wanted.query.find((words) => !words.split("|").some((word) => query.includes(plain(word))));
  if (missing) return `query "${request.textQuery}"`;
  if (Boolean(wanted.openNow) !== Boolean(request.openNow)) return `openNow ${String(request.openNow)}`;
  const { near } = wanted;
  const center = request.locationBias?.circle.center;
  if (near === null) return null;
  if (typeof near === "string") {
    const isSaid =
      query.includes(plain(near)) || asked.geocoded.some((words) => plain(words) === plain(near));
    return isSaid ? null : `near ${query}`;
  }
  const known = asked.places.find(({ kind, name }) =>
    near.known === "here" ? kind === "here" : name === near.known,
  );
  return known && isNear(center, known) ? null : `near ${JSON.stringify(center)}`;
}

export function judgeMyPlaces(wanted: MyPlacesWording, asked: Asked): Fault {
  const { places, geocoded, reply } = asked;
  if ("keeps" in wanted) {
    const { name, words } = wanted.keeps;
    const kept = places.find((place) =>
      name === "here" ? place.kind === "here" : sameName(place.name, name),
    );
    if (!kept) return `not kept: ${reply}`;
    const saved = places.some(({ kind, name: own }) => kind === "saved" && own === words);
    return saved || geocoded.some((one) => plain(one) === plain(words))
      ? null
      : `looked up ${geocoded.join(", ")}`;
  }
  const isOurs = (asked.memory["last skill"] as { skill?: string } | undefined)?.skill === "my_places";
  if (!isOurs) return `not answered by my_places: ${reply}`;
  if ("asks" in wanted) return null;
  const left = places.filter(
    ({ kind, name }) => kind === "saved" && (wanted.forgets === "all" || sameName(name, wanted.forgets)),
  );
  return left.length === 0 || /\b1\b.*\b2\b/s.test(reply) ? null : "not forgotten";
}

function sameName(one: string, other: string): boolean {
  const bare = (name: string) => name.replace(/(?:'?s)?(?: house| place)?$/, "");
  return bare(one) === bare(other);
}

function isNear(one: Found | undefined, other: Found): boolean {
  return (
    Boolean(one) &&
    Math.abs((one?.latitude ?? 0) - other.latitude) < 0.05 &&
    Math.abs((one?.longitude ?? 0) - other.longitude) < 0.05
  );
}

/** Words as they are compared: own words go out as they stand, but for a leading article and what stands around them. */
export function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^(?:the|da|de) /, "");
}

/** What the skill says of its last answer, where a request alone does not tell the day and the subject. */
type WeatherMemory = { place?: string; day?: string; about?: string };

const subjects: Record<NonNullable<WeatherWording["about"]>, string[]> = {
  rain: ["rain", "umbrella"],
  wind: ["wind"],
  sun: ["sun", "sky"],
  temperature: ["temperature", "frost", "coat"],
  warning: ["warning"],
  snow: ["snow"],
};

/** Judges by the place that was looked up, and by what the skill remembers of the day and the subject. */
export function judgeWeather(wanted: WeatherWording, asked: Asked): Fault {
  const { place } = wanted;
  const memory = (asked.memory["weather"] ?? {}) as WeatherMemory;
  if (typeof place === "string") {
    // Towns are looked up once: what is known of one is kept for the next who asks.
    const names = [...asked.geocoded, memory.place ?? ""].filter(Boolean);
    const isSaid = names.some(
      (words) => plain(words) === plain(place) || plain(place).startsWith(`${plain(words)} `),
    );
    if (!isSaid) return `looked up "${asked.geocoded.join('", "')}"`;
  } else {
    const known = asked.places.find(({ kind, name }) =>
      place.known === "here" ? kind === "here" : name === place.known,
    );
    if (!known || !asked.forecasts.some((forecast) => isNear(forecast, known))) return "another place";
  }
  if (asked.forecasts.length === 0) return `no forecast: ${asked.reply}`;
  if (!isDay(memory.day ?? "", wanted.day)) return `day "${memory.day ?? ""}"`;
  const isAbout = !wanted.about || subjects[wanted.about].includes(memory.about ?? "");
  return isAbout ? null : `about ${memory.about ?? "nothing"}`;
}

const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

function isDay(said: string, wanted: WeatherWording["day"]): boolean {
  const day = said.toLowerCase();
  if (wanted === "now") return day === "" || /now|today|moment|currently/.test(day);
  if (wanted === "today") return day === "" || /^(?:now|today)/.test(day) || day.includes("today");
  if (wanted === "hours")
    return /hour|at |now|today|soon|morning|afternoon|evening|\d/.test(day) || day === "";
  if (/^\d/.test(wanted)) {
    const date = DateTime.fromISO(wanted).setLocale("en");
    return (
      day === wanted ||
      [date.toFormat("d LLL"), date.toFormat("d LLLL"), date.toFormat("LLL d")].some((form) =>
        day.includes(form.toLowerCase()),
      )
    );
  }
  if (weekdays.includes(wanted)) return day.includes(wanted);
  return wanted === "week"
    ? /week|days/.test(day)
    : wanted === "weekend"
      ? /weekend/.test(day)
      : day.includes(wanted);
}

type DigestSetting = {
  days: number[];
  at: string;
  items: { skill: string; words: string; args: Record<string, unknown> }[];
};

/** Judges by the wake-up that is kept. */
export function judgeDigest(wanted: DigestWording, asked: Asked): Fault {
  const wakeUp = asked.wakeUps.find(({ skill }) => skill === "digest");
  if ("off" in wanted) return wakeUp ? "still on" : null;
  if (!wakeUp)
    return wanted.at === null && /what time|when/i.test(asked.reply) ? null : `nothing kept: ${asked.reply}`;
  const setting = wakeUp.data as DigestSetting;
  const days =
    wanted.every === "day" ? weekdays : wanted.every === "weekday" ? weekdays.slice(0, 5) : wanted.every;
  const kept = setting.days.map((day) => weekdays[day - 1] ?? "").toSorted();
  if (days.toSorted().join() !== kept.join()) return `days ${kept.join()}`;
  if (wanted.at !== null && setting.at !== wanted.at) return `at ${setting.at}`;
  if (setting.items.length !== wanted.items.length)
    return `items ${JSON.stringify(setting.items.map(({ words }) => words))}`;
  return (
    wanted.items
      .map((item, index) => wrongItem(item, setting.items[index]?.args ?? {}))
      .find((fault) => fault !== null) ?? null
  );
}

function wrongItem(wanted: WantedItem, args: Record<string, unknown>): Fault {
  const words = (value: unknown) => (typeof value === "string" ? plain(value) : "");
  if ("weather" in wanted) {
    return words(args["place"]) === plain(wanted.weather ?? "")
      ? null
      : `weather ${JSON.stringify(args["place"])}`;
  }
  for (const end of ["origin", "destination"] as const) {
    const place = wanted.route[end];
    const isRight =
      typeof place === "string"
        ? words(args[end]) === plain(place)
        : isWordFor(words(args[end]), place.known);
    if (!isRight) return `${end} ${JSON.stringify(args[end])}`;
  }
  return null;
}

function isWordFor(said: string, known: string): boolean {
  return known === "here" ? said === "" || said === "here" : said.includes(known);
}

/** Judges by a number in the answer, written as the person's country writes it. */
export function judgeNumber({ value, from }: { value: number; from?: From }, { reply }: Asked): Fault {
  const numbers = (reply.match(/-?\d[\d.,]*/g) ?? []).map((text) =>
    Number(from === "DE" ? text.replaceAll(".", "").replace(",", ".") : text.replaceAll(",", "")),
  );
  // As near as an answer is rounded.
  const isRight = numbers.some(
    (number) => Math.abs(number - value) <= Math.max(0.006, Math.abs(value) * 0.006),
  );
  return isRight ? null : `not ${value}`;
}

/** Judges by what must stand in the answer; a bar divides forms that are as good. */
export function judgeWords({ says }: { says: string[] }, { reply }: Asked): Fault {
  const missing = says.find((wanted) => !wanted.split("|").some((form) => reply.includes(form)));
  return missing === undefined ? null : `without "${missing}"`;
}

/** As `judgeWords`, whatever the case, and with or without accents. */
export function judgeAnyCase({ says }: { says: string[] }, { reply }: Asked): Fault {
  const [text, bare] = [reply.toLowerCase(), unaccented(reply)];
  const stands = (form: string) => text.includes(form.toLowerCase()) || bare.includes(unaccented(form));
  const missing = says.find((wanted) => !wanted.split("|").some(stands));
  return missing === undefined ? null : `without "${missing}"`;
}

function unaccented(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}+/gu, "");
}
