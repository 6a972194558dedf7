import { readRule } from "../time/read-rule.ts";
import type { RemindersArgs } from "./args.ts";
import { atTime, bare } from "./line.ts";
import { readShift } from "./shift.ts";

/** What is done with reminders that are there. `isSure`: reminders are named, so that it can be nothing else. */
export type Control = { args: RemindersArgs; isSure: boolean };

const noun = "(?:reminders?|remindrs?|remiders?|reminder's|alarms?|alrms?|timers?)";
const named = new RegExp(`(?<![\\p{L}])(?:${noun}|remind\\p{L}*|wake ?up)(?![\\p{L}])`, "iu");

const list = new RegExp(
  `^(?:(?:show|list|view|see|check|tell|give|read|display|get|look at|whats on|what's on|open)(?: me)? )?(?:all )?(?:of )?(?:my |the |our )?(?:${noun.replace("reminders?", "reminders")}|reminder list|list of reminders|reminders list|reminder)(?: list| set| please)?$`,
  "iu",
);
/** "alarm" alone is no list. */
const single = /^(?:my |the )?(?:alarm|timer|reminder|remind|remind me)$/i;
const asksList = new RegExp(
  `^(?:what|whats|what's|wot|wots|wat|which|any|do i|have i|hav i|did (?:you|u)|have (?:you|u)|are there|are any|is there|how many|when(?:'?s| is| are| does| do| will)?|what time|is (?:my|the)|has) ?.*(?:(?<![\\p{L}])(?:${noun}|(?:got|supposed|have|need|meant) (?:to |2 )remember|to remember|got me down|anything set|reminding me|going to remind me)(?![\\p{L}]))(?<rest>.*)$`,
  "iu",
);
const remove =
  /^(?:delete|delet|del|dlete|remove|rmv|cancel|cancle|canel|scrap|clear|forget|drop|kill|erase|stop|turn off|switch off|end|get rid of|take off|lose|cxl|ditch|bin|no more)(?![\p{L}])(?: me)?(?: (?:all|about))? ?(?<which>.*)$/iu;
