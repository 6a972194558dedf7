import { setTimeout as sleep } from "node:timers/promises";
import { print } from "../src/cli/output.ts";
import { findKannel, type Programs, runKannel, startAnswers, type Store } from "./kannel/kannel.ts";
import { median, rounded, table } from "./support/figures.ts";
import { type Line, pidsOf, startLine } from "./support/line.ts";
import { describeMachine, machineLine, tell } from "./support/machine.ts";
import { readNumbers } from "./support/options.ts";
import { cpuSeconds } from "./support/usage.ts";
import { inWorkplace } from "./support/workplace.ts";

const connections = 64;
const warmUpMs = 6_000;
const drainPatienceMs = 60_000;
const stores: Store[] = ["file", "spool"];
const goals = { timesFile: 2, timesSpool: 3, cpuOfFile: 0.75, twoWorkers: 1 };

type Contender = { name: string; workers: number } | { name: string; store: Store; programs: Programs };
type Run = {
  round: number;
  name: string;
  perSecond: number;
  cpuMsPerMessage: number;
  /** What each part of AISMS takes of that, and the network around it besides; Kannel has no such parts. */
  parts?: Record<"web" | "workers" | "postgres" | "network", number>;
};

/**
 * Measures whole round trips: a signed webhook comes in, the classifier chooses the reply, Twilio's API gets it and
 * reports it sent and delivered. In between lie three transactions on PostgreSQL and a turn of the conversation.
 * Beside it Debian's Kannel, in the same run and by turns: a text from fakesmsc, an HTTP request for the answer, the
 * answer back to fakesmsc.
 *
 * What can be compared: both keep a text before they answer it, both ask for the answer, both hand it back to the
 * carrier. What cannot: Kannel's carrier is a TCP connection with one line per message, ours is HTTP with a signature
 * each way and two delivery reports for every message, which Kannel does not get; Kannel has no conversations, no
 * classifier and no record of what was said; and neither of its stores is flushed to the disk (bearerbox calls no
 * `fsync`), while ours is on disk before the webhook is answered.
 *
 * Every text is of a new phone, so that there are as many turns as texts. TURN_QUIET_MS has its default: a turn begins
 * a second after its text. That is waiting, not work: texts flow all the time and the rate is that of the middle.
 */
export async function run(): Promise<void> {
  const { processes, rounds, seconds, texts } = readNumbers({
    processes: [1, 2],
    rounds: [5],
    seconds: [8],
    texts: [20_000],
  });
  const machine = describeMachine();
  const kannel = findKannel();
  if ("missing" in kannel) tell(`Kannel is left out: there is no ${kannel.missing} on this machine`);
  const contenders: Contender[] = [
    ...processes.map((workers) => ({ name: aisms(workers), workers })),
    ...("missing" in kannel
      ? []
      : stores.map((store) => ({ name: kannelWith(store), store, programs: kannel }))),
  ];

  const measured = await inWorkplace(async (place) => {
    const line = await startLine(place);
    const answersUrl = await startAnswers(place);
    const runs: Run[] = [];
    for (let round = 1; round <= (rounds[0] ?? 0); round += 1) {
      for (const contender of round % 2 === 1 ? contenders : contenders.toReversed()) {
        const one =
          "workers" in contender
            ? await measureAisms(line, contender.workers, (seconds[0] ?? 0) * 1000)
            : await runKannel(place, contender.programs, {
                ...{ store: contender.store, name: `kannel-${contender.store}` },
                ...{ texts: texts[0] ?? 0, answersUrl },
              });
        runs.push({ round, name: contender.name, ...one });
        const { perSecond, cpuMsPerMessage } = one;
        tell(
          `round ${round}, ${contender.name}: ${rounded(perSecond, 0)}/s, ${rounded(cpuMsPerMessage, 3)} ms CPU`,
        );
      }
    }
    return { runs, counts: await line.count(), tiers: await countTiers(line) };
  });

  const figures = contenders.map(({ name }) => summarize(name, measured.runs));
  const { sent, replied, unasked, failed } = measured.counts;
  const result = {
    benchmark: "roundtrip",
    machine,
    settings: { rounds, seconds, connections, kannelTexts: texts, goals },
    ...{ figures, ratios: compare(figures, processes) },
    ...{ texts: { sent, replied, lost: sent - replied, unasked, failed }, tiers: measured.tiers },
    runs: measured.runs,
  };
  print(result, [
    machineLine(machine),
    ...table([
      [
        "round trips",
        "per s",
        "CPU ms each",
        "web",
        "workers",
        "PostgreSQL",
        "(network)",
        "per s of each round",
      ],
      ...figures.map(({ name, perSecond, cpuMsPerMessage, parts, perSecondOfRounds }) => [
        ...[name, perSecond, cpuMsPerMessage],
        ...(parts ? [parts.web, parts.workers, parts.postgres, parts.network] : ["", "", "", ""]),
        perSecondOfRounds.join(" "),
      ]),
    ]),
    ...result.ratios.map(({ what, ratio, goal }) => `${what}: ${ratio} (goal: ${goal})`),
    ...("missing" in kannel
      ? [`Kannel is not installed (no ${kannel.missing}): Debian's packages kannel and kannel-extras.`]
      : []),
    `${sent} texts, ${replied} answered, ${unasked} replies too many, ${failed} webhooks refused; answered by: ${describeTiers(measured.tiers)}`,
  ]);
}

