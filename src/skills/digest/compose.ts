import { toGsm7 } from "../../sms/gsm7.ts";
import { measure } from "../../sms/segments.ts";
import type { Skill, SkillContext, SkillReply } from "../skill.ts";
import { untilAborted } from "../until-aborted.ts";
import { shorten } from "../wording.ts";
import type { DigestSkills } from "./read-item.ts";
import type { Item, Setting } from "./setting.ts";
import { sentence, titleText } from "./wording.ts";

/** A daily text is one message of at most so many segments. */
export const mostSegments = 3;
/** Within the time that a wake-up has. */
const itemDeadlineMs = 8_000;
/** What a card says about keywords: they follow a route that was asked for, not one of several in a daily text. */
const isHint = /^(?:NEXT|LATER|BACK|MORE|ALT|EARLIER|REPLY)\b|^\(?(?:text )?(?:NEXT|LATER|ALT)\b/;

/** What a daily text says today, and what an operator must know of it. */
export async function composeDigest(
  { items, zone, at }: Setting,
  skills: DigestSkills,
  context: SkillContext,
): Promise<{ text: string; alert?: string }> {
  const answers = await Promise.all(
    items.map((item) => askItem({ item, at, skill: skills[item.skill] }, context)),
  );
  const alert = answers.find((answer) => answer.alert)?.alert;
  const text = fit([titleText(context.now, zone), ...answers.map(({ lines }) => lines)]);
  return { text, ...(alert && { alert }) };
}

type Answer = { lines: string[]; alert?: string };

async function askItem(asked: Asked, context: SkillContext): Promise<Answer> {
  const { item } = asked;
  const name = sentence(shorten(item.words, 60));
  try {
    const reply = await runItem(asked, context);
    // Nobody is there to choose now.
    if (reply.question)
      return { lines: [`${name}: not clear which place is meant. Set it anew with DIGEST.`] };
    const lines = reply.text.split("\n").filter((line) => line.trim() !== "" && !isHint.test(line));
    const [first = "no answer.", ...others] = lines;
    const named = item.skill !== "directions" ? first : `${name}: ${first}`;
    return { lines: [named, ...others], ...(reply.alert && { alert: reply.alert }) };
  } catch {
    return { lines: [`${name}: could not be looked up just now.`] };
  }
}

/** An item, its skill, and the time of the text that it stands in. */
export type Asked = { item: Item; skill: Skill; at: string };

/** Whoever is told of the weather in the evening cares for the next day's. */
const tomorrowFrom = "17:00";

/** Asks the skill of an item, briefly and as if for the first time. Throws where it takes too long. */
export async function runItem({ item, skill, at }: Asked, context: SkillContext): Promise<SkillReply> {
  const signal = AbortSignal.any([context.signal, AbortSignal.timeout(itemDeadlineMs)]);
  const day = at >= tomorrowFrom ? "tomorrow" : "today";
  const usual = {
    ...{ weather: { day, brief: true }, calendar: { when: day, brief: true }, directions: {} },
    news: { brief: true },
  }[item.skill];
  const args = skill.schema.parse({ ...usual, ...(item.args as object) });
  return untilAborted(skill.run(args, { ...context, memory: null, signal }), signal);
}

/** Puts the parts together; where they are too long, the longest loses its last lines, and then its last words. */
function fit([title, ...parts]: [string, ...string[][]]): string {
  const blocks = parts.map((lines) => [...lines]);
  const whole = (): string => [title, ...blocks.flat()].join("\n");
  while (measure(toGsm7(whole())).segments > mostSegments) {
    const longest = blocks.reduce((one, other) => (sizeOf(other) > sizeOf(one) ? other : one));
    if (longest.length > 1) longest.pop();
    else longest[0] = shorten(longest[0] ?? "", Math.max(20, (longest[0]?.length ?? 0) - 20));
    if (sizeOf(longest) <= 20) break;
  }
  return whole();
}

function sizeOf(lines: string[]): number {
  // What can lose a line loses that first.
  return lines.join("\n").length + (lines.length > 1 ? 1_000 : 0);
}
