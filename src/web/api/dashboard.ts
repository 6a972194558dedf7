import { z } from "zod";
import type { App } from "../../app.ts";
import { readFigures, TooMuchToCount } from "../../store/figures/read-figures.ts";
import { HttpError } from "../http-error.ts";
import { type Api, instant } from "./api.ts";
import { listBuckets, readPeriods } from "./dashboard-period.ts";
import { describeFigures } from "./dashboard-view.ts";
import { createKeptAnswers } from "./kept-answers.ts";

const count = z.number();
const money = z.object({ unit: z.string(), amount: z.number() });
const period = z.object({ from: instant, to: instant });
const totals = z.object({
  inbound: count,
  outbound: count,
  unanswered: count.describe("Texts whose turn has not been yet"),
  silent: count.describe("Texts that got no reply, for a reason"),
  delivered: count,
  failed: count,
  segments: count,
  money: z.array(money),
  tokensIn: count,
  tokensOut: count,
  p50Ms: count.nullable().describe("Time to the reply: half of the replies took no longer"),
  p95Ms: count.nullable(),
});
const intent = z.object({
  intent: z.string(),
  count,
  countBefore: count,
  share: count.describe("Of the texts with an intent, 0 to 1"),
  shareBefore: count.nullable(),
});
const dashboard = z.object({
  period,
  before: period,
  bucket: z.enum(["hour", "day"]),
  unit: z.string().nullable().describe("The currency of money over time and per contact"),
  totals,
  totalsBefore: totals.nullable(),
  series: z.array(
    z.object({
      at: instant,
      inbound: count,
      outbound: count,
      delivered: count,
      failed: count,
      segments: count,
      money: count,
    }),
  ),
  answeredBy: z.array(
    z.object({
      ...{ tier: z.string(), replies: count, repliesBefore: count.nullable() },
      ...{ p50Ms: count.nullable(), p95Ms: count.nullable() },
    }),
  ),
  errors: z.array(z.object({ code: z.string().nullable(), count, meaning: z.string().nullable() })),
  silences: z.array(z.object({ silence: z.string(), count })),
  intents: z.array(intent),
  rising: z.array(intent),
  contacts: z.array(
    z.object({
      ...{ contactId: count, name: z.string().nullable(), number: z.string() },
      ...{ messages: count, segments: count, money: count },
    }),
  ),
  models: z.array(z.object({ model: z.string(), replies: count, tokensIn: count, tokensOut: count })),
});

/** An instant of a year that every part of us can count with. */
const asked = z.iso.datetime().refine((text) => {
  const year = new Date(text).getUTCFullYear();
  return year >= 2000 && year < 2200;
}, "must be of this century");

type Dashboard = z.infer<typeof dashboard>;

/** Figures of a period: how many texts, who answered them, how fast, what failed, what it cost. */
export function addDashboardRoutes(api: Api, app: App): void {
  const kept = createKeptAnswers<Dashboard>({ keptMs: 30_000, most: 50 });
  api.get(
    "/dashboard",
    {
      schema: {
        summary: "Figures of a period, and of the one before",
        description:
          "The same figures are told for up to 30 seconds, and longer where they took more than three to count.",
        querystring: z.object({
          from: asked,
          to: asked,
          zone: z.string().max(60).default("UTC").describe("In which a day begins, such as Europe/Berlin"),
          compare: z.enum(["true", "false"]).default("false").describe("Also count the period before"),
        }),
        response: { 200: dashboard },
      },
      config: { right: "read" },
    },
    ({ query: { from, to, zone, compare } }) => {
      const periods = readPeriods({ from, to, zone });
      const key = [Date.parse(from), Date.parse(to), zone, compare].join(" ");
      return kept(key, () => countAll(app, periods, compare === "true"));
    },
  );
}

async function countAll(
  app: App,
  periods: ReturnType<typeof readPeriods>,
  compare: boolean,
): Promise<Dashboard> {
  const buckets = listBuckets(periods);
  const figures = await readFigures(app.db, { ...periods, compare, buckets }).catch((error: unknown) => {
    if (error instanceof TooMuchToCount) {
      throw new HttpError(503, "there is too much to count in this period just now: choose a shorter one");
    }
    throw error;
  });
  return {
    period: told(periods.period),
    before: told(periods.before),
    bucket: periods.bucket,
    ...describeFigures(figures, { compare, buckets }),
  };
}

function told({ from, to }: { from: Date; to: Date }) {
  return { from: from.toISOString(), to: to.toISOString() };
}
