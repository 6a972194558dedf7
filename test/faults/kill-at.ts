/**
 * Preloaded into a process of the service (`node --import`): names each step that leads out of the process, writes
 * the names down, and ends the process by SIGKILL just before or just after one of them. Nothing of the service knows.
 * Counting begins with SIGUSR2, when the process is ready and a text is about to come.
 */
import { appendFileSync } from "node:fs";
import { subscribe } from "node:diagnostics_channel";
import { createRequire } from "node:module";

/** What the process is told in `KILL_AT`, as JSON. */
export type KillAt = {
  /** Where the names of the steps are written, one a line, when they are done. */
  stepsFile: string;
  /** The step to die at; null: only write them down. */
  step: string | null;
  /** Or words of its name: the first step that holds them. */
  holding?: string;
  moment: "before" | "after";
};

type QueryResult = { rowCount?: number | null; rows?: unknown[] };
type Query = (this: object, ...args: unknown[]) => unknown;

const told = process.env.KILL_AT;
if (told !== undefined) killAt(JSON.parse(told) as KillAt);

function killAt({ stepsFile, step, holding, moment }: KillAt): void {
  const counts = new Map<string, number>();
  let isCounting = false;
  process.once("SIGUSR2", () => {
    isCounting = true;
    appendFileSync(stepsFile, "counting\n");
  });

  const dieNow = (): void => {
    process.kill(process.pid, "SIGKILL");
  };

  const isFatal = (name: string): boolean =>
    name === step || (holding !== undefined && name.includes(holding));

  /** The step's own name: the second "web: commit" is "web: commit 2". Null before the text comes. */
  function begin(what: string): string | null {
    if (!isCounting) return null;
    const times = (counts.get(what) ?? 0) + 1;
    counts.set(what, times);
    const name = times === 1 ? what : `${what} ${times}`;
    if (isFatal(name) && moment === "before") dieNow();
    return name;
  }

  function finish(name: string | null): void {
    if (name === null) return;
    appendFileSync(stepsFile, `${name}\n`);
    if (isFatal(name) && moment === "after") dieNow();
  }

  watchQueries({ begin, finish });
  watchRequests({ begin, finish });
}

type Steps = { begin: (what: string) => string | null; finish: (name: string | null) => void };

function watchQueries({ begin, finish }: Steps): void {
  const { Client } = createRequire(import.meta.url)("pg") as { Client: { prototype: { query: Query } } };
  const query = Client.prototype.query;
  /** What each connection has written since its transaction began; none without a transaction. */
  const transactions = new WeakMap<object, string[]>();

  /** The step a statement is. What stands within a transaction is none: it is kept, or lost, with the commit. */
  function stepOf(connection: object, sql: string, values: unknown[]): string | null {
    const text = sql.replace(/\s+/g, " ").trim();
    const written = transactions.get(connection);
    if (/^begin\b/i.test(text)) transactions.set(connection, []);
    if (/^(commit|rollback)\b/i.test(text)) {
      transactions.delete(connection);
      return /^commit/i.test(text) && written?.length ? `commit of ${written.join(" + ")}` : null;
    }
    const said = describe(text, values);
    if (said === null || written === undefined) return said;
    if (written.at(-1) !== said) written.push(said);
    return null;
  }

  Client.prototype.query = function (this: object, ...args: unknown[]) {
    const [config, ...others] = args;
    const { text = "", values = others[0] } =
      typeof config === "string" ? { text: config } : (config as { text?: string; values?: unknown });
    const step = stepOf(this, text, Array.isArray(values) ? values : []);
    if (step === null) return query.apply(this, args);

    // A poll that finds nothing is no step: whether it was one is known afterwards.
    const isPoll = step.startsWith("take");
    const name = isPoll ? null : begin(step);
    const done = (result: QueryResult | undefined): void => {
      if (!isPoll) finish(name);
      else if ((result?.rowCount ?? 0) > 0) finish(begin(step));
    };
    const callback = others.findLast((one) => typeof one === "function") as
      ((error: unknown, result?: QueryResult) => void) | undefined;
    if (callback) {
      const heard = (error: unknown, result?: QueryResult): void => {
        if (!error) done(result);
        callback(error, result);
      };
      return query.call(this, config, ...others.map((one) => (one === callback ? heard : one)));
    }
    return (query.apply(this, args) as Promise<QueryResult>).then((result) => {
      done(result);
      return result;
    });
  };
}

/** What a statement writes, in a few words; null for mere reading and for what is done without any text coming. */
function describe(text: string, values: unknown[]): string | null {
  if (text.includes("pgboss.")) {
    const queue = /answer-turn|send-outbound/.exec(`${text} ${String(values[0])}`)?.[0] ?? "";
    if (/SKIP LOCKED/i.test(text) && /state = 'active'/.test(text)) return `take ${queue}`;
    if (/SET completed_on = [^,]+, state = 'completed'/.test(text)) return `complete ${queue}`;
    return /INSERT INTO pgboss\.\w*job/i.test(text) ? `queue ${queue}` : null;
  }
  const [, verb, table = ""] = /\b(insert into|update|delete from) "?(\w+)"?/i.exec(text) ?? [];
  return verb && table !== "holds" ? `${verb.split(" ")[0]?.toLowerCase() ?? ""} ${table}` : null;
}

/** Requests that leave the process: through `node:http`, which the carrier's library uses, and through `fetch`. */
function watchRequests({ begin, finish }: Steps): void {
  const names = new WeakMap<object, string | null>();
  const started = (request: object, method: string, path: string): void => {
    names.set(request, begin(`${method} ${path.split("?")[0]?.split("/").slice(-2).join("/") ?? ""}`));
  };
  const answered = (request: object): void => {
    finish(names.get(request) ?? null);
  };
  subscribe("http.client.request.created", (message) => {
    const { request } = message as { request: { method: string; path: string } };
    started(request, request.method, request.path);
  });
  subscribe("http.client.response.finish", (message) => {
    answered((message as { request: object }).request);
  });
  subscribe("undici:request:create", (message) => {
    const { request } = message as { request: { method: string; path: string } };
    started(request, request.method, request.path);
  });
  subscribe("undici:request:headers", (message) => {
    answered((message as { request: object }).request);
  });
}
