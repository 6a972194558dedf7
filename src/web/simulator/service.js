/** @import { MessageView } from "./message-view.ts" */

const patienceMs = 20_000;
const reconnectMs = 2_000;

/** The service did not do what was asked; the message says why, in words for the person at the page. */
export class ServiceError extends Error {
  /**
   * @param {string} message
   * @param {number} status the HTTP status, or 0 where there was no answer
   */
  constructor(message, status) {
    super(message);
    this.name = "ServiceError";
    this.status = status;
  }
}

/**
 * The messages between a phone and the service, oldest first. Throws ServiceError.
 * @param {string} phone
 */
export async function fetchMessages(phone) {
  const answer = await request(`/simulator/messages?${new URLSearchParams({ phone }).toString()}`);
  return /** @type {{ service: string, conversation: number | null, messages: MessageView[] }} */ (answer);
}

/**
 * Sends a text from a phone; resolves to its id when the service has it. Throws ServiceError.
 * @param {{ phone: string, body: string, picture: boolean }} text
 */
export async function sendText(text) {
  const answer = await request("/simulator/messages", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(text),
  });
  return /** @type {{ id: number | null }} */ (answer).id;
}

/**
 * Listens for news for as long as the page is open, connecting again whenever the line breaks.
 * @param {{ onNews: (phone: string) => void, onConnected: () => void, onLost: () => void }} listener
 */
export function listenForNews({ onNews, onConnected, onLost }) {
  const events = new EventSource("/simulator/events");
  events.onopen = onConnected;
  events.onmessage = (/** @type {MessageEvent<string>} */ { data }) => {
    const news = /** @type {unknown} */ (JSON.parse(data));
    onNews(/** @type {{ phone: string }} */ (news).phone);
  };
  events.onerror = () => {
    onLost();
    // The browser tries again by itself, except after an answer with a wrong status.
    if (events.readyState !== EventSource.CLOSED) return;
    setTimeout(() => {
      listenForNews({ onNews, onConnected, onLost });
    }, reconnectMs);
  };
}

/**
 * @param {string} path
 * @param {RequestInit} [options]
 * @returns {Promise<unknown>}
 */
async function request(path, options = {}) {
  const response = await fetch(path, { ...options, signal: AbortSignal.timeout(patienceMs) }).catch(() => {
    throw new ServiceError("the service does not answer", 0);
  });
  /** @type {unknown} */
  const answer = await response.json().catch(() => null);
  if (response.ok) return answer;
  const told = /** @type {{ error?: { message?: string } } | null} */ (answer)?.error?.message;
  throw new ServiceError(told ?? "the service did not take it", response.status);
}
