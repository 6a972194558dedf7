import { isIP } from "node:net";
import { resolve } from "node:path";
import { z } from "zod";
import { readOpeningHours } from "./replies/opening-hours.ts";
import { readPhoneNumber } from "./sms/phone-number.ts";

/** A setting that cannot be used: which, and how to mend it. */
export class ConfigError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.name = "ConfigError";
    this.hint = hint;
  }
}

const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, `must be a whole number from ${min} to ${max}`)
    .transform(Number)
    .refine((value) => value >= min && value <= max, `must be a whole number from ${min} to ${max}`);

const address = z
  .string()
  .refine(
    (text) => /^https?:\/\//.test(text) && URL.canParse(text),
    "must be an address such as https://sms.example.com",
  )
  .transform((text) => text.replace(/\/+$/, ""));

const instant = z
  .string()
  .refine((text) => /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:?\d\d)$/.test(text) && !Number.isNaN(Date.parse(text)), {
    message: "must be an instant such as 2026-03-27T14:05:00Z",
  })
  .transform((text) => new Date(text));

const databaseAddress = z.string().refine((text) => /^postgres(ql)?:\/\//.test(text) && URL.canParse(text), {
  message: "must be an address such as postgres://user:password@host:5432/aisms",
});

const phoneNumbers = z.string().transform((text, context) => {
  const numbers = text
    .split(",")
    .filter((part) => part.trim() !== "")
    .map((part) => readPhoneNumber(part.trim())?.e164);
  if (numbers.every((number) => number !== undefined)) return numbers;
  context.addIssue(
    "must be phone numbers with + and country code, such as +12065550100, separated by commas",
  );
  return z.NEVER;
});

const openingHours = z
  .string()
  .max(300, "must have at most 300 characters")
  .superRefine((text, context) => {
    const read = readOpeningHours(text);
    if ("error" in read) context.addIssue(`cannot be read: ${read.error}`);
  });

const newsFeed = z.object({
  topic: z
    .string()
    .toLowerCase()
    .regex(/^[\p{L}\p{N}][\p{L}\p{N} &-]{0,19}$/u),
  url: z
    .string()
    .max(1_000)
    .regex(/^https?:\/\/[^\s@]+$/)
    .refine((text) => URL.canParse(text)),
});

const newsFeeds = z.string().transform((text, context) => {
  // Addresses may have commas: the next feed begins with its topic.
  const parts = text.split(/,(?=[^,=:/]*=\s*https?:)/).flatMap((part) => part.trim().replace(/,$/, "") || []);
  const feeds = parts.map((part) => {
    const [, topic = "", url = ""] = /^([^=]*)=(.*)$/s.exec(part) ?? [];
    return newsFeed.safeParse({ topic: topic.trim(), url: url.trim() });
  });
  if (feeds.length > 20) context.addIssue("must have at most 20 feeds");
  else if (feeds.every(({ success }) => success)) return feeds.flatMap(({ data }) => data ?? []);
  else
    context.addIssue(
      "must be topics with the addresses of feeds, such as world=https://example.com/world.xml, sport=https://example.com/sport.xml",
    );
  return z.NEVER;
});

const language = z.string().regex(/^(anthropic|ollama|openai):.+$/, {
  message: "must be a provider and a model, such as anthropic:claude-sonnet-4-5 or ollama:llama3.2",
});

