/**
 * The service's clock. Every instant that is stored, compared or shown comes from here, so that a test
 * may run the whole service at another time (`CLOCK_START`).
 */
let offsetMs = 0;

/** The current instant. */
export function now(): Date {
  return new Date(Date.now() + offsetMs);
}

/** Takes `start` as the current instant; the clock runs on from there. */
export function startClockAt(start: Date): void {
  offsetMs = start.getTime() - Date.now();
}
