import { readTextableNumber } from "../../sms/textable-number.ts";
import { likelyCountry } from "../../sms/phone-number.ts";
import type { RelayBook, SkillContext, SkillReply } from "../skill.ts";
import type { RelayArgs } from "./args.ts";
import { fixedTexts } from "./wording.ts";

type Sender = RelayBook["senders"][number];

const mostNamed = 3;

/** What somebody says who was asked whether another may send them something, or gets it already. */
export function answerQuestion(args: RelayArgs, context: SkillContext): SkillReply {
  const senders = context.relays?.senders ?? [];
  if (args.answer === "block-all")
    return { text: fixedTexts.blockedAll, effects: [{ kind: "answer-relay", answer: "block-all" }] };
  return args.answer === "block" ? block(senders, args, context) : yesOrNo(senders, args);
}

function yesOrNo(senders: Sender[], { answer, code }: RelayArgs): SkillReply {
  const asking = senders.filter(({ state }) => state === "asked");
  const meant = code ? senders.find((sender) => sender.code === code) : asking[0];
  if (!meant || meant.state === "locked") {
    return {
      text: fixedTexts.noCode,
      ...(code && { effects: [{ kind: "answer-relay", answer: "wrong-code" }] }),
    };
  }
  const { number, state } = meant;
  if (state === "blocked") return { text: `You have blocked ${number}, for ever.` };
  if (answer === "no") {
    if (state === "agreed")
      return { text: `${number} may send to you. BLOCK ${meant.code} ends it for ever.` };
    return {
      text: `All right, nothing is sent to you. BLOCK ${meant.code} keeps ${number} off for ever.`,
      effects: [{ kind: "answer-relay", answer: "decline", code: meant.code }],
    };
  }
  if (state === "agreed") return { text: `${number} may send to you already. BLOCK ${meant.code} ends it.` };
  // A number can be forged, but the digits came to this phone alone.
  if (!code)
    return { text: `To let ${number} send to you text YES ${meant.code}, else BLOCK ${meant.code}.` };
  return {
    text: `All right, ${number} may send to you here. BLOCK ${code} ends it.`,
    effects: [{ kind: "answer-relay", answer: "allow", code }],
  };
}

function block(senders: Sender[], { code, to }: RelayArgs, context: SkillContext): SkillReply {
  const open = senders.filter(({ state }) => state !== "blocked");
  const number = to ? readTextableNumber(to, likelyCountry(context.number)) : null;
  const isNamed = Boolean(code) || Boolean(to);
  const [meant, ...others] = isNamed
    ? senders.filter((sender) => sender.code === code || sender.number === number)
    : open;
  if (!meant) return { text: isNamed ? fixedTexts.noCode.replace("YES", "BLOCK") : fixedTexts.nobody };
  if (others.length > 0) {
    const lines = open.slice(0, mostNamed).map((sender) => `BLOCK ${sender.code}: ${sender.number}`);
    return { text: `Which one?\n${lines.join("\n")}\nBLOCK ALL: everybody` };
  }
  if (meant.state === "blocked") return { text: `You have blocked ${meant.number}, for ever.` };
  return {
    text: `${meant.number} cannot send you anything any more.`,
    effects: [{ kind: "answer-relay", answer: "block", code: meant.code }],
  };
}
