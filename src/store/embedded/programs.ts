import { execFile } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
} from "node:fs";
import { renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { ANOTHER_SERVER, EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import type { Place, User } from "./place.ts";
import type { Log } from "./log.ts";

/** PostgreSQL's programs, ready to be run by the place's user. */
export type Programs = { initdb: string; postgres: string; majorVersion: string };

type Package = { native: string; version: string };

const require = createRequire(import.meta.url);
const run = promisify(execFile);
const Manifest = z.object({ version: z.string() });
const Links = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * A child's environment: nothing of ours. PGPORT or LD_LIBRARY_PATH would lead PostgreSQL astray, our secrets are no
 * business of its.
 */
export const PLAIN_ENVIRONMENT = { PATH: "/usr/local/bin:/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };

/**
 * Finds the programs that `npm ci` brought along, and copies them beside the data where they do not run in place: the
 * user who runs them may not read them there, or links between the libraries are missing and cannot be made. To be
 * called under the start lock.
 */
export async function preparePrograms(place: Place, log: Log): Promise<Programs> {
  const found = findPackage();
  const failure = makeLinks(found.native) ? await tryOut(found.native, place.runAs) : "its links are missing";
  if (failure === undefined) return programsIn(found.native, found);

  const copy = join(place.folder, `postgres-programs-${found.version}`);
  if (!existsSync(copy)) {
    log.info({ folder: copy, because: failure }, "PostgreSQL's programs do not run in place and are copied");
    removeCopies(place);
    const unfinished = `${copy}.tmp`;
    copyReadable(found.native, unfinished);
    makeLinks(unfinished);
    renameSync(unfinished, copy);
  }
  const failureOfCopy = await tryOut(copy, place.runAs);
  if (failureOfCopy === undefined) return programsIn(copy, found);
  throw new EmbeddedPostgresError(
    `PostgreSQL's programs do not run on this system: ${failureOfCopy}`,
    `They need Linux with glibc, or macOS: ${ANOTHER_SERVER}.`,
  );
}

function programsIn(native: string, { version }: Package): Programs {
  return {
    initdb: join(native, "bin/initdb"),
    postgres: join(native, "bin/postgres"),
    majorVersion: version.split(".", 1).join(),
  };
}

function findPackage(): Package {
  const system = `${process.platform}-${process.arch}`;
  try {
    const launcher = require.resolve("embedded-postgres");
    const folder = dirname(dirname(createRequire(launcher).resolve(`@embedded-postgres/${system}`)));
    const { version } = Manifest.parse(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")));
    if (process.platform !== "win32") return { native: join(folder, "native"), version };
  } catch (cause) {
    const hint = `Run npm ci without --omit=optional, or ${ANOTHER_SERVER}.`;
    throw new EmbeddedPostgresError(
      `There is no embedded PostgreSQL for this system (${system})`,
      hint,
      cause,
    );
  }
  throw new EmbeddedPostgresError(
    "The embedded PostgreSQL does not run on Windows",
    `There, ${ANOTHER_SERVER}.`,
  );
}

/**
 * Makes the links between the libraries that npm packages cannot hold; the package's install script does, unless
 * npm was told `--ignore-scripts`. False where a missing one cannot be made.
 */
function makeLinks(native: string): boolean {
  const links = Links.parse(JSON.parse(readFileSync(join(native, "pg-symlinks.json"), "utf8")));
  for (const { source, target } of links) {
    const link = join(native, relative("native", target));
    if (lstatSync(link, { throwIfNoEntry: false }) !== undefined) continue;
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch {
      if (lstatSync(link, { throwIfNoEntry: false }) === undefined) return false; // another process may have made it
    }
  }
  return true;
}

/** What went wrong when the user ran the server's program, if anything did. */
async function tryOut(native: string, user: User | undefined): Promise<string | undefined> {
  try {
    await run(join(native, "bin/postgres"), ["--version"], { ...user, env: PLAIN_ENVIRONMENT, cwd: "/" });
    return undefined;
  } catch (error) {
    return error instanceof Error
      ? (error.message.trim().split("\n").at(-1) ?? error.message)
      : String(error);
  }
}

/** Copies the tree so that everybody may read it, without what only compilers need. */
function copyReadable(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  chmodSync(to, 0o755);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory() && entry.name !== "pkgconfig") copyReadable(source, target);
    if (!entry.isFile() || entry.name.endsWith(".a")) continue;
    copyFileSync(source, target);
    chmodSync(target, lstatSync(source).mode & 0o100 ? 0o755 : 0o644);
  }
}

/** Copies of other versions, and unfinished ones; no server runs from them, for we hold the start lock. */
function removeCopies(place: Place): void {
  for (const name of readdirSync(place.folder)) {
    if (basename(name).startsWith("postgres-programs-"))
      rmSync(join(place.folder, name), { recursive: true });
  }
}
