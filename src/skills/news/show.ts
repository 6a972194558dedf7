import { toGsm7 } from "../../sms/gsm7.ts";
import { measure } from "../../sms/segments.ts";
import { withHint } from "../hint.ts";
import type { SkillReply } from "../skill.ts";
import { splitSentences } from "../wikipedia/sentences.ts";
import { shorten } from "../wording.ts";
import type { Story } from "./args.ts";

const AT_ONCE = 3;
const MOST_KEPT = 12;
const SEGMENTS = 2;

type Shown = { stories: Story[]; shown: number };
type Way = { title: string; topics?: string[]; now: Date };

/** The next three headlines with their numbers, what they are on, and how old; "2" tells one, MORE the next. */
export function showHeadlines({ stories, shown }: Shown, { title, topics = [], now }: Way): SkillReply {
  const kept = stories.slice(0, MOST_KEPT);
  const next = kept.slice(shown, shown + AT_ONCE);
  const until = shown + next.length;
  const lines = (most: number): string => headlines(next, { title, from: shown + 1, most, now });
  const others = topics.length > 1 ? `\nTopics: ${shorten(topics.join(", "), 60)}` : "";
  const text = firstThatFits([110, 85, 70, 55, 40], (most) => lines(most) + others);
  const isMore = until < kept.length;
  const hints = isMore
    ? [`Text ${shown + 1} to read it, MORE for more.`, "MORE for more."]
    : [`Text ${shown + 1} to read it.`];
  return { text: withHint(text, hints), ...going({ stories: kept, shown: until }) };
}

/** The newest headlines as a part of a longer text. */
export function briefHeadlines(stories: Story[], { title, now }: Way): string {
  const next = stories.slice(0, AT_ONCE);
  return firstThatFits([80, 60, 45], (most) => headlines(next, { title, from: null, most, now }));
}

/** One story in two sentences. */
export function tellStory(shown: Shown, number: number, now: Date): SkillReply {
  const story = shown.stories[number - 1];
  if (!story || number > shown.shown) {
    return { text: `There is no headline ${number} here. Text NEWS for the headlines.`, ...going(shown) };
  }
  const source = `(${[story.feed, ageText(story.at, now)].filter(Boolean).join(", ")})`;
  const all = splitSentences(story.summary);
  const sentences = (all.length > 0 ? all : [story.summary]).slice(0, 2);
  const told = story.summary === "" ? `${story.title}. The feed says no more on it.` : sentences.join(" ");
  const text = firstThatFits([400, 280, 240, 200, 120, 60], (most) => `${shorten(told, most)} ${source}`);
  return { text: withHint(text, ["MORE for more headlines."]), ...going(shown) };
}

/** What the next text may go on from. */
function going(shown: Shown): Pick<SkillReply, "remember" | "question"> {
  const choices = shown.stories
    .slice(0, shown.shown)
    .map((_, index) => ({ answer: String(index + 1), args: { story: index + 1 } }));
  return { remember: shown, ...(choices.length > 0 && { question: { choices } }) };
}

type Lines = { title: string; from: number | null; most: number; now: Date };

function headlines(stories: Story[], { title, from, most, now }: Lines): string {
  const names = new Set(stories.map(({ feed }) => feed));
  // One paper's name is told once.
  const [name] = names.size === 1 ? names : [];
  const lines = stories.map((story, index) => {
    const aside = [name === undefined ? story.feed : "", ageText(story.at, now)].filter(Boolean).join(", ");
    const start = from === null ? "-" : String(from + index);
    return `${start} ${shorten(story.title, most)}${aside && ` (${aside})`}`;
  });
  return [`${shorten(title, 40)}${name === undefined ? "" : ` (${name})`}:`, ...lines].join("\n");
}

/** The first that costs no more than two segments; the last where all do. */
function firstThatFits(sizes: number[], write: (most: number) => string): string {
  const texts = sizes.map(write);
  return texts.find((text) => measure(toGsm7(text)).segments <= SEGMENTS) ?? texts.at(-1) ?? "";
}

/** "35 min ago", "5h ago", "2 days ago"; "" where the feed does not say. */
function ageText(at: string | null, now: Date): string {
  if (at === null) return "";
  const minutes = Math.max(0, Math.round((now.getTime() - Date.parse(at)) / 60_000));
  if (minutes < 2) return "just now";
  if (minutes < 60) return `${minutes} min ago`;
  const hours = Math.round(minutes / 60);
  if (hours < 24) return `${hours}h ago`;
  const days = Math.round(hours / 24);
  return days === 1 ? "1 day ago" : `${days} days ago`;
}
