import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findMessages } from "../../src/store/figures/find-messages.ts";
import { callApi, type SignedUp, signUp } from "../support/console.ts";
import { seedConversations, seededIntents } from "../support/seed-conversations.ts";
import { startService, type Service } from "../support/service.ts";

const until = new Date("2026-11-03T12:00:00.000Z");
const dayMs = 24 * 3_600_000;

type Figures = {
  totals: Record<
    "inbound" | "outbound" | "unanswered" | "silent" | "delivered" | "failed" | "segments",
    number
  > & {
    money: { unit: string; amount: number }[];
    p50Ms: number | null;
  };
  totalsBefore: Figures["totals"] | null;
  series: { at: string; inbound: number; outbound: number; money: number }[];
  answeredBy: { tier: string; replies: number; p50Ms: number | null; p95Ms: number | null }[];
  errors: { code: string | null; count: number; meaning: string | null }[];
  silences: { silence: string; count: number }[];
  intents: { intent: string; count: number; share: number }[];
  rising: { intent: string; share: number; shareBefore: number }[];
  contacts: { number: string; segments: number }[];
  models: { model: string; replies: number; tokensIn: number }[];
};

describe("the dashboard's figures", () => {
  let service: Service;
  let viewer: SignedUp;

  beforeAll(async () => {
    service = await startService({ works: false });
    viewer = await signUp(service, "viewer");
    await seedConversations(service.app.db.$client, { conversations: 500, until, days: 60 });
  });

  afterAll(() => service.stop());

  async function ask(query: Record<string, string>): Promise<Response> {
    return viewer.api(`/dashboard?${new URLSearchParams(query).toString()}`);
  }

  async function figuresOf(days: number, more: Record<string, string> = {}): Promise<Figures> {
    const from = new Date(until.getTime() - days * dayMs).toISOString();
    const response = await ask({ from, to: until.toISOString(), zone: "Europe/Berlin", ...more });
    expect(response.status).toBe(200);
    return (await response.json()) as Figures;
  }

  /** The same figure, counted in the simplest way. */
  async function count(days: number, condition: string, what = "count(*)"): Promise<number> {
    const from = new Date(until.getTime() - days * dayMs).toISOString();
    const { rows } = await service.app.db.$client.query<{ n: string | null }>(
      `select ${what} as n from messages where created_at >= $1 and created_at < $2 and ${condition}`,
      [from, until.toISOString()],
    );
    return Number(rows[0]?.n ?? 0);
  }

  test("counts what came and what went, and what became of it", async () => {
    const { totals, series } = await figuresOf(30);
    expect(totals.inbound).toBe(await count(30, "direction = 'inbound'"));
    expect(totals.outbound).toBe(await count(30, "direction = 'outbound'"));
    expect(totals.delivered).toBe(await count(30, "status = 'delivered'"));
    expect(totals.failed).toBe(await count(30, "status in ('failed', 'undelivered')"));
    expect(totals.silent).toBe(await count(30, "silence is not null"));
    expect(totals.segments).toBe(await count(30, "direction = 'outbound'", "sum(segments)"));
    expect(totals.money[0]?.unit).toBe("USD");
    expect(totals.money[0]?.amount).toBeCloseTo(await count(30, "true", "sum(price)"), 6);
    expect(series.reduce((sum, { inbound }) => sum + inbound, 0)).toBe(totals.inbound);
    expect(series.reduce((sum, { money }) => sum + money, 0)).toBeCloseTo(totals.money[0]?.amount ?? 0, 6);
  });

  test("shows three days by the hour, and more by the day of who looks", async () => {
    const hours = (await figuresOf(3)).series;
    expect(hours).toHaveLength(72);
    const days = (await figuresOf(30)).series.map(({ at }) => at);
    expect(days.at(-1)).toBe("2026-11-02T23:00:00.000Z"); // midnight in Berlin
    const elsewhere = (await figuresOf(30, { zone: "Asia/Kolkata" })).series.map(({ at }) => at);
    expect(elsewhere.at(-1)).toBe("2026-11-02T18:30:00.000Z");
  });

  test("says which tier wrote the replies and how long each took", async () => {
    const { answeredBy } = await figuresOf(30);
    expect(answeredBy.map(({ tier }) => tier)[0]).toBe("intent");
    for (const { tier, replies, p50Ms, p95Ms } of answeredBy) {
      expect(replies).toBe(await count(30, `tier = '${tier}'`));
      const median = await count(
        30,
        `tier = '${tier}'`,
        "percentile_disc(0.5) within group (order by took_ms)",
      );
      expect(Math.abs((p50Ms ?? 0) - median)).toBeLessThan(median < 10_000 ? 100 : 20_000);
      expect(p95Ms).toBeGreaterThanOrEqual(p50Ms ?? 0);
    }
  });

  test("says in plain words what each error code means", async () => {
    const { errors } = await figuresOf(60);
    expect(errors.find(({ code }) => code === "30003")).toMatchObject({
      count: await count(60, "error_code = '30003'"),
      meaning: "The phone was off, out of reach, or is not in service.",
    });
    expect(errors.every(({ meaning }) => meaning !== null)).toBe(true);
  });

  test("finds the intent that people began to write about", async () => {
    const rising = (await figuresOf(7)).rising.map(({ intent }) => intent);
    expect(rising).not.toEqual([]);
    const { intents } = await figuresOf(5, { compare: "true" });
    expect(intents.map(({ intent }) => intent)).toContain(seededIntents.at(-1));
  });

  test("compares with the period before where it is asked to", async () => {
    expect((await figuresOf(4)).totalsBefore).toBeNull();
    const { totals, totalsBefore } = await figuresOf(4, { compare: "true" });
    const both = await count(8, "direction = 'inbound'");
    expect((totalsBefore?.inbound ?? 0) + totals.inbound).toBe(both);
  });

  test("counts a text that waits for its turn, and tells the same for half a minute", async () => {
    const later = new Date(until.getTime() + dayMs);
    const period = { from: until.toISOString(), to: later.toISOString() };
    await service.app.db.execute(sql`
      insert into messages (conversation_id, direction, carrier, author, body, status, encoding, segments, created_at, status_at)
      values (1, 'inbound', 'twilio', 'contact', 'anybody there?', 'received', 'GSM-7', 1, ${period.from}, ${period.from})`);
    const first = (await (await ask(period)).json()) as Figures;
    expect(first.totals).toMatchObject({ inbound: 1, unanswered: 1, outbound: 0, p50Ms: null });
    await service.app.db.execute(sql`delete from messages where body = 'anybody there?'`);
    expect(await (await ask(period)).json()).toEqual(first);
    const other = (await (await ask({ ...period, zone: "Asia/Tokyo" })).json()) as Figures;
    expect(other.totals).toMatchObject({ inbound: 0, unanswered: 0 });
  });

  test("has zeros and no failure where there is nothing", async () => {
    const response = await ask({ from: "2030-01-01T00:00:00Z", to: "2030-01-08T00:00:00Z", compare: "true" });
    expect(response.status).toBe(200);
    const { totals, series, errors, contacts } = (await response.json()) as Figures;
    expect(totals).toMatchObject({ inbound: 0, outbound: 0, delivered: 0, money: [] });
    expect([series.length, errors, contacts]).toEqual([7, [], []]);
  });

  test.each([
    ["no period", {}],
    ["what is no instant", { from: "yesterday", to: "2026-11-03T00:00:00Z" }],
    ["an end before the beginning", { from: "2026-11-03T00:00:00Z", to: "2026-11-02T00:00:00Z" }],
    ["ten years", { from: "2016-11-03T00:00:00Z", to: "2026-11-02T00:00:00Z" }],
    ["a far year", { from: "9999-11-01T00:00:00Z", to: "9999-11-02T00:00:00Z" }],
    [
      "a zone that is SQL",
      { from: "2026-11-01T00:00:00Z", to: "2026-11-02T00:00:00Z", zone: "UTC'; drop table x" },
    ],
    ["another yes", { from: "2026-11-01T00:00:00Z", to: "2026-11-02T00:00:00Z", compare: "yes" }],
  ])("refuses %s with the reason", async (_name, query) => {
    const response = await ask(query);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { message: expect.stringMatching(/./) as string } });
  });

  test("has each hour once on the day when the clocks go back", async () => {
    // 25 October 2026 has 25 hours in Berlin: two of them are called 2 o'clock.
    const [from, to] = ["2026-10-24T22:00:00.000Z", "2026-10-25T23:00:00.000Z"];
    const { series, totals } = (await (await ask({ from, to, zone: "Europe/Berlin" })).json()) as Figures;
    expect(series).toHaveLength(25);
    for (const { at, inbound } of series) {
      const { rows } = await service.app.db.execute<{ n: number }>(sql`
        select count(*)::int as n from messages where direction = 'inbound'
           and created_at >= ${at}::timestamptz and created_at < ${at}::timestamptz + interval '1 hour'`);
      expect(inbound).toBe(rows[0]?.n);
    }
    expect(series.reduce((sum, { inbound }) => sum + inbound, 0)).toBe(totals.inbound);
    expect(totals.inbound).toBeGreaterThan(0);
  });

  test("says that there is too much to count where it takes too long, and counts the next time", async () => {
    const period = { from: "2026-10-01T00:00:00Z", to: "2026-10-31T00:00:00Z" };
    const other = await service.app.db.$client.connect();
    try {
      await other.query("begin; lock table messages in access exclusive mode"); // now each count waits
      const response = await ask(period);
      expect(response.status).toBe(503);
      expect(await response.json()).toMatchObject({
        error: { message: "there is too much to count in this period just now: choose a shorter one" },
      });
    } finally {
      await other.query("rollback");
      other.release();
    }
    expect((await ask(period)).status).toBe(200);
  });

  test("tells nobody who is not signed in", async () => {
    const path = `/dashboard?from=2026-11-01T00:00:00Z&to=2026-11-02T00:00:00Z`;
    expect((await callApi(service, path)).status).toBe(401);
  });

  test("finds the messages of a period though ids are missing and some are out of order", async () => {
    const { db } = service.app;
    // A text that was written down late: its id is higher than that of messages ten seconds younger.
    const { rows } = await db.execute<{ id: string; at: Date }>(
      sql`select id, created_at as at from messages order by id offset 700 limit 1`,
    );
    const middle = { id: Number(rows[0]?.id), at: new Date(rows[0]?.at ?? 0) };
    await db.execute(
      sql`update messages set created_at = created_at - interval '10 seconds' where id = ${middle.id}`,
    );
    const from = new Date(middle.at.getTime() - 10_000);
    const to = new Date(middle.at.getTime() + dayMs);
    const { first, end } = await findMessages(db, { from, to });
    expect(middle.id).toBeGreaterThanOrEqual(first);
    const { rows: outside } = await db.execute(
      sql`select id from messages where created_at >= ${from} and created_at < ${to} and (id < ${first} or id >= ${end})`,
    );
    expect(outside).toEqual([]);
    const { rows: inside } = await db.execute<{ n: number }>(
      sql`select count(*)::int as n from messages where id >= ${first} and id < ${end}`,
    );
    expect(inside[0]?.n).toBeLessThan(200); // of 3,000: it did not take them all
    expect(
      await findMessages(db, { from: new Date("2001-01-01"), to: new Date("2001-01-02") }),
    ).toMatchObject({ first: 1, end: 1 });
  });
});
