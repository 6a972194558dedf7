import type { App } from "../app.ts";
import { keepModelsCurrent } from "./load-models.ts";
import { keepSettingsCurrent } from "./load-settings.ts";

/** Opens the queue and loads the models: from now on texts can be taken. The returned function ends that. */
export async function startApp(app: App): Promise<() => Promise<void>> {
  await app.boss.start();
  const stops = [await keepSettingsCurrent(app), await keepModelsCurrent(app)];
  app.isStarted = true;
  return async () => {
    app.isStarted = false;
    for (const stop of stops) stop();
    await app.boss.stop({ graceful: false });
  };
}
