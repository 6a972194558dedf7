/** The embedded PostgreSQL cannot run here; `hint` tells the operator how to mend it. */
export class EmbeddedPostgresError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "EmbeddedPostgresError";
    this.hint = hint;
  }
}

export const ANOTHER_SERVER = "set DATABASE_URL to use a PostgreSQL server of your own";

/** What programs and the operating system say, and what an operator can do about it. The first match counts. */
const REMEDIES: [says: RegExp, hint: string][] = [
  [/ENOSPC|No space left on device/i, "Free some disk space and start again"],
  [/EROFS|Read-only file system/i, "The file system is read-only: choose another folder with DATA_DIR"],
  [
    /could not look up effective user ID/i,
    "PostgreSQL needs an entry for this user in /etc/passwd: start as another user",
  ],
  [
    /EACCES|EPERM|EINVAL|Permission denied|wrong ownership|must be started by the user that owns/i,
    "Give this user its own writable folder (DATA_DIR)",
  ],
  [
    /ENOTDIR|EEXIST|Not a directory/i,
    "A file lies where the folder should be: choose another folder with DATA_DIR",
  ],
];

/** Wraps what went wrong while `attempt` was being done ("make the database in /srv/data") and finds a hint for it. */
export function cannot(attempt: string, details: string, cause?: unknown): EmbeddedPostgresError {
  const remedy = REMEDIES.find(([says]) => says.test(details))?.[1] ?? "Mend what it says";
  return new EmbeddedPostgresError(
    `Could not ${attempt}: ${details}`,
    `${remedy}, or ${ANOTHER_SERVER}.`,
    cause,
  );
}
