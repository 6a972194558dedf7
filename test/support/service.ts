import { fileURLToPath } from "node:url";
import type { FastifyInstance } from "fastify";
import { createApp, type App } from "../../src/app.ts";
import { now } from "../../src/clock.ts";
import { readConfig } from "../../src/config.ts";
import { createLog } from "../../src/logger.ts";
import { startApp } from "../../src/pipeline/start-app.ts";
import { startWorkers } from "../../src/pipeline/workers.ts";
import { readPlaybook } from "../../src/playbooks/read-playbook.ts";
import { inTransaction } from "../../src/store/db.ts";
import { replacePlaybook } from "../../src/store/intents.ts";
import { createServer } from "../../src/web/server.ts";
import { createTestDatabase, type TestDatabase } from "./database.ts";
import { startFeeds, type FeedStandin } from "./feed-standin.ts";
import { freePort } from "./http/free-port.ts";
import { startFrankfurter, type FrankfurterStandin } from "./frankfurter-standin.ts";
import { startGoogle, type GoogleStandin } from "./google-standin.ts";
import { keepModel } from "./keep-model.ts";
import { startOpenAi, type OpenAiStandin } from "./openai-standin.ts";
import { startOpenMeteo, type OpenMeteoStandin } from "./open-meteo-standin.ts";
import { startNominatim, type NominatimStandin } from "./nominatim-standin.ts";
import { startOsrm, type OsrmStandin } from "./osrm-standin.ts";
import { startTwilio, type TwilioOptions, type TwilioStandin } from "./twilio-standin.ts";
import { startWikipedia, type WikipediaStandin } from "./wikipedia-standin.ts";
import { startWiktionary, type WiktionaryStandin } from "./wiktionary-standin.ts";

export type Service = {
  app: App;
  server: FastifyInstance;
  /** `http://127.0.0.1:port`, where the service listens. */
  url: string;
  database: TestDatabase;
  twilio: TwilioStandin;
  model: OpenAiStandin;
  google: GoogleStandin;
  weather: OpenMeteoStandin;
  frankfurter: FrankfurterStandin;
  wikipedia: WikipediaStandin;
  wiktionary: WiktionaryStandin;
  feeds: FeedStandin;
  /** Where the test asked for them. */
  osrm?: OsrmStandin;
  nominatim?: NominatimStandin;
  stop: () => Promise<void>;
};

type Options = {
  /** Further settings, or other values for the usual ones; an empty one unsets. */
  env?: Record<string, string>;
  twilio?: TwilioOptions;
  /** Without a worker texts are taken and stored, and nothing answers. Default true. */
  works?: boolean;
  /** A playbook that is taught and trained first, such as "assistant". Unset: the service knows no intents. */
  playbook?: string;
  /** OSRM as well, for ways by foot, bicycle and car. Default false. */
  osrm?: boolean;
  /** Nominatim as well, a server of our own without its limit of one request a second. Default false. */
  nominatim?: boolean;
  /** A database that is there already; it is kept. */
  database?: TestDatabase;
};

/** No turn is ended for its length: a machine that is slow for another reason is not what is tested. */
const quickly = { TURN_QUIET_MS: "50", TURN_DEADLINE_MS: "60000" };

/** The whole service on a port of its own, with a database of its own and the stand-ins around it. */
export async function startService(options: Options = {}): Promise<Service> {
  const database = options.database ?? (await createTestDatabase());
  const [twilio, model, google, weather] = await Promise.all([
    startTwilio({ now, ...options.twilio }),
    startOpenAi({ apiKey: "test-model-key" }),
    startGoogle({ apiKey: "test-maps-key", now }),
    startOpenMeteo({ now }),
  ]);
  const frankfurter = await startFrankfurter({ now });
  const wikipedia = await startWikipedia({ now });
  const wiktionary = await startWiktionary({ now });
  const feeds = await startFeeds({ now });
  const osrm = options.osrm ? await startOsrm({ now }) : undefined;
  const nominatim = options.nominatim ? await startNominatim({ now, isPublic: false }) : undefined;
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const config = readConfig({
    ...quickly,
    PORT: String(port),
    SECRET_KEY: "the key of the tests, for nothing else",
    TWILIO_ACCOUNT_SID: twilio.accountSid,
    TWILIO_AUTH_TOKEN: twilio.authToken,
    TWILIO_PHONE_NUMBER: twilio.number,
    TWILIO_API_URL: twilio.origin,
    OPENAI_API_KEY: "test-model-key",
    OPENAI_BASE_URL: model.baseUrl,
    OPENAI_MODEL: "standin",
    GMAPS_API_KEY: "test-maps-key",
    GOOGLE_ROUTES_URL: google.origin,
    GOOGLE_PLACES_URL: google.origin,
    GOOGLE_GEOCODING_URL: google.origin,
    OPEN_METEO_URL: weather.forecastUrl,
    OPEN_METEO_GEOCODING_URL: weather.geocodingUrl,
    WIKIPEDIA_URL: wikipedia.url,
    WIKTIONARY_URL: wiktionary.url,
    NEWS_FEEDS: feeds.setting,
    LOCAL_CALENDARS: "on",
    FRANKFURTER_URL: frankfurter.url,
    ...(osrm ? { OSRM_URL: osrm.url } : {}),
    ...(nominatim ? { NOMINATIM_URL: nominatim.url } : {}),
    ...options.env,
  });
  const works = options.works ?? true;
  const log = createLog(process.env.LOG_LEVEL ?? "fatal");
  const app = createApp(config, database.url, { supervise: works, log });
  if (options.playbook) await teach(app, options.playbook);
  const stopApp = await startApp(app);
  const stopWorkers = works ? await startWorkers(app) : () => Promise.resolve();
  const server = await createServer(app);
  await server.listen({ host: "127.0.0.1", port });
  twilio.webhookUrl = `${url}/webhooks/twilio/inbound`;

  return {
    ...{ app, server, url, database, twilio, model, google, weather },
    frankfurter,
    wikipedia,
    wiktionary,
    feeds,
    ...(osrm ? { osrm } : {}),
    ...(nominatim ? { nominatim } : {}),
    async stop() {
      await twilio.settled();
      await server.close();
      await stopWorkers();
      await stopApp();
      await app.close();
      await Promise.all([
        twilio.close(),
        model.close(),
        google.close(),
        weather.close(),
        frankfurter.close(),
        wikipedia.close(),
        wiktionary.close(),
        feeds.close(),
        osrm?.close(),
        nominatim?.close(),
      ]);
      if (!options.database) await database.drop();
    },
  };
}

async function teach(app: App, name: string): Promise<void> {
  const folder = fileURLToPath(new URL(`../../playbooks/${name}`, import.meta.url));
  const playbook = readPlaybook(folder, { skills: app.skills.map((skill) => skill.name) });
  await inTransaction(app.db, (tx) => replacePlaybook(tx, playbook));
  await keepModel(app, name);
}
