import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const aisms = fileURLToPath(new URL("../../bin/aisms.js", import.meta.url));

export type Result = { code: number | null; out: string; err: string };

/** Runs an `aisms` command to its end in a folder, with nothing in its environment but PATH and `env`. */
export function runCommand(
  args: string[],
  { folder, env, input = "" }: { folder: string; env: Record<string, string>; input?: string },
): Promise<Result> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [aisms, ...args], {
      cwd: folder,
      env: { PATH: process.env.PATH, LOG_LEVEL: "error", ...env },
    });
    const result: Result = { code: null, out: "", err: "" };
    child.stdout.on("data", (data: Buffer) => (result.out += data.toString()));
    child.stderr.on("data", (data: Buffer) => (result.err += data.toString()));
    child.on("close", (code) => {
      resolve({ ...result, code });
    });
    child.stdin.end(input);
  });
}
