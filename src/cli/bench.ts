import { existsSync, readdirSync } from "node:fs";
import type { Command } from "commander";
import { UsageError } from "./output.ts";

const folder = new URL("../../bench/", import.meta.url);

export function addBench(program: Command): void {
  program
    .command("bench")
    .description(`measure: ${listBenches().join(", ")}`)
    .argument("<name>", "which benchmark")
    .argument("[options...]", "the benchmark's own, such as --rounds 3")
    .option("--json", "print one JSON object")
    .allowUnknownOption()
    .action((name: string, _own: string[], options: { json?: boolean }) => bench(name, options));
}

async function bench(name: string, { json = false }: { json?: boolean }): Promise<void> {
  const known = listBenches();
  const file = new URL(`${name}.bench.ts`, folder);
  if (!known.includes(name) || !existsSync(file)) {
    throw new UsageError(`there is no benchmark ${name}`, `There are: ${known.join(", ")}.`);
  }
  const { run } = (await import(file.href)) as { run: (options: { json: boolean }) => Promise<void> };
  await run({ json });
}

function listBenches(): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".bench.ts"))
    .map((file) => file.replace(/\.bench\.ts$/, ""));
}
