import { SourceError, type Problem } from "../outside/source-error.ts";
import type { SkillReply } from "../skill.ts";

const address = "Check FRANKFURTER_URL: a Frankfurter with /v2/rates is needed.";
const answers: Record<Problem, { text: string; advice?: string }> = {
  "wrong-key": {
    text: "Sorry, exchange rates do not work at the moment. It is not your text.",
    advice: address,
  },
  refused: {
    text: "Sorry, the service with the exchange rates does not let us in at the moment.",
    advice: address,
  },
  quota: {
    text: "Sorry, too many questions about exchange rates at the moment. Please text again in some minutes.",
    advice: "Frankfurter limits our requests. Point FRANKFURTER_URL to a server of your own.",
  },
  "not-found": {
    text: "Sorry, exchange rates do not work at the moment. It is not your text.",
    advice: address,
  },
  "bad-request": {
    text: "Sorry, exchange rates do not work at the moment. It is not your text.",
    advice: address,
  },
  unavailable: {
    text: "Sorry, the service with the exchange rates has a fault. Please text again in some minutes.",
  },
  timeout: { text: "Sorry, the service with the exchange rates took too long. Please text again." },
  unreachable: {
    text: "Sorry, I cannot get exchange rates at the moment. Please text again in some minutes.",
    advice: "No connection to Frankfurter. Check this machine's network and FRANKFURTER_URL.",
  },
  garbled: {
    text: "Sorry, I cannot read the exchange rates that came. Please text again in some minutes.",
    advice: `An answer was not what Frankfurter documents. ${address}`,
  },
};

/** What an operator should do about a failure; null where it passes by itself. */
export function adviceFor({ problem }: SourceError): string | null {
  return answers[problem].advice ?? null;
}

/** The honest text where the rates could not be had, and what an operator should do about it. */
export function replyToRatesFailure(error: unknown): SkillReply {
  if (!(error instanceof SourceError)) throw error;
  const { text, advice } = answers[error.problem];
  return { text, ...(advice && { alert: `Exchange rates: ${error.message}. ${advice}` }) };
}
