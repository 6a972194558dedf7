import { Agent, request } from "node:http";
import { percentile, rounded, worst } from "./figures.ts";

/** A request ready to go: nothing of it is computed while it is measured. */
export type Prepared = { headers: Record<string, string>; body: string };

/** What came of a load. Times are those of the requests that were answered as they should be. */
export type Answers = {
  requests: number;
  p50Ms: number;
  p99Ms: number;
  maxMs: number;
  requestsPerSecond: number;
  errors: number;
  /** How often each: an HTTP status, or the code of a broken connection. */
  errorKinds: Record<string, number>;
};

export type Connections = {
  /** Posts each request once, or as many of them as begin within the time. */
  post: (prepared: Prepared[], timeLimitMs: number) => Promise<Answers>;
  close: () => void;
};

/**
 * So many connections to an address, which stay open; each sends its next request when it has the answer to its
 * last. A request's time runs from handing it to the connection until its answer has been read.
 */
export function openConnections(url: string, count: number): Connections {
  const agent = new Agent({ keepAlive: true, maxSockets: count, maxFreeSockets: count });
  return {
    async post(prepared, timeLimitMs) {
      const timesMs: number[] = [];
      const errorKinds: Record<string, number> = {};
      let next = 0;
      const beganMs = performance.now();

      async function sendOneAfterAnother(): Promise<void> {
        while (performance.now() - beganMs < timeLimitMs) {
          const one = prepared[next++];
          if (!one) return;
          const sentMs = performance.now();
          const outcome = await post(agent, url, one);
          if (outcome === "200") timesMs.push(performance.now() - sentMs);
          else errorKinds[outcome] = (errorKinds[outcome] ?? 0) + 1;
        }
      }
      await Promise.all(Array.from({ length: count }, sendOneAfterAnother));
      return summarize(timesMs, errorKinds, (performance.now() - beganMs) / 1000);
    },
    close: () => {
      agent.destroy();
    },
  };
}

export function summarize(timesMs: number[], errorKinds: Record<string, number>, seconds: number): Answers {
  const errors = Object.values(errorKinds).reduce((sum, times) => sum + times, 0);
  return {
    requests: timesMs.length + errors,
    p50Ms: rounded(percentile(timesMs, 0.5), 2),
    p99Ms: rounded(percentile(timesMs, 0.99), 2),
    maxMs: rounded(worst(timesMs), 2),
    requestsPerSecond: rounded(timesMs.length / seconds, 0),
    errors,
    errorKinds,
  };
}

/** The HTTP status, or the error's code where there is none. */
function post(agent: Agent, url: string, { headers, body }: Prepared): Promise<string> {
  return new Promise((resolve) => {
    const fail = (error: Error & { code?: string }): void => {
      resolve(error.code ?? error.name);
    };
    const sending = request(url, { method: "POST", agent, headers }, (response) => {
      response.once("error", fail);
      response.once("end", () => {
        resolve(String(response.statusCode));
      });
      response.resume();
    });
    sending.once("error", fail);
    sending.end(body);
  });
}
