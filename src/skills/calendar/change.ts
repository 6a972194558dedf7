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
  toOccurrence,
  zoneOf,
} from "./kept.ts";
import { failureText, loadCalendar, readAddress } from "./load.ts";
import { readEvent } from "./read-event.ts";
import { dateText, eventLine, fixedTexts, readerOf, zoneNote, type Reader } from "./wording.ts";

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
  if (told.isRepeated) return { text: fixedTexts.repeated, remember: {} };
  if (told.title === "")
    return { text: "What is it? Text for example: CAL ADD fri 3pm dentist", remember: {} };
  if (told.kept === null) {
    return {
      text: `When is ${shorten(told.title, 60)}? Text a day and time, such as fri 3pm.`,
      remember: { awaiting: "when", what: told.title },
    };
  }
  const kept = ownEvents(context.items);
  if (kept.length >= mostEvents)
    return {
      text: `Your calendar here is full (${mostEvents} events). CAL DELETE and a name takes one off.`,
      remember: {},
    };
  const [event] = ownEvents([{ list: eventsList, text: told.kept, keptAt: context.now }]);
  if (!event) throw new Error("an event that was just made can be read");
  const isThere = kept.some(({ text }) => text === told.kept);
  return {
    text: `${isThere ? "There already" : "Added"}: ${lineOf(toOccurrence(event, zone), reader)}.${zoneNote(known === null, reader)}`,
    remember: {},
    effects: [
      ...dropPast(context.items, context.now),
      { kind: "keep-items", items: [{ list: eventsList, text: told.kept, keptAt: context.now }] },
    ],
  };
}

function lineOf(event: ReturnType<typeof toOccurrence>, reader: Reader): string {
  return `${dateText(event.start, reader)} ${eventLine(event, reader, false)}`;
}

const mostChoices = 5;

/** Takes an event off that was added by text, after one question. */
export async function deleteEvent(
  sources: Sources,
  { what, sure, kept }: CalendarArgs,
  context: SkillContext,
): Promise<SkillReply> {
  if (sure === false) return { text: fixedTexts.kept, remember: {} };
  const zone = zoneOf(context) ?? likelyZone(context.country);
  const reader = readerOf(context, zone);
  const own = ownEvents(context.items);
  const told = (text: string): string => {
    const event = own.find((one) => one.text === text);
    return event ? lineOf(toOccurrence(event, zone), reader) : text;
  };
  if (sure && kept) {
    if (!own.some(({ text }) => text === kept)) return { text: "That is gone already.", remember: {} };
    return {
      text: `Deleted: ${told(kept)}.`,
      remember: {},
      effects: [{ kind: "drop-items", list: eventsList, texts: [kept] }],
    };
  }
  const hits = matching(
    what ?? "",
    own.map(({ title }) => title),
  ).flatMap((index) => own[index] ?? []);
  const [first] = hits;
  if (!first) return notOwn(sources, what ?? "", context);
  const choices = hits.slice(0, mostChoices).map(({ text }, index) => ({
    answer: String(index + 1),
    args: { do: "delete", sure: true, kept: text },
  }));
  const keep = { answer: String(choices.length + 1), args: { do: "delete", sure: false } };
  const text =
    hits.length === 1
      ? `Delete ${told(first.text)}?\n1 delete it\n2 keep it`
      : [
          "Which one is to be deleted?",
          ...choices.map(({ answer, args }) => `${answer} ${told(args.kept)}`),
          `${keep.answer} none`,
        ].join("\n");
  return { text, question: { choices: [...choices, keep] }, remember: {} };
}

/** Nothing of that name was added here; what is in the person's own calendar can only be changed there. */
async function notOwn(sources: Sources, what: string, context: SkillContext): Promise<SkillReply> {
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
        remember: {},
      };
  }
  return { text: `Nothing with "${name}" was added here. CAL WEEK shows what there is.`, remember: {} };
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
