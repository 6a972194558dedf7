/** Which phones the page shows, kept in the browser. Numbers with 555-01 and 7946 0 are set aside for fiction. */

const key = "aisms-simulator-phones";
const first = ["+12065550100", "+442079460100"];

/** @returns {string[]} */
export function rememberedPhones() {
  try {
    /** @type {unknown} */
    const kept = JSON.parse(localStorage.getItem(key) ?? "null");
    if (Array.isArray(kept)) return kept.filter((number) => typeof number === "string");
  } catch {
    // Kept by nobody, or not ours: begin anew.
  }
  return first;
}

/** @param {string[]} numbers */
export function rememberPhones(numbers) {
  try {
    localStorage.setItem(key, JSON.stringify(numbers));
  } catch {
    // A browser that keeps nothing shows the first phones next time.
  }
}

/**
 * A number as the service writes it: "+44 (20) 7946-0100" and "0044 20…" become "+442079460100".
 * @param {string} typed
 */
export function plainNumber(typed) {
  const number = typed.trim().replace(/^00/, "+");
  return number.startsWith("+") ? `+${number.replace(/\D/g, "")}` : number;
}
