import { readCommand as readReminder } from "../reminders/read-text.ts";
import { type ListsArgs, notesList } from "./args.ts";
import { lineOf } from "./line.ts";
import { readMemory } from "./memory.ts";
import { commonName, tidyListName } from "./names.ts";
import { readAdd } from "./read-add.ts";
import { readAsked, readFind, readNote } from "./read-notes.ts";
import { readMove } from "./read-move.ts";
import { readListCommand, readShow } from "./read-show.ts";
import { readSwap } from "./read-swap.ts";
import { readTakeOff } from "./read-take-off.ts";
import { splitItems } from "./split-items.ts";
import { wordsOf } from "./words.ts";

const undo =
  /^(?:undo|undo (?:that|it|this|last|the last (?:one|thing|change))|undelete|restore(?: (?:it|that|them|(?:my |the )?(?:\p{L}+ )?list))?)$/iu;
const undoSaid =
  /^(?:(?:oops|oh no|sorry|no|wait|woops|whoops|ah|ooops|my mistake|wrong one|wrong|mistake)[\s,.!]*)*(?:undo(?: (?:that|it|this))?|(?:put|bring|get) (?:\S+ ){1,3}back(?: on)?(?: (?:my |the )?(?:\p{L}+ )?list)?|(?:put|bring) back (?:the |my )?\S+(?: \S+)?|(?:put|bring|get) back (?:it|that|them|(?:my |the )?(?:\p{L}+ )?list)|restore (?:it|that|them)|didn'?t mean (?:that|to)|i didn'?t mean (?:that|to|it)|that was (?:a mistake|wrong)|wrong one)[\s.!]*$/iu;
const lastAdded =
  /^(?:(?:undo|forget) the last (?:thing|item|one|bit)|(?:scrap|delete|remove|take off|cross off) the last (?:thing|item|one|bit) i (?:added|put on|said))(?: off)?$/i;
const rename =
  /^(?:rename|rname|renam|change the name of) (?:my |the )?(?:list )?(?<list>[^:]{1,40}?)(?: list)? (?:to|as|2|into) (?:my |the )?(?<to>[^:]{1,40}?)(?: list)?$/iu;

const renamePair = /^(?:rename|rname|renam) (?:my |the )?(?<list>\S+)(?: list)? (?<to>\S+)$/iu;

/** "call the farm list shamba instead" */
const called =
  /^(?:call|name) (?:my |the |that )?(?<list>[^:]{1,40}?) list (?<to>[^:]{1,40}?)(?: (?:instead|from now on))?$/iu;

/** Reads what begins with one of the skill's own words: ADD, LIST, DONE, CLEAR, UNDO, RENAME, NOTE, NOTES, FIND. */
export function readCommand(text: string): ListsArgs | null {
  const line = lineOf(text);
  if (line === null) return null;
  if (undo.test(line)) return { do: "undo" };
  const find = readFind(line);
  if (find?.isCommand) return find.args;
  const note = readNote(line);
  if (note?.isCommand) return note.args;
  const renamed = /^rename/i.test(line) ? readRename(line) : null;
  if (renamed) return renamed;
  const listed = readListCommand(line);
  if (listed) return listed;
  const added = note || find ? null : readAdd(line);
  if (added?.isCommand) return added.args;
  const taken = readTakeOff(line);
  return taken?.isCommand ? taken.args : null;
}

/** Reads what is wanted of lists and notes in a text that the classifier took for it; null where that is not sure. */
export function readUtterance(text: string): ListsArgs | null {
  const command = readCommand(text);
  if (command) return command;
  const line = lineOf(text);
  if (line === null) return null;
  if (/^undo\b/i.test(line) || (undoSaid.test(line) && /list/i.test(line))) return { do: "undo" };
  if (lastAdded.test(line)) return { do: "undo" };
  const found = readFind(line) ?? readNote(line);
  if (found) return found.args;
  const renamed = readRename(line);
  if (renamed && /list/i.test(line)) return renamed;
  const changed = [readSwap(line), readMove(line)].find((one) => one?.isSure);
  if (changed) return changed.args;
  const taken = readTakeOff(line);
  if (taken?.isSure) return taken.args;
  return readShow(line) ?? readShow(lineOf(line.replace(reason, "")) ?? line) ?? readAdd(line)?.args ?? null;
}

/** ", im at the shop": why a list is asked for. */
const reason =
  /[\s,.;:-]+(?:(?:because|cos|coz|cuz|as|since|before|so|while|now) )?(?:i'?m|i am|we'?re|we are|i'?ve|i have|just|on my way|about to|going|off|b4|before i|i need to|i'?ll|so i)\b.{0,60}$/i;

