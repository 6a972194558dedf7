import { setTimeout as sleep } from "node:timers/promises";
import { print } from "../src/cli/output.ts";
import { putInUse } from "../src/pipeline/train-model.ts";
import { inTransaction, type Pool } from "../src/store/db.ts";
import { findCurrentModel, insertCandidate } from "../src/store/models.ts";
import { median, rounded, table, worst } from "./support/figures.ts";
import { openConnections } from "./support/load.ts";
import { describeMachine, machineLine, tell } from "./support/machine.ts";
import { readNumbers } from "./support/options.ts";
import type { Running } from "./support/processes.ts";
import {
  serviceSettings,
  startDatabase,
  startWeb,
  startWorker,
  teachAssistant,
} from "./support/service-processes.ts";
import { startNeighbours } from "./support/service-under-load.ts";
import { createTexts } from "./support/texts.ts";
import { inWorkplace } from "./support/workplace.ts";

const workers = 2;
const goalMs = 2_000;
/** A text comes in this often; what is measured is found at most that much later than it was so. */
const textEveryMs = 20;
/** Longer than a missed notice takes to be made good. */
const patienceMs = 40_000;

/** Milliseconds from the promotion's commit until a worker's first answer by the new model. */
type Round = { round: number; commitMs: number; untilMs: number[]; oldAnswersAfterGoal: number };

/**
 * Measures how soon running workers answer by a newly promoted model: two worker processes under a steady flow of
 * texts, whose every answer records the model it was given by. The time ends when the slower of the two has given
 * its first such answer. Promoted in turn are two copies of the starter playbook's model, so that each is read anew.
 */
export async function run(): Promise<void> {
  const {
    rounds: [rounds = 0],
  } = readNumbers({ rounds: [9] });
  const machine = describeMachine();
  const measured = await inWorkplace(async (place) => {
    tell("starting PostgreSQL, training the starter model");
    const { url, db } = await startDatabase(place);
    await teachAssistant(url);
    const ids = await copyModel(db);

    tell(`starting web, ${workers} workers and the stand-ins`);
    const { neighbours } = await startNeighbours(place);
    const settings = serviceSettings(url, neighbours, { TURN_QUIET_MS: "0", LOG_LEVEL: "info" });
    const web = await startWeb(place, settings);
    const publicPort = new URL(web.url).port;
    const running = await Promise.all(
      Array.from({ length: workers }, (_, index) =>
        startWorker(place, settings, { name: `worker-${index + 1}`, publicPort }),
      ),
    );

    const texts = createTexts(neighbours, `${web.url}/webhooks/twilio/inbound`, () => "thanks a lot");
    const connections = openConnections(`${web.url}/webhooks/twilio/inbound`, 8);
    const flow = setInterval(() => void connections.post(texts(1), 5_000), textEveryMs);
    place.atEnd(() => {
      clearInterval(flow);
      connections.close();
      return Promise.resolve();
    });
    await sleep(2_000); // everything is loaded and warm

    const done: Round[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      await sleep(300 + Math.random() * 700); // at no particular moment of anybody's clock
      const one = await promote(db, running, ids[round % ids.length] ?? 0, round);
      tell(`round ${round}: ${one.untilMs.join(" and ")} ms`);
      done.push(one);
    }
    return done;
  });
  const running = Array.from({ length: workers }, (_, index) => `worker ${index + 1}`);
  const times = measured.map(({ untilMs }) => worst(untilMs));
  const result = {
    benchmark: "reload",
    machine,
    settings: { workers, rounds, textEveryMs, goalMs },
    ...{ medianMs: rounded(median(times), 0), worstMs: rounded(worst(times), 0) },
    oldAnswersAfterGoal: measured.reduce((sum, one) => sum + one.oldAnswersAfterGoal, 0),
    isGoalMet: worst(times) <= goalMs,
    rounds: measured,
  };
  print(result, [
    machineLine(machine),
    ...table([
      ["promotion", "commit ms", ...running.map((name) => `${name} ms`)],
      ...measured.map(({ round, commitMs, untilMs }) => [`round ${round}`, commitMs, ...untilMs]),
    ]),
    `until both workers answer by the new model: median ${result.medianMs} ms, worst ${result.worstMs} ms (goal: ${goalMs} ms)`,
    `answers by the old model later than that goal: ${result.oldAnswersAfterGoal}`,
  ]);
}

/** A copy of the model in use as a candidate; both ids, the one in use first. */
async function copyModel(db: Pool): Promise<number[]> {
  const current = await findCurrentModel(db);
  if (!current) throw new Error("the starter playbook gave no model");
  return [current.id, await insertCandidate(db, current.file, current.report)];
}

async function promote(db: Pool, workers: Running[], modelId: number, round: number): Promise<Round> {
  const beganMs = Date.now();
  await inTransaction(db, (tx) => putInUse(tx, modelId));
  const committedMs = Date.now();
  let answers: Answers[];
  do {
    await sleep(50);
    answers = await readAnswers(db, workers, modelId, committedMs);
    if (Date.now() - committedMs > patienceMs) throw new Error("a worker kept the old model");
  } while (!answers.every(({ byNewMs }) => byNewMs.length > 0));

  await sleep(Math.max(0, committedMs + goalMs + 500 - Date.now()));
  const oldAnswers = (await readAnswers(db, workers, modelId, committedMs)).flatMap(({ byOldMs }) => byOldMs);
  return {
    round,
    commitMs: committedMs - beganMs,
    untilMs: answers.map(({ byNewMs }) => Math.min(...byNewMs)),
    oldAnswersAfterGoal: oldAnswers.filter((afterMs) => afterMs > goalMs).length,
  };
}

/** When a worker answered since the promotion, by the old model and by the new: milliseconds after its commit. */
type Answers = { byOldMs: number[]; byNewMs: number[] };

/** Which worker gave an answer stands in its log alone, which model in the database alone. */
async function readAnswers(
  db: Pool,
  workers: Running[],
  modelId: number,
  sinceMs: number,
): Promise<Answers[]> {
  const { rows } = await db.$client.query<{ conversationId: number; modelId: number }>(
    `select conversation_id::int as "conversationId", model_id::int as "modelId"
       from messages where direction = 'inbound' and answered_at >= to_timestamp($1::float8 / 1000)`,
    [sinceMs - 1_000],
  );
  const models = new Map(rows.map((row) => [row.conversationId, row.modelId]));
  return workers.map((worker) => {
    const turns = readTurns(worker).filter(({ time }) => time >= sinceMs);
    const timesOf = (isWanted: (id: number) => boolean): number[] =>
      turns.flatMap(({ time, conversationId }) => {
        const id = models.get(conversationId);
        return id !== undefined && isWanted(id) ? time - sinceMs : [];
      });
    return { byOldMs: timesOf((id) => id !== modelId), byNewMs: timesOf((id) => id === modelId) };
  });
}

type LoggedTurn = { time: number; conversationId: number };

function readTurns(worker: Running): LoggedTurn[] {
  return worker
    .readLog()
    .split("\n")
    .filter((line) => line.includes('"turn done"'))
    .map((line) => JSON.parse(line) as LoggedTurn);
}
