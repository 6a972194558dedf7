import { LRUCache } from "lru-cache";

type CacheOptions = {
  ttlMs: number;
  /** The oldest go beyond this number. */
  maxEntries: number;
};

/**
 * Keeps what a source answered, where its terms allow that: Open-Meteo's do, Nominatim's demand it, Google's forbid
 * it. Failures are not kept. One for each process.
 */
export type AnswerCache<T extends object> = {
  /** What is kept under the key, else what `fetchAnswer` brings. */
  get: (key: string, fetchAnswer: () => Promise<T>) => Promise<T>;
  clear: () => void;
};

export function createCache<T extends object>({ ttlMs, maxEntries }: CacheOptions): AnswerCache<T> {
  const kept = new LRUCache<string, T>({ max: maxEntries, ttl: ttlMs });
  return {
    async get(key, fetchAnswer) {
      const known = kept.get(key);
      if (known) return known;
      const answer = await fetchAnswer();
      kept.set(key, answer);
      return answer;
    },
    clear: () => {
      kept.clear();
    },
  };
}
