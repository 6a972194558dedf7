import { readRule } from "../time/read-rule.ts";
import { knownZone } from "../time/zone.ts";
import { readZone, readZoneLoosely } from "../zone/read-zone.ts";
import { readPlaceAnswer } from "../where/ask-where.ts";
import type { RemindersArgs } from "./args.ts";
import { atTime, bare, lineOf } from "./line.ts";
import { readControl, readMakeIt } from "./read-control.ts";
import { readLeft } from "./read-left.ts";
import { readWish } from "./read-wish.ts";
import { matching } from "./find.ts";
import { readMemory } from "./reminder.ts";

const snooze =
  /^(?:snooze|snoze|snooz|snz|(?:remind|ask|tell|text|nudge|ping|wake|try|buzz)(?: me| us)? (?:again|later)|again later|later|not (?:now|yet)|in a (?:bit|while|mo|moment|minute|min)|(?:a )?bit later)(?: (?:it|this|that|for|me|by|on|a|bit|later))*(?: (?<when>.+))?$/i;

/** "done", "took them", "ok will do", of what has just come. */
const isDone =
  /^(?:(?:ok|okay|k|kk|yes|yep|yeah|yup|ta|thanks|thx|cheers|all|already|just)[ ,.!]*)*(?:(?:(?:i|we)(?:'?ve)? )?(?:(?:already|just) )?(?:done|dun|did|taken|took|sorted|finished)(?: (?:it|that|them|both|already|now|so|mine))*|will do|on it|doing it(?: now)?|ok|okay|k|kk|got it|all done)[.! ]*$/i;

/** Reads what can be nothing else: "remind me …", "REMINDERS", "delete the dentist reminder", "half 7 call mum"; else null. */
export function readCommand(text: string): RemindersArgs | null {
  const line = lineOf(text);
  if (line === null) return null;
  if (isAboutZone(line)) return null;
  const command =
    /^(?:reminders?|remind) (?<rest>(?:delete|del|remove|clear|change|move|list|show|all|help|off)\b.*)$/i.exec(
      line,
    )?.groups?.rest;
  if (command) return readCommanded(command);
  if (/^(?:snooze|snoze|snooz|snz)\b/i.test(line)) return readSnooze(line);
  const asked = readLeft(line);
  if (asked) return asked;
  const control = readControl(line);
  if (control) return control.isSure ? control.args : null;
  const wish = readWish(text);
  return wish?.isSure ? wish.args : null;
}

/** "set my reminders to irish time", "which timezone are my reminders in" */
function isAboutZone(line: string): boolean {
  const isNamed =
    /(?<![\p{L}])(?:(?:time ?)?zone|tz)(?![\p{L}])|(?<![\p{L}])time(?: there| (?:for|on|in|of) .{2,30})?$/iu.test(
      bare(line),
    );
  const hasClock = (readRule(line)?.said.clocks.length ?? 0) > 0;
  return isNamed && !hasClock && (readZone(line) ?? readZoneLoosely(line)) !== null;
}

function readCommanded(rest: string): RemindersArgs {
  if (/^(?:list|show|all)$/i.test(rest)) return { do: "list" };
  return readControl(rest)?.args ?? { do: "usage" };
}

/** Reads a wish to be reminded, or to change what is set, in a text that the classifier took for one; else null. */
export function readUtterance(text: string): RemindersArgs | null {
  const line = lineOf(text);
  if (line === null) return null;
  const control = readControl(line);
  if (control) return control.isSure ? control.args : null;
  const wish = readWish(text);
  return wish && (wish.isSure || wish.args.when) ? wish.args : null;
}

/** Reads what answers or goes on from the last reply: a time, a place, "delete 2", "make it 8", "snooze". */
export function readFollowUp(text: string, memory: unknown): RemindersArgs | null {
  const line = lineOf(text);
  if (line === null) return null;
  const { awaiting, pending, last, listed, rung } = readMemory(memory);
  if (awaiting === "when" && pending) {
    const when = readAnswer(line);
    if (when) return { ...pending, when };
  }
  if (awaiting === "zone" && pending) {
    if (knownZone(line)) return { ...pending, place: line };
    const place = readZone(line)?.words ?? readPlaceAnswer(line);
    if (place) return { ...pending, place };
  }
  if (awaiting === "snooze" && rung) {
    if (isDone.test(line)) return { do: "done" };
    const again = snooze.exec(bare(line));
    if (/^1$/.test(line) || again) {
      const args = readSnooze(line);
      if (!again?.groups?.["when"] || args.when) return args;
    }
    // "2" may be no minutes.
    const minutes = /^(?:another )?(?<count>[1-9]\d|5)$/i.exec(bare(line))?.groups?.["count"];
    const when = minutes ? `${minutes} min` : /^\d{1,2}$/.test(line) ? null : readAnswer(withoutMore(line));
    if (when) return { do: "snooze", when };
  }
  if (!last && !listed && !rung) return null;
  const control = readControl(line);
  if (control) return control.isSure || isAbout(control.args, memory) ? control.args : null;
  return readMakeIt(line);
}

/** Whether "delete 2" or "forget the dentist one" is about a reminder that was told. */
function isAbout({ which, do: wanted }: RemindersArgs, memory: unknown): boolean {
  const { known, listed } = readMemory(memory);
  if (wanted === "delete-all") return true;
  if (!which || which === "it") return true;
  // Of a list that was just told a number that is not on it is told to be so.
  if (/^\d{1,2}$/.test(which)) return Boolean(listed) || Number(which) <= (known?.length ?? 0);
  return matching(which, known ?? []).length > 0 || readRule(which)?.rest === "\u0001";
}

/** A time and next to nothing else. */
function readAnswer(line: string): string | null {
  const words = bare(line);
  const said = atTime(words);
  const found = readRule(said, { isSpanBare: true });
  const rest = found?.rest.replace(/\u0001|[,.!]/g, " ").trim() ?? "";
  const isTime =
    found &&
    /^(?:(?:for|at|on|say|about|maybe|make it|do it|remind me|in|again|then|um|er|the|every|and|please|same|time)(?: |$))*$/i.test(
      rest,
    );
  return isTime && !/\?$/.test(line) ? said : null;
}

/** "10 more minutes", "another 10 min" */
function withoutMore(words: string): string {
  return words
    .replace(/^(?:another|an extra|(?:just )?give me) (?=\d|half|an? )/i, "")
    .replace(/(?<=^(?:\d{1,3}|five|ten|an?) )more (?=\p{L})/iu, "");
}

function readSnooze(line: string): RemindersArgs {
  const words = bare(line);
  const said = withoutMore(snooze.exec(words)?.groups?.when ?? "").replace(/^for /i, "");
  const when = said.replace(/^(?:until|till|til|to) /i, "at ").replace(/^at (?!\d)/i, "");
  const minutes = /^(?:in )?\d{1,3}$/.test(when) ? `${when} min` : when;
  return {
    do: "snooze",
    ...(minutes && readRule(atTime(minutes), { isSpanBare: true }) && { when: minutes }),
  };
}
