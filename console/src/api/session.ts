import { useSyncExternalStore } from "react";

let isExpired = false;
const listeners = new Set<() => void>();

/** Notes that the session of the open page has ended, or that there is one again. */
export function setExpired(expired: boolean): void {
  isExpired = expired;
  for (const listener of listeners) listener();
}

/** Whether the session ended while the page was open: it must be signed in to again before anything works. */
export function useExpired(): boolean {
  return useSyncExternalStore(listen, () => isExpired);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
