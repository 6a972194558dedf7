import { findClock } from "../time/read-clock.ts";
import { findDays } from "../time/repeated-days.ts";
import type { DigestArgs } from "./args.ts";
import { bareWish, splitItems } from "./split-items.ts";

const drops =
  /^(?:(?:and |but |with )?(?:no(?! more)|without|w\/o|drop|remove|delete|minus|not|leave out|take out|take off|lose|skip|dont want|don't want)(?: the| my| any)? )(?<what>.+?)(?: (?:in|from|out of|on|off) (?:it|my digest|the digest|my daily text|there)| any ?more| please| pls)*$/i;
const adds =
  /^(?:(?:and |also |please )*(?:add|include|put in|plus|also)(?: also)? )(?<what>.+?)(?: (?:to|in|into|on) (?:it|my digest|the digest|my daily text|my morning text|that)| too| as well| please)*$/i;

/** "8", "to 6.30", "weekdays only", "weekdays 7:00": other days or another time. */
export function readChange(text: string): DigestArgs | null {
  const words = text
    .replace(
      /^(?:(?:please|pls|can you|could you|change|move|make|set|switch|put|do|have|send|it|digest|time|the time|that)\s+)*/i,
      "",
    )
    .replace(/^(?:to|2|for|at)\s+(?=\S)/i, "")
    .replace(/\s+(?:instead|only|from now on|please|pls|then)$/i, "")
    .replace(/\s+(?:instead|only)$/i, "");
  const days = findDays(words);
  const clock = findClock(days?.rest ?? `\u0001 ${words}`, { part: days?.part ?? null, isBareTaken: true });
  const rest = (clock?.rest ?? days?.rest ?? words).replace(/\u0001/g, " ");
  if ((!days && !clock) || bareWish(rest) !== "") return null;
  return { do: "change", when: words };
}

/** "no bus in it" */
export function readDrop(text: string): DigestArgs | null {
  const what = drops.exec(text)?.groups?.what;
  return what && splitItems(what).length > 0 ? { do: "drop", what } : null;
}

/** "add the bus from a to b" */
export function readAdd(text: string): DigestArgs | null {
  const what = adds.exec(text)?.groups?.what;
  return what && splitItems(what).length > 0 ? { do: "add", what: bareWish(what) } : null;
}

const when =
  "(?:daily|dayly|morning|evening|night|nightly|every ?day|everyday|each day|each morning|every morning|every evening|weekday|weekdays|regular)";
const what =
  "(?:digest|text|texts|txt|txts|message|messages|msg|msgs|update|updates|briefing|weather|wether|forecast|bus|train|report|alert|alerts|summary|one|ones|thing)";
const noun = `(?:digests?|(?:${when}(?:'s)? )(?:\\w+ ){0,2}?${what}|${what} (?:every ?day|each day|every morning|each morning|every evening|every night|daily|every weekday|weekdays))`;
const mine =
  "(?:(?:me|the|da|d|my|those|these|that|this|all|getting|receiving|sending|having|any|a|from|in|of) ){0,4}";
const asking =
  "(?:(?:please|kindly|hi|hey|hello|ok|okay|now|(?:can|cn|could|would|will) (?:you|u)|just|sorry|(?:want|need|would like|'d like)(?: you)? to|id like(?: you)? to|i|we) )*";
const offSentence = new RegExp(
  `^${asking}(?:stop|cancel|end|turn off|switch off|no more|kill|disable|pause|quit|dont (?:want|need|send)|don't (?:want|need|send)|do not (?:want|need|send)|unsub(?:scribe)?|get rid of|delete|remove)(?: (?:it|me))?(?: from)? ${mine}${noun}`,
  "i",
);
const offEvery = new RegExp(
  `^${asking}(?:don't|stop|no more|quit)(?: you)? (?:te?xt|txt|message|msg|send)(?:ing|in)? (?:me|us)(?: (?:it|this|that|these|anything))? (?:every ?day|each day|(?:every|each) (?:morning|evening|night|weekday)|daily)(?: any ?more| please| again| now| ok)*$`,
  "i",
);
const offAtEnd = new RegExp(`^${asking}(?:(?:turn|switch|put) )?${mine}${noun} (?:off|please stop)$`, "i");
const onSentence = new RegExp(
  `^${asking}(?:(?:turn|switch|put) ${mine}${noun} (?:back )?on|(?:start|resume|restart|turn on|switch on|bring back) ${mine}${noun}(?: again| back| back on)?)(?: again)?(?: please| pls)?$`,
  "i",
);
const changeSentence = new RegExp(
  `^${asking}(?:(?:change|move|make|set|switch|put|push|shift|bring) ${mine}${noun}|(?:want|have|get|send)(?: me)? (?:my|the) (?:digest|(?:daily|morning|evening) te?xt))(?: time)?(?: to come)? (?<when>(?:to|at|for|come at|2|on|only|earlier|later)? ?.+)$`,
  "i",
);
const moveSentence = new RegExp(
  `^${asking}(?:change|move|make|set|switch|put|push|shift) (?:it|that|the time)(?: to)? (?<when>.+?)(?: instead(?: of .+?)?)?(?: (?:for|of|on) ${mine}${noun})$`,
  "i",
);
const showSentence = new RegExp(
  `^(?:(?:what|wat|wot|when|which|whats|what's|whens|show|tell me|list|see|check)(?: is| are| time is| time are| time does| does| s|s| me)? ${mine}${noun}(?: set| sent| coming| come| set to| for| to)*|(?:is )?(?:my|the) ${noun}(?: on| status| settings?)?)$`,
  "i",
);
/** Reads a sentence about the daily text that there is: "turn my digest off", "move the morning text to 6.30". */
export function readControl(text: string): DigestArgs | null {
  const line = respell(text);
  if ((offSentence.test(line) || offEvery.test(line) || offAtEnd.test(line)) && !/\binstead\b/i.test(line))
    return readDropSentence(line) ?? { do: "off" };
  if (onSentence.test(line)) return { do: "on" };
  const change = changeSentence.exec(line)?.groups?.when;
  const moved = moveSentence.exec(line)?.groups?.when;
  const changed = moved
    ? readChange(moved)
    : change && splitItems(change).length === 0
      ? readChange(change)
      : null;
  if (changed) return changed;
  if (showSentence.test(line)) return { do: "show" };
  const added = new RegExp(`(?:to|in|into) ${mine}${noun}$`, "i").test(line)
    ? readAdd(line.replace(new RegExp(` (?:to|in|into) ${mine}${noun}$`, "i"), ""))
    : null;
  if (added) return added;
  const dropped = new RegExp(`(?:from|in|out of|off) ${mine}${noun}$`, "i").test(line)
    ? readDrop(
        line
          .replace(new RegExp(` (?:from|in|out of|off) ${mine}${noun}$`, "i"), "")
          .replace(/^(?:please |pls |can you )*(?:take|leave|cut|get rid of)(?= )/i, "drop"),
      )
    : null;
  if (dropped) return dropped;
  return null;
}

const spellings: [RegExp, string][] = [
  [/\b(?:swich|swtich|swithc|swicth)(?=\b|ed)/gi, "switch"],
  [/\b(?:chng|chnge|chang|cahnge|chage)\b/gi, "change"],
  [/\b(?:nemore|anymor|nmore|ne more)\b/gi, "any more"],
  [/\b(?:snd|sned|sen)\b/gi, "send"],
  [/\b(?:dnt|donot|dont|do not)\b/gi, "don't"],
  [/\b(?:plz|plse|pleas|pls)\b/gi, "please"],
  [/\b(?:evry|evrey|eveyr|evr) ?day\b/gi, "every day"],
  [/\b(?:dayly|dialy|dailly|daley)\b/gi, "daily"],
  [/\b(?:mornin|mornign|morn|mrning)\b/gi, "morning"],
  [/\b(?:wether|wethr|wheather|wthr|weathr)\b/gi, "weather"],
  [/\b(?:forcast|4cast)\b/gi, "forecast"],
  [/\b(?:digst|dijest|diget)\b/gi, "digest"],
];

/** Hasty spellings as the sentences above have them. Only for sentences that name no place. */
function respell(text: string): string {
  return spellings.reduce((line, [pattern, word]) => line.replace(pattern, word), text);
}

/** "remove the weather from my digest", "dont send the bus in my daily text": not all of it. */
function readDropSentence(line: string): DigestArgs | null {
  const match = new RegExp(
    `^(?:please |can you )*(?:remove|delete|drop|take|leave|dont send|don't send)(?: out)? (?<what>.+?) (?:from|in|out of|off) ${mine}${noun}`,
    "i",
  ).exec(line);
  const what = match?.groups?.what;
  return what && splitItems(what).length > 0 ? { do: "drop", what: bareWish(what) } : null;
}
