/** @import { MessageView } from "./message-view.ts" */
import { copyTemplate, newElement, part, showText } from "./template.js";
import { deliveryText, silenceText, sizeText, whyRows } from "./wording.js";

const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });

/** @param {Date | string} at */
export const clockText = (at) => clock.format(new Date(at));

/** One message of the list. `show` may be called again when its state has changed: what is open stays open. */
export function createMessageItem() {
  const element = copyTemplate("message-template");
  const body = part(element, "body", HTMLElement);
  const meta = part(element, "meta", HTMLElement);
  const why = part(element, "why", HTMLButtonElement);
  const reasons = part(element, "reasons", HTMLElement);
  let shown = "";

  why.addEventListener("click", () => {
    reasons.hidden = !reasons.hidden;
    why.setAttribute("aria-expanded", String(!reasons.hidden));
    reasons.scrollIntoView({ block: "nearest" });
  });

  /** @param {MessageView} message */
  function show(message) {
    const now = JSON.stringify(message);
    if (now === shown) return;
    shown = now;
    const isReply = message.direction === "outbound";
    element.dataset.direction = message.direction;
    element.dataset.status = message.status;
    part(element, "who", HTMLElement).textContent = isReply ? "Reply: " : "You: ";
    showText(part(element, "picture-sign", HTMLElement), message.picture ? "Picture" : null);
    body.textContent = message.body || (message.picture ? "" : "(empty)");
    meta.textContent = metaText(message);
    why.hidden = message.why === null;
    const rows = message.why ? whyRows(message.why) : [];
    reasons.replaceChildren(
      ...rows.flatMap(([label, value]) => [newElement("dt", label), newElement("dd", value)]),
    );
    showText(part(element, "silence", HTMLElement), message.silence && silenceText(message.silence));
    showText(part(element, "network", HTMLElement), message.network);
  }

  return { element, show };
}

/** @param {MessageView} message */
function metaText(message) {
  if (message.status === "sending") return "sending…";
  const delivery = message.direction === "outbound" ? [deliveryText(message)] : [];
  return [clockText(message.at), sizeText(message), ...delivery].join(" · ");
}
