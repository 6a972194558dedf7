import { countSegments } from "./composer-count.js";
import { part, showText } from "./template.js";

/**
 * Where a phone's texts are written and sent from: the text field, Send, Picture and the quick keys.
 * @param {HTMLElement} phone
 * @param {string} number
 * @param {(text: { body: string, picture: boolean }) => Promise<boolean>} send false where the text was not taken
 */
export function createComposer(phone, number, send) {
  const form = part(phone, "composer", HTMLFormElement);
  const field = part(phone, "text", HTMLTextAreaElement);
  const label = part(phone, "label", HTMLLabelElement);
  const count = part(phone, "count", HTMLOutputElement);
  const picture = part(phone, "picture", HTMLButtonElement);
  const skip = part(phone, "skip", HTMLAnchorElement);
  field.id = `text-${number.slice(1)}`;
  label.htmlFor = field.id;
  skip.href = `#${field.id}`;

  const hasPicture = () => picture.getAttribute("aria-pressed") === "true";

  /** @param {string} body @param {boolean} isWithPicture */
  function put(body, isWithPicture) {
    field.value = body;
    picture.setAttribute("aria-pressed", String(isWithPicture));
    update();
  }

  function update() {
    field.style.height = "auto";
    if (field.value) field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
    label.textContent = hasPicture() ? "Write a text, picture attached" : "Write a text";
    const { encoding, segments, left, because } = countSegments(field.value);
    count.textContent = `${encoding === "UCS-2" ? "UCS-2 " : ""}${left}/${segments}`;
    count.title = `${left} left in segment ${segments}, ${encoding}${because ? ` because of ${because}` : ""}`;
    count.setAttribute("aria-label", count.title);
  }

  async function submit() {
    const text = { body: field.value, picture: hasPicture() };
    field.focus();
    if (text.body === "" && !text.picture) return;
    put("", false);
    if (await send(text)) return;
    put([text.body, field.value].filter(Boolean).join("\n"), text.picture || hasPicture());
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void submit();
  });
  field.addEventListener("keydown", (event) => {
    // Enter also ends the input of a Chinese or Japanese word.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void submit();
  });
  field.addEventListener("input", update);
  part(phone, "send", HTMLButtonElement).addEventListener("click", () => void submit());
  picture.addEventListener("click", () => {
    put(field.value, !hasPicture());
  });
  for (const key of part(phone, "keypad", HTMLElement).querySelectorAll("button")) {
    key.addEventListener("click", () => void send({ body: key.textContent, picture: false }));
  }

  update();

  const error = part(phone, "error", HTMLElement);
  /** @type {Map<string, string | null>} */
  const troubles = new Map();

  /**
   * Shows what went wrong in sending or loading, until it is told that it is over.
   * @param {"sending" | "loading"} what
   * @param {string | null} trouble
   */
  function showTrouble(what, trouble) {
    troubles.set(what, trouble);
    showText(error, [...troubles.values()].filter(Boolean).join(" ") || null);
  }

  return {
    showTrouble,
    focus: () => {
      field.focus();
    },
  };
}
