import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, describe, expect, it } from "vitest";

const repository = join(import.meta.dirname, "..");
const scratch = realpathSync(mkdtempSync(join(tmpdir(), "aisms-command-")));
const started: ChildProcess[] = [];

afterEach(() => {
  for (const child of started.splice(0)) killGroup(child);
});
afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

/** A checkout whose `main.ts` is the fixture, with this very Node as the packaged one. */
function makeCheckout(folder: string, parts: { nodeModules: boolean; packagedNode: boolean }): string {
  const checkout = join(scratch, folder);
  mkdirSync(join(checkout, "src/cli"), { recursive: true });
  writeFileSync(join(checkout, "package.json"), '{ "type": "module" }');
  cpSync(join(repository, "bin"), join(checkout, "bin"), { recursive: true });
  for (const file of ["starter.ts", "stop.ts"]) {
    cpSync(join(repository, "src/cli", file), join(checkout, "src/cli", file));
  }
  writeFileSync(join(checkout, "src/cli/main.ts"), 'import "../../bin/fixtures/main.ts";\n');
  if (parts.nodeModules) mkdirSync(join(checkout, "node_modules"));
  if (parts.packagedNode) {
    const packaged = join(checkout, "node_modules", `node-${process.platform}-${process.arch}`);
    mkdirSync(join(packaged, "bin"), { recursive: true });
    writeFileSync(join(packaged, "package.json"), "{}");
    symlinkSync(process.execPath, join(packaged, "bin/node"));
  }
  return checkout;
}

/** An older Node of this machine; where there is none, this one saying that it is older. */
function findOlderNode(): string[] {
  for (const folder of (process.env["PATH"] ?? "").split(delimiter)) {
    const node = join(folder, "node");
    if (!existsSync(node)) continue;
    const major = Number.parseInt(execFileSync(node, ["-p", "process.versions.node"], { encoding: "utf8" }));
    if (major >= 20 && major < 24) return [node];
  }
  const pretend = "Object.defineProperty(process.versions, 'node', { value: '20.0.0' })";
  return [process.execPath, "--import", `data:text/javascript,${encodeURIComponent(pretend)}`];
}

const olderNode = findOlderNode();
const nodes = [
  { under: "an older Node", node: olderNode },
  { under: "Node 24", node: [process.execPath] },
];
const whole = makeCheckout("whole", { nodeModules: true, packagedNode: true });

type Run = {
  child: ChildProcess;
  output: () => string;
  ended: Promise<{ code: number | null; signal: string | null }>;
};

function start(node: string[], args: string[], checkout = whole): Run {
  const [program = "", ...nodeArgs] = node;
  // A group of its own, so that a test can do what a terminal's Ctrl-C does.
  const child = spawn(program, [...nodeArgs, join(checkout, "bin/aisms.js"), ...args], { detached: true });
  started.push(child);
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (part: string) => (text += part));
  }
  const ended = once(child, "close").then(([code, signal]) => ({
    code: code as number | null,
    signal: signal as string | null,
  }));
  return { child, output: () => text, ended };
}

/** Waits until the run has printed `words`, and returns what followed them on that line. */
async function printed(run: Run, words: string): Promise<string> {
  for (;;) {
    const line = run
      .output()
      .split("\n")
      .slice(0, -1)
      .find((one) => one.startsWith(words));
    if (line !== undefined) return line.slice(words.length);
    if (run.child.exitCode !== null) throw new Error(`It ended without printing "${words}": ${run.output()}`);
    await sleep(10);
  }
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid !== undefined) process.kill(-child.pid, signal);
}

function killGroup(child: ChildProcess): void {
  try {
    signalGroup(child, "SIGKILL");
  } catch {
    // nobody is left in it
  }
}

