/** A command line that cannot be understood: exit code 2. */
export class UsageError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.name = "UsageError";
    this.hint = hint;
  }
}

/** A command that could not be done: exit code 1. `hint` says how to mend it. */
export class CommandError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.name = "CommandError";
    this.hint = hint;
  }
}

const wantsJson = (): boolean => process.argv.includes("--json");

/** The result of a command: one JSON object, or lines for a person. Nothing else goes to standard output. */
export function print(result: object, lines: string[]): void {
  process.stdout.write(wantsJson() ? `${JSON.stringify(result)}\n` : `${lines.join("\n")}\n`);
}

/** What went wrong and how to mend it: JSON on standard output where it was asked for, else one line. */
export function printFailure(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  const hint = (error as { hint?: unknown }).hint;
  const shown = typeof hint === "string" ? hint : "Run aisms doctor to see what is wrong.";
  if (wantsJson()) process.stdout.write(`${JSON.stringify({ error: { message, hint: shown } })}\n`);
  else process.stderr.write(`aisms: ${message}. ${shown}\n`);
}
