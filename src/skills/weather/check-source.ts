import { requestJson } from "../outside/request-json.ts";
import { SourceError } from "../outside/source-error.ts";
import { sortOpenMeteoError } from "../open-meteo/source-error.ts";
import type { Sources } from "../index.ts";
import type { SkillCheck } from "../skill.ts";
import { adviceFor } from "./failure.ts";

const SERVICE = "Open-Meteo";
const TIMEOUT_MS = 6_000;
/** What is asked where nothing was set up: a machine without the internet is no fault of the settings. */
const PUBLIC_ORIGIN = "https://api.open-meteo.com";

/** Whether Open-Meteo answers, asked for one number of one hour: for `doctor`. */
export async function checkSource(
  { forecastUrl }: Sources["openMeteo"],
  signal: AbortSignal,
): Promise<SkillCheck> {
  const query = "latitude=51.5&longitude=-0.13&current=temperature_2m";
  const url = `${forecastUrl.replace(/\/+$/, "")}/v1/forecast?${query}`;
  try {
    const { status, body } = await requestJson({ service: SERVICE, url, timeoutMs: TIMEOUT_MS, signal });
    if (status !== 200) throw sortOpenMeteoError(SERVICE, status, body);
    if (typeof body !== "object" || body === null || !("current" in body))
      throw new SourceError(SERVICE, "garbled", "not the documented shape");
    return { status: "ok", detail: "Open-Meteo answers", hint: null };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    if (forecastUrl === PUBLIC_ORIGIN && ["unreachable", "timeout"].includes(error.problem)) {
      return {
        ...{ status: "off", detail: "Open-Meteo cannot be reached from here" },
        hint: "Check this machine's way to the internet, or set OPEN_METEO_URL and OPEN_METEO_GEOCODING_URL.",
      };
    }
    return {
      ...{ status: "broken", detail: error.message },
      hint: adviceFor(error) ?? "It may pass by itself: ask again in some minutes.",
    };
  }
}
