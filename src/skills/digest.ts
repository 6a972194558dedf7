import { type DigestArgs, digestSchema } from "./digest/args.ts";
import { changeSetting } from "./digest/change-setting.ts";
import { composeDigest, mostSegments } from "./digest/compose.ts";
import { readCommand, readFollowUp, readUtterance } from "./digest/read-digest.ts";
import { readSurely } from "./digest/read-surely.ts";
import type { DigestSkills } from "./digest/read-item.ts";
import { digestKey, digestOf, readSetting } from "./digest/setting.ts";
import { setDigest } from "./digest/set-digest.ts";
import { fixedTexts, settingText } from "./digest/wording.ts";
import type { Sources } from "./index.ts";
import type { Skill, SkillContext, SkillReply, WakeReply } from "./skill.ts";
import { nextTime } from "./time/next-time.ts";
import { knownZone } from "./time/zone.ts";

/** What comes later than this is no use any more: the service was down, and the next day's follows. */
const stillUsefulMs = 3 * 3_600_000;

/** One text a day, or on some days, with the weather, ways, the calendar and the news, made by the skills for these. */
export function createDigest(sources: Sources, skills: DigestSkills): Skill<DigestArgs> {
  return {
    name: "digest",
    isReady: skills.weather.isReady,
    seesReminders: true,
    help: {
      word: "DIGEST",
      what: "one text every day",
      topics: ["digest", "daily", "every day", "morning", "daily text"],
      example:
        "DIGEST 7:00 weather Leeds\nDIGEST weekdays 6:45 weather, bus from home to work\nDIGEST shows what is set, DIGEST OFF ends it.",
    },
    description:
      "Sets up one text that is sent to the person every day, or on some weekdays, at a set time, with the weather and " +
      "ways by bus, train, car or on foot, what is in their calendar, and the news; also changes, shows or ends it. Nothing else can be in it.",
    schema: digestSchema,
    readCommand: (text) => readCommand(text) ?? readSurely(text, skills),
    readUtterance,
    readFollowUp,
    run: (args, context) => run(sources, skills, args, context),
    wake: ({ data, dueAt }, context) => wake(skills, { data, dueAt }, context),
  };
}

async function run(
  sources: Sources,
  skills: DigestSkills,
  args: DigestArgs,
  context: SkillContext,
): Promise<SkillReply> {
  const { setting, isOn } = digestOf(context);
  switch (args.do ?? (args.what ? "set" : "show")) {
    case "set":
      return setDigest(sources, skills, args, context);
    case "change":
    case "add":
    case "drop":
      return changeSetting(sources, skills, args, context);
    case "off":
      return {
        text: setting ? fixedTexts.off : fixedTexts.offUnknown,
        effects: [{ kind: "do-not-wake", key: null }],
        remember: { setting, isOn: false },
      };
    case "on": {
      if (!setting) return { text: fixedTexts.noneSet };
      const at = nextTime(setting, setting.zone, context.now);
      return {
        text: settingText(setting, context, "next"),
        effects: [{ kind: "wake", key: digestKey, at, data: setting }],
        remember: { setting, isOn: true },
      };
    }
    case "now":
      if (!setting) return { text: fixedTexts.noneSet };
      return composeDigest(setting, skills, context);
    case "show":
      if (!setting) return { text: fixedTexts.usage };
      return {
        text: isOn ? settingText(setting, context, "next") : fixedTexts.off,
        remember: { setting, isOn },
      };
    case "unsuited":
      return { text: fixedTexts.unsuited };
    case "usage":
      return { text: fixedTexts.usage };
  }
}

/** Today's text, and when the next one comes. */
async function wake(
  skills: DigestSkills,
  { data, dueAt }: { data: unknown; dueAt: Date },
  context: SkillContext,
): Promise<WakeReply> {
  const setting = readSetting(data);
  if (!setting) return { text: null };
  // Who is elsewhere by now gets up by the clocks there.
  const current = { ...setting, zone: knownZone(context.zone) ?? setting.zone };
  const after = new Date(Math.max(context.now.getTime(), dueAt.getTime()));
  const at = nextTime(current, current.zone, after);
  const reply: WakeReply = {
    text: null,
    effects: [{ kind: "wake", key: digestKey, at, data: current }],
    // RESET forgot what is set; it goes on all the same, and can be told and changed again.
    ...(context.memory === null && { remember: { setting: current, isOn: true } }),
  };
  if (context.now.getTime() - dueAt.getTime() > stillUsefulMs) return reply;
  return { ...reply, ...(await composeDigest(current, skills, context)), segments: mostSegments };
}
