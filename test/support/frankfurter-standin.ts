import { jsonAnswer, htmlAnswer, type Answer, type ReceivedRequest } from "./http/listen.ts";
import { startScripted, type ScriptedStandin } from "./http/scripted-standin.ts";

/** What one euro is worth; figures of the stand-in alone. */
export const euroRates = {
  ...{ EUR: 1, USD: 1.0843, GBP: 0.8612, JPY: 162.35, CHF: 0.9537, CAD: 1.4911, AUD: 1.6502, NZD: 1.7981 },
  ...{ INR: 91.482, CNY: 7.8214, ZAR: 19.8735, MXN: 19.4102, BRL: 6.1273, PLN: 4.2381, SEK: 11.0215 },
  ...{ NOK: 11.6034, DKK: 7.4593, CZK: 25.142, HUF: 402.13, TRY: 41.0532, THB: 36.741, PHP: 61.915 },
  ...{
    SGD: 1.4489,
    HKD: 8.4316,
    KRW: 1572.4,
    IDR: 17864.5,
    MYR: 4.8012,
    ILS: 3.9724,
    ISK: 143.5,
    RON: 4.9765,
  },
  ...{
    KES: 140.12,
    NGN: 1662.7,
    UGX: 3965.1,
    TZS: 2884.3,
    GHS: 16.812,
    AED: 3.9821,
    EGP: 54.83,
    PKR: 303.51,
  },
};
/** Those for which the European Central Bank itself has a rate. */
const ofEcb = Object.keys(euroRates).filter(
  (code) => !["EUR", "KES", "NGN", "UGX", "TZS", "GHS", "AED", "EGP", "PKR"].includes(code),
);

const errors = {
  internal: jsonAnswer(500, { status: 500, message: "internal server error" }),
  "too-many-requests": jsonAnswer(429, { status: 429, message: "too many requests" }),
  unavailable: htmlAnswer(503),
};
type FrankfurterError = keyof typeof errors;
export type FrankfurterStandin = ScriptedStandin<"rates", FrankfurterError> & {
  /** For `FRANKFURTER_URL`. */
  url: string;
};

/** As in the real service's own check of a query. */
const allowed = ["base", "quotes", "providers", "date", "from", "to", "group", "expand"];

/** Starts a stand-in for Frankfurter v2's rates: the central banks' reference rates of the last working day. */
export async function startFrankfurter(
  options: { port?: number; now?: () => Date } = {},
): Promise<FrankfurterStandin> {
  const now = options.now ?? (() => new Date());
  const standin = await startScripted<"rates", FrankfurterError>({
    ...{ port: options.port, now, serviceOf, errors },
    usualAnswer: ({ url }) => rates(url.searchParams, now()),
  });
  return { ...standin, url: standin.origin };
}

function serviceOf({ method, url }: ReceivedRequest): "rates" | null {
  return method === "GET" && url.pathname === "/v2/rates" ? "rates" : null;
}

function rates(query: URLSearchParams, now: Date): Answer {
  const refused = (message: string) => jsonAnswer(422, { status: 422, message });
  const unknown = [...query.keys()].filter((key) => !allowed.includes(key));
  if (unknown.length > 0) return refused(`unknown parameter: ${unknown.join(", ")}`);
  const base = query.get("base")?.toUpperCase() ?? "EUR";
  const quotes = query.get("quotes")?.toUpperCase().split(",");
  const known: Record<string, number> = euroRates;
  const invalid = [base, ...(quotes ?? [])].filter((code) => known[code] === undefined);
  if (invalid.length > 0) return refused(`invalid currency: ${invalid.join(",")}`);
  const isEcb = query.get("providers")?.toUpperCase() === "ECB";
  const date = lastWorkday(now);
  const rows = Object.keys(known)
    .filter((quote) => quote !== base && (!isEcb || quote === "EUR" || ofEcb.includes(quote)))
    .filter((quote) => !quotes || quotes.includes(quote))
    .map((quote) => {
      // Five figures that count, as the service rounds them.
      const rate = Number(((known[quote] ?? 0) / (known[base] ?? 1)).toPrecision(base === "EUR" ? 12 : 5));
      return { date, base, quote, rate };
    });
  return jsonAnswer(200, rows);
}

/** The day whose rates are out: they come at 16:00 in Frankfurt, on working days. */
function lastWorkday(now: Date): string {
  const day = new Date(now.getTime() - 15 * 3_600_000);
  while ([0, 6].includes(day.getUTCDay())) day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}
