/**
 * A fresh copy of one of the page's templates.
 * @param {string} id
 * @returns {HTMLElement}
 */
export function copyTemplate(id) {
  const template = document.getElementById(id);
  const first = template instanceof HTMLTemplateElement ? template.content.firstElementChild : null;
  if (!first) throw new Error(`the page has no template ${id}`);
  return /** @type {HTMLElement} */ (document.importNode(first, true));
}

/**
 * The part of that name, which must be an element of that type.
 * @template {Element} T
 * @param {ParentNode} root
 * @param {string} name
 * @param {new () => T} type
 * @returns {T}
 */
export function part(root, name, type) {
  const found = root.querySelector(`[data-part="${name}"]`);
  if (!(found instanceof type)) throw new Error(`the page has no part ${name}`);
  return found;
}

/**
 * Puts a text into an element and hides the element where there is none.
 * @param {HTMLElement} element
 * @param {string | null} text
 */
export function showText(element, text) {
  element.hidden = !text;
  if (element.textContent !== (text ?? "")) element.textContent = text ?? "";
}

/**
 * @param {string} name
 * @param {string} text
 */
export function newElement(name, text) {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
