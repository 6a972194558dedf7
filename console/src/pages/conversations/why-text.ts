import type { Message } from "./types.ts";
import { confidenceText, numberText, words } from "./words.ts";

/** Why the machine answered so, in plain words: "intent opening-hours, 93 %", "agent gpt-x, 312 + 45 tokens, 1.2 s". */
export function whyText(message: Message, answered: Message[]): string | null {
  const { why } = message;
  if (!why) return null;
  const source = why.source ?? "";
  switch (why.tier) {
    case "keyword":
      return words.why.keyword(source);
    case "intent": {
      const asked = answered.find(({ understood }) => understood?.isAccepted);
      const confidence = asked?.understood?.confidence ?? null;
      return words.why.intent(source || (asked?.understood?.intent ?? ""), confidenceText(confidence));
    }
    case "skill":
      return words.why.skill(source);
    case "agent":
      return [[words.why.agent, why.model].filter(Boolean).join(" "), tokensText(why), tookText(why.tookMs)]
        .filter(Boolean)
        .join(", ");
    case "operator":
      return null; // its author stands there already
    case "fallback":
      return words.why.fallback(source ? `: ${source.replaceAll("-", " ")}` : "");
  }
}

/** "312 + 45 tokens". */
export function tokensText({ tokensIn, tokensOut }: NonNullable<Message["why"]>): string | null {
  return tokensIn === null && tokensOut === null ? null : words.why.tokens(tokensIn ?? 0, tokensOut ?? 0);
}

/** "40 ms", "1.2 s". */
export function tookText(ms: number | null): string | null {
  if (ms === null) return null;
  return ms < 1000 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} s`;
}

/** What a text cost, in its own currency. */
export function costText({ price, priceUnit }: Message): string | null {
  if (price === null) return null;
  const amount = Math.abs(price);
  if (!priceUnit || !/^[A-Z]{3}$/.test(priceUnit)) return numberText(amount);
  return amount.toLocaleString(undefined, {
    style: "currency",
    currency: priceUnit,
    maximumFractionDigits: 5,
  });
}

/** Why a text got no answer. */
export function silenceText(reason: string): string {
  return words.silence[reason] ?? words.otherSilence(reason.replaceAll("-", " "));
}
