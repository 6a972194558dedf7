import type { Shape } from "./request-shapes.ts";

/** RFC 3339: "Z" or an offset, up to nine digits of a second. */
const timestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/;

/** What is wrong with a value, in the words of Google's JSON parser; null where nothing is. An absent field may be null. */
export function shapeFault(value: unknown, shape: Shape, path = ""): string | null {
  if (value === null) return null;
  const invalid = (type: string) => `Invalid value at '${path}' (${type}), ${JSON.stringify(value)}`;
  if (shape === "timestamp") {
    return typeof value === "string" && timestamp.test(value)
      ? null
      : invalid("type.googleapis.com/google.protobuf.Timestamp");
  }
  if (typeof shape === "string")
    return typeof value === shape ? null : invalid(`TYPE_${shape.toUpperCase()}`);
  if ("oneOf" in shape)
    return typeof value === "string" && shape.oneOf.includes(value) ? null : invalid("TYPE_ENUM");
  if ("list" in shape) {
    if (!Array.isArray(value)) return invalid("TYPE_MESSAGE");
    return firstOf(value.map((member, index) => shapeFault(member, shape.list, `${path}[${index}]`)));
  }
  if (typeof value !== "object" || Array.isArray(value)) return invalid("TYPE_MESSAGE");
  return firstOf(
    Object.entries(value).map(([name, inner]) => {
      const field = Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined;
      const at = path === "" ? "" : ` at '${path}'`;
      if (!field) return `Invalid JSON payload received. Unknown name "${name}"${at}: Cannot find field.`;
      return shapeFault(inner, field, path === "" ? name : `${path}.${name}`);
    }),
  );
}

function firstOf(faults: (string | null)[]): string | null {
  return faults.find((found) => found !== null) ?? null;
}
