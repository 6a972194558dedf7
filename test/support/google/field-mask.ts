import type { ReceivedRequest } from "../http/listen.ts";
import type { Fields } from "./response-fields.ts";

/** The mask of a request, from its header or query; null where it has none. */
export function fieldMaskOf({ headers, url }: ReceivedRequest): string | null {
  const header = headers["x-goog-fieldmask"];
  const mask =
    typeof header === "string" ? header : (url.searchParams.get("$fields") ?? url.searchParams.get("fields"));
  return mask === "" ? null : mask;
}

/** The first path of the mask that leads nowhere (a space makes one, too), or null. */
export function unknownPath(mask: string, fields: Fields): string | null {
  return mask.split(",").find((path) => !leadsSomewhere(path.split("."), fields)) ?? null;
}

function leadsSomewhere(path: string[], fields: Fields): boolean {
  const [name = "", ...rest] = path;
  if (name === "*") return rest.length === 0;
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (field === undefined) return false;
  if (rest.length === 0 || field === "any") return true;
  return field !== "leaf" && leadsSomewhere(rest, field);
}

/** What the mask lets through. A list keeps all its members, if only as `{}`. */
export function applyMask(value: unknown, mask: string): unknown {
  return filter(
    value,
    mask.split(",").map((path) => path.split(".")),
  );
}

function filter(value: unknown, paths: string[][]): unknown {
  if (paths.some(([name]) => name === undefined || name === "*")) return value;
  if (Array.isArray(value)) return value.map((member) => filter(member, paths));
  if (typeof value !== "object" || value === null) return value;
  const kept: [string, unknown][] = [];
  for (const [name, inner] of Object.entries(value)) {
    const below = paths.filter(([first]) => first === name).map(([, ...rest]) => rest);
    if (below.length > 0) kept.push([name, filter(inner, below)]);
  }
  return Object.fromEntries(kept);
}
