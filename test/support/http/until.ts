import { setTimeout as sleep } from "node:timers/promises";

/**
 * Waits until `read` brings something (not undefined, null or false) and gives it back.
 * Throws after `timeoutMs`, naming `what` was waited for.
 */
export async function until<T>(
  what: string,
  read: () => T | Promise<T>,
  timeoutMs = 10_000,
): Promise<Exclude<T, undefined | null | false>> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const found = await read();
    if (found !== undefined && found !== null && found !== false) {
      return found as Exclude<T, undefined | null | false>;
    }
    if (performance.now() > deadline) throw new Error(`waited ${timeoutMs} ms in vain for ${what}`);
    await sleep(5);
  }
}