/** Each environment variable, its form and its default. `.env.example` explains them. */
const variables = z.object({
  PORT: wholeNumber(1, 65_535).default(8000),
  HOST: z.string().default("127.0.0.1"),
  DATA_DIR: z.string().default("./data"),
  DATABASE_URL: databaseAddress.optional(),
  PUBLIC_URL: address.optional(),
  METRICS_PORT: wholeNumber(1, 65_535).optional(),
  SECRET_KEY: z.string().min(16, "must have at least 16 characters").optional(),

  TWILIO_AUTH_TOKEN: z.string().optional(),
  TWILIO_ACCOUNT_SID: z
    .string()
    .regex(/^AC[0-9a-zA-Z]{32}$/, "must be AC and 32 letters or digits, as the Twilio console shows it")
    .optional(),
  TWILIO_MESSAGING_SERVICE_SID: z
    .string()
    .regex(/^MG[0-9a-zA-Z]{32}$/, "must be MG and 32 letters or digits, as the Twilio console shows it")
    .optional(),
  TWILIO_PHONE_NUMBER: z
    .string()
    .regex(/^(\+\d{7,15}|\d{3,8})$/, "must be a number such as +12065550199")
    .optional(),
  TWILIO_API_URL: address.default("https://api.twilio.com"),

  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: address.optional(),
  OPENAI_MODEL: z.string().optional(),
  LLM: language.optional(),

  GMAPS_API_KEY: z.string().optional(),
  GOOGLE_ROUTES_URL: address.default("https://routes.googleapis.com"),
  GOOGLE_PLACES_URL: address.default("https://places.googleapis.com"),
  GOOGLE_GEOCODING_URL: address.default("https://maps.googleapis.com"),
  OPEN_METEO_URL: address.default("https://api.open-meteo.com"),
  OPEN_METEO_GEOCODING_URL: address.default("https://geocoding-api.open-meteo.com"),
  OSRM_URL: address.optional(),
  NOMINATIM_URL: address.optional(),
  WIKIPEDIA_URL: address.default("https://en.wikipedia.org"),
  WIKTIONARY_URL: address.default("https://en.wiktionary.org"),
  FRANKFURTER_URL: address.default("https://api.frankfurter.dev"),
  SEARXNG_URL: address.optional(),
  BRAVE_URL: address.default("https://api.search.brave.com"),
  BRAVE_API_KEY: z.string().optional(),
  TAVILY_URL: address.default("https://api.tavily.com"),
  TAVILY_API_KEY: z.string().optional(),
  NEWS_FEEDS: newsFeeds.optional(),
  LOCAL_CALENDARS: z.enum(["on", "off"], { error: "must be on or off" }).default("off"),
  SKILLS: z.string().optional(),

  WHITELISTED_NUMBERS: phoneNumbers.optional(),
  OPENING_HOURS: openingHours.optional(),
  REPLY_STYLE: z.string().max(500, "must have at most 500 characters").optional(),
  RETENTION_DAYS: wholeNumber(1, 36_500).optional(),
  SEGMENT_BUDGET: wholeNumber(1, 10).default(2),
  TURN_QUIET_MS: wholeNumber(0, 3_000).default(1_000),
  TURN_DEADLINE_MS: wholeNumber(1_000, 60_000).default(25_000),
  MEMORY_PAUSE_MINUTES: wholeNumber(1, 10_080).default(30),
  SIMULATOR: z.enum(["on", "off"], { error: "must be on or off" }).optional(),
  CLOCK_START: instant.optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: address.optional(),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: address.optional(),
  LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error"], { error: "must be debug, info, warn or error" })
    .optional(),
});

export type SettingName = keyof typeof variables.shape;
export type Config = ReturnType<typeof readConfig>;

/**
 * Reads and checks the environment once. An empty variable counts as unset.
 * Throws `ConfigError` naming the first variable that cannot be used.
 */
