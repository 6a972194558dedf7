import { expect, it } from "vitest";
import { cannot } from "./embedded-postgres-error.ts";

it.each([
  ["initdb: error: could not create directory: No space left on device", "Free some disk space"],
  ["ENOSPC: no space left on device, copyfile", "Free some disk space"],
  ["EROFS: read-only file system, mkdir '/srv/data'", "The file system is read-only"],
  [
    "initdb: error: could not look up effective user ID 4711: user does not exist",
    "entry for this user in /etc/passwd",
  ],
  ["EACCES: permission denied, mkdir '/srv/data'", "Give this user its own writable folder (DATA_DIR)"],
  ["ENOTDIR: not a directory, mkdir '/srv/file/data'", "A file lies where the folder should be"],
  ["something never seen before", "Mend what it says"],
])("has a hint for: %s", (details, hint) => {
  const error = cannot("make the database in /srv/data", details);
  expect(error.message).toBe(`Could not make the database in /srv/data: ${details}`);
  expect(error.hint).toContain(hint);
  expect(error.hint).toContain("set DATABASE_URL");
});
