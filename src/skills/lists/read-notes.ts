import { readUtterance as readPlace } from "../my-places/read-utterance.ts";
import { readUtterance as readPlaces } from "../places/read-command.ts";
import { readCommand as readReminder } from "../reminders/read-text.ts";
import { type ListsArgs, notesList } from "./args.ts";
import { commonName } from "./names.ts";
import { readNumbers } from "./split-items.ts";
import { isNumberWord, wordsOf } from "./words.ts";

/** `isCommand`: it begins with NOTE. */
type Read = { args: ListsArgs; isCommand: boolean };

const notes = "(?:notes?|nots)";
const noting = [
  /^(?:note|memo)(?: down| this| that| to self| 2 self)*(?: that)? ?[:,-]* (?<text>\S.*)$/i,
  /^(?:make|mak|take|keep|save|add|write|store|leave|do|create|put|new)(?: me| us)?(?: an?| this| the| my| another)?(?: new| quick| short| little| mental)? ?note(?: down)?(?: (?:that says|saying|that|of|to say|to self|for me|says))*(?: that)? ?[:,-]* (?<text>\S.*)$/i,
  /^(?:jot|write|take|put|get)(?: (?:this|it|that))? down(?: for (?:me|later))?(?: that| this)? ?[:,-]* (?<text>\S.*)$/i,
  /^(?:put|add|write|save|keep)(?: this| it)? in(?:to)? (?:my |the )?notes?(?: that)? ?[:,-]* (?<text>\S.*)$/i,
  /^(?:put|add|write|save|keep|stick) (?<text>\S.*?) (?:in|to|into|on|as a|as)(?: my| the)? notes?$/i,
  /^(?:save|store|keep) (?:this|the following)(?: for (?:me|later))? ?[:,-]+ ?(?<text>\S.*)$/i,
];
/** "save wifi code 4417", "my locker is 118, remember that", "the gate code is 3390". */
const told = [
  /^(?:save|store|keep) (?:my |the |our )?(?<text>(?:\S+ ){0,3}(?:code|pin|password|number|combination|combo|reg|login|ref|reference)\b.*\S)$/i,
  /^(?<text>(?!this|that|it)\S.*? (?:is|are|=) .*?)[\s,.;:-]+(?:please |pls |can (?:you|u) )*(?:remember|rember|save|note|keep|store) (?:that|this|it)(?: down| please| pls| for me)*$/i,
  /^(?<text>(?:my |the |our )(?:\S+ ){0,3}(?:code|pin|password|passcode|combination|combo|serial|login) (?:is|=) \S+(?: \S+){0,3})$/i,
  // Within a car park there is no address.
  /^(?<text>(?:(?:i|we|i'?m|we'?re)(?:'?ve| have)? )?(?:just )?parked (?:the car |my car |our car |it )?(?:on|in|at|by) (?:the )?(?:\S+ )?(?:level|floor|row|bay|deck|space|spot|section|basement|roof)\b.*)$/i,
];
const remembering =
  /^(?:please )?(?:remember|rember|remeber|rememba|rmember|remembr|d(?:o n|on'?|n)t (?:let me )?forget|keep in mind|bear in mind)(?: for me)?(?<that>(?: that| this| tht|:)*) ?[:,-]* (?<text>\S.*)$/i;
/** "remember to …" is a reminder; "remember when we met" a chat. */
const notToKeep =
  /^(?:to|2|me|when|how|who|what|whats|if|us|about|the time|the one|the last|those|them|it|him|her|you|u|our (?:chat|conversation)|that|this|this\b.*|yesterday|last|i|im|i'm|we)(?: |$)/i;

const ontoList = new RegExp(
  `^(?:add|put|stick|pop|get|jot|write) .* (?:to|on|onto|for) (?:(?:my |the |our )(?:[\\p{L}-]+ ){0,3}li?st|(?:my |the |our )?${commonName})$`,
  "iu",
);

/** Reads a note that is to be kept; null where the text is none. */
export function readNote(line: string): Read | null {
  if (/\?$/.test(line)) return null;
  // "add a note for the milkman to my to do list", "put down soap for shopping"
  if (ontoList.test(line)) return null;
  for (const pattern of noting) {
    const text = pattern.exec(line)?.groups?.["text"];
    if (text !== undefined)
      return toNote(line, text, /^(?:note|(?:make|take|new) (?:an? )?(?:new )?note)\b/i.test(line));
  }
  for (const pattern of told) {
    const text = pattern.exec(line)?.groups?.["text"];
    if (text !== undefined) return toNote(line, text, false);
  }
  const groups = remembering.exec(line)?.groups;
  const text = groups?.["text"] ?? "";
  const isThat = groups?.["that"] !== "";
  if (!groups || text.split(" ").length < 2) return null;
  // "remember that i lent tom 20" says what; "remember i lent …" as well, "remember i" alone may be anything.
  if (
    notToKeep.test(text) &&
    !(
      /^(?:i|im|i'm|we) \S+ \S+/i.test(text) ||
      (isThat && /^(?:i|we|im|last|it|this|our|yesterday|about)\b/i.test(text))
    )
  )
    return null;
  // "dont forget the milk" is for a list, or a reminder; "dont forget the hotel is called …" tells something.
  const isDont = /^(?:please )?d(?:o|')?n/i.test(line) && !/^\S.* (?:is|are|was|were) \S/i.test(text);
  // "remember the good old days" says nothing that one could look up.
  if (!isThat && (isDont || !tellsSomething.test(text) || / as (?:my )?(?:home|work)$/i.test(text)))
    return null;
  return toNote(line, text, false);
}

const tellsSomething =
  /\d|[:=]|\b(?:is|are|was|were|has|have|had|ends|lives|lent|owes?|called|likes?|hates?|takes?|under|behind|needs?|comes?|goes|got|left|parked|put|hid|gave|paid|borrowed|allergic)\b|\p{L}'s\b/iu;

function toNote(line: string, text: string, isCommand: boolean): Read | null {
  // Who says where they are, or what to be reminded of, means that; unless they say that it is a note.
  if (
    (!isCommand && readPlace(text) && !/\bparked\b/i.test(text)) ||
    /^(?:im|i'm|i am|we are) (?:at|in|@|near) /i.test(text)
  )
    return null;
  if (/^(?:remember|dont|don't|rember|remeber)/i.test(line) && readReminder(line)) return null;
  return { args: { do: "note", text }, isCommand };
}

const noteAlone =
  /^(?:(?:make|mak|take|keep|save|add|write|store|leave|create|new)(?: me| us)?(?: an?| another)?(?: new| quick)? note|note)$/i;

const about = "(?:about|on|for|with|of|regarding|bout|abt|re|called|saying|that says)";
const finding = [
  new RegExp(
    `^(?:find|search|look|check|go)(?: for)?(?: in| through| thru)? (?:my |the |all (?:my )?)?${notes}(?: (?:${about}|for|to find))* (?<text>\\S.*)$`,
    "i",
  ),
  new RegExp(
    `^(?:find|search|look|look for|show|read|get|see|open|tell|give|check|view|whats|what's|what is|what was|wheres|where is|which|wots)(?: me)?(?: for)? (?:my |the |that |a |any )?${notes}(?: (?:did )?i (?:made|make|kept|wrote|keep|have))? ${about} (?<text>\\S.*)$`,
    "i",
  ),
  new RegExp(
    `^(?:what|wot|wat)(?:'?s| is)? (?:do|does|did|have|hav|in)? ?(?:i have |i )?(?:in )?my ${notes}(?: (?:say|have|got|tell))? ${about} (?<text>\\S.*)$`,
    "i",
  ),
  new RegExp(
    `^(?:do|did|have|hav) i (?:have|make|keep|got|made|write) (?:a|any) ${notes} ${about} (?<text>\\S.*)$`,
    "i",
  ),
  /^(?:what|wot|wat)(?:'?s| was| did| is| have| hav)?(?: that| it)?(?: note)?(?: that)? (?:i|we) (?:say|said|note|noted|write|wrote|written|save|saved|store|tell (?:you|u)|told (?:you|u)|put|keep|kept|jot|jotted|made|make)(?: down)?(?: in my notes)? (?:about|on|for|bout|abt|of|re) (?<text>\S.*)$/i,
  new RegExp(
    `^(?:what|which) (?:was|is) (?:that|the|my) ${notes}(?: (?:i|that i) (?:made|kept|wrote|saved))? ${about} (?<text>\\S.*)$`,
    "i",
  ),
];
const secret =
  "code|codes|password|passwd|pass ?word|pin|combination|combo|reg|registration|serial|serial number|locker|wifi|wi-fi|login|username|ref|reference|policy number|account number|membership|reading|meter reading|size|blood type|shoe size|paint colou?r|key ?safe|passcode|pass ?code";
const askedFor = [
  /^(?:where|wher|whr|were) (?:did|have|is|did i|i) ?(?:i|we|my car)? ?(?<text>park(?:ed)?)(?: (?:the|my) (?:car|van|bike))?$/i,
  new RegExp(
    `^(?:what|wot|wat)(?:'?s| is| was|s)? (?:the |my |our )(?<text>(?:(?!(?:time|weather|date|area|dialling|dialing|post|postal|zip|country|dress|morse|national|source|qr|highway|international)\\b)[\\p{L}\\p{N}'-]+ ){0,4}(?:${secret})(?: (?:number|code|no|for|4|to|of)(?: [\\p{L}\\p{N}'-]+){0,4})?)$`,
    "iu",
  ),
  new RegExp(
    `^(?:do (?:you|u) (?:still )?(?:remember|recall|know|have|got)|remind me(?: of| what)?|tell me(?: again)?|give me|send me|text me|(?:i )?(?:forgot|forget|can'?t remember|cannot remember|dont remember|don't remember))(?: what)? (?:the |my |our )(?<text>(?:[\\p{L}\\p{N}'-]+ ){1,4}(?:${secret}))(?: is| was| again)*$`,
    "iu",
  ),
  // "i forgot the gate code", without its politeness
  /^(?:the |my |our )(?<text>(?:[\p{L}\p{N}'-]+ ){1,3}(?:code|pin|password|passcode|combination))$/iu,
  /^(?:where|wher|whr|were) (?:did|have) (?:i|we) (?:put|leave|hide|left|keep|store|stash|kept|hidden) (?:the |my |our )?(?<text>\S.*)$/i,
  /^(?:where|wher|whr|were)(?:'?s| is| are|s| r)? (?:the |my |our )(?<text>(?:\p{L}+ ){0,2}(?:keys?|passport|passports|wallet|purse|charger|glasses|fuse ?box|stopcock|stop ?cock|manual|will|papers|documents?|receipt|remote|torch|ladder|toolbox|licen[cs]e|birth certificate|insurance|spare \p{L}+))$/iu,
];

/** Reads a wish to see the notes, or one of them; null where the text is no such wish. */
export function readFind(line: string): Read | null {
  const words = line.replace(/[?!.]+$/, "").trim();
  const removed = readRemoved(words);
  if (removed)
    return {
      args: removed,
      isCommand: /^\S+(?: rid of)?(?: (?:all|every|of|my|the|that))* notes?\b/i.test(words),
    };
  for (const pattern of finding) {
    const text = pattern.exec(words)?.groups?.["text"];
    // What is known of oneself is more than notes.
    if (text !== undefined && /^(?:me|myself|us|ourselves)$|\bli?sts?\b/i.test(text)) return null;
    if (text !== undefined) return { args: { do: "find", text }, isCommand: /\bnotes?\b/i.test(words) };
  }
  if (/^(?:show|read|see|view|open)(?: me)? (?:my )?notes? \d+$/i.test(words))
    return { args: { do: "show", list: notesList }, isCommand: true };
  if (noteAlone.test(words)) return { args: { do: "note" }, isCommand: true };
  if (
    new RegExp(
      `^(?:(?:show|read|list|see|view|get|check|tell|open|give|send|text|what are|what's in|whats in|whats on|what is in|what have i got(?: saved)? in|what have i (?:got |saved |put )?in|read out|list all)(?: me)?(?: out| back)? )?(?:all )?(?:of )?(?:my |the )?${notes}(?: list| please)?$|^(?:what|which|any) ${notes} (?:do i have|have i(?: got| made| kept)?|are there|did i (?:make|keep))|^(?:have|hav|do) i (?:(?:got|have|made|kept|saved) )?(?:any|some) ${notes}$|^what (?:have|did) i (?:note|noted|write|written|jot|jotted)(?: down)?$|^what did i (?:tell|ask) (?:you|u) to remember$`,
      "i",
    ).test(words) &&
    !/^(?:the |a )?note$/i.test(words)
  )
    return { args: { do: "show", list: notesList }, isCommand: /^notes?$/i.test(words) };
  const command = /^find[: ]+(?<text>\S+(?: \S+){0,2})$/i.exec(words)?.groups?.["text"];
  if (
    command !== undefined &&
    readPlaces(words) === null &&
    !/^(?:me|a|an|us|out|some|any|the (?:nearest|closest|best)|nearest)\b/i.test(command)
  )
    return { args: { do: "find", text: command }, isCommand: true };
  for (const pattern of askedFor) {
    const text = pattern.exec(words)?.groups?.["text"];
    if (text !== undefined) return { args: { do: "find", text }, isCommand: false };
  }
  return null;
}

/** Any question all of whose words stand in what is kept: "how old is rex", "bike lock?" */
export function readAsked(line: string, known: string[]): ListsArgs | null {
  const text =
    /^(?:what|wot|wat|which|who|where|when|wher|how (?:many|much|old|big|long|tall))(?:'?s| is| was| are|s)? (?:the |my |our )?(?<text>\S+(?: \S+){0,4}?)(?: again| called)?\??$/i.exec(
      line,
    )?.groups?.["text"] ??
    /^(?<text>\S+(?: \S+){0,3})\?$/.exec(line)?.groups?.["text"] ??
    /^(?:the |my )?(?<text>\S+(?: \S+)? (?:number|no|code|pin|password|reg|ref))$/i.exec(line)?.groups?.[
      "text"
    ];
  const all = wordsOf(text ?? "");
  // A note of a number seldom says that it is one: "plumber is dave 07700 900123".
  const words = all.filter((word) => !isNumberWord(word));
  return text !== undefined && words.length > 0 && words.every((word) => known.includes(word))
    ? { do: "find", text: text.replace(/\?$/, "") }
    : null;
}

/** "delete note 2", "forget the note about wifi", "delete all my notes". */
function readRemoved(words: string): ListsArgs | null {
  const verb = "(?:delete|delet|del|remove|rmv|forget|erase|bin|scrap|clear|wipe|get rid of|ditch|empty)";
  if (new RegExp(`^${verb}(?: all| every)?(?: of)?(?: (?:my|the))? (?:notes|every note)$`, "i").test(words))
    return { do: "clear", list: notesList };
  const before = new RegExp(`^${verb} (?:my |the |that )?(?<which>\\S+(?: \\S+){0,3}) note$`, "i").exec(words)
    ?.groups?.["which"];
  const code = new RegExp(
    `^${verb} (?:my |the )(?<which>(?:\\S+ ){1,3}(?:code|pin|password|combination))$`,
    "i",
  ).exec(words)?.groups?.["which"];
  const named = before ?? code;
  if (named !== undefined && !/^(?:a|an)$/i.test(named))
    return { do: "done", list: notesList, items: readNumbers(named)?.map(String) ?? [named] };
  const which = new RegExp(`^${verb} (?:my |the |that )?notes? (?:${about} )?(?<which>\\S.*)$`, "i").exec(
    words,
  )?.groups?.["which"];
  if (which === undefined) return null;
  const numbers = readNumbers(which);
  return { do: "done", list: notesList, items: numbers ? numbers.map(String) : [which] };
}
