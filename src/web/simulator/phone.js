/** @import { MessageView } from "./message-view.ts" */
import { createComposer } from "./composer.js";
import { createMessageList } from "./message-list.js";
import { fetchMessages, sendText, ServiceError } from "./service.js";
import { copyTemplate, part } from "./template.js";

/** While something is still to come, the phone looks again by itself, should an event have been lost. */
const lookAgainMs = 4_000;

/**
 * One phone: its messages with the service and its keys.
 * @param {string} number E.164
 * @param {{ onRemove: () => void, onReply: () => void, onService: (number: string | null) => void }} listener
 */
export function createPhone(number, { onRemove, onReply, onService }) {
  const element = copyTemplate("phone-template");
  element.id = `phone-${number.slice(1)}`;
  element.setAttribute("aria-label", `Phone ${number}`);
  part(element, "number", HTMLElement).textContent = number;
  part(element, "messages", HTMLElement).setAttribute("aria-label", `Texts of ${number}`);
  const inConsole = part(element, "to-console", HTMLAnchorElement);
  inConsole.href = "/console/conversations";
  inConsole.setAttribute("aria-label", "This conversation in the console");
  part(element, "keypad", HTMLElement).setAttribute("aria-label", `Quick texts from ${number}`);
  const list = createMessageList(element);
  const live = part(element, "live", HTMLElement);
  const composer = createComposer(element, number, send);

  /** @type {MessageView[]} */
  let messages = [];
  /** @type {MessageView[]} Sent from here, and not seen among the messages yet. */
  let unseen = [];
  /** @type {Set<number> | null} Ids; null until the messages were fetched for the first time. */
  let known = null;
  let posting = 0;
  let isFetching = false;
  let mustFetchAgain = false;
  let isRemoved = false;
  let lookAgain = 0;

  /** Fetches the messages and shows them; calls while it is at it are one more fetch. */
  async function refresh() {
    mustFetchAgain = true;
    if (isFetching) return;
    isFetching = true;
    clearTimeout(lookAgain);
    try {
      while (mustFetchAgain) {
        mustFetchAgain = false;
        const answer = await fetchMessages(number);
        onService(answer.service);
        // Which of them is the one just being sent is not known yet; it is fetched again when that is done.
        if (posting === 0) take(answer);
      }
      composer.showTrouble("loading", null);
    } catch (error) {
      const isDown = error instanceof ServiceError && error.status === 0;
      if (isDown) onService(null);
      composer.showTrouble("loading", isDown ? null : `Texts not loaded: ${reasonOf(error)}.`);
      lookAgainLater();
    } finally {
      isFetching = false;
    }
  }

  function lookAgainLater() {
    clearTimeout(lookAgain);
    if (!isRemoved) lookAgain = window.setTimeout(() => void refresh(), lookAgainMs);
  }

  /** @param {{ service: string, conversation: number | null, messages: MessageView[] }} answer */
  function take(answer) {
    if (answer.conversation !== null) inConsole.href = `/console/conversations/${answer.conversation}`;
    const before = known;
    messages = answer.messages;
    known = new Set(messages.map(({ id }) => id));
    unseen = unseen.filter(({ id }) => id < 0 || !known?.has(id));
    show();
    part(element, "empty-service", HTMLElement).textContent = answer.service;
    part(element, "empty", HTMLElement).hidden = messages.length + unseen.length > 0;
    const heard = before ? messages.filter(({ id }) => !before.has(id)).flatMap(heardText) : [];
    if (heard.length > 0) {
      live.textContent = heard.join("\n");
      onReply();
    }
    if (messages.some(({ pending, status }) => pending || status === "waiting")) lookAgainLater();
  }

  function show() {
    list.show([...messages, ...unseen]);
  }

  /**
   * Sends a text; false where the service did not take it, which is then shown.
   * @param {{ body: string, picture: boolean }} text
   */
  async function send(text) {
    const sent = asMessage(text);
    unseen.push(sent);
    part(element, "empty", HTMLElement).hidden = true;
    show();
    list.scrollToNewest();
    posting += 1;
    composer.showTrouble("sending", null);
    try {
      sent.id = (await sendText({ phone: number, ...text })) ?? sent.id;
      return true;
    } catch (error) {
      unseen = unseen.filter((one) => one !== sent);
      show();
      composer.showTrouble("sending", `Not sent: ${reasonOf(error)}.`);
      return false;
    } finally {
      posting -= 1;
      void refresh();
    }
  }

  element.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const why of element.querySelectorAll("[aria-expanded=true]"))
      /** @type {HTMLElement} */ (why).click();
  });
  const remove = part(element, "remove", HTMLButtonElement);
  remove.setAttribute("aria-label", `Remove phone ${number}`);
  remove.title = "Remove this phone";
  remove.addEventListener("click", () => {
    isRemoved = true;
    clearTimeout(lookAgain);
    element.remove();
    onRemove();
  });

  return { number, element, refresh, focus: composer.focus };
}

let lastOwnId = 0;

/**
 * A text as it is shown until the service has it; ids below 0 are ours.
 * @param {{ body: string, picture: boolean }} text
 * @returns {MessageView}
 */
function asMessage({ body, picture }) {
  return {
    ...{ id: --lastOwnId, direction: "inbound", body, picture, at: new Date().toISOString() },
    ...{ status: "sending", errorCode: null, encoding: "GSM-7", segments: 1, characters: 0 },
    ...{ why: null, pending: false, silence: null, network: null },
  };
}

/** @param {MessageView} message */
function heardText({ direction, body, network }) {
  return direction === "outbound" ? [`Reply: ${body}`] : network ? [network] : [];
}

/** @param {unknown} error */
function reasonOf(error) {
  return error instanceof ServiceError ? error.message : "something went wrong on this page";
}
