import { z } from "zod";
import { SourceError } from "../outside/source-error.ts";

const refusal = z.object({ error: z.literal(true), reason: z.string().optional() });

/** Sorts an answer of Open-Meteo's that is no success: https://open-meteo.com/en/docs#errors. */
export function sortOpenMeteoError(service: string, httpStatus: number, body: unknown): SourceError {
  if (httpStatus === 429) return new SourceError(service, "quota", "429");
  if (httpStatus >= 500) return new SourceError(service, "unavailable", String(httpStatus));
  if (httpStatus === 401 || httpStatus === 403)
    return new SourceError(service, "refused", String(httpStatus));
  const reason = refusal.safeParse(body).data?.reason ?? "";
  // They say so of a place without data; the reason itself may hold the place and stays out of the error.
  if (/no data/i.test(reason)) return new SourceError(service, "not-found", "no data");
  return new SourceError(service, httpStatus === 400 ? "bad-request" : "garbled", String(httpStatus));
}
