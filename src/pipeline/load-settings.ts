import { type App, partsOf } from "../app.ts";
import { ConfigError, withSettings } from "../config.ts";
import { loadSettings } from "../store/settings.ts";
import { oneAfterTheOther } from "./one-after-the-other.ts";

/** NOTIFY may be missed while a connection is away; a look now and then is cheap. */
const lookEveryMs = 30_000;

/** Puts in use what was set in the console. Where it cannot be used, what was in use before stays. */
export const applySettings = oneAfterTheOther(async (app: App): Promise<void> => {
  const { secretKey } = app.config;
  if (secretKey === undefined) return;
  const { values, unreadable } = await loadSettings(app.db, secretKey);
  if (unreadable.length > 0) {
    const advice = "Set them again in the console, or start with the SECRET_KEY that encrypted them.";
    app.log.error({ settings: unreadable, advice }, "settings cannot be decrypted");
  }
  const inUse = JSON.stringify(values);
  if (inUse === (applied.get(app) ?? "{}")) return;
  applied.set(app, inUse);
  try {
    Object.assign(app, partsOf(withSettings(app.config, values), app.otherSkills));
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    app.log.error({ err: error }, "a setting cannot be used; those in use before stay");
    return;
  }
  app.log.info({ settings: Object.keys(values) }, "settings in use");
});

/** What each service has in use; nothing at first. */
const applied = new WeakMap<App, string>();

/** Applies the settings now and whenever they change. The returned function ends that. */
export async function keepSettingsCurrent(app: App): Promise<() => void> {
  const reload = (): void => {
    applySettings(app).catch((error: unknown) => {
      app.log.warn({ err: error }, "the settings could not be loaded; those loaded before are used");
    });
  };
  const stops = [app.changes.onSettings(reload), app.changes.onMissed(reload)];
  const look = setInterval(reload, lookEveryMs);
  await applySettings(app);
  return () => {
    for (const stop of stops) stop();
    clearInterval(look);
  };
}