/** Reads what goes on from the last reply: "need jam too", "got eggs", "delete 2", "put it back", a list's name. */
export function readFollowUp(text: string, memory: unknown): ListsArgs | null {
  const line = lineOf(text);
  const { awaiting, list, names, words } = readMemory(memory);
  if (line === null) return null;
  if (undoSaid.test(line) || lastAdded.test(line)) return { do: "undo" };
  const own = readUtterance(text) ?? readUtterance(withListWord(line, names ?? []));
  if (own) return own;
  const taken = readTakeOff(line);
  if (taken && isAbout(taken.args, words ?? [])) return taken.args;
  const swapped = readSwap(line)?.args;
  if (swapped && isAbout({ items: swapped.items?.slice(0, 1) }, words ?? [])) return swapped;
  const moved = readMove(line)?.args;
  if (moved && names?.includes(moved.to ?? "") && isAbout(moved, words ?? [])) return moved;
  const asked = readWhether(line);
  if (asked && isAbout(asked, words ?? [])) return asked;
  const more = readMore(line);
  if (more) return more;
  const name = tidyListName(line);
  if (names?.includes(name) || new RegExp(`^${commonName}$`, "i").test(line))
    return { do: "show", list: name };
  // "anything left to do on work": of a list that is there.
  const onList =
    /^(?:what|whats|what's|wots?|wats?|anything|is there anything|how (?:much|many)|show|see|read|check)\b.* (?:on|in|for|from) (?:the |my |our )?(?<list>\S+(?: \S+)?)\??$/iu.exec(
      line,
    )?.groups?.["list"];
  // "which films do we want to see"
  const ofList =
    /^(?:what|which|wot|wat) (?<list>\S+(?: \S+)?) (?:do|did|have|are|am|shall|should|ve) (?:i|we)\b/iu.exec(
      line,
    )?.groups?.["list"];
  if (ofList !== undefined && names?.includes(tidyListName(ofList)))
    return { do: "show", list: tidyListName(ofList) };
  if (onList !== undefined && names?.includes(tidyListName(onList)))
    return { do: "show", list: tidyListName(onList) };
  if (
    /^(?:what'?s|whats|what is|wots|anything|how much|how many)(?: is| are)? (?:left|on it|still to (?:get|do|buy)|on there)\??$/i.test(
      line,
    )
  )
    return { do: "show" };
  const cleared =
    /^(?:clear|empty|wipe|delete|clear out) (?<what>it|them|it all|all|everything|all of it|all of them)$/i.exec(
      line,
    )?.groups?.["what"];
  // To whom has no list "everything" is all that is kept.
  const hasLists = names?.some((one) => one !== notesList) ?? false;
  if (cleared !== undefined && (hasLists || /^(?:it|them)$/i.test(cleared))) return { do: "clear" };
  const isAnswer = !/\?$/.test(line) && !isGrave.test(line);
  if (awaiting === "note" && isAnswer) return { do: "note", text: line };
  if (awaiting === "items" && isAnswer && !saysMore.test(line)) {
    const items = splitItems(line);
    const isShort = items.every((item) => item.split(" ").length <= 5);
    return items.length > 0 && isShort ? { do: "add", items, ...(list && { list }) } : null;
  }
  return readAsked(line, words ?? []);
}

const beforeName =
  "remove|delete|del|take|cross|tick|strike|scratch|drop|erase|scrap|clear|empty|wipe|done|finished|got|bought|whats?|what's|show|is|are|have|anything|how many|put|stick";
const wholly = "delete|clear|empty|remove|show|view|open|read|check|wipe|see|bin|scrap|erase|get rid of";

/** "remove all from books" with a list of that name: "remove all from books list". */
function withListWord(line: string, names: string[]): string {
  const bare = line.replace(/[?!.]+$/, "");
  const name = new RegExp(
    `^(?:(?:${beforeName})\\b.* (?:from|off|on|in)|${wholly})(?: (?:all|of|my|the))* (?<name>\\S+(?: \\S+){0,2}?)$`,
    "iu",
  ).exec(bare)?.groups?.["name"];
  return name !== undefined && name !== notesList && names.includes(name.toLowerCase())
    ? `${bare} list`
    : line;
}

/** Whether what is to be taken off may be there: its number, or one of its words. */
function isAbout({ do: wanted, items }: ListsArgs, known: string[]): boolean {
  if (wanted === "clear") return true;
  return (items ?? []).some(
    (item) => /^-?\d{1,3}$/.test(item) || wordsOf(item).some((word) => known.includes(word)),
  );
}

