import { XMLParser } from "fast-xml-parser";
import { z } from "zod";
import { plainText } from "./plain-text.ts";

/** One story of a feed, as data: short, on one line. */
type FeedStory = { title: string; summary: string; at: Date | null };
export type Feed = { name: string; stories: FeedStory[] };

const MAX_STORIES = 60;
const MAX_TITLE_CHARACTERS = 150;
const MAX_SUMMARY_CHARACTERS = 500;
const MAX_NAME_CHARACTERS = 30;
/** Clocks of servers differ; what is from later than this has a wrong date. */
const mostAheadMs = 15 * 60_000;

// Entities of a file's own are never put in, and files outside are never read (no "XXE", no "billion laughs").
const parser = new XMLParser({
  ...{ processEntities: false, ignoreAttributes: true, parseTagValue: false, maxNestedTags: 50 },
});

const some = z.unknown().optional();
const record = z.record(z.string(), some);
const channel = z.object({ title: some, item: some });
/** RSS 2.0, RSS 1.0 (whose items stand beside the channel) and Atom. */
const shapes = z.union([
  z.object({ rss: z.object({ channel }) }).transform(({ rss }) => rss.channel),
  z
    .object({ "rdf:RDF": z.object({ channel: z.object({ title: some }), item: some }) })
    .transform(({ "rdf:RDF": { channel: own, item } }) => ({ title: own.title, item })),
  z.object({ feed: z.object({ title: some, entry: some }) }).transform(({ feed }) => ({
    title: feed.title,
    item: feed.entry,
  })),
]);

/** Reads a feed of news; null where the text is none. Stories without a title are left out, dates of the future too. */
export function readFeed(xml: string, { host, now }: { host: string; now: Date }): Feed | null {
  const read = shapes.safeParse(parse(xml));
  if (!read.success) return null;
  const { title, item } = read.data;
  const stories = listOf(item)
    .slice(0, MAX_STORIES)
    .flatMap((one) => readStory(one, now));
  // "Sport - The Daily Post | Home": what stands first.
  const name = plainText(textOf(title), 80).split(/ [-|>:] /)[0] ?? "";
  return { name: plainText(name, MAX_NAME_CHARACTERS) || host.slice(0, MAX_NAME_CHARACTERS), stories };
}

function parse(xml: string): unknown {
  try {
    return parser.parse(xml);
  } catch {
    return null;
  }
}

function readStory(item: unknown, now: Date): FeedStory[] {
  const read = record.safeParse(item);
  if (!read.success) return [];
  const own = read.data;
  const title = plainText(textOf(own["title"]), MAX_TITLE_CHARACTERS);
  if (title === "") return [];
  const raw =
    [own["description"], own["summary"], own["content:encoded"], own["content"]]
      .map((one) => plainText(textOf(one), MAX_SUMMARY_CHARACTERS))
      .find((text) => text !== "") ?? "";
  const at = [own["pubDate"], own["published"], own["dc:date"], own["updated"]]
    .map((one) => readDate(textOf(one), now))
    .find((date) => date !== null);
  return [{ title, summary: raw === title ? "" : raw, at: at ?? null }];
}

function readDate(text: string, now: Date): Date | null {
  const time = Date.parse(text.trim().slice(0, 60));
  if (Number.isNaN(time) || time < 0 || time > now.getTime() + mostAheadMs) return null;
  return new Date(time);
}

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  return value === undefined || value === "" ? [] : [value];
}

/** The text of an element; of XHTML in it, that of its elements. */
function textOf(value: unknown, depth = 0): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return textOf(value[0], depth + 1);
  if (depth > 8 || typeof value !== "object" || value === null) return "";
  return Object.values(value)
    .slice(0, 50)
    .map((part) => textOf(part, depth + 1))
    .join(" ");
}
