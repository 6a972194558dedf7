import { writeFileSync } from "node:fs";
import { giveTo, type Place } from "./place.ts";
import { readIfThere } from "./postmaster.ts";
import { findProcess, isRunning } from "./running-process.ts";

/** Notes that this process starts the server, or takes it over, and so will stop it. Under the start lock. */
export function becomeOwner(place: Place): void {
  writeFileSync(place.ownerFile, `${process.pid} ${findProcess(process.pid)?.startedAt ?? ""}`, {
    mode: 0o600,
  });
  giveTo(place.ownerFile, place.runAs);
}

/** Whether the process that started the server that runs now ended without stopping it. */
export function isOrphaned(place: Place): boolean {
  const owner = readIfThere(place.ownerFile);
  if (owner === undefined) return false; // started by hand
  const [pid = "", ...startedAt] = owner.split(" ");
  return !isRunning({ pid: Number(pid), startedAt: startedAt.join(" ") });
}
