import type { Sources } from "../index.ts";
import { matching } from "../reminders/find.ts";
import { SourceError } from "../outside/source-error.ts";
import type { SkillContext, SkillReply } from "../skill.ts";
import { shorten } from "../wording.ts";
import type { CalendarArgs } from "./args.ts";
import {
  addressList,
  addressOf,
  dropPast,
  eventsList,
  likelyZone,
  mostEvents,
  ownEvents,
  type OwnEvent,
  zoneOf,
} from "./kept.ts";
import { failureText, loadCalendar, readAddress } from "./load.ts";
import { readEvent } from "./read-event.ts";
import { afterReply } from "./memory.ts";
import { eventsNamed, keeping, nextOf, oneAt, ownLine, replaced, takeOneOff } from "./own.ts";
import { dateText, eventLine, fixedTexts, type Reader, readerOf, zoneNote } from "./wording.ts";

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

function askWhichToDelete(hits: OwnEvent[], context: SkillContext, reader: Reader): SkillReply {
  const offered = hits.slice(0, mostChoices).map(({ text }) => ({ do: "delete", sure: true, kept: text }));
  const [first] = offered;
  const next = first && nextOf(first.kept, reader);
  const isAgain = hits.length === 1 && hits[0]?.recur !== null;
  const choices = [
    ...(isAgain ? [{ ...first, each: false }] : []),
    ...offered,
    { do: "delete", sure: false },
  ];
  const lines = isAgain
    ? [`only ${next ? dateText(next.start, reader) : "the next"}`, "each time", "keep it"]
    : hits.length === 1
      ? ["delete it", "keep it"]
      : [...offered.map(({ kept }) => ownLine(kept, reader)), "none"];
  const question =
    hits.length === 1 && first ? `Delete ${ownLine(first.kept, reader)}?` : "Which one is to be deleted?";
  return {
    text: [question, ...lines.map((line, index) => `${index + 1} ${line}`)].join("\n"),
    question: { choices: choices.map((args, index) => ({ answer: String(index + 1), args })) },
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

/** Forgets the address and what was added, after one question. */
export function forgetCalendar({ sure }: CalendarArgs, context: SkillContext): SkillReply {
  if (sure === false) return { text: fixedTexts.kept, remember: {} };
  if (addressOf(context) === null && ownEvents(context.items).length === 0)
    return { text: fixedTexts.usage, remember: {} };
  if (!sure) {
    const choices = [
      { answer: "1", args: { do: "off", sure: true } },
      { answer: "2", args: { do: "off", sure: false } },
    ];
    return { text: fixedTexts.askOff, question: { choices }, remember: {} };
  }
  return {
    text: fixedTexts.off,
    remember: {},
    effects: [addressList, eventsList].map((list) => ({ kind: "drop-items", list, texts: null })),
  };
}
