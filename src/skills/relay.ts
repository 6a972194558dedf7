import { likelyCountry } from "../sms/phone-number.ts";
import { readTextableNumber } from "../sms/textable-number.ts";
import { answerQuestion } from "./relay/answer.ts";
import { type RelayArgs, relaySchema } from "./relay/args.ts";
import { findContent } from "./relay/find-content.ts";
import { readCommand, readFollowUp, readMemory, readUtterance, type RelayMemory } from "./relay/read-text.ts";
import { fixedTexts, relayedText, standingText } from "./relay/wording.ts";
import type { RelayStanding, Skill, SkillContext, SkillReply } from "./skill.ts";

/** Sends a list, a note or an answer to another number, once the person there has agreed. */
export function createRelay(): Skill<RelayArgs> {
  return {
    name: "relay",
    isReady: true,
    relays: true,
    help: {
      word: "SEND",
      what: "send a list, note or answer to another number",
      topics: ["send", "share", "forward", "relay", "block", "sending"],
      example: fixedTexts.usage,
    },
    description:
      "Sends one of the person's lists or notes, or your last answer, to another phone number; that person is asked first. " +
      "Use it where they ask to send, text, share or forward such a thing to a number. It asks them to confirm.",
    schema: relaySchema,
    readCommand,
    readSurely: readUtterance,
    readUtterance,
    readFollowUp,
    run,
  };
}

async function run(args: RelayArgs, context: SkillContext): Promise<SkillReply> {
  if (args.answer) return answerQuestion(args, context);
  if (args.isSure === false) return { text: fixedTexts.nothingSent };
  if (args.isSure) return send(args, context);
  if (!args.what && !args.to) return { text: fixedTexts.usage };
  return askWhether(args, context);
}

/** Shows what would be sent to whom: a sender's number can be forged, so nothing goes out without a yes. */
function askWhether({ what: said, to }: RelayArgs, context: SkillContext): SkillReply {
  const { items, number: own } = context;
  const lastAnswer = context.relays?.lastAnswer ?? null;
  const what = isSame(said, lastAnswer, context) ? readMemory(context.memory).what : said;
  const found = findContent(what ?? "that", { items, lastAnswer });
  if (found.kind === "which")
    return {
      text: `Which list? You have ${found.lists.join(", ")}. Text for example:\nSEND ${found.lists[0] ?? ""} TO ${to ?? "07700 900123"}`,
    };
  if (found.kind === "none") {
    const none =
      found.name === "" ? "There is no answer of mine to send." : `You have no list or note "${found.name}".`;
    return {
      text: `${none} I send these, and my last answer: SEND shopping TO 07700 900123, SEND THAT TO ...`,
    };
  }
  if (!to) return { text: fixedTexts.askNumber, remember: { awaiting: "number", what: what ?? "that" } };
  if (/\d\D*(?:and|&|,)\D*\d/i.test(to)) return { text: fixedTexts.oneAtATime, remember: {} };
  const number = readTextableNumber(to, likelyCountry(own) ?? context.country);
  if (number === own) return { text: fixedTexts.ownNumber, remember: {} };
  if (number === null) return { text: fixedTexts.refused, remember: {} };
  const text = relayedText(own, found.text);
  const sure = (isSure: boolean): RelayArgs => (isSure ? { to: number, text, isSure } : { isSure });
  return {
    text: `Send to ${number}?\n1 Yes\n2 No\n${text}`,
    remember: { what, lastAnswer: beginning(lastAnswer) } satisfies RelayMemory,
    question: {
      choices: [
        ...["1", "YES", "Y"].map((answer) => ({ answer, args: sure(true) })),
        ...["2", "NO", "N"].map((answer) => ({ answer, args: sure(false) })),
      ],
    },
  };
}

const beginning = (answer: string | null): string => (answer ?? "").slice(0, 100);

/** "send it to 07… too": nothing was answered since, so that "it" is what was sent last. */
function isSame(
  what: string | null | undefined,
  lastAnswer: string | null,
  { memory }: SkillContext,
): boolean {
  const before = readMemory(memory);
  return (
    /^(?:it|that|this|them|the same)?(?: again)?$/i.test(what ?? "") &&
    Boolean(before.what) &&
    before.lastAnswer === beginning(lastAnswer)
  );
}

/** How it stands where a text is sent, kept, or at least noted. */
const isDone = new Set<RelayStanding>(["new", "asked", "agreed", "refused"]);

async function send({ to, text }: RelayArgs, { relays }: SkillContext): Promise<SkillReply> {
  if (!to || !text) return { text: fixedTexts.usage };
  const standing = relays ? await relays.standingOf(to) : "refused";
  return {
    text: standingText(standing, to),
    ...(isDone.has(standing) && { effects: [{ kind: "relay", to, body: text, standing }] }),
  };
}
