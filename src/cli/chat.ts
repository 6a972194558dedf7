import { randomUUID } from "node:crypto";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import type { Command } from "commander";
import type { App } from "../app.ts";
import { networkAnswers, simulatorNumber } from "../carriers/simulator.ts";
import { receiveInbound } from "../pipeline/receive-inbound.ts";
import { cleanText } from "../sms/clean-text.ts";
import { teachStarter } from "../pipeline/teach-starter.ts";
import { readPhoneNumber } from "../sms/phone-number.ts";
import { listPhoneMessages } from "../store/simulator-messages.ts";
import { openApp } from "./open-app.ts";
import { UsageError } from "./output.ts";
import { startOwnWorker } from "./own-worker.ts";

const lookEveryMs = 150;

export function addChat(program: Command): void {
  program
    .command("chat")
    .description("text with the assistant in the terminal; an empty line or Ctrl-D ends")
    .option("--from <number>", "the phone that texts", "+12065550100")
    .action(chat);
}

async function chat({ from }: { from: string }): Promise<void> {
  const phone = readPhoneNumber(from)?.e164;
  if (!phone) throw new UsageError(`--from ${from} is not a phone number`, "Write it as +12065550100.");
  const { app, close } = await openApp({ migrates: true, works: true });
  await teachStarter(app);
  const stopWorker = await startOwnWorker(app);
  try {
    await talk(app, phone);
  } finally {
    await stopWorker();
    await close();
  }
}

async function talk(app: App, phone: string): Promise<void> {
  const isTerminal = process.stdin.isTTY;
  let lastId = (await listPhoneMessages(app.db, phone, simulatorNumber)).at(-1)?.id ?? 0;
  const lines = createInterface({ input: process.stdin, output: isTerminal ? process.stdout : undefined });
  if (isTerminal) {
    process.stdout.write(`You are ${phone}, texting ${simulatorNumber}. HELP shows what you can text.\n`);
    lines.setPrompt("> ");
    lines.prompt();
  }
  for await (const line of lines) {
    if (line.trim() === "" && isTerminal) break;
    await receiveInbound(app, {
      ...{ carrier: "simulator", carrierId: `SIM${randomUUID()}`, carrierAccount: null },
      ...{ from: phone, to: simulatorNumber, body: cleanText(line), media: [], consent: null },
    });
    lastId = await showAnswers(app, phone, lastId);
    if (isTerminal) lines.prompt();
  }
  lines.close();
}

/** Prints what comes until every text has had its turn and every reply has been sent; returns the last id shown. */
async function showAnswers(app: App, phone: string, lastId: number): Promise<number> {
  let shownId = lastId;
  for (;;) {
    const news = await listPhoneMessages(app.db, phone, simulatorNumber, shownId);
    const isDone = news.every((message) =>
      message.direction === "inbound" ? message.answeredAt !== null : message.status !== "waiting",
    );
    if (isDone) {
      for (const { direction, body, silence } of news) {
        if (direction === "outbound") process.stdout.write(`${body}\n`);
        else if (silence) process.stdout.write(`${networkAnswers[silence] ?? `(no answer: ${silence})`}\n`);
      }
      shownId = news.at(-1)?.id ?? shownId;
      return shownId;
    }
    await sleep(lookEveryMs);
  }
}
