import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import module, { createRequire } from "node:module";
import { constants } from "node:os";
import { dirname, join, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The first Node that runs our TypeScript source as it is written. */
const OLDEST_NODE = 24;

/** What a terminal, npm or a service manager sends to the process they know; the real one must get it too. */
const PASSED_ON = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT"]);

/**
 * Runs a TypeScript script under Node 24: in this process where that is what runs already, else in a child under
 * the packaged Node, which gets our standard streams and signals and gives us its exit code. The open IPC channel
 * tells the child when we are gone (`src/cli/starter.ts`), even by SIGKILL.
 *
 * This file is plain JavaScript, for it runs under any Node from 20 on.
 * @param {string} script full path of the script
 * @param {string[]} args its arguments
 */
export async function handOver(script, args) {
  const checkout = dirname(dirname(fileURLToPath(import.meta.url)));
  if (checkout.split(sep).includes("node_modules")) {
    const message = `Node runs no TypeScript below a folder called node_modules, and AISMS lies in ${checkout}`;
    fail(args, message, "Move the checkout elsewhere and run npm ci there.");
  }
  if (!existsSync(join(checkout, "node_modules"))) {
    fail(args, "The packages AISMS is built on are not installed", `Run npm ci in ${checkout}.`);
  }

  // Arguments may hold a person's text: the process list shows the command's name alone.
  const title = ["aisms", ...args.slice(0, 1).filter((arg) => !arg.startsWith("-"))].join(" ");
  process.title = title;
  if (Number.parseInt(process.versions.node) >= OLDEST_NODE) {
    module.enableCompileCache(compileCache(checkout));
    await import(pathToFileURL(script).href);
    return;
  }

  const node = packagedNode();
  if (node === undefined) {
    const message = `AISMS needs Node ${OLDEST_NODE} or newer, and this is ${process.versions.node}`;
    const hint = `Run npm ci in ${checkout} without --omit=optional (it brings Node ${OLDEST_NODE} on Linux, x64 and arm64), or install Node ${OLDEST_NODE}.`;
    fail(args, message, hint);
  }
  runUnder(node, [`--title=${title}`, script, ...args], args, {
    NODE_COMPILE_CACHE: compileCache(checkout),
    ...process.env,
  });
}

/**
 * The next start need not compile again what is kept here; where that may not be written nothing happens. Not in the
 * temp folder, where others might lay down code for us.
 * @param {string} checkout
 */
function compileCache(checkout) {
  return join(checkout, "node_modules", ".cache", "aisms-compiled");
}

/** The Node that `npm ci` brought along for this system, if there is one. */
function packagedNode() {
  try {
    const manifest = `node-${process.platform}-${process.arch}/package.json`;
    const node = join(dirname(createRequire(import.meta.url).resolve(manifest)), "bin", "node");
    return existsSync(node) ? node : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} node
 * @param {string[]} nodeArgs
 * @param {string[]} args what the person typed
 * @param {Record<string, string | undefined>} env
 */
function runUnder(node, nodeArgs, args, env) {
  const child = spawn(node, nodeArgs, { env, stdio: ["inherit", "inherit", "inherit", "ipc"] });
  for (const signal of PASSED_ON) process.on(signal, () => child.kill(signal));

  child.on("error", (error) => {
    fail(args, `The packaged Node did not start: ${error.message}`, `Install Node ${OLDEST_NODE}.`);
  });
  child.on("exit", (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    // Whoever waits for us shall see what happened to the real one.
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
    setTimeout(() => process.exit(128 + constants.signals[signal]), 1000);
  });
}

/**
 * @param {string[]} args
 * @param {string} message
 * @param {string} hint
 * @returns {never}
 */
function fail(args, message, hint) {
  if (args.includes("--json")) process.stdout.write(`${JSON.stringify({ error: { message, hint } })}\n`);
  else process.stderr.write(`aisms: ${message}. ${hint}\n`);
  process.exit(1);
}
