import { describe, expect, test } from "vitest";
import { grouped } from "./grouped.ts";

const owner = {};
const away = Object.assign(new Error("the server ended the session"), { code: "57P01" });

/** Work that ends when it is told to, and the items of each of its runs. */
function startWork(options: { most: number; atOnce?: number; patienceMs?: number }) {
  const runs: string[][] = [];
  const ends: (() => void)[] = [];
  const ask = grouped(async (_: object, items: string[]) => {
    runs.push(items);
    await new Promise<void>((resolve) => ends.push(resolve));
    return items.map((item) => `${item}!`);
  }, options);
  const until = async (count: number): Promise<void> => {
    while (ends.length < count) await new Promise(setImmediate);
  };
  return {
    runs,
    ask: (item: string) => ask(owner, item),
    async endNext() {
      await until(1);
      ends.shift()?.();
    },
    until,
  };
}

describe("grouped work", () => {
  test("that is asked for while a run is under way shares the next run", async () => {
    const work = startWork({ most: 10 });
    const first = work.ask("a");
    await work.until(1);
    const later = ["b", "c", "d"].map(work.ask);
    await work.endNext();
    expect(await first).toBe("a!");
    await work.endNext();
    expect(await Promise.all(later)).toEqual(["b!", "c!", "d!"]);
    expect(work.runs).toEqual([["a"], ["b", "c", "d"]]);
  });

  test("goes in runs of no more items than allowed, in their order", async () => {
    const work = startWork({ most: 2 });
    const all = Promise.all(["a", "b", "c"].map(work.ask));
    await work.endNext();
    await work.endNext();
    expect(await all).toEqual(["a!", "b!", "c!"]);
    expect(work.runs).toEqual([["a", "b"], ["c"]]);
  });

  test("has as many runs at once as allowed", async () => {
    const work = startWork({ most: 1, atOnce: 2 });
    const all = Promise.all(["a", "b", "c"].map(work.ask));
    await work.until(2);
    expect(work.runs).toEqual([["a"], ["b"]]);
    for (let run = 0; run < 3; run += 1) await work.endNext();
    expect(await all).toEqual(["a!", "b!", "c!"]);
  });

  test("fails for the bad item alone, with its own error", async () => {
    const ask = grouped(
      (_: object, items: number[]) => {
        const bad = items.find((item) => item < 0);
        if (bad !== undefined) return Promise.reject(new Error(`bad ${bad}`));
        return Promise.resolve(items.map((item) => item * 2));
      },
      { most: 10 },
    );
    const outcomes = await Promise.allSettled([1, -2, 3, -4].map((item) => ask(owner, item)));
    expect(
      outcomes.map((one) => (one.status === "fulfilled" ? one.value : (one.reason as Error).message)),
    ).toEqual([2, "bad -2", 6, "bad -4"]);
  });

  test("fails for all at once where the database is away", async () => {
    let runs = 0;
    const ask = grouped(
      () => {
        runs += 1;
        return Promise.reject(away);
      },
      { most: 10 },
    );
    const outcomes = await Promise.allSettled([1, 2, 3].map((item) => ask(owner, item)));
    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
    expect(runs).toBe(1);
  });

  test("stops trying one by one where the database goes away meanwhile", async () => {
    let runs = 0;
    const ask = grouped(
      (_: object, items: number[]) => {
        runs += 1;
        return Promise.reject(items.length > 1 ? new Error("one of them is bad") : away);
      },
      { most: 10 },
    );
    const outcomes = await Promise.allSettled([1, 2, 3].map((item) => ask(owner, item)));
    expect(outcomes.map((one) => (one as PromiseRejectedResult).reason as unknown)).toEqual([
      away,
      away,
      away,
    ]);
    expect(runs).toBe(2);
  });

  test("goes on after a run that never ends, whose items fail", async () => {
    let runs = 0;
    const ask = grouped(
      (_: object, items: string[]) => {
        runs += 1;
        return runs === 1 ? new Promise<string[]>(() => undefined) : Promise.resolve(items);
      },
      { most: 1, patienceMs: 20 },
    );
    const [hung, next] = await Promise.allSettled([ask(owner, "a"), ask(owner, "b")]);
    expect(hung).toMatchObject({ reason: { message: "timeout expired: the database did not answer" } });
    expect(next).toEqual({ status: "fulfilled", value: "b" });
  });

  test("of different owners is kept apart", async () => {
    const seen: [object, string[]][] = [];
    const ask = grouped(
      (one: object, items: string[]) => {
        seen.push([one, items]);
        return Promise.resolve(items);
      },
      { most: 10 },
    );
    const other = {};
    await Promise.all([ask(owner, "a"), ask(other, "b"), ask(owner, "c")]);
    expect(seen).toEqual([
      [owner, ["a", "c"]],
      [other, ["b"]],
    ]);
  });
});
