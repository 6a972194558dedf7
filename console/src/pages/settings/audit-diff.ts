export type Difference = { field: string; before: string | null; after: string | null };

/** What a change changed, field by field, as text. */
export function auditDiff(before: unknown, after: unknown): Difference[] {
  const old = flatten(before);
  const fresh = flatten(after);
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .map((field) => ({ field, before: old.get(field) ?? null, after: fresh.get(field) ?? null }))
    .filter((one) => one.before !== one.after);
}

/** `{a: {b: 1}}` as "a.b" → "1"; a list is one value. */
function flatten(value: unknown, at = ""): Map<string, string> {
  if (value === null || value === undefined) return new Map();
  if (typeof value !== "object")
    return new Map([[at, typeof value === "string" ? value : JSON.stringify(value)]]);
  if (Array.isArray(value)) {
    const isPlain = value.every((one) => typeof one !== "object");
    return new Map([[at, isPlain ? value.join(", ") : JSON.stringify(value)]]);
  }
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [...flatten(inner, at ? `${at}.${key}` : key)]),
  );
}