/** Whoever says this wants something else, and perhaps at once. */
const isGrave =
  /^(?:help|sos|im|i'm|i am|ive|i've|call|there'?s|there is|someone|somebody|he|she|they|we|come|quick|its|it's|get me)\b|\b(?:ambulance|police|cops?|paramedics?|fire (?:brigade|engine|service|dept|department)|emergency|hospital|bleeding|unconscious|suicid\w*|kill|overdose|chest pain|stroke|heart attack|robbed|attacked|drowning|choking|breath\w*|human|agent|operator|person|somebody|someone|customer)\b/i;
/** What is no thing to buy or do. */
const saysMore =
  /\b(?:what|whats|where|wheres|how|hows|when|who|why|which|remind|reminder|help|bus|train|tram|directions|weather|forecast|stop|in|near|nearest|from|to|2|at|by|on|with|that|after|about|asap|quick|open|info|word|joke|answer|laugh|hug|doctor|dentist|human|person|number|address|lift|ride|taxi|cab|refund|holiday|divorce|waking|translation|me|my|you|u)\b|^(?:then|add|the (?:rest|day|next|other|square)|this|it|rid|off|out|no|new|more (?:info|on)|so|if|but|yes|ok|la|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|tom|tomorrow|tmrw|today|tonight|\d+$)(?!\w)/i;
const moreFirst =
  /^(?<first>(?:and|also|oh and|plus|n|&|actually|(?:and )?(?:(?:one|1) (?:more|last|other)|another|last)(?: thing| item)?)[\s,:-]+(?:also )?(?:(?:(?:i|we) )?(?:need|want|get|buy|add) (?:some |more |sum )?)?|(?:(?:i|we|ill|i'll|well|we'll) )?(?:also |still )*(?:(?:i am|i'?m|im|we are|we'?re|were|is|are) )?(?:all |nearly |almost |just )?(?:need|needs|out of|run out of|ran out of|low on|running low on|short of|get|buy|must get|gotta get|have to get)[: ]+(?:some |more |sum )?)(?<items>\S.*)$/i;

/** "need jam n honey", "and yogurt": said after a list was told of. What "a" or "an" stands before is more often a wish. */
function readMore(line: string): ListsArgs | null {
  const groups = moreFirst.exec(line)?.groups;
  const words = groups?.["items"] ?? "";
  if (
    words === "" ||
    /\?$/.test(line) ||
    isGrave.test(words) ||
    (isGrave.test(line) && !isOut.test(line) && !isNeed.test(line)) ||
    saysMore.test(words)
  )
    return null;
  const isAnd = /^(?:and|also|oh and|plus|n|&|one|1|another|last)\b/i.test(groups?.["first"] ?? "");
  if (!isAnd && /^(?:an?|the) /i.test(words) && !/[,&]| (?:and|n) /i.test(words)) return null;
  const items = splitItems(words);
  const areThings = items.every((item) => item.split(" ").length <= 4 && /\p{L}{2}/u.test(item));
  return items.length > 0 && areThings && !readReminder(line) ? { do: "add", items } : null;
}

/** "we also need soap" */
const isNeed = /^(?:i|we) (?:also |still )*(?:need|needs|must get|gotta get|have to get)\b/i;
/** "we are out of milk"; not out of town, or of time. */
const isOut =
  /^(?:we|we'?re|i'?m|im|i am|its?)\b.{0,20}\bout of (?!(?:here|time|order|hand|touch|office|town|work|danger|control|money|luck|it|breath)\b)/i;

/** "do i need squash", "have i got jam down": of a thing that may be on a list. */
function readWhether(line: string): ListsArgs | null {
  const words =
    /^(?:do (?:i|we) (?:still )?(?:need|have|want)(?: to (?:get|buy))?|(?:have|did|do) (?:i|we) (?:already |still |even )*(?:have|get|got|add|put|remember(?:ed)?|say)|(?:is|are)(?: there)?)(?: any| some| the| more)? (?<items>\S.*?)(?: (?:down|on (?:it|there)|already|yet|there|too|still))*\??$/iu.exec(
      line,
    )?.groups?.["items"];
  return words === undefined ? null : { do: "has", items: splitItems(words) };
}

function readRename(line: string): ListsArgs | null {
  const groups = (rename.exec(line) ?? renamePair.exec(line) ?? called.exec(line))?.groups;
  const [list, to] = [tidyListName(groups?.["list"] ?? ""), tidyListName(groups?.["to"] ?? "")];
  return to === "" ? null : { do: "rename", to, ...(list !== "" && { list }) };
}
