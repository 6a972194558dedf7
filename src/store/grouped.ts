import { isDatabaseAway } from "./db.ts";

type Waiting<In, Out> = { item: In; resolve: (out: Out) => void; reject: (error: unknown) => void };

type Options = {
  /** So many items share one run at most. */
  most: number;
  /** So many runs are under way at once, for one owner. */
  atOnce?: number;
  /** Past this a run is given up: its items fail, as with a database that is away, and the next run may begin. */
  patienceMs?: number;
};

/** Below the 15 s that a carrier waits for the answer to a webhook. */
const usualPatienceMs = 10_000;

/**
 * Makes one function for single items out of `work` for many. What is asked for while a run is under way shares
 * the next one, which begins when that returns: one transaction serves all who wait, and nobody waits for a clock.
 * `work` gives a result for each item, in their order. Where it throws, its items are tried again one by one, so
 * that one bad item fails alone; where the database is away, all of them fail at once. The owner (a service, a
 * database) is handed to `work`; different owners share nothing.
 */
export function grouped<Owner extends object, In, Out>(
  work: (owner: Owner, items: In[]) => Promise<Out[]>,
  options: Options,
): (owner: Owner, item: In) => Promise<Out> {
  const groups = new WeakMap<Owner, (item: In) => Promise<Out>>();
  return (owner, item) => {
    let add = groups.get(owner);
    if (!add) groups.set(owner, (add = startGroup((items) => work(owner, items), options)));
    return add(item);
  };
}

function startGroup<In, Out>(
  work: (items: In[]) => Promise<Out[]>,
  { most, atOnce = 1, patienceMs = usualPatienceMs }: Options,
): (item: In) => Promise<Out> {
  const waiting: Waiting<In, Out>[] = [];
  let running = 0;
  let isStarting = false;

  /** What came in by the same look at the network shares a run, too. */
  function start(): void {
    if (isStarting || running >= atOnce || waiting.length === 0) return;
    isStarting = true;
    setImmediate(() => {
      isStarting = false;
      const taken = waiting.splice(0, most);
      running += 1;
      start();
      void withPatience(run(taken), patienceMs)
        .catch((error: unknown) => {
          for (const { reject } of taken) reject(error);
        })
        .finally(() => {
          running -= 1;
          start();
        });
    });
  }

  async function run(taken: Waiting<In, Out>[]): Promise<void> {
    try {
      const results = await work(taken.map(({ item }) => item));
      for (const [index, { resolve }] of taken.entries()) resolve(results[index] as Out);
    } catch (error) {
      if (taken.length === 1 || isDatabaseAway(error)) throw error;
      for (const one of taken) {
        await run([one]).catch((failure: unknown) => {
          one.reject(failure);
          if (isDatabaseAway(failure)) throw failure;
        });
      }
    }
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      start();
    });
}

async function withPatience(run: Promise<void>, patienceMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const outOfPatience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error("timeout expired: the database did not answer"));
    }, patienceMs);
  });
  try {
    await Promise.race([run, outOfPatience]);
  } finally {
    clearTimeout(timer);
  }
}
