import { setTimeout as sleep } from "node:timers/promises";
import type { Command } from "commander";
import type { App } from "../app.ts";
import { simulatorNumber } from "../carriers/simulator.ts";
import type { Config } from "../config.ts";
import { ownChoice } from "../pipeline/send-outbound.ts";
import { sendMessage } from "../pipeline/send-message.ts";
import { MAX_BODY_CHARACTERS } from "../sms/pages.ts";
import { readPhoneNumber } from "../sms/phone-number.ts";
import { getMessage, type Message } from "../store/messages.ts";
import { openApp } from "./open-app.ts";
import { CommandError, print, UsageError } from "./output.ts";
import { startOwnWorker } from "./own-worker.ts";

const waitMs = 30_000;

type Options = { to: string; from?: string; body: string };

export function addSend(program: Command): void {
  program
    .command("send")
    .description("send one message and wait until the carrier has accepted it")
    .requiredOption("--to <number>", "the phone it goes to")
    .requiredOption("--body <text>", "what it says")
    .option("--from <number>", "our number it goes out from")
    .option("--json", "print one JSON object")
    .action(send);
}

async function send(options: Options): Promise<void> {
  const to = number(options.to, "--to");
  const from = options.from === undefined ? undefined : number(options.from, "--from");
  const { body } = options;
  if (body.trim() === "") throw new UsageError("--body is empty", "Say something.");
  if (body.length > MAX_BODY_CHARACTERS) {
    throw new UsageError(
      `--body has ${body.length} characters`,
      `A message has at most ${MAX_BODY_CHARACTERS}; send several.`,
    );
  }
  const { app, close } = await openApp({ migrates: true, works: true });
  const stopWorker = await startOwnWorker(app);
  try {
    const id = await sendMessage(app, { ...route(app.config, from), to, body });
    if (id === null) {
      throw new CommandError("The contact has opted out", "Nothing may be sent until it texts START.");
    }
    const { status, carrierId, segments } = await untilAccepted(app, id);
    print({ messageId: String(id), status, carrierId, segments }, [
      `Message ${id} is ${status}: ${carrierId ?? "no id"}, ${segments} segment${segments === 1 ? "" : "s"}.`,
    ]);
  } finally {
    await stopWorker();
    await close();
  }
}

function number(text: string, option: string): string {
  const read = readPhoneNumber(text);
  if (!read) throw new UsageError(`${option} is not a phone number`, "Write it as +12065550100.");
  return read.e164;
}

/** Twilio where it is set up, else the simulator. */
function route(config: Config, from: string | undefined): { carrier: string; from: string } {
  const { authToken, accountSid, phoneNumber, messagingServiceSid } = config.twilio;
  if (authToken && accountSid) {
    const sender = from ?? (messagingServiceSid ? ownChoice : phoneNumber);
    if (sender !== undefined) return { carrier: "twilio", from: sender };
    throw new CommandError(
      "There is no number to send from",
      "Give --from, or set TWILIO_PHONE_NUMBER or TWILIO_MESSAGING_SERVICE_SID.",
    );
  }
  if (config.simulator) return { carrier: "simulator", from: from ?? simulatorNumber };
  throw new CommandError("No carrier is set up", "Set TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN.");
}

async function untilAccepted(app: App, id: number): Promise<Message> {
  const deadline = performance.now() + waitMs;
  for (;;) {
    const message = await getMessage(app.db, id);
    if (message.carrierId !== null && message.status !== "failed") return message;
    if (message.status === "suppressed" || message.status === "failed") {
      throw new CommandError(
        `The message was refused: ${message.errorCode ?? message.status}`,
        `See https://www.twilio.com/docs/api/errors/${message.errorCode ?? ""}`,
      );
    }
    if (message.status === "held") {
      throw new CommandError("The sender is on hold", "The message is kept and goes out when the hold ends.");
    }
    if (performance.now() > deadline) {
      throw new CommandError(
        "The carrier has not accepted the message within 30 s",
        "It is kept and tried again while a worker runs.",
      );
    }
    await sleep(100);
  }
}
