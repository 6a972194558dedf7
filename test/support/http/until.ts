import { setTimeout as sleep } from "node:timers/promises";

/** No bound of the service's: only so short that what was waited for in vain is named before the test itself ends. */
const usualPatienceMs = 20_000;

/**
 * Waits until `read` brings something (not undefined, null or false) and gives it back.
 * Throws after `timeoutMs`, naming `what` was waited for.
 */
export async function until<T>(
  what: string,
  read: () => T | Promise<T>,
  timeoutMs = usualPatienceMs,
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
