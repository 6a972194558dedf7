import type { FastifyRequest } from "fastify";
import { cleanText } from "../../sms/clean-text.ts";
import { HttpError } from "../http-error.ts";

/** No route takes anything near it; far more would end in a stack overflow. */
const deepest = 50;

/** Before a request is checked: takes out of all its texts what no database takes, so that no route can forget it. */
export function cleanInput(request: FastifyRequest, _reply: unknown, next: () => void): void {
  request.body = cleaned(request.body);
  request.query = cleaned(request.query);
  request.params = cleaned(request.params);
  next();
}

function cleaned(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return cleanText(value);
  if (typeof value !== "object" || value === null) return value;
  if (depth > deepest) throw new HttpError(400, "the body is nested too deeply");
  if (Array.isArray(value)) return value.map((one) => cleaned(one, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [cleanText(key), cleaned(inner, depth + 1)]),
  );
}
