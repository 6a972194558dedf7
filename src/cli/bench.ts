import { existsSync, readdirSync } from "node:fs";
import type { Command } from "commander";
import { UsageError } from "./output.ts";

const folder = new URL("../../bench/", import.meta.url);

export function addBench(program: Command): void {
  program
    .command("bench")
    .description("measure: start, ack, classifier")
    .argument("<name>", "which benchmark")
    .option("--json", "print one JSON object")
    .action(bench);
}

async function bench(name: string, { json = false }: { json?: boolean }): Promise<void> {
  const known = readdirSync(folder)
    .filter((file) => file.endsWith(".bench.ts"))
    .map((file) => file.replace(/\.bench\.ts$/, ""));
  const file = new URL(`${name}.bench.ts`, folder);
  if (!known.includes(name) || !existsSync(file)) {
    throw new UsageError(`there is no benchmark ${name}`, `There are: ${known.join(", ")}.`);
  }
  const { run } = (await import(file.href)) as { run: (options: { json: boolean }) => Promise<void> };
  await run({ json });
}
