import { createHash } from "node:crypto";
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
} from "node:fs";
import { readdirSync, readlinkSync, realpathSync, statSync, symlinkSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { ANOTHER_SERVER, EmbeddedPostgresError } from "./embedded-postgres-error.ts";

/** A user of this machine, by number. */
export type User = { uid: number; gid: number };

/** Where everything about the embedded PostgreSQL of one data folder lies. */
export type Place = {
  /** Holds the rest, and the programs where they cannot run from `node_modules`. Its owner may enter it. */
  folder: string;
  /** Moved here in one step when complete: whoever sees it sees all of it. */
  postgres: string;
  cluster: string;
  passwordFile: string;
  ownerFile: string;
  serverLog: string;
  lockFile: string;
  /** Whom the server runs as, where that is not ourselves: PostgreSQL refuses to run as root. */
  runAs: User | undefined;
  /** The data folder, where the data cannot lie in it. */
  standsFor: string | undefined;
};

const NOBODY: User = { uid: 65534, gid: 65534 };

/** Survives a reboot, unlike the temp folder; root alone writes here. */
const ROOTS_PLACE = "/var/lib/aisms";

/**
 * Finds or chooses the place for a data folder's PostgreSQL: `dataDir` itself, or, as root, a folder below
 * /var/lib/aisms where the data folder cannot be entered by the user who runs PostgreSQL for root. A link
 * `dataDir/postgres` then leads there, so that the data are found again wherever the data folder is moved.
 */
export function choosePlace(dataDir: string): Place {
  makeFolder(dataDir);
  const home = realpathSync(dataDir);
  accessSync(home, constants.R_OK | constants.W_OK | constants.X_OK);
  const postgres = join(home, "postgres");

  const found = placeIn(readLink(postgres) ?? postgres, home);
  if (existsSync(found.postgres)) checkOwner(found);
  if (found.standsFor !== undefined || found.runAs === undefined || mayEnter(home, found.runAs)) return found;
  if (existsSync(postgres)) throw locked(found, found.runAs);
  const hash = createHash("sha256").update(home).digest("hex").slice(0, 12);
  return placeIn(join(ROOTS_PLACE, hash, "postgres"), home);
}

/** Makes a place's folder, and the link that leads there from the data folder. */
export function preparePlace(place: Place): void {
  if (place.standsFor === undefined) return;
  makeFolder(dirname(place.folder));
  makeFolder(place.folder);
  const link = join(place.standsFor, "postgres");
  if (readLink(link) !== undefined) return;
  try {
    symlinkSync(place.postgres, link);
  } catch (error) {
    if (readLink(link) === undefined) throw error; // else another process, which starts as we do, was first
  }
}

/** Leaves a file or folder to the user who runs the server; nothing to do where that is ourselves. */
export function giveTo(path: string, user: User | undefined): void {
  if (user !== undefined) chownSync(path, user.uid, user.gid);
}

/** Leaves a folder with all it holds to a user: a backup that root unpacked belongs to root. */
export function giveAllTo(path: string, user: User): void {
  lchownSync(path, user.uid, user.gid);
  if (!lstatSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) giveAllTo(join(path, name), user);
}

function placeIn(postgres: string, home: string): Place {
  const folder = dirname(postgres);
  return {
    folder,
    postgres,
    cluster: join(postgres, "cluster"),
    passwordFile: join(postgres, "password"),
    ownerFile: join(postgres, "owner"),
    serverLog: join(postgres, "server.log"),
    lockFile: join(folder, "postgres.lock"),
    runAs: chooseUser(postgres),
    standsFor: folder === home ? undefined : home,
  };
}

/** Root lets a cluster's owner run it, so that he can go on using it himself, and "nobody" where root owns it. */
function chooseUser(postgres: string): User | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = existsSync(postgres) ? statSync(postgres) : undefined;
  return owner === undefined || owner.uid === 0 ? NOBODY : { uid: owner.uid, gid: owner.gid };
}

function checkOwner(place: Place): void {
  const { uid } = statSync(place.postgres);
  const self = process.getuid?.();
  if (self === 0 || self === uid) return;
  const message = `The database in ${place.postgres} belongs to another user (number ${uid})`;
  const hint = `Start as that user, choose another folder with DATA_DIR, or ${ANOTHER_SERVER}.`;
  throw new EmbeddedPostgresError(message, hint);
}

/** A database that could be entered once: to begin a new one elsewhere would look like a loss. */
function locked({ folder }: Place, { uid }: User): EmbeddedPostgresError {
  const message = `User number ${uid}, who runs PostgreSQL for root, may not enter ${folder}, where its database lies`;
  const hint = `Let others pass through it and the folders above (chmod o+x), or ${ANOTHER_SERVER}.`;
  return new EmbeddedPostgresError(message, hint);
}

/** Whether the user may pass through a folder and all those above it. */
export function mayEnter(folder: string, user: User): boolean {
  const { uid, gid, mode } = statSync(folder);
  const passBit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  if ((mode & passBit) === 0) return false;
  return folder === dirname(folder) || mayEnter(dirname(folder), user);
}

function makeFolder(folder: string): void {
  const isNew = mkdirSync(folder, { recursive: true }) !== undefined;
  // Whatever the umask says: who runs the server must pass through. What is secret within has modes of its own.
  if (isNew && process.getuid?.() === 0) chmodSync(folder, 0o755);
}

function readLink(path: string): string | undefined {
  try {
    return resolve(dirname(path), readlinkSync(path));
  } catch {
    return undefined; // no link, or nothing there
  }
}
