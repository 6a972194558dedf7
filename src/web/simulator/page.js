import { clockText } from "./message-item.js";
import { createPhone } from "./phone.js";
import { plainNumber, rememberedPhones, rememberPhones } from "./remembered-phones.js";
import { fetchMessages, listenForNews, ServiceError } from "./service.js";
import { newElement, part, showText } from "./template.js";

const row = part(document, "phones", HTMLElement);
const adding = part(document, "add", HTMLFormElement);
const tabs = part(document, "tabs", HTMLElement);
const banner = part(document, "banner", HTMLElement);

const notConnected = "Not connected, trying again…";

/** @type {Map<string, ReturnType<typeof createPhone>>} By number. */
const phones = new Map();

const inView = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      const tab = tabs.querySelector(`a[href="#${target.id}"]`);
      tab?.toggleAttribute("data-in-view", isIntersecting);
      if (isIntersecting) tab?.removeAttribute("data-unread");
    }
  },
  { root: row, threshold: 0.6 },
);

/** @param {string} number */
function addPhone(number) {
  const tab = newElement("li", "");
  const link = newElement("a", number);
  link.setAttribute("href", `#phone-${number.slice(1)}`);
  tab.append(link);
  const phone = createPhone(number, {
    onReply() {
      if (!link.hasAttribute("data-in-view")) link.setAttribute("data-unread", "");
    },
    onService(service) {
      showText(banner, service ? null : notConnected);
      if (service) part(document, "service", HTMLElement).textContent = service;
    },
    onRemove() {
      phones.delete(number);
      tab.remove();
      rememberPhones([...phones.keys()]);
      part(adding, "number", HTMLInputElement).focus();
    },
  });
  phones.set(number, phone);
  row.insertBefore(phone.element, adding);
  tabs.append(tab);
  inView.observe(phone.element);
  showClock();
  return phone;
}

function showClock() {
  const now = new Date();
  for (const { element } of phones.values()) {
    part(element, "clock", HTMLElement).textContent = clockText(now);
  }
}

/** @param {string} number */
async function tryToAdd(number) {
  const error = part(document, "add-error", HTMLElement);
  showText(error, null);
  try {
    if (!phones.has(number)) {
      await fetchMessages(number); // which refuses what is no number
      void addPhone(number).refresh();
      rememberPhones([...phones.keys()]);
    }
    adding.reset();
    phones.get(number)?.focus();
  } catch (reason) {
    showText(error, `Not added: ${reason instanceof ServiceError ? reason.message : "this page is broken"}.`);
  }
}

adding.addEventListener("submit", (event) => {
  event.preventDefault();
  void tryToAdd(plainNumber(part(adding, "number", HTMLInputElement).value));
});

function refreshAll() {
  for (const phone of phones.values()) void phone.refresh();
}

/** `/#phone=+12065550100`, as the console links here, shows that phone. */
function showWanted() {
  const wanted = new URLSearchParams(location.hash.slice(1)).get("phone");
  // In a query, + is a space.
  if (wanted) void tryToAdd(plainNumber(wanted.replace(/^ /, "+")));
}

for (const number of rememberedPhones()) addPhone(number);
phones.values().next().value?.focus();
showWanted();
window.addEventListener("hashchange", showWanted);
refreshAll();
setInterval(showClock, 5_000);
listenForNews({
  onNews: (number) => void phones.get(number)?.refresh(),
  onConnected: refreshAll,
  onLost() {
    showText(banner, notConnected);
  },
});
