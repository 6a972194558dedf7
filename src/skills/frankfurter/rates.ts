import { z } from "zod";
import { divide, fromDecimal, rational, type Rational } from "../calculate/rational.ts";
import { createCache, type AnswerCache } from "../outside/cache.ts";
import { requestJson, withOneRetry } from "../outside/request-json.ts";
import { SourceError } from "../outside/source-error.ts";

const SERVICE = "Frankfurter";
const TIMEOUT_MS = 6_000;
/** Rates are of a day; they come out at some hour of it. */
const TTL_MS = 3_600_000;

const rowsSchema = z
  .array(
    z.object({
      date: z.iso.date(),
      base: z.literal("EUR"),
      quote: z.string().regex(/^[A-Z]{3}$/),
      rate: z.number().positive(),
    }),
  )
  .max(1000);

/** What one euro is worth in other currencies, with the day of each rate. */
type Table = Map<string, { rate: Rational; date: string }>;
/** How much of one currency another is worth; `date`: of the older of both rates. */
type Rate = { rate: Rational; date: string; source: "ecb" | "blend" };

/** The rates between two currencies (ISO 4217); null where no central bank that is asked has one. Throws SourceError. */
export type Rates = {
  between: (from: string, to: string, signal: AbortSignal) => Promise<Rate | null>;
  /** Asks for what is new, whatever is kept. */
  ask: (signal: AbortSignal) => Promise<number>;
};

/**
 * Reference rates by Frankfurter's second version (https://frankfurter.dev): those of the European Central Bank, of about
 * 30 currencies; where it has none, what Frankfurter blends of some hundred central banks.
 */
export function createRates(frankfurterUrl: string): Rates {
  const cache: AnswerCache<Table> = createCache({ ttlMs: TTL_MS, maxEntries: 2 });
  const origin = frankfurterUrl.replace(/\/+$/, "");
  const tableOf = (source: Rate["source"], signal: AbortSignal) =>
    cache.get(source, () => withOneRetry(signal, () => fetchTable(origin, source, signal)));
  return {
    async between(from, to, signal) {
      for (const source of ["ecb", "blend"] as const) {
        const table = await tableOf(source, signal);
        const [one, other] = [table.get(from), table.get(to)];
        // The euro itself is of every day.
        if (!one || !other) continue;
        const date = [one.date, other.date].filter((day) => day !== "").toSorted()[0] ?? "";
        return { rate: divide(other.rate, one.rate), date, source };
      }
      return null;
    },
    ask: async (signal) => (await fetchTable(origin, "ecb", signal)).size,
  };
}

async function fetchTable(origin: string, source: Rate["source"], signal: AbortSignal): Promise<Table> {
  const url = `${origin}/v2/rates?base=EUR${source === "ecb" ? "&providers=ecb" : ""}`;
  const { status, body } = await requestJson({ service: SERVICE, url, timeoutMs: TIMEOUT_MS, signal });
  if (status !== 200) throw sortError(status);
  const read = rowsSchema.safeParse(body);
  if (!read.success) throw new SourceError(SERVICE, "garbled", "not the documented shape");
  const table: Table = new Map([["EUR", { rate: rational(1n), date: "" }]]);
  for (const { quote, rate, date } of read.data) table.set(quote, { rate: exactly(rate), date });
  if (table.size === 1) throw new SourceError(SERVICE, "garbled", "no rates");
  return table;
}

/** The digits as they were sent: the shortest that make the number, also of "1e-7". */
function exactly(rate: number): Rational {
  const [digits = "", exponent = "0"] = String(rate).split("e");
  const value = fromDecimal(digits);
  const size = 10n ** BigInt(Math.abs(Number(exponent)));
  return Number(exponent) < 0
    ? rational(value.top, value.bottom * size)
    : rational(value.top * size, value.bottom);
}

/** Errors are `{"status": 422, "message": "invalid currency: XXX"}`. */
function sortError(status: number): SourceError {
  const reason = `HTTP ${status}`;
  if (status === 429) return new SourceError(SERVICE, "quota", reason);
  if (status === 401 || status === 403) return new SourceError(SERVICE, "refused", reason);
  if (status === 404) return new SourceError(SERVICE, "not-found", reason);
  return new SourceError(SERVICE, status >= 500 ? "unavailable" : "bad-request", reason);
}
