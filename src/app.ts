import { createAgent, type Agent } from "./agent/agent.ts";
import { createCarriers, type Carriers } from "./carriers/index.ts";
import type { Classifier } from "./classifier/classify.ts";
import { startClockAt } from "./clock.ts";
import type { Config } from "./config.ts";
import { createLog, type Log } from "./logger.ts";
import type { Answer } from "./playbooks/playbook.ts";
import { createBoss, prepareQueues, type Boss } from "./queue/boss.ts";
import { createSkills, type Sources, type WebSearch } from "./skills/index.ts";
import { nameContact } from "./skills/outside/user-agent.ts";
import type { Skill } from "./skills/skill.ts";
import { createAnnouncer } from "./store/announcer.ts";
import { listenForChanges, type Changes } from "./store/changes.ts";
import { openDb, type Pool } from "./store/db.ts";
import { migrateTables } from "./store/migrate.ts";

/** The classifiers in use in a process, and what the playbook says follows each intent. */
export type LoadedModels = {
  current: { id: number; classifier: Classifier } | null;
  /** A candidate whose opinion is recorded and never acted on. */
  shadow: { id: number; classifier: Classifier } | null;
  answers: Map<string, Answer>;
};

/** The parts of the running service, put together once and handed to everything that needs them. */
export type App = {
  config: Config;
  log: Log;
  db: Pool;
  boss: Boss;
  carriers: Carriers;
  skills: Skill[];
  /** Those among them that come from files of the owner's. */
  otherSkills: Skill[];
  agent: Agent;
  /** The numbers that may use the assistant, E.164; null: all. */
  allowedNumbers: Set<string> | null;
  changes: Changes;
  /** Tells open pages that a conversation changed; to be called when the change is committed. */
  announce: (conversationId: number) => void;
  /** The classifiers in use; other ones take their place while the service runs. */
  models: LoadedModels;
  /** False until the database is migrated and the queue is open: no text can be taken before. */
  isStarted: boolean;
  /** True from the signal to stop on: what is under way is ended, and nothing new should come. */
  isStopping: boolean;
  /** Make this process's workers look for jobs at once, or after a delay; without workers here they do nothing. */
  wakeTurns: (delayMs?: number) => void;
  wakeSends: () => void;
  wakeTrainings: () => void;
  close: () => Promise<void>;
};

type Options = { supervise?: boolean; log?: Log; otherSkills?: Skill[] };

/** Puts the service together on a database. Nothing runs yet, and no connection is made. */
export function createApp(config: Config, databaseUrl: string, options: Options = {}): App {
  if (config.clockStart) startClockAt(config.clockStart);
  const log = options.log ?? createLog(config.logLevel);
  const db = openDb(databaseUrl, log);
  const changes = listenForChanges(databaseUrl, log);
  const announcer = createAnnouncer(db, log);
  return {
    ...partsOf(config, options.otherSkills ?? []),
    otherSkills: options.otherSkills ?? [],
    log,
    db,
    boss: createBoss(db, log, { supervise: options.supervise ?? false }),
    changes,
    announce: announcer.announce,
    models: { current: null, shadow: null, answers: new Map() },
    isStarted: false,
    isStopping: false,
    wakeTurns: () => undefined,
    wakeSends: () => undefined,
    wakeTrainings: () => undefined,
    async close() {
      await announcer.flush();
      await changes.close();
      await db.$client.end();
    },
  };
}

/** Brings the tables and the queues up to date; safe from many processes at once. */
export async function migrate(app: Pick<App, "db">): Promise<void> {
  await migrateTables(app.db, () => prepareQueues(app.db));
}

/** The parts that the settings make; others take their place when a setting is changed while the service runs. */
export function partsOf(
  config: Config,
  others: Skill[],
): Pick<App, "config" | "carriers" | "skills" | "agent" | "allowedNumbers"> {
  nameContact(config.publicUrl);
  return {
    config,
    carriers: createCarriers(config),
    skills: createSkills(sourcesOf(config), others),
    agent: createAgent({ llm: config.llm, openai: config.openai }),
    allowedNumbers: config.allowedNumbers ? new Set(config.allowedNumbers) : null,
  };
}

/** The outside services, as far as they are set up. */
export function sourcesOf(config: Config): Sources {
  const { google, openMeteo, osrmUrl, nominatimUrl, wikipediaUrl, wiktionaryUrl, frankfurterUrl } = config;
  const apiKey = google.apiKey?.trim();
  return {
    google: apiKey ? { ...google, apiKey } : null,
    openMeteo,
    osrmUrl: osrmUrl ?? null,
    nominatimUrl: nominatimUrl ?? null,
    ...{ wikipediaUrl, wiktionaryUrl, frankfurterUrl },
    webSearch: webSearchOf(config),
    newsFeeds: config.newsFeeds,
    localCalendars: config.localCalendars,
  };
}

/** The first that is set up. */
function webSearchOf({ webSearch: { searxngUrl, brave, tavily } }: Config): WebSearch | null {
  if (brave.apiKey) return { kind: "brave", url: brave.url, apiKey: brave.apiKey };
  if (tavily.apiKey) return { kind: "tavily", url: tavily.url, apiKey: tavily.apiKey };
  return searxngUrl === undefined ? null : { kind: "searxng", url: searxngUrl };
}
