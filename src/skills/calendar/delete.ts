import { matching } from "../reminders/find.ts";
import type { Sources } from "../index.ts";
import type { SkillContext, SkillReply } from "../skill.ts";
import { shorten } from "../wording.ts";
import { yesOrNo } from "../yes-or-no.ts";
import { type CalendarArgs, everything } from "./args.ts";
import type { Occurrence } from "./expand.ts";
import { addressOf, likelyZone, ownEvents, type OwnEvent, zoneOf } from "./kept.ts";
import { loadCalendar } from "./load.ts";
import { afterReply } from "./memory.ts";
import { eventsNamed, nextOf, oneAt, ownLine, replaced, takeAllOff, takeOneOff, timesWithin } from "./own.ts";
import { dateText, fixedTexts, type Reader, readerOf } from "./wording.ts";

const mostChoices = 5;

/** Takes an event off that was added by text, after one question; of what comes again one alone where its time is said. */
export async function deleteEvent(
  sources: Sources,
  args: CalendarArgs,
  context: SkillContext,
): Promise<SkillReply> {
  const { what, sure, kept, of } = args;
  if (sure === false) return { text: fixedTexts.kept, remember: afterReply(context) };
  const reader = readerOf(context, zoneOf(context) ?? likelyZone(context.country));
  const own = ownEvents(context.items);
  if (sure && kept) {
    if (!own.some(({ text }) => text === kept))
      return { text: "That is gone already.", remember: afterReply(context) };
    const one = args.each === false ? nextOf(kept, reader) : null;
    return one
      ? takeOneOff(one, context, reader)
      : replaced({ drop: kept, keep: [] }, context, `Deleted: ${ownLine(kept, reader)}.`);
  }
  if (of && what === everything) return deleteAllOf(of, { sure: sure === true, own }, context, reader);
  const one = of ? oneAt(what ?? "", of, own, reader) : null;
  if (one) return takeOneOff(one, context, reader);
  const hits = eventsNamed(what ?? "", own, context);
  const [first] = hits;
  if (!first) return notOwn(sources, what ?? "", context);
  if (of && hits.length === 1)
    return {
      text: `It is not on then: ${ownLine(first.text, reader)}.`,
      remember: afterReply(context, { last: first.text }),
    };
  return askWhichToDelete(hits, context, reader);
}

/** Takes all off that was added for a day or week; asks first where that is more than one. */
function deleteAllOf(
  of: string,
  { sure, own }: { sure: boolean; own: OwnEvent[] },
  context: SkillContext,
  reader: Reader,
): SkillReply {
  const times = timesWithin(of, own, reader);
  const [first] = times;
  const line = ({ start, title }: Occurrence): string => `${dateText(start, reader)} ${title}`;
  if (!first)
    return {
      text: `Nothing was added here for ${shorten(of, 40)}. CAL WEEK shows what there is.`,
      remember: afterReply(context),
    };
  if (times.length === 1) return takeOneOff(first, context, reader);
  if (sure) return takeAllOff(times, context, reader);
  const sureIs = (is: boolean): CalendarArgs => ({ do: "delete", what: everything, of, sure: is });
  return {
    text: `Delete ${shorten(times.map(line).join(", "), 200)}?\n1 delete all ${times.length}\n2 keep them`,
    question: { choices: yesOrNo({ isYes: sureIs(true), isNo: sureIs(false) }, ["DELETE", "CLEAR"]) },
    remember: afterReply(context),
  };
}

function askWhichToDelete(hits: OwnEvent[], context: SkillContext, reader: Reader): SkillReply {
  const offered = hits.slice(0, mostChoices).map(({ text }) => ({ do: "delete", sure: true, kept: text }));
  const [first] = offered;
  const next = first && nextOf(first.kept, reader);
  const isAgain = hits.length === 1 && hits[0]?.recur !== null;
  const keep = { do: "delete", sure: false };
  const choices = [...(isAgain ? [{ ...first, each: false }] : []), ...offered, keep];
  const lines = isAgain
    ? [`only ${next ? dateText(next.start, reader) : "the next"}`, "each time", "keep it"]
    : hits.length === 1
      ? ["delete it", "keep it"]
      : [...offered.map(({ kept }) => ownLine(kept, reader)), "none"];
  const question =
    hits.length === 1 && first ? `Delete ${ownLine(first.kept, reader)}?` : "Which one is to be deleted?";
  return {
    text: [question, ...lines.map((line, index) => `${index + 1} ${line}`)].join("\n"),
    question: {
      choices:
        first && choices.length === 2
          ? yesOrNo({ isYes: first, isNo: keep }, ["DELETE", "REMOVE"])
          : choices.map((args, index) => ({ answer: String(index + 1), args })),
    },
    remember: afterReply(context, { last: hits.length === 1 ? (first?.kept ?? null) : null }),
  };
}

/** Nothing of that name was added here; what is in the person's own calendar can only be changed there. */
export async function notOwn(sources: Sources, what: string, context: SkillContext): Promise<SkillReply> {
  const address = addressOf(context);
  const name = shorten(what, 60);
  if (address !== null) {
    const { occurrences } = await loadCalendar(sources, context);
    const hits = matching(
      what,
      occurrences.map(({ title }) => title),
    );
    if (hits.length > 0)
      return {
        text: `"${name}" stands in the calendar whose address you gave: it can only be changed there.`,
        remember: afterReply(context),
      };
  }
  return {
    text: `Nothing with "${name}" was added here. CAL WEEK shows what there is.`,
    remember: afterReply(context),
  };
}
