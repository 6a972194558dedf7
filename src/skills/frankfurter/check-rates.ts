import { SourceError } from "../outside/source-error.ts";
import type { SkillCheck } from "../skill.ts";
import { adviceFor } from "./failure.ts";
import type { Rates } from "./rates.ts";

/** What is asked where nothing was set up: a machine without the internet is no fault of the settings. */
const PUBLIC_ORIGIN = "https://api.frankfurter.dev";

/** Whether Frankfurter gives the European Central Bank's rates: for `doctor`. */
export async function checkRates(rates: Rates, url: string, signal: AbortSignal): Promise<SkillCheck> {
  try {
    const count = await rates.ask(signal);
    return { status: "ok", detail: `Frankfurter answers (${count} currencies)`, hint: null };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    if (url === PUBLIC_ORIGIN && ["unreachable", "timeout"].includes(error.problem)) {
      return {
        ...{ status: "off", detail: "Frankfurter cannot be reached from here" },
        hint: "Check this machine's way to the internet, or set FRANKFURTER_URL.",
      };
    }
    const hint = adviceFor(error) ?? "It may pass by itself: ask again in some minutes.";
    return { status: "broken", detail: error.message, hint };
  }
}
