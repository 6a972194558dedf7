import type { Sources } from "../index.ts";
import type { SkillContext, SkillReply } from "../skill.ts";
import { nextTime } from "../time/next-time.ts";
import { findClock } from "../time/read-clock.ts";
import { findDays } from "../time/repeated-days.ts";
import type { DigestArgs } from "./args.ts";
import type { DigestSkills } from "./read-item.ts";
import { setDigest } from "./set-digest.ts";
import { digestKey, type Item, mostItems, digestOf, type Setting } from "./setting.ts";
import { splitItems } from "./split-items.ts";
import { fixedTexts, repeatWords, settingText } from "./wording.ts";

/** Other days or another time, one thing more or one less. */
export async function changeSetting(
  sources: Sources,
  skills: DigestSkills,
  args: DigestArgs,
  context: SkillContext,
): Promise<SkillReply> {
  const { setting } = digestOf(context);
  if (args.do === "add") return addItem(sources, skills, { setting, args, context });
  if (!setting) return { text: fixedTexts.noneSet };
  if (args.do === "change") {
    const changed = withTimes(setting, args.when ?? "");
    return changed ? confirm(changed, context) : { text: fixedTexts.notUnderstood };
  }
  const items = setting.items.filter((item) => !isMeant(item, args.what ?? ""));
  if (items.length === setting.items.length) return { text: fixedTexts.nothingLike };
  if (items.length > 0) return confirm({ ...setting, items }, context);
  return {
    text: fixedTexts.off,
    effects: [{ kind: "do-not-wake", key: null }],
    remember: { setting, isOn: false },
  };
}

function addItem(
  sources: Sources,
  skills: DigestSkills,
  { setting, args, context }: { setting: Setting | null; args: DigestArgs; context: SkillContext },
): Promise<SkillReply> {
  const now = setting?.items ?? [];
  const added = splitItems(args.what ?? "");
  if (added.length > 0 && now.length + added.length > mostItems) {
    return Promise.resolve({ text: fixedTexts.tooMany });
  }
  const what = [...now, ...added].map(({ words }) => words).join(", ");
  const chosen = now.map(({ words, args: chosenArgs }) => ({ words, args: chosenArgs }));
  const when = setting ? repeatWords(setting) : args.when;
  return setDigest(sources, skills, { ...args, do: "set", when, what, chosen }, context);
}

/** "8" or "weekdays": what is not said stays as it is. A time without am or pm stays in its half of the day. */
function withTimes(setting: Setting, words: string): Setting | null {
  const days = findDays(words);
  const clock = findClock(days?.rest ?? `\u0001 ${words}`, { part: days?.part ?? null, isBareTaken: true });
  if (!days && !clock) return null;
  return { ...setting, days: days?.days ?? setting.days, at: clock?.at ?? setting.at };
}

function confirm(setting: Setting, context: SkillContext): SkillReply {
  const at = nextTime(setting, setting.zone, context.now);
  return {
    text: settingText(setting, context, "next"),
    effects: [{ kind: "wake", key: digestKey, at, data: setting }],
    remember: { setting, isOn: true },
  };
}

const vehicle = /bus|train|tram|tube|metro|subway|ferry|coach/i;

/** Whether "the bus" means an item: that vehicle where one is named, else all of its kind. */
function isMeant(item: Item, words: string): boolean {
  const meant = splitItems(words);
  return meant.some(({ skill, words: named }) => {
    const how = vehicle.exec(named)?.[0]?.toLowerCase();
    return skill === item.skill && (!how || skill === "weather" || item.words.toLowerCase().includes(how));
  });
}
