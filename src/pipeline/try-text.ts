import type { App } from "../app.ts";
import type { WordWeight } from "../classifier/classify.ts";
import { now } from "../clock.ts";
import type { Answer } from "../playbooks/playbook.ts";
import { chooseReply, type Choice } from "../replies/choose-reply.ts";
import { textsIn } from "../replies/texts.ts";
import { emergencyText, whichText } from "../replies/wording.ts";
import { toGsm7 } from "../sms/gsm7.ts";
import { measure, type Measure } from "../sms/segments.ts";
import { skillReaders } from "./choose-for.ts";
import { understand } from "./load-models.ts";

type Alternative = { intent: string; confidence: number };

type TriedText = {
  /** Null where there is no model, or no letter in the text. */
  understood: {
    intent: string;
    confidence: number;
    isAccepted: boolean;
    score: number;
    threshold: number;
    alternatives: Alternative[];
    words: WordWeight[];
  } | null;
  /** What answers it, and by what name: the keyword, the intent, the skill. */
  by: { kind: Choice["kind"]; name: string | null };
  /** The text that would be sent; null where it is not known before: a skill or the agent writes it. */
  replies: (Measure & { text: string })[];
};

/** What would be made of a text, were it the first of a conversation. Nothing is stored, sent or looked up. */
export function tryText(app: App, text: string): TriedText {
  const { understood, answerTo } = understand(app, text);
  const classifier = app.models.current?.classifier;
  const choice = chooseReply(
    { body: text, hasMedia: false },
    {
      ...{ question: null, hasRest: false, hasAgent: app.agent.isReady, now: now() },
      ...{ ...skillReaders(app), understood, answerTo },
    },
  );
  return {
    understood:
      understood && classifier
        ? {
            ...understood,
            score: classifier.classify(text).score,
            threshold: classifier.threshold,
            words: classifier.weighWords(text, understood.intent),
          }
        : null,
    by: { kind: choice.kind, name: nameOf(choice) },
    replies: repliesTo(choice).map((reply) => {
      const sent = toGsm7(reply);
      return { text: sent, ...measure(sent) };
    }),
  };
}

function nameOf(choice: Choice): string | null {
  if (choice.kind === "keyword") return choice.keyword;
  if (choice.kind === "skill" || choice.kind === "skill-help") return choice.skill;
  return choice.kind === "intent" ? choice.intent : null;
}

/** To somebody whose language is not known. */
const unknown = { language: null };
const texts = textsIn(null);

function repliesTo(choice: Choice): string[] {
  if (choice.kind === "fixed") return [textsIn("language" in choice ? choice.language : null)[choice.source]];
  if (choice.kind === "tie") return [whichText(choice.intents, unknown)];
  return choice.kind === "intent" ? repliesOf(choice.answer) : [];
}

function repliesOf(answer: Answer): string[] {
  switch (answer.kind) {
    case "reply":
      return answer.variants;
    case "person":
      return [texts.waitingForPerson];
    case "opt-out":
      return [texts.confirmOptOut];
    case "emergency":
      return [emergencyText(null, unknown)];
    case "skill":
    case "agent":
      return [];
  }
}