const aisms = (workers: number): string => `AISMS, ${workers} worker${workers === 1 ? "" : "s"}`;
const kannelWith = (store: Store): string => `Kannel, ${store} store`;

async function measureAisms(
  line: Line,
  workerCount: number,
  measureMs: number,
): Promise<Omit<Run, "round" | "name">> {
  const workers = await line.startWorkers(workerCount);
  const pids = { web: pidsOf([line.web]), workers: pidsOf(workers), postgres: [line.server] };
  const take = async () => ({
    counts: await line.count(),
    web: cpuSeconds(pids.web),
    workers: cpuSeconds(pids.workers),
    postgres: cpuSeconds(pids.postgres),
  });
  await line.begin({ connections, phones: 7_000_000, texts: Number.MAX_SAFE_INTEGER });
  await sleep(warmUpMs);
  const before = await take();
  await sleep(measureMs);
  const after = await take();
  await line.end(drainPatienceMs);
  for (const worker of workers) await worker.stop();

  const messages = after.counts.replied - before.counts.replied;
  const each = (part: "web" | "workers" | "postgres"): number => (after[part] - before[part]) / messages;
  const parts = {
    ...{ web: each("web") * 1000, workers: each("workers") * 1000, postgres: each("postgres") * 1000 },
    network: ((after.counts.cpuSeconds - before.counts.cpuSeconds) / messages) * 1000,
  };
  return {
    perSecond: (messages / (after.counts.atMs - before.counts.atMs)) * 1000,
    cpuMsPerMessage: parts.web + parts.workers + parts.postgres,
    parts,
  };
}

type Figures = ReturnType<typeof summarize>;

function summarize(name: string, all: Run[]) {
  const runs = all.filter((run) => run.name === name);
  const middle = (values: number[], digits: number): number => rounded(median(values), digits);
  const part = (which: keyof NonNullable<Run["parts"]>): number =>
    middle(
      runs.flatMap(({ parts }) => parts?.[which] ?? []),
      3,
    );
  const perSecondOfRounds = runs.map(({ perSecond }) => rounded(perSecond, 0));
  return {
    name,
    perSecond: middle(perSecondOfRounds, 0),
    cpuMsPerMessage: middle(
      runs.map(({ cpuMsPerMessage }) => cpuMsPerMessage),
      3,
    ),
    parts: runs[0]?.parts
      ? {
          ...{ web: part("web"), workers: part("workers") },
          ...{ postgres: part("postgres"), network: part("network") },
        }
      : null,
    perSecondOfRounds,
  };
}

function compare(figures: Figures[], processes: number[]) {
  const of = (name: string) => figures.find((one) => one.name === name);
  const [first, ...others] = processes.map((workers) => of(aisms(workers)));
  const [file, spool] = [of(kannelWith("file")), of(kannelWith("spool"))];
  const ratio = (what: string, value: number | undefined, base: number | undefined, goal: string) =>
    value !== undefined && base !== undefined ? [{ what, ratio: rounded(value / base, 2), goal }] : [];
  return [
    ...ratio(
      "rate against Kannel's with files",
      first?.perSecond,
      file?.perSecond,
      `at least ${goals.timesFile}`,
    ),
    ...ratio(
      "rate against Kannel's with a spool",
      first?.perSecond,
      spool?.perSecond,
      `at least ${goals.timesSpool}`,
    ),
    ...ratio(
      "CPU against Kannel's with files",
      first?.cpuMsPerMessage,
      file?.cpuMsPerMessage,
      `at most ${goals.cpuOfFile}`,
    ),
    ...others.flatMap((other) =>
      ratio(
        `rate of ${other?.name ?? ""} against ${first?.name ?? ""}`,
        other?.perSecond,
        first?.perSecond,
        `at least ${goals.twoWorkers}`,
      ),
    ),
  ];
}

/** What answered, over all runs: a figure of round trips in which the classifier had no part would be another's. */
async function countTiers({ database: { db } }: Line): Promise<Record<string, number>> {
  const { rows } = await db.$client.query<{ tier: string; times: number }>(
    "select tier, count(*)::int as times from messages where direction = 'outbound' group by tier order by 2 desc",
  );
  return Object.fromEntries(rows.map(({ tier, times }) => [tier, times]));
}

function describeTiers(tiers: Record<string, number>): string {
  return Object.entries(tiers)
    .map(([tier, times]) => `${tier} ${times}`)
    .join(", ");
}
