import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Log } from "../logger.ts";

const page = fileURLToPath(new URL("../../console/dist/index.html", import.meta.url));
const configFile = fileURLToPath(new URL("../../console/vite.config.ts", import.meta.url));

/**
 * Builds the operator console where that was not done: `npm ci` does it, unless it was told to run no scripts. The
 * service starts meanwhile; without the console it works all the same.
 */
export function buildConsole(log: Log): void {
  if (existsSync(page)) return;
  log.info("building the operator console, which takes some seconds");
  import("vite")
    .then(({ build }) => build({ configFile, logLevel: "silent" }))
    .then(
      () => {
        log.info("the operator console is built");
      },
      (error: unknown) => {
        log.warn({ err: error }, "the operator console could not be built: npm run build:console tells why");
      },
    );
}
