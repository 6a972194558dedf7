import { parseArgs } from "node:util";
import { UsageError } from "../../src/cli/output.ts";

/**
 * A benchmark's own options of the form `--name 1,2`: whole numbers, separated by commas, with their defaults.
 * Throws `UsageError` for any other option, and for what is not a number.
 */
export function readNumbers<Name extends string>(defaults: Record<Name, number[]>): Record<Name, number[]> {
  const names = Object.keys(defaults) as Name[];
  const known = ["--json", ...names.map((name) => `--${name}`)];
  const { tokens } = parseArgs({
    args: process.argv.slice(2),
    options: {
      json: { type: "boolean" },
      ...Object.fromEntries(names.map((name) => [name, { type: "string" }] as const)),
    },
    strict: false,
    tokens: true,
  });
  const read = { ...defaults };
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    if (!known.includes(token.rawName)) {
      throw new UsageError(`unknown option ${token.rawName}`, `There are: ${known.join(", ")}.`);
    }
    if (token.name !== "json") read[token.name as Name] = readList(token.rawName, token.value);
  }
  return read;
}

function readList(name: string, text: string | undefined): number[] {
  const numbers = (text ?? "").split(",").map((part) => part.trim());
  if (!numbers.every((number) => /^[1-9]\d{0,8}$/.test(number))) {
    throw new UsageError(
      `${name} needs whole numbers above zero`,
      `Separate several by commas: ${name} 1,2.`,
    );
  }
  return numbers.map(Number);
}
