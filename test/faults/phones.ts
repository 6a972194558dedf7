import { setTimeout as sleep } from "node:timers/promises";
import type { Random } from "../../src/classifier/random.ts";
import type { WebhookAnswer } from "../support/twilio/types.ts";
import type { System } from "./system.ts";
import { questionMarker, type SentText } from "./truth.ts";

/** Where Twilio turns when the first address fails; ours leads to the same service. */
const fallbackPath = "/sms";
const betweenTriesMs = 250;
const carrierPatienceMs = 90_000;

/** Words of the fixed answers, each of which a phone gets at most once here. */
const fixedMarkers = {
  HELP: "I am an assistant",
  HUMAN: "I have asked for a person",
  RESET: "Fresh start",
} as const;

/** What a phone is like: it only asks; asks for HELP once; opts out; asks for a person and, later, for the machine. */
type Character = "asker" | "helper" | "stopper" | "holder";
const characters: Character[] = ["asker", "asker", "asker", "asker", "helper", "stopper", "holder"];

type Phone = {
  number: string;
  character: Character;
  texts: number;
  /** The phase of its character: before its word, after it, after RESET. */
  phase: "before" | "after" | "back";
  /** A text is on its way: people send one after the other. */
  isSending: boolean;
};

export type Phones = {
  /** All texts so far. */
  sent: SentText[];
  /** How long each acknowledged webhook took, and how often each answer or error came. */
  ackMs: number[];
  outcomes: Record<string, number>;
  /** Sends one text of the next phone; resolves when the carrier is rid of it. */
  sendNext: () => Promise<SentText>;
  /** Sends so many texts a second until `signal` fires or all are sent, and waits until all are acknowledged. */
  sendMany: (options: { count: number; perSecond: number; signal?: AbortSignal }) => Promise<void>;
  /** A question from a certain phone. */
  ask: (phone: string, more?: Partial<SentText> & { body?: string }) => Promise<SentText>;
};

/**
 * People with phones behind the carrier. The carrier tries a webhook again, at the first address and at the fallback,
 * until it is acknowledged: as Twilio does with `#rp=all` and a fallback URL, only more patient.
 */
export function createPhones({ twilio }: System, random: Random, count: number): Phones {
  const phones = Array.from({ length: count }, (_, index): Phone => {
    const character = characters[index % characters.length] ?? "asker";
    const number = `+1206${7_000_000 + index}`;
    return { number, character, texts: 0, phase: "before", isSending: false };
  });
  const sent: SentText[] = [];
  const ackMs: number[] = [];
  const outcomes: Record<string, number> = {};
  let questions = 0;

  async function deliver(from: string, body: string, text: SentText): Promise<void> {
    const parameters = twilio.inboundParameters({ from, body });
    const usual = twilio.webhookUrl;
    const fallback = new URL(fallbackPath, usual).href;
    text.sentAtMs = Date.now();
    for (let tries = 1; Date.now() - text.sentAtMs < carrierPatienceMs; tries += 1) {
      const isFallback = tries % 3 === 0;
      const request = isFallback
        ? twilio.signedRequest({ ...parameters, ErrorCode: "11200", ErrorUrl: usual }, { url: fallback })
        : twilio.signedRequest(parameters);
      const beganMs = performance.now();
      const outcome = await twilio.send(request).then(statusOf, () => "no answer");
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      if (outcome === "200") {
        ackMs.push(performance.now() - beganMs);
        text.acknowledgedAtMs = Date.now();
        return;
      }
      await sleep(betweenTriesMs);
    }
  }

  async function send(
    from: string,
    body: string,
    marker: string,
    more: Partial<SentText>,
  ): Promise<SentText> {
    const text: SentText = {
      ...{ phone: from, marker, expects: "answer", sentAtMs: Date.now(), acknowledgedAtMs: null },
      ...more,
    };
    sent.push(text);
    await deliver(from, body, text);
    return text;
  }

  function ask(phone: string, { body = "What is", ...more }: Partial<SentText> & { body?: string } = {}) {
    const marker = questionMarker((questions += 1));
    return send(phone, `${body} ${marker}?`, marker, more);
  }

  /** The next text of a phone, as its character has it. */
  function nextText(phone: Phone): Promise<SentText> {
    const { number, character, phase, texts } = phone;
    phone.texts += 1;
    const isTime = phase === "before" && texts >= 2 && random(3) === 0;
    if (character === "helper" && isTime) {
      phone.phase = "after";
      return send(number, "HELP", fixedMarkers.HELP, {});
    }
    if (character === "stopper") {
      if (!isTime) return ask(number, { expects: phase === "before" ? "either" : "silence" });
      phone.phase = "after";
      return send(number, "STOP", "(nothing)", { expects: "silence", stops: true });
    }
    if (character === "holder") {
      if (isTime) {
        phone.phase = "after";
        return send(number, "HUMAN", fixedMarkers.HUMAN, {});
      }
      if (phase === "after" && random(3) === 0) {
        phone.phase = "back";
        return send(number, "RESET", fixedMarkers.RESET, {});
      }
      return ask(number, { expects: phase === "after" ? "silence" : "answer" });
    }
    return ask(number);
  }

  async function sendNext(): Promise<SentText> {
    const free = phones.filter(({ isSending }) => !isSending);
    const phone = free[random(free.length)];
    if (!phone) throw new Error("every phone is waiting for the carrier: more phones are needed");
    phone.isSending = true;
    const text = await nextText(phone);
    phone.isSending = text.acknowledgedAtMs === null; // one that never got through is not used again
    return text;
  }

  return {
    ...{ sent, ackMs, outcomes, sendNext, ask },
    async sendMany({ count: many, perSecond, signal }) {
      const under = new Set<Promise<unknown>>();
      const beganMs = performance.now();
      for (let index = 0; index < many && !signal?.aborted; index += 1) {
        const waitMs = beganMs + (index * 1000) / perSecond - performance.now();
        if (waitMs > 0) await sleep(waitMs);
        if (phones.every(({ isSending }) => isSending)) await Promise.race(under);
        const sending = sendNext();
        under.add(sending);
        void sending.finally(() => under.delete(sending));
      }
      await Promise.all(under);
    },
  };
}

function statusOf({ status }: WebhookAnswer): string {
  return String(status);
}
