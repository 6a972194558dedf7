import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { print } from "../src/cli/output.ts";
import { median, rounded, table } from "./support/figures.ts";
import { type LeanModel, startLeanModel } from "./support/lean-model.ts";
import { describeMachine, machineLine, tell } from "./support/machine.ts";
import type { CallerMemory, CallerOrder, CallerUse } from "./support/model-caller.ts";
import { readNumbers } from "./support/options.ts";
import { nextMessage, type Running } from "./support/processes.ts";
import { startNode } from "./support/service-processes.ts";
import { inWorkplace, type Workplace } from "./support/workplace.ts";

const modelMs = 1_000;
/** Enough for compiled code, before anything is measured. */
const warmUp = { calls: 600, inFlight: 50 };
/** So many calls per place at least, and in all. */
const callsEach = 2;
const fewestCalls = 600;
const goals = { cpu: 1.5, memory: 1.5 };

const clients = ["aisms", "openai"] as const;
type Client = (typeof clients)[number];
type Run = {
  round: number;
  client: Client;
  inFlight: number;
  cpuMsPerCall: number;
  callsPerSecond: number;
  /** What one waiting call keeps in Node's memory once garbage is collected. */
  memoryKbPerCall: number;
  /** By how much the whole process grew for it: less than that where room was left from before, so no goal. */
  rssKbPerCall: number;
  failed: number;
};

/**
 * Measures what it costs to have many conversations wait for a model that takes a second: CPU per call, with as
 * many calls at once as there are conversations, and memory per waiting call, while all of them wait (what Node keeps;
 * the kernel's buffers for each connection are the same for everybody). The same requests are made by AISMS's agent
 * (LangChain, skills offered, retries and deadlines watched) and by the bare `openai` client that LangChain itself
 * uses; each run is a process of its own, and the two take turns. The agent is called as a turn calls it, without the
 * database: how many turns a worker takes at once is another matter.
 */
export async function run(): Promise<void> {
  const {
    conversations,
    rounds: [rounds = 0],
  } = readNumbers({ conversations: [100, 1_000, 5_000], rounds: [5] });
  const machine = describeMachine();
  const runs = await inWorkplace(async (place) => {
    const model = await startLeanModel();
    place.atEnd(() => {
      model.close();
      return Promise.resolve();
    });
    const request = await recordRequest(place, model);
    const done: Run[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      for (const inFlight of conversations) {
        for (const client of round % 2 === 1 ? clients : clients.toReversed()) {
          const one = await measure(place, model, { client, inFlight, request });
          done.push({ round, client, inFlight, ...one });
          tell(
            `round ${round}, ${inFlight} at once, ${client}: ${rounded(one.cpuMsPerCall, 2)} ms CPU, ${rounded(one.memoryKbPerCall, 0)} kB, ${rounded(one.callsPerSecond, 0)}/s`,
          );
        }
      }
    }
    return done;
  });

  const figures = conversations.flatMap((inFlight) =>
    clients.map((client) => summarize(runs, client, inFlight)),
  );
  const ratios = conversations.map((inFlight) => {
    const [own, bare] = clients.map((client) => summarize(runs, client, inFlight));
    const ratio = (of: "cpuMsPerCall" | "memoryKbPerCall"): number =>
      rounded((own?.[of] ?? 0) / (bare?.[of] ?? 0), 2);
    return { inFlight, cpu: ratio("cpuMsPerCall"), memory: ratio("memoryKbPerCall") };
  });
  const result = {
    benchmark: "agent",
    machine,
    settings: { conversations, rounds, modelMs, goals },
    isGoalMet: ratios.every(({ cpu, memory }) => cpu <= goals.cpu && memory <= goals.memory),
    ...{ figures, ratios, failed: runs.reduce((sum, { failed }) => sum + failed, 0), runs },
  };
  print(result, [
    machineLine(machine),
    ...table([
      ["calls at once", "CPU ms per call", "memory kB per call", "process grew by kB", "calls per s"],
      ...figures.map(({ client, inFlight, cpuMsPerCall, memoryKbPerCall, rssKbPerCall, callsPerSecond }) => [
        `${inFlight}, ${client === "aisms" ? "AISMS's agent" : "bare openai client"}`,
        ...[cpuMsPerCall, memoryKbPerCall, rssKbPerCall, callsPerSecond],
      ]),
    ]),
    ...ratios.map(
      ({ inFlight, cpu, memory }) =>
        `${inFlight} at once: ${cpu} times the CPU (goal: at most ${goals.cpu}), ${memory} times the memory (goal: at most ${goals.memory})`,
    ),
    `medians of ${rounds} rounds; ${result.failed} calls failed; the model takes ${modelMs / 1000} s`,
  ]);
}

