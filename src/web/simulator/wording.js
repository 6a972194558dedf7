/** @import { MessageView } from "./message-view.ts" */

/** @type {Record<string, string>} */
const silences = {
  "opt-out": "This opts the phone out: no more texts from us.",
  "opt-in": "This opts the phone in again.",
  "carrier-answered": "Not answered by us: the carrier answers this word itself.",
  refused: "Not answered: this number is not on the list of allowed numbers.",
  "opted-out": "Not answered: this phone has opted out. START undoes it.",
  "person-holds": "Not answered: the chat waits for a person. RESET brings the machine back.",
  loop: "Not answered: the same text came too often, as from another machine.",
  "not-a-person": "Not answered: short codes and names, and our own number, are no persons.",
};

/** @type {Record<string, string>} */
const tiers = {
  keyword: "Keyword, an exact word",
  skill: "Skill, worked out in code",
  agent: "Agent, with the language model",
  fallback: "Fixed text, as nothing else could answer",
  operator: "A person",
};

/** @type {Record<string, string>} */
const deliveries = {
  waiting: "on its way",
  held: "held back",
  suppressed: "not sent",
  undelivered: "not delivered",
};

/** @param {string} reason */
export const silenceText = (reason) => silences[reason] ?? `Not answered: ${reason}.`;

/**
 * The delivery state of one of our messages: "delivered", "failed (30003)".
 * @param {Pick<MessageView, "status" | "errorCode">} message
 */
export function deliveryText({ status, errorCode }) {
  return (deliveries[status] ?? status) + (errorCode ? ` (${errorCode})` : "");
}

/**
 * What a text weighs: "GSM-7, 1 segment, 43 characters".
 * @param {Pick<MessageView, "encoding" | "segments" | "characters">} message
 */
export function sizeText({ encoding, segments, characters }) {
  return `${encoding}, ${counted(segments, "segment")}, ${counted(characters, "character")}`;
}

/**
 * Why a message was answered so, as label and value; what is not known is left out.
 * @param {NonNullable<MessageView["why"]>} why
 * @returns {[label: string, value: string][]}
 */
export function whyRows({ tier, source, tookMs, model, tokensIn, tokensOut }) {
  /** @type {[string, string | null][]} */
  const rows = [
    ["Tier", tiers[tier] ?? tier],
    ["Source", source],
    ["Time taken", tookMs === null ? null : durationText(tookMs)],
    ["Model", model],
    ["Tokens", tokensIn === null && tokensOut === null ? null : `${tokensIn ?? 0} in, ${tokensOut ?? 0} out`],
  ];
  return rows.flatMap(([label, value]) => (value === null ? [] : [[label, value]]));
}

/** @param {number} ms */
function durationText(ms) {
  return ms < 1000 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} s`;
}

/**
 * @param {number} count
 * @param {string} noun
 */
function counted(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