export function readConfig(environment: Record<string, string | undefined>) {
  const set = Object.fromEntries(
    Object.entries(environment)
      .map(([name, value]) => [name, value?.trim()] as const)
      .filter(([, value]) => value !== undefined && value !== ""),
  );
  const read = variables.safeParse(set);
  if (!read.success) {
    const issue = read.error.issues[0];
    const name = String(issue?.path[0] ?? "a setting");
    throw new ConfigError(
      `${name} ${issue?.message ?? "is wrong"}`,
      `Set ${name} right in the environment or in .env.`,
    );
  }
  const values = read.data;
  const publicUrl = values.PUBLIC_URL ?? `http://${bracketed(values.HOST)}:${values.PORT}`;
  const isLocal = isLoopback(values.HOST) && isLoopback(new URL(publicUrl).hostname);
  if (values.CLOCK_START && !isLoopback(values.HOST)) {
    throw new ConfigError(
      "CLOCK_START is for tests on loopback only",
      "Unset CLOCK_START, or set HOST to 127.0.0.1.",
    );
  }
  return {
    port: values.PORT,
    host: values.HOST,
    dataDir: resolve(values.DATA_DIR),
    databaseUrl: values.DATABASE_URL,
    publicUrl,
    consoleUrl: `${publicUrl}/console`,
    metricsPort: values.METRICS_PORT,
    /** Signs sessions and encrypts stored keys. Unset with an own database: there is no console. */
    secretKey: values.SECRET_KEY,
    twilio: {
      accountSid: values.TWILIO_ACCOUNT_SID,
      authToken: values.TWILIO_AUTH_TOKEN,
      messagingServiceSid: values.TWILIO_MESSAGING_SERVICE_SID,
      phoneNumber: values.TWILIO_PHONE_NUMBER,
      apiUrl: values.TWILIO_API_URL,
      statusCallback: `${publicUrl}/webhooks/twilio/status`,
    },
    openai: { apiKey: values.OPENAI_API_KEY, baseUrl: values.OPENAI_BASE_URL, model: values.OPENAI_MODEL },
    llm: values.LLM,
    google: {
      apiKey: values.GMAPS_API_KEY,
      routesUrl: values.GOOGLE_ROUTES_URL,
      placesUrl: values.GOOGLE_PLACES_URL,
      geocodingUrl: values.GOOGLE_GEOCODING_URL,
    },
    openMeteo: { forecastUrl: values.OPEN_METEO_URL, geocodingUrl: values.OPEN_METEO_GEOCODING_URL },
    osrmUrl: values.OSRM_URL,
    nominatimUrl: values.NOMINATIM_URL,
    wikipediaUrl: values.WIKIPEDIA_URL,
    wiktionaryUrl: values.WIKTIONARY_URL,
    frankfurterUrl: values.FRANKFURTER_URL,
    /** Calendars of people may lie on this machine itself. */
    localCalendars: values.LOCAL_CALENDARS === "on",
    webSearch: {
      searxngUrl: values.SEARXNG_URL,
      brave: { url: values.BRAVE_URL, apiKey: values.BRAVE_API_KEY },
      tavily: { url: values.TAVILY_URL, apiKey: values.TAVILY_API_KEY },
    },
    /** Feeds of news by topic. */
    newsFeeds: values.NEWS_FEEDS ?? [],
    /** Files with skills from outside. */
    skillFiles: (values.SKILLS ?? "")
      .split(",")
      .flatMap((path) => (path.trim() ? [resolve(path.trim())] : [])),
    allowedNumbers: values.WHITELISTED_NUMBERS,
    /** When somebody is there to take conversations over; unset: always. */
    openingHours: values.OPENING_HOURS,
    /** The owner's own words on how the agent writes. */
    replyStyle: values.REPLY_STYLE,
    /** Messages older than this are deleted; unset: none. */
    retentionDays: values.RETENTION_DAYS,
    segmentBudget: values.SEGMENT_BUDGET,
    turnQuietMs: values.TURN_QUIET_MS,
    turnDeadlineMs: values.TURN_DEADLINE_MS,
    memoryPauseMs: values.MEMORY_PAUSE_MINUTES * 60_000,
    simulator: values.SIMULATOR ? values.SIMULATOR === "on" : isLocal,
    clockStart: values.CLOCK_START,
    traces: Boolean(values.OTEL_EXPORTER_OTLP_ENDPOINT ?? values.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT),
    logLevel: values.LOG_LEVEL,
    /** What is set in the environment, by name. */
    environment: set as Partial<Record<SettingName, string>>,
  };
}

/**
 * The configuration with what was set in the console, where the environment does not say otherwise. What belongs to the
 * process, such as its port, its database and its pages, stays. Throws `ConfigError`.
 */
export function withSettings(config: Config, stored: Partial<Record<SettingName, string>>): Config {
  const { environment, secretKey, simulator } = config;
  return { ...readConfig({ ...stored, ...environment }), environment, secretKey, simulator };
}

/** The default of a setting, as one would write it; null where it has none. */
export function defaultOf(name: SettingName): string | null {
  const read = variables.shape[name].safeParse(undefined);
  return read.success && read.data !== undefined && typeof read.data !== "object" ? String(read.data) : null;
}

function bracketed(host: string): string {
  return isIP(host) === 6 ? `[${host}]` : host;
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "[::1]" || host === "::1" || /^127\./.test(host);
}
