import { accessSync, constants } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort, nextMessage, type Running, startProcess, waitUntil } from "../support/processes.ts";
import { startNode } from "../support/service-processes.ts";
import { cpuSeconds } from "../support/usage.ts";
import type { Workplace } from "../support/workplace.ts";
import type { AnswerServer } from "./answer.ts";

/** Where Kannel keeps what it has not delivered yet: one file, or a file for each message. */
export type Store = "file" | "spool";

export type KannelRun = { perSecond: number; cpuMsPerMessage: number };

export type Programs = { bearerbox: string; smsbox: string; fakesmsc: string };

/** Debian's packages kannel and kannel-extras put them there. */
const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", "/usr/lib/kannel/test"];
const patienceMs = 120_000;
const pollMs = 20;
const password = "status";

/** Kannel's programs, or which of them is missing. */
export function findKannel(): Programs | { missing: string } {
  const find = (name: string): string | undefined =>
    folders.map((folder) => join(folder, name)).find(isExecutable);
  const [bearerbox, smsbox, fakesmsc] = [find("bearerbox"), find("smsbox"), find("fakesmsc")];
  if (bearerbox && smsbox && fakesmsc) return { bearerbox, smsbox, fakesmsc };
  return { missing: !bearerbox ? "bearerbox" : !smsbox ? "smsbox" : "fakesmsc" };
}

/** Starts what answers Kannel's questions; returns its address. */
export async function startAnswers(place: Workplace): Promise<string> {
  const answers = startNode(place, "kannel-answers", [join(import.meta.dirname, "answer.ts")]);
  const { port } = await nextMessage<AnswerServer>(answers);
  return `http://127.0.0.1:${port}`;
}

/**
 * One run of Kannel from nothing: `fakesmsc` hands over so many texts as fast as they are taken, and gets the answer
 * to each. The time runs from its start until bearerbox has sent the last answer, CPU is that of bearerbox and smsbox.
 */
export async function runKannel(
  place: Workplace,
  programs: Programs,
  { store, texts, answersUrl, name }: { store: Store; texts: number; answersUrl: string; name: string },
): Promise<KannelRun> {
  const folder = join(place.folder, name);
  const spool = join(folder, "spool");
  await mkdir(spool, { recursive: true });
  const ports = {
    ...{ admin: await freePort(), box: await freePort() },
    ...{ smsc: await freePort(), send: await freePort() },
  };
  const file = join(folder, "kannel.conf");
  const location = store === "file" ? join(folder, "store") : spool;
  await writeFile(file, settings(ports, store, location, answersUrl));
  const start = (program: string, args: string[], log: string): Running => {
    const running = startProcess(program, args, { cwd: folder, env: {}, logFile: join(folder, log) });
    place.atEnd(running.stop);
    return running;
  };

  const bearerbox = start(programs.bearerbox, ["-v", "3", file], "bearerbox.log");
  const readStatus = (): Promise<string> => getStatus(ports.admin);
  await waitUntil("bearerbox", bearerbox, async () => (await readStatus()).includes("SMS: received"));
  const smsbox = start(programs.smsbox, ["-v", "3", file], "smsbox.log");
  await waitUntil("smsbox to be connected", smsbox, async () => (await readStatus()).includes("smsbox:"));
  await sleep(500); // their start is no work of theirs that counts

  const boxes = [bearerbox, smsbox].map(({ child }) => child.pid ?? 0);
  const cpuBefore = cpuSeconds(boxes);
  const beganMs = performance.now();
  const fakesmsc = start(
    programs.fakesmsc,
    [
      ...["-v", "3", "-H", "127.0.0.1", "-r", String(ports.smsc), "-i", "0", "-m", String(texts)],
      "+12062000000 +12065550199 text thanks a lot",
    ],
    "fakesmsc.log",
  );
  await waitUntil("Kannel's answers", fakesmsc, async () => readSent(await readStatus()) >= texts, {
    everyMs: pollMs,
    patienceMs,
  });
  const seconds = (performance.now() - beganMs) / 1000;
  const cpu = cpuSeconds(boxes) - cpuBefore;
  for (const one of [fakesmsc, smsbox, bearerbox]) await one.stop();
  await rm(folder, { recursive: true, force: true });
  return { perSecond: texts / seconds, cpuMsPerMessage: (cpu * 1000) / texts };
}

/** https://www.kannel.org/download/1.4.5/userguide-1.4.5/userguide.html: warnings are logged, nothing else. */
function settings(
  ports: Record<"admin" | "box" | "smsc" | "send", number>,
  store: Store,
  location: string,
  answersUrl: string,
): string {
  return `group = core
admin-port = ${ports.admin}
admin-interface = 127.0.0.1
admin-password = ${password}
smsbox-port = ${ports.box}
smsbox-interface = 127.0.0.1
box-allow-ip = "127.0.0.1"
box-deny-ip = "*.*.*.*"
store-type = ${store}
store-location = "${location}"
dlr-storage = internal

group = smsc
smsc = fake
smsc-id = fake
port = ${ports.smsc}
connect-allow-ip = "127.0.0.1"

group = smsbox
bearerbox-host = 127.0.0.1
bearerbox-port = ${ports.box}
sendsms-port = ${ports.send}
sendsms-interface = 127.0.0.1

group = sms-service
keyword = default
get-url = "${answersUrl}/?from=%p&to=%P&text=%a"
`;
}

async function getStatus(adminPort: number): Promise<string> {
  try {
    const response = await fetch(`http://127.0.0.1:${adminPort}/status.txt?password=${password}`);
    return await response.text();
  } catch {
    return ""; // nobody listens yet
  }
}

function readSent(status: string): number {
  return Number(/^SMS: received .*, sent (\d+) \(/m.exec(status)?.[1] ?? 0);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
