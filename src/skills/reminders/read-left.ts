import { readRule } from "../time/read-rule.ts";
import type { RemindersArgs } from "./args.ts";
import { bare } from "./line.ts";

const how =
  "(?:(?:how|hw) (?:long|much (?:time|longer)|many (?:mins?|minutes?|more (?:mins?|minutes?)))|(?:time|mins|minutes|what))";
const noun = "(?:timers?|countdown|alarm|reminder)";
const which = "(?:(?:my|the|this|that) )?(?<which>.*?)";
/** "how long left on the pasta", "time left on timer" */
const left = new RegExp(
  `^${how}(?:'?s| is| have i(?: got)?| do i have| is there| are| r)?(?: still)? (?:left|to go|remaining)(?: (?:on|for|till|until|of|with|in|before))?(?: ${which})??(?: ?${noun})?$`,
  "i",
);
/** "how long till the pasta is done": only with what is said of something that cooks or rings. */
const till = new RegExp(
  `^${how}(?: is it)? (?:till|til|until|before|b4|for|on|does|has|is) ${which}(?: ${noun})?(?: (?:is|are|r|has|have|will be))? (?:done|ready|up|finished|over|cooked|goes off|go off|rings|left|got left|got|timer|to go)$`,
  "i",
);
const more = new RegExp(
  `^(?:add|give|put) (?:another |an extra |it )?(?<when>(?:\\d{1,3}|an?|half an?) ?(?:more )?(?:s|secs?|seconds?|m|mins?|minutes?|hrs?|hours?))(?: more)? (?:to|on|onto|2) ${which} ?${noun}$`,
  "i",
);

/** Reads what is asked of timers that run: how long is left, or more time; null where a text is none of these. */
export function readLeft(line: string): RemindersArgs | null {
  const words = bare(line).replace(/\?+$/, "").trim();
  const added = more.exec(words)?.groups;
  if (added)
    return {
      do: "change",
      which: added["which"]?.trim() || "it",
      when: `+${(added["when"] ?? "").replace(/ more(?= )/, "")}`,
    };
  const asked = (left.exec(words) ?? till.exec(words))?.groups;
  if (!asked) return null;
  const name = (asked["which"] ?? "").replace(new RegExp(` ?${noun}$`, "i"), "").trim();
  // "how long left till 5 april"
  if (name !== "" && readRule(name)?.rest === "\u0001") return null;
  // "how long until midnight" is asked of the clock, "minutes left in the game" of nobody here.
  if (
    /^(?:in|the (?:match|game)|game|match|christmas|xmas|midnight|noon|it|year|today|day)\b|\blist$/i.test(
      name,
    )
  )
    return null;
  return { do: "left", ...(name && { which: name }) };
}