const noMore =
  /^(?:(?:dont|don't|dnt|do not|no need to|stop|you (?:dont|don't) need to|never) remind(?:ing)? (?:me|us)|stop reminding (?:me|us)|stop (?:telling|texting|waking|nudging) me|(?:dont|don't) wake me(?: up)?)(?: any ?more| again| now)*(?: (?:about|to|of|with|2))?(?: (?<which>.*?))?(?: any ?more| again)?$/iu;
const change =
  /^(?:change|chnge|chang|move|mov|set|switch|put|shift|push|bring|reschedule|resched|postpone|delay|edit|update|alter|make|swap)(?: back)? (?<which>.+?)(?: (?:time|date))?(?: back)? (?:to|2|till|until|til|for|on|at|by|from .+? to|forward|into|back to|forward to) (?<when>.+)$/iu;
const makeIt =
  /^(?:(?:and |then |or |no,? |nope,? |sorry,? |w?h?oops,? |wait,? |ah,? |oh,? |actually,? |not \S+,? |i meant |i mean |meant |better |rather )*(?:(?:can (?:you|u) )?(?:make|change|move|set|put|switch|push|shift|bring|do) (?:it|that|this|(?:the )?(?:time|date|day))(?: back| forward)?(?: (?:to|2|for|at|till|until|on|be))?|at|actually,? (?:at )?|no,? (?:at )?|nope,? |(?:sorry|w?h?oops),? (?:at )?|i meant |i mean |meant |better |rather |(?:it |that )?(?:should|shd|shud|was meant to|is meant to|needs to|need to) (?:be|have been|say) |i (?:said|wanted|want|need) |(?:it's|its|it is) |(?:(?:can|could|shall) )?we (?:do|say|make it|have) |(?:lets|let's) (?:do|say|make it) )) ?(?:at )?(?<when>.+)$/iu;

/** "what did i ask you to remind me of" */
const asksWhich =
  /^(?:(?:what|wot|wat|wht|which)(?: things)? (?:(?:have|hav|hv|did|do|are|will) )?(?:i|you|u) .*remind(?:ing)? (?:me|us)(?: (?:of|about|to do|2 do))?|(?:what|wot|wat) (?:am i|are you|r u) .*remind(?:ed|ing)(?: (?:me|us))?(?: (?:of|about))?)(?: (?:again|for|today|tomorrow))?$/iu;
/** "i dont need the pills one any more" */
const unneeded =
  /^(?:i |we )?(?:dont|don't|dnt|do not|no longer|never) (?:need|want) (?:to be reminded (?:about|of|to) )?(?<which>.+?)(?: any ?more| no more| now)*$/iu;

/** Reads a list, a change or an end of reminders; null where a text is none of these. */
export function readControl(line: string): Control | null {
  const words = bare(line).replace(/\?+$/, "").trim();
  // Of a house, or a car: "whats the alarm code".
  if (/(?<![\p{L}])alarm (?:code|pin|password|system|company|number|panel|box)(?![\p{L}])/iu.test(words))
    return null;
  if (single.test(words)) return { args: { do: /^my|^the/i.test(words) ? "list" : "usage" }, isSure: true };
  if (list.test(words)) return { args: { do: "list" }, isSure: true };
  if (asksWhich.test(words)) return { args: { do: "list" }, isSure: true };
  const asked = asksList.exec(words) ?? asksList.exec(line.replace(/\?+$/, ""));
  if (asked && !/(?<![\p{L}])(?:how do i|how to|on my phone|mean|means)(?![\p{L}])/iu.test(words)) {
    const when = readRule(asked.groups?.rest ?? "")?.words ?? readRule(words)?.words;
    return { args: { do: "list", ...(when && { when }) }, isSure: true };
  }
  const none = noMore.exec(words);
  if (none) return { args: removal(none.groups?.which ?? ""), isSure: true };
  const spared = unneeded.exec(words);
  if (spared) {
    const which = whichOf(spared.groups?.which ?? "") ?? "it";
    return { args: { do: "delete", which }, isSure: named.test(words) };
  }
  const removed = remove.exec(words);
  if (removed) return { args: removal(removed.groups?.which ?? "", words), isSure: named.test(words) };
  const shift = readShift(words);
  if (shift) {
    const which = whichOf(shift.which);
    const isSure = named.test(words);
    return which === null && !isSure
      ? null
      : { args: { do: "change", which: which ?? "it", when: shift.when }, isSure };
  }
  // "make yoga 7pm": only of one that is known.
  const said = /^(?:make|move|change|put|do) (?:the |my )?(?<rest>\p{L}.+)$/iu.exec(words)?.groups?.["rest"];
  const end = said === undefined ? null : readRule(said, { reach: "end" });
  const ofThis = /^(?<which>[^\u0001]+?) \u0001$/u.exec(end?.rest ?? "")?.groups?.["which"];
  if (end && ofThis && end.said.span === null && !/ (?:to|for|at|till|until|on|by|from)$/i.test(ofThis)) {
    const which = whichOf(ofThis);
    if (which !== null) return { args: { do: "change", which, when: atTime(end.words) }, isSure: false };
  }
  const moved = change.exec(words);
  if (moved && readRule(atTime(moved.groups?.when ?? ""), { isSpanBare: true })) {
    const which = whichOf(moved.groups?.which ?? "");
    // "set an alarm for 6" is a new one.
    if (
      /^(?:an?|another|me|up|us|new|sure|daily|weekly|monthly|regular|one)(?: |$)/i.test(
        moved.groups?.which ?? "",
      ) ||
      new RegExp(`^(?:set|put|make) (?:up )?${noun}[ :]`, "iu").test(words)
    )
      return null;
    const isSure = named.test(words);
    if (which === null && !isSure) return null;
    return {
      args: {
        do: "change",
        which: which ?? "it",
        when: atTime(moved.groups?.when ?? ""),
      },
      isSure,
    };
  }
  return null;
}

const besideTime =
  /^(?:(?:at|on|for|the|it|its|to|then|no|yes|ok|that|day|time|same|do|say|of|and|but|only|just|please|every|in|be|a|so|week|make|would be|better|actually|sorry|um|er)(?:[ ,.]+|$))*$/iu;

/** "make it 8", "actually 9pm", "no, 8": said after a reminder was told. */
export function readMakeIt(line: string): RemindersArgs | null {
  const words = bare(line);
  const shift = readShift(words);
  if (shift) return { do: "change", which: "it", when: shift.when };
  const corrected =
    /^(?:(?:no|nope|wrong (?:day|time|date)|sorry)[ ,.]+)?(?<when>.+?)[ ,]+not (?:at |on )?\S+(?: ?[ap]m)?$/iu;
  const told =
    corrected.exec(words)?.groups?.when ??
    words.replace(/^(?:wrong (?:day|time|date)|not \S+)[ ,.]+/iu, "no ");
  const said = makeIt.exec(told)?.groups?.when ?? (/ instead$/i.test(line) || told !== words ? told : null);
  if (said === null) return null;
  const when = atTime(said.replace(/^(?:to|2|at|be|for) /i, "").replace(/ (?:instead|then|rather)$/i, ""));
  const found = readRule(when);
  // "leave at 5 instead" is about a way.
  return found && besideTime.test(found.rest.replace(/\u0001/g, " ").trim())
    ? { do: "change", which: "it", when }
    : null;
}

function removal(said: string, words = said): RemindersArgs {
  const isAll =
    /^(?:delete|remove|clear|cancel|scrap|erase|forget|stop|drop|turn off|kill|get rid of)?(?: of)? ?(?:all|every|everything|them all|all of them|the lot|every one|everyone)(?: (?:of )?(?:my|the|our))?(?: \p{L}+)?$/iu.test(
      words.trim(),
    ) || /^(?:my |the )?(?:reminders|alarms|timers)$/i.test(said);
  return isAll ? { do: "delete-all" } : { do: "delete", which: whichOf(said) ?? "it" };
}

const ordinals = ["first", "second", "third", "fourth", "fifth"];

/** The words for a reminder without "my" and "reminder"; null where none are left. */
function whichOf(said: string): string | null {
  const place =
    /^(?:the |my )?(?<nth>first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th)(?: (?:one|reminder|alarm|timer))?$/iu.exec(
      said.trim(),
    )?.groups?.["nth"];
  if (place !== undefined)
    return /^\d/.test(place) ? place.slice(0, 1) : String(ordinals.indexOf(place.toLowerCase()) + 1);
  const words = said
    .replace(
      new RegExp(`(?<![\\p{L}])(?:${noun}|remind(?:ing)?(?: me| us)?|wake ?up)(?![\\p{L}])`, "giu"),
      " ",
    )
    .replace(/(?<![\p{L}])(?:one|ones|thing|number|no|nr|please|pls)(?![\p{L}])/giu, " ")
    .replace(/#/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(?:(?:my|the|our|that|this|about|to|for|of|me|all|an?) )+/i, "")
    .replace(/^(?:my|the|our|that|this|about|to|for|of|me)$/i, "")
    .trim();
  return words === "" || /^(?:it|that|this|last|latest|time|date|day)$/i.test(words) ? null : words;
}