/** What AISMS asks the model, for the bare client to ask the same. */
async function recordRequest(place: Workplace, model: LeanModel): Promise<string> {
  model.setDelay(0);
  const caller = await startCaller(place, model, { client: "aisms", inFlight: 1, request: "{}" });
  await order<CallerUse>(caller, { order: "call", calls: 1, inFlight: 1 });
  await caller.stop();
  return JSON.stringify(model.lastRequest());
}

type What = { client: Client; inFlight: number; request: string };

async function measure(
  place: Workplace,
  model: LeanModel,
  what: What,
): Promise<Omit<Run, "round" | "client" | "inFlight">> {
  const { inFlight } = what;
  const caller = await startCaller(place, model, what);
  model.setDelay(0);
  await order<CallerUse>(caller, { order: "call", ...warmUp });
  const idle = await order<CallerMemory>(caller, { order: "measure" });

  model.setDelay(null);
  const held: CallerOrder = { order: "call", calls: inFlight, inFlight };
  caller.child.send(held);
  const patienceMs = performance.now() + 60_000;
  while (model.pending() < inFlight) {
    if (performance.now() > patienceMs) throw new Error("the calls did not all reach the model");
    await sleep(20);
  }
  const waiting = await order<CallerMemory>(caller, { order: "measure" });
  model.setDelay(0);
  const { failed } = await nextMessage<CallerUse>(caller);

  model.setDelay(modelMs);
  const calls = Math.max(fewestCalls, callsEach * inFlight);
  const use = await order<CallerUse>(caller, { order: "call", calls, inFlight });
  await caller.stop();
  return {
    cpuMsPerCall: use.cpuMs / calls,
    callsPerSecond: (calls / use.wallMs) * 1000,
    memoryKbPerCall: ((waiting.heapMb - idle.heapMb) * 1024) / inFlight,
    rssKbPerCall: ((waiting.rssMb - idle.rssMb) * 1024) / inFlight,
    failed: failed + use.failed,
  };
}

async function startCaller(
  place: Workplace,
  { baseUrl }: LeanModel,
  { client, request }: What,
): Promise<Running> {
  const caller = startNode(
    place,
    `caller-${client}`,
    ["--expose-gc", join(import.meta.dirname, "support/model-caller.ts")],
    { CLIENT: client, MODEL_URL: baseUrl, REQUEST: request },
  );
  await nextMessage<"ready">(caller);
  return caller;
}

function order<T>(caller: Running, what: CallerOrder): Promise<T> {
  caller.child.send(what);
  return nextMessage<T>(caller);
}

function summarize(all: Run[], client: Client, inFlight: number) {
  const runs = all.filter((run) => run.client === client && run.inFlight === inFlight);
  const middle = (of: (run: Run) => number, digits: number): number => rounded(median(runs.map(of)), digits);
  return {
    ...{ client, inFlight },
    cpuMsPerCall: middle((run) => run.cpuMsPerCall, 2),
    rssKbPerCall: middle((run) => run.rssKbPerCall, 1),
    memoryKbPerCall: middle((run) => run.memoryKbPerCall, 1),
    callsPerSecond: middle((run) => run.callsPerSecond, 0),
  };
}
