/** @import { MessageView } from "./message-view.ts" */
import { createMessageItem } from "./message-item.js";
import { newElement, part } from "./template.js";

/** Nearer than this to the end counts as reading the newest text. */
const nearPx = 40;

const day = new Intl.DateTimeFormat(undefined, { weekday: "long", day: "numeric", month: "long" });

/**
 * The messages of one phone. The list stays at the newest text, unless someone reads back in it.
 * @param {HTMLElement} phone
 */
export function createMessageList(phone) {
  const scroller = part(phone, "messages", HTMLElement);
  const list = part(phone, "list", HTMLElement);
  const pending = part(phone, "pending", HTMLElement);
  const toNewest = part(phone, "to-newest", HTMLButtonElement);
  /** @type {Map<number, ReturnType<typeof createMessageItem>>} */
  const items = new Map();
  /** @type {Map<string, HTMLElement>} */
  const days = new Map();
  let isAtNewest = true;

  function scrollToNewest() {
    scroller.scrollTop = scroller.scrollHeight;
    isAtNewest = true;
    toNewest.hidden = true;
  }

  scroller.addEventListener("scroll", () => {
    isAtNewest = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < nearPx;
    if (isAtNewest) toNewest.hidden = true;
  });
  toNewest.addEventListener("click", () => {
    scrollToNewest();
    scroller.focus();
  });
  // The composer grows and shrinks below the list.
  new ResizeObserver(() => {
    if (isAtNewest) scrollToNewest();
  }).observe(scroller);

  /** @param {MessageView} message */
  function itemOf(message) {
    const item = items.get(message.id) ?? createMessageItem();
    items.set(message.id, item);
    item.show(message);
    return item.element;
  }

  /** @param {string} at */
  function dayOf(at) {
    const name = day.format(new Date(at));
    const text = name === day.format(new Date()) ? "Today" : name;
    const element = days.get(name) ?? newElement("li", text);
    element.className = "day";
    element.textContent = text;
    days.set(name, element);
    return element;
  }

  /**
   * Shows these messages, oldest first, and nothing else.
   * @param {MessageView[]} messages
   */
  function show(messages) {
    const hasNew = messages.some(({ id }) => !items.has(id));
    const elements = new Set(messages.flatMap((message) => [dayOf(message.at), itemOf(message)]));
    const ids = new Set(messages.map(({ id }) => id));
    for (const id of items.keys()) if (!ids.has(id)) items.delete(id);
    let place = list.firstElementChild;
    for (const element of elements) {
      if (element === place) place = place.nextElementSibling;
      else list.insertBefore(element, place);
    }
    while (list.children.length > elements.size) list.lastElementChild?.remove();
    pending.hidden = !messages.some((message) => message.pending);
    if (isAtNewest) scrollToNewest();
    else if (hasNew) toNewest.hidden = false;
  }

  return { show, scrollToNewest };
}
