import { print } from "../src/cli/output.ts";
import { createSkills } from "../src/skills/index.ts";
import { findAnywhere } from "../test/support/google/anywhere.ts";
import { findAnything } from "../test/support/wikipedia/find.ts";
import type { Skill } from "../src/skills/skill.ts";
import { noSources } from "../test/support/no-sources.ts";
import { startService } from "../test/support/service.ts";
import { judgeAll, kinds, type Judged, withoutModel } from "../test/wordings/index.ts";
import { median, percentile, rounded, table } from "./support/figures.ts";
import { describeMachine, machineLine, tell } from "./support/machine.ts";
import { readNumbers } from "./support/options.ts";
import { startDatabase } from "./support/service-processes.ts";
import { inWorkplace } from "./support/workplace.ts";

/** An answer that does not fit in so many costs more than a person would pay for it. */
const shortSegments = 2;

/**
 * Texts the wordings of `test/wordings/`, which were written before the code, to the whole service without a model, and
 * counts how many are answered right by keyword and classifier alone: the right request at the right source, in one
 * turn. Also what an answer costs in segments, and how long it takes from the webhook to the carrier, all on this machine.
 */
export async function run(): Promise<void> {
  readNumbers({});
  const machine = describeMachine();
  const measured = await inWorkplace(async (place) => {
    tell("starting PostgreSQL, training the starter model");
    const { url } = await startDatabase(place);
    findAnywhere(true);
    findAnything(true);
    const database = { url, drop: () => Promise.resolve() };
    const service = await startService({ database, playbook: "assistant", env: withoutModel });
    place.atEnd(() => service.stop());
    const all: [string, Judged[]][] = [];
    for (const kind of kinds) {
      tell(`texting ${kind.wordings.length} wordings for ${kind.skill}`);
      all.push([kind.skill, await judgeAll(service, kind)]);
    }
    return all;
  });
  const skills = measured.map(([skill, judged]) => ({ skill, ...summarise(judged) }));
  const total = { skill: "all", ...summarise(measured.flatMap(([, judged]) => judged)) };
  const readers = timeReaders(kinds.flatMap(({ wordings }) => wordings.map(({ text }) => text)));
  print({ benchmark: "skills", machine, skills, total, readers }, [
    machineLine(machine),
    ...table([
      ["skill", "wordings", "right %", "one segment %", "two %", "p50 ms", "p99 ms"],
      ...[...skills, total].map((one) => [
        one.skill,
        one.wordings,
        one.rightPercent,
        one.oneSegmentPercent,
        one.twoSegmentsPercent,
        one.p50Ms,
        one.p99Ms,
      ]),
    ]),
    "right: the request that was meant reached the source, in one turn, without a model; one segment, two: of these answers, the share that fits",
    `reading a text, all skills after one another: ${readers.commandUs} us for short commands, ${readers.surelyUs} us for what is sure by its words`,
  ]);
}

/** Microseconds that a text takes to be read by all skills, none of which takes it: the third of three rounds. */
function timeReaders(texts: string[]) {
  const skills = createSkills(noSources);
  const time = (read: (skill: Skill, text: string) => unknown): number => {
    let tookMs = 0;
    for (let round = 0; round < 3; round += 1) {
      const began = performance.now();
      for (const text of texts) for (const skill of skills) read(skill, text);
      tookMs = performance.now() - began;
    }
    return rounded((tookMs / texts.length) * 1000);
  };
  return {
    commandUs: time((skill, text) => skill.readCommand(text)),
    surelyUs: time((skill, text) => skill.readSurely?.(text)),
  };
}

function summarise(judged: Judged[]) {
  const right = judged.filter(({ fault }) => fault === null);
  const share = (some: Judged[], of: Judged[]): number =>
    rounded((some.length / Math.max(1, of.length)) * 100);
  const times = right.map(({ tookMs }) => tookMs);
  return {
    wordings: judged.length,
    rightPercent: share(right, judged),
    oneSegmentPercent: share(
      right.filter(({ segments }) => segments === 1),
      right,
    ),
    twoSegmentsPercent: share(
      right.filter(({ segments }) => segments <= shortSegments),
      right,
    ),
    p50Ms: rounded(median(times)),
    p99Ms: rounded(percentile(times, 0.99)),
  };
}
