import { z } from "zod";
import { plain } from "../wording.ts";

const result = z.object({
  url: z.string().max(4_000),
  /** Brave's name for the snippet; `content` is Tavily's and SearXNG's. */
  description: z.string().nullish(),
  content: z.string().nullish(),
  /** When the page is from: Brave, Tavily, SearXNG. */
  page_age: z.string().nullish(),
  published_date: z.string().nullish(),
  publishedDate: z.string().nullish(),
});

/** What a page of the web says, in a line; `site` is its host alone, never a link. */
export type WebResult = { site: string; text: string; date: string | null };

const MAX_CHARACTERS = 260;
const MAX_RAW_CHARACTERS = 4_000;

/** Reads results of a web search as data: hostile or empty ones are left out. */
export function readResults(results: unknown[]): WebResult[] {
  return results.flatMap((one) => {
    const parsed = result.safeParse(one);
    if (!parsed.success) return [];
    const {
      url,
      description,
      content,
      page_age: age,
      published_date: tavilyDate,
      publishedDate,
    } = parsed.data;
    const site = siteOf(url);
    const text = snippet(description ?? content ?? "");
    return site === null || text === ""
      ? []
      : [{ site, text, date: dayOf(age ?? tavilyDate ?? publishedDate) }];
  });
}

/** "https://www.bbc.co.uk/x" → "bbc.co.uk"; null where it is no page of the web. */
function siteOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  if (protocol !== "https:" && protocol !== "http:") return null;
  const site = hostname.replace(/^(?:www|m|en)\./, "");
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(site) && site.length <= 40 ? site : null;
}

const entities: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  "#39": "'",
  "#x27": "'",
};

function snippet(raw: string): string {
  const text = raw
    .slice(0, MAX_RAW_CHARACTERS)
    .replace(/<(script|style)\b[^>]*>[\s\S]*?(?:<\/\1>|$)/gi, " ")
    .replace(/<\/?[a-z!][^>]*>?/gi, "")
    .replace(/&(#?\w{1,6});/g, (whole, name: string) => entities[name.toLowerCase()] ?? whole)
    // Links belong to whoever wrote the page; the site alone is named.
    .replace(/\b(?:https?:\/\/|www\.)\S+/gi, "")
    .replace(/[*_#`|]{2,}|^[#*>\s]+/g, " ");
  return plain(text, MAX_CHARACTERS);
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "2026-03-26T10:00:00" → "26 Mar 2026"; null where it is no date. */
function dayOf(date: string | null | undefined): string | null {
  const time = Date.parse((date ?? "").slice(0, 60));
  if (Number.isNaN(time)) return null;
  const day = new Date(time);
  return `${day.getUTCDate()} ${months[day.getUTCMonth()] ?? ""} ${day.getUTCFullYear()}`;
}