describe.each(nodes)("aisms started under $under", ({ node }) => {
  it("runs under Node 24 with the arguments as they were typed", async () => {
    const run = start(node, ["show", "--body", "two words", ""]);
    expect(await run.ended).toEqual({ code: 0, signal: null });
    const shown = JSON.parse(run.output()) as { node: string; args: string[] };
    expect(Number.parseInt(shown.node)).toBeGreaterThanOrEqual(24);
    expect(shown.args).toEqual(["show", "--body", "two words", ""]);
  });

  it.each([0, 1, 2])("passes the exit code %i through", async (code) => {
    expect(await start(node, ["exit", String(code)]).ended).toEqual({ code, signal: null });
  });

  it.each(["SIGTERM", "SIGKILL", "SIGABRT"])("dies of %s where the real one died of it", async (signal) => {
    expect(await start(node, ["die", signal]).ended).toEqual({ code: null, signal });
  });

  it("reads what is typed", async () => {
    const run = start(node, ["echo"]);
    run.child.stdin?.end("hello\n");
    expect(await run.ended).toEqual({ code: 0, signal: null });
    expect(run.output()).toBe("hello\n");
  });

  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("stops cleanly at %s", async (signal) => {
    const run = start(node, ["serve"]);
    await printed(run, "running ");
    run.child.kill(signal);
    expect(await run.ended).toEqual({ code: 0, signal: null });
    expect(run.output()).toContain("stopped\n");
  });

  it("dies of SIGQUIT", async () => {
    const run = start(node, ["serve"]);
    await printed(run, "running ");
    run.child.kill("SIGQUIT");
    expect(await run.ended).toEqual({ code: null, signal: "SIGQUIT" });
  });

  it("takes the several SIGINTs of one Ctrl-C as one", async () => {
    const run = start(node, ["never-stop"]);
    await printed(run, "running ");
    for (let time = 0; time < 3; time++) signalGroup(run.child, "SIGINT");
    await printed(run, "stopping");
    expect(run.child.exitCode).toBeNull();
    expect(run.output().split("stopping")).toHaveLength(2);
  });

  it.each([
    { signal: "SIGINT", code: 130 },
    { signal: "SIGTERM", code: 143 },
  ] as const)("ends at once with $code at a $signal long after the first", async ({ signal, code }) => {
    const run = start(node, ["never-stop"]);
    await printed(run, "running ");
    const again = setInterval(() => run.child.kill(signal), 200);
    expect(await run.ended).toEqual({ code, signal: null });
    clearInterval(again);
    expect(run.output().split("stopping")).toHaveLength(2);
  });
});

it("ends the real one when the starter is killed", async () => {
  const trace = join(scratch, "trace");
  const run = start(olderNode, ["leave-a-trace", trace]);
  const pid = Number(await printed(run, "running "));
  expect(pid).not.toBe(run.child.pid);
  run.child.kill("SIGKILL");
  expect((await run.ended).signal).toBe("SIGKILL"); // both ends of its streams are closed: the real one is gone
  expect(existsSync(trace)).toBe(true);
});

describe("a start that cannot work", () => {
  const bare = makeCheckout("bare", { nodeModules: false, packagedNode: false });
  const noNode = makeCheckout("no-node", { nodeModules: true, packagedNode: false });
  const nested = makeCheckout("node_modules/aisms", { nodeModules: true, packagedNode: true });

  it.each([
    { name: "npm ci was not run", checkout: bare, node: olderNode, says: "Run npm ci in" },
    {
      name: "npm ci was not run, under Node 24",
      checkout: bare,
      node: [process.execPath],
      says: "Run npm ci in",
    },
    { name: "there is no packaged Node", checkout: noNode, node: olderNode, says: "or install Node 24" },
    {
      name: "the checkout lies below node_modules",
      checkout: nested,
      node: olderNode,
      says: "Move the checkout",
    },
  ])("says in one line what to do where $name", async ({ checkout, node, says }) => {
    const run = start(node, ["show"], checkout);
    expect(await run.ended).toEqual({ code: 1, signal: null });
    expect(run.output()).toMatch(/^aisms: [^\n]*\n$/);
    expect(run.output()).toContain(says);
  });

  it("says it as JSON where JSON was asked for", async () => {
    const run = start(olderNode, ["doctor", "--json"], noNode);
    expect(await run.ended).toEqual({ code: 1, signal: null });
    const { error } = JSON.parse(run.output()) as { error: { message: string; hint: string } };
    expect(error.message).toContain("AISMS needs Node 24");
    expect(error.hint).toContain("npm ci");
  });
});
