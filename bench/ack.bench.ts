import { print } from "../src/cli/output.ts";
import { median, rounded, table, worst } from "./support/figures.ts";
import { type Answers, openConnections } from "./support/load.ts";
import { describeMachine, machineLine, tell } from "./support/machine.ts";
import { readNumbers } from "./support/options.ts";
import { type ServiceUnderLoad, startServiceUnderLoad } from "./support/service-under-load.ts";
import { createTexts } from "./support/texts.ts";
import { inWorkplace } from "./support/workplace.ts";

const usual = { rounds: [3], connections: [1, 64, 256] };
const slowModelMs = 1_000;
/** One run: so many texts, or as many as go within the time. */
const texts = 1_000;
const timeLimitMs = 6_000;
/** Before each run: connections, caches and compiled code are warm, and the worker is in the midst of model calls. */
const warmUpTexts = 256;
const warmUpTimeLimitMs = 2_000;
/** A slow model must not show in the answer to a webhook: p99 at most so many times that with an instant one. */
const goalRatio = 1.2;

type Server = "slow-model" | "instant-model" | "bare-server";
type Run = Answers & { round: number; connections: number; server: Server };

/**
 * Measures how fast `web` takes inbound texts while a `worker` beside it waits for a slow model, against an instant
 * one, and against a server that answers and does nothing. One web and one worker process serve all runs, so that
 * nothing differs but the model; slow and instant take turns; after each run the model is made instant until every
 * text is answered, so that no run works off another's backlog. A worker whose model is instant does much more work
 * in the same time, on the same processor: a ratio below 1 tells that, and no virtue of slow models.
 */
export async function run(): Promise<void> {
  const settings = readNumbers(usual);
  const machine = describeMachine();
  const { runs, counts } = await inWorkplace(async (place) => {
    tell("starting PostgreSQL, web, worker and the stand-ins for Twilio and the model");
    const service = await startServiceUnderLoad(place);
    const measured = await measureAll(service, settings);
    const { messages } = await service.setModelDelay(0);
    return { runs: measured, counts: { ...(await service.countTexts()), sentToTwilio: messages } };
  });

  const combinations = settings.connections.map((connections) => compare(connections, runs));
  const result = {
    benchmark: "ack",
    machine,
    settings: { ...settings, texts, timeLimitMs, slowModelMs },
    ...{ goalRatio, isGoalMet: combinations.every(({ ratio }) => ratio <= goalRatio) },
    ...{ combinations, counts, runs },
  };
  print(result, describe(result));
}

async function measureAll(service: ServiceUnderLoad, settings: typeof usual): Promise<Run[]> {
  const takeTexts = createTexts(service.neighbours, service.webhookUrl);
  const load = async (url: string, connections: number): Promise<Answers> => {
    const [warmUp, measured] = [takeTexts(warmUpTexts), takeTexts(texts)];
    const open = openConnections(url, connections);
    try {
      await open.post(warmUp, warmUpTimeLimitMs);
      return await open.post(measured, timeLimitMs);
    } finally {
      open.close();
    }
  };
  tell("warming up");
  await load(service.webhookUrl, 32);
  await service.drain();

  const runs: Run[] = [];
  for (let round = 1; round <= (settings.rounds[0] ?? 0); round += 1) {
    // In every other round the slow model goes first: what changes with time then favours neither.
    const models: Server[] =
      round % 2 === 1 ? ["instant-model", "slow-model"] : ["slow-model", "instant-model"];
    for (const connections of settings.connections) {
      for (const server of ["bare-server" as const, ...models]) {
        const isBare = server === "bare-server";
        await service.setModelDelay(server === "slow-model" ? slowModelMs : 0);
        const answers = await load(isBare ? service.neighbours.bareUrl : service.webhookUrl, connections);
        runs.push({ round, connections, server, ...answers });
        const { p50Ms, p99Ms, requestsPerSecond } = answers;
        tell(
          `round ${round}, ${connections} connections, ${server}: p50 ${p50Ms} ms, p99 ${p99Ms} ms, ${requestsPerSecond}/s`,
        );
        await service.setModelDelay(0);
        if (!isBare) await service.drain();
      }
    }
  }
  return runs;
}

type Combined = ReturnType<typeof combine>;

/** The rounds of one combination as one: the medians of their figures, the worst answer and the errors of all. */
function combine(runs: Run[]) {
  const middle = (values: number[], digits: number) => rounded(median(values), digits);
  const p99MsOfRounds = runs.map(({ p99Ms }) => p99Ms);
  return {
    p50Ms: middle(
      runs.map(({ p50Ms }) => p50Ms),
      2,
    ),
    p99Ms: middle(p99MsOfRounds, 2),
    maxMs: worst(runs.map(({ maxMs }) => maxMs)),
    requestsPerSecond: middle(
      runs.map(({ requestsPerSecond }) => requestsPerSecond),
      0,
    ),
    requests: runs.reduce((sum, { requests }) => sum + requests, 0),
    errors: runs.reduce((sum, { errors }) => sum + errors, 0),
    p99MsOfRounds,
  };
}

function compare(connections: number, runs: Run[]) {
  const of = (server: Server) =>
    combine(runs.filter((run) => run.connections === connections && run.server === server));
  const [slowModel, instantModel, bareServer] = [of("slow-model"), of("instant-model"), of("bare-server")];
  return {
    connections,
    ...{ slowModel, instantModel, bareServer },
    ratio: rounded(slowModel.p99Ms / instantModel.p99Ms, 2),
  };
}

type Result = {
  settings: { rounds: number[] };
  machine: ReturnType<typeof describeMachine>;
  combinations: ReturnType<typeof compare>[];
  counts: { texts: number; replies: number; sentToTwilio: number };
};

function describe({ machine, settings, combinations, counts }: Result): string[] {
  const row = (connections: number, name: string, one: Combined) => [
    ...[`${connections} ${name}`, one.p50Ms, one.p99Ms, one.maxMs, one.requestsPerSecond, one.errors],
    one.p99MsOfRounds.join(" "),
  ];
  return [
    machineLine(machine),
    ...table([
      ["connections, what answers", "p50 ms", "p99 ms", "max ms", "per s", "errors", "p99 of each round"],
      ...combinations.flatMap(({ connections, instantModel, slowModel, bareServer }) => [
        row(connections, "bare server", bareServer),
        row(connections, "AISMS, instant model", instantModel),
        row(connections, `AISMS, model takes ${slowModelMs / 1000} s`, slowModel),
      ]),
    ]),
    ...combinations.map(
      ({ connections, ratio }) =>
        `p99 at ${connections} connection${connections === 1 ? "" : "s"}: ${ratio} times that with an instant model (goal: at most ${goalRatio})`,
    ),
    "below 1 where an instant model keeps the worker, and with it the processor, busier than a slow one",
    `medians of ${settings.rounds[0]} rounds; of ${counts.texts} texts taken, ${counts.replies} replies written and ${counts.sentToTwilio} handed to Twilio`,
  ];
}
