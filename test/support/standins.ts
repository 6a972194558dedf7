/**
 * `npm run standins`: Twilio, a model, Google Maps and Open-Meteo on this machine, for trying the whole service by hand without
 * the internet. Prints the settings to start the service with, then is a phone: a line typed is a text sent.
 */
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { startFeeds } from "./feed-standin.ts";
import { startFrankfurter } from "./frankfurter-standin.ts";
import { startGoogle } from "./google-standin.ts";
import { places } from "./google/world.ts";
import { startOpenMeteo } from "./open-meteo-standin.ts";
import { startOpenAi } from "./openai-standin.ts";
import { startTwilio, type StandinMessage } from "./twilio-standin.ts";
import { startWikipedia } from "./wikipedia-standin.ts";
import { startWiktionary } from "./wiktionary-standin.ts";

const { values } = parseArgs({
  options: {
    "twilio-port": { type: "string", default: process.env["STANDIN_TWILIO_PORT"] ?? "4010" },
    "openai-port": { type: "string", default: process.env["STANDIN_OPENAI_PORT"] ?? "4011" },
    "wikipedia-port": { type: "string", default: process.env["STANDIN_WIKIPEDIA_PORT"] ?? "4015" },
    "google-port": { type: "string", default: process.env["STANDIN_GOOGLE_PORT"] ?? "4012" },
    "weather-port": { type: "string", default: process.env["STANDIN_WEATHER_PORT"] ?? "4013" },
    "rates-port": { type: "string", default: process.env["STANDIN_RATES_PORT"] ?? "4014" },
    "wiktionary-port": { type: "string", default: process.env["STANDIN_WIKTIONARY_PORT"] ?? "4016" },
    "feeds-port": { type: "string", default: process.env["STANDIN_FEEDS_PORT"] ?? "4017" },
    /** Where the service listens. */
    service: { type: "string", default: process.env["PUBLIC_URL"] ?? "http://127.0.0.1:8000" },
    /** The number of the phone in this terminal. */
    from: { type: "string", default: "+12065550123" },
  },
});

const twilio = await startTwilio({
  port: Number(values["twilio-port"]),
  webhookUrl: `${values.service}/webhooks/twilio/inbound`,
  onMessage: show,
});
const model = await startOpenAi({ port: Number(values["openai-port"]), apiKey: "standin-model-key" });
const google = await startGoogle({ port: Number(values["google-port"]) });
const weather = await startOpenMeteo({ port: Number(values["weather-port"]) });
const frankfurter = await startFrankfurter({ port: Number(values["rates-port"]) });
const wikipedia = await startWikipedia({ port: Number(values["wikipedia-port"]) });
const wiktionary = await startWiktionary({ port: Number(values["wiktionary-port"]) });
const feeds = await startFeeds({ port: Number(values["feeds-port"]), now: () => new Date() });

const settings = {
  PUBLIC_URL: values.service,
  TWILIO_AUTH_TOKEN: twilio.authToken,
  TWILIO_ACCOUNT_SID: twilio.accountSid,
  TWILIO_PHONE_NUMBER: twilio.number,
  TWILIO_API_URL: twilio.origin,
  OPENAI_API_KEY: "standin-model-key",
  OPENAI_BASE_URL: model.baseUrl,
  GMAPS_API_KEY: google.apiKey,
  GOOGLE_ROUTES_URL: google.routesUrl,
  GOOGLE_PLACES_URL: google.placesUrl,
  GOOGLE_GEOCODING_URL: google.geocodingUrl,
  OPEN_METEO_URL: weather.forecastUrl,
  OPEN_METEO_GEOCODING_URL: weather.geocodingUrl,
  FRANKFURTER_URL: frankfurter.url,
  WIKIPEDIA_URL: wikipedia.url,
  WIKTIONARY_URL: wiktionary.url,
  NEWS_FEEDS: feeds.setting,
};

print("The stand-ins are running. Start the service in another terminal with:\n");
for (const [name, value] of Object.entries(settings)) print(`${name}=${value} \\`);
print("npm start\n");
const landmarks = places.filter(({ id }) => !id.startsWith("ChIJshop_")).map(({ name }) => name);
print(`The maps know shops of all kinds, real towns and stations, and: ${landmarks.join(", ")}.`);
print(`Type a text and press Enter: ${values.from} sends it to ${twilio.number}. Ctrl-C stops.\n`);

const terminal = createInterface({ input: process.stdin });
terminal.on("line", (line) => void send(line));
terminal.on("SIGINT", () => void stop());
process.on("SIGINT", () => void stop());
process.on("SIGTERM", () => void stop());

async function send(body: string): Promise<void> {
  const [texts, violations] = [twilio.networkTexts.length, twilio.violations.length];
  try {
    const { status } = await twilio.text({ from: values.from, body });
    if (status !== 200) print(`  (the service answered ${status})`);
  } catch {
    print(`  (nobody answers at ${twilio.webhookUrl}: start the service as shown above)`);
  }
  for (const text of twilio.networkTexts.slice(texts)) print(`< the network: ${text.body}`);
  for (const violation of twilio.violations.slice(violations))
    print(`  (a mistake of the service: ${violation})`);
}

function show(message: StandinMessage): void {
  const from = message.from ?? message.messagingServiceSid ?? "";
  const to = message.to === values.from ? "" : ` to ${message.to}`;
  print(`< ${from}${to} (${message.segments} SMS): ${message.body}`);
}

async function stop(): Promise<void> {
  terminal.close();
  await Promise.all([
    twilio.close(),
    model.close(),
    google.close(),
    weather.close(),
    frankfurter.close(),
    wikipedia.close(),
    wiktionary.close(),
    feeds.close(),
  ]);
  process.exit(0);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
