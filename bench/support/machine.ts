import { availableParallelism, cpus, loadavg, totalmem } from "node:os";
import { rounded } from "./figures.ts";

export type Machine = {
  cpu: string;
  cores: number;
  memoryGb: number;
  system: string;
  node: string;
  /** How many processes wanted a core in the last minute, before we began: figures of a busy machine mean little. */
  loadBefore: number;
};

/** What the figures were measured on. To be called before the work begins. */
export function describeMachine(): Machine {
  return {
    cpu: cpus()[0]?.model.trim() ?? "unknown",
    cores: availableParallelism(),
    memoryGb: rounded(totalmem() / 1024 ** 3),
    system: `${process.platform} ${process.arch}`,
    node: process.version,
    loadBefore: rounded(loadavg()[0] ?? 0),
  };
}

export function machineLine({ cpu, cores, memoryGb, system, node, loadBefore }: Machine): string {
  return `${cores} cores of ${cpu}, ${memoryGb} GB, ${system}, Node ${node}, load before ${loadBefore}`;
}

/** Tells on standard error how far we are; standard output is for the result. */
export function tell(progress: string): void {
  process.stderr.write(`${progress}\n`);
}
