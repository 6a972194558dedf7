import type { Sources } from "../index.ts";
import { SourceError } from "../outside/source-error.ts";
import type { SkillCheck } from "../skill.ts";
import { searchWeb } from "../web-search/search-web.ts";
import { readSummary } from "../wikipedia/read-article.ts";
import { adviceFor } from "./failure.ts";

/** What is asked where nothing was set up: a machine without the internet is no fault of the settings. */
const PUBLIC_ORIGIN = "https://en.wikipedia.org";

/** Whether Wikipedia and the search of the web answer, each asked for one thing: for `doctor`. */
export async function checkSources(
  { wikipediaUrl, webSearch }: Sources,
  signal: AbortSignal,
): Promise<SkillCheck> {
  try {
    await readSummary(wikipediaUrl, "Earth", signal);
    if (!webSearch) return { status: "ok", detail: "Wikipedia answers; no web search is set up", hint: null };
    await searchWeb(webSearch, "news", { country: null, signal });
    return { status: "ok", detail: "Wikipedia and the web search answer", hint: null };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const isAway = ["unreachable", "timeout"].includes(error.problem);
    if (error.service === "Wikipedia" && wikipediaUrl === PUBLIC_ORIGIN && isAway) {
      return {
        ...{ status: "off", detail: "Wikipedia cannot be reached from here" },
        hint: "Check this machine's way to the internet, or set WIKIPEDIA_URL.",
      };
    }
    return {
      ...{ status: "broken", detail: error.message },
      hint: adviceFor(error) ?? "It may pass by itself: ask again in some minutes.",
    };
  }
}
