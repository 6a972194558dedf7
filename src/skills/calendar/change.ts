import type { Sources } from "../index.ts";
import { SourceError } from "../outside/source-error.ts";
import type { SkillContext, SkillReply } from "../skill.ts";
import { shorten } from "../wording.ts";
import { yesOrNo } from "../yes-or-no.ts";
import type { CalendarArgs } from "./args.ts";
import {
  addressList,
  addressOf,
  dropPast,
  eventsList,
  likelyZone,
  mostEvents,
  ownEvents,
  zoneOf,
} from "./kept.ts";
import { failureText, readAddress } from "./load.ts";
import { readEvent } from "./read-event.ts";
import { afterReply } from "./memory.ts";
import { keeping, ownLine } from "./own.ts";
import { dateText, eventLine, fixedTexts, readerOf, zoneNote } from "./wording.ts";

const weekMs = 7 * 86_400_000;

/** Reads an address at once, and keeps it where a calendar is there. */
export async function saveAddress(
  sources: Sources,
  address: string,
  context: SkillContext,
): Promise<SkillReply> {
  try {
    const read = await readAddress(sources, address, context);
    const zone = zoneOf(context) ?? read.zone ?? likelyZone(context.country);
    const reader = readerOf(context, zone);
    const now = context.now.getTime();
    const coming = read.occurrences.filter(({ start }) => start >= now);
    const count = coming.filter(({ start }) => start < now + weekMs).length;
    const [next] = coming;
    const lines = [
      `Calendar saved: ${count === 0 ? "no events" : count === 1 ? "1 event" : `${count} events`} in the next 7 days.`,
      ...(next ? [`Next: ${dateText(next.start, reader)} ${eventLine(next, reader, false)}`] : []),
      "CAL shows today, CAL OFF forgets it.",
    ];
    return {
      text: lines.join("\n"),
      remember: {},
      effects: [
        { kind: "drop-items", list: addressList, texts: null },
        { kind: "keep-items", items: [{ list: addressList, text: address, keptAt: context.now }] },
      ],
    };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return { text: `${failureText(error, address)} Nothing was saved.`, remember: {} };
  }
}

/** Keeps an event of the person's own; asks when it is where that is not said. */
export function addEvent({ what, when }: CalendarArgs, context: SkillContext): SkillReply {
  const known = zoneOf(context);
  const zone = known ?? likelyZone(context.country);
  const reader = readerOf(context, zone);
  const told = readEvent(what ?? "", when ?? null, reader);
  if (told.isTooOften) return { text: fixedTexts.tooOften, remember: afterReply(context) };
  if (told.title === "")
    return { text: "What is it? Text for example: CAL ADD fri 3pm dentist", remember: afterReply(context) };
  if (told.kept.length === 0) {
    return {
      text: `${told.isNoDay ? "No such day is to come. " : ""}When is ${shorten(told.title, 60)}? Text a day and time, such as fri 3pm.`,
      remember: afterReply(context, { awaiting: "when", what: told.title }),
    };
  }
  const kept = ownEvents(context.items);
  if (kept.length + told.kept.length > mostEvents)
    return {
      text: `Your calendar here is full (${mostEvents} events). CAL DELETE and a name takes one off.`,
      remember: afterReply(context),
    };
  const added = told.kept.filter((text) => !kept.some((event) => event.text === text));
  const lines = told.kept.map((text) => ownLine(text, reader)).join("\n");
  return {
    text: `${added.length === 0 ? "There already" : "Added"}: ${lines}.${zoneNote(known === null, reader)}`,
    remember: afterReply(context, { last: told.kept[0] ?? null, undo: { keep: [], drop: added } }),
    effects: [...dropPast(context.items, context.now), ...keeping(added, context)],
  };
}

/** Forgets the address and what was added, after one question. */
export function forgetCalendar({ sure }: CalendarArgs, context: SkillContext): SkillReply {
  if (sure === false) return { text: fixedTexts.kept, remember: {} };
  if (addressOf(context) === null && ownEvents(context.items).length === 0)
    return { text: fixedTexts.usage, remember: {} };
  if (!sure) {
    const sureIs = (sure: boolean): CalendarArgs => ({ do: "off", sure });
    const choices = yesOrNo({ isYes: sureIs(true), isNo: sureIs(false) }, ["FORGET", "DELETE"]);
    return { text: fixedTexts.askOff, question: { choices }, remember: {} };
  }
  return {
    text: fixedTexts.off,
    remember: {},
    effects: [addressList, eventsList].map((list) => ({ kind: "drop-items", list, texts: null })),
  };
}
