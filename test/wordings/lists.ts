import type { Asked } from "./ask.ts";
import { plain } from "./judge.ts";

/** What people really text about lists and notes, written before the code, and what must come of it. */
export type ListsWording = {
  text: string;
  /** Texts sent earlier in the same conversation. */
  before?: string[];
  /** All that stands in these lists afterwards; "|" between forms that are as good. */
  kept?: Record<string, string[]>;
  /** Words that must be in the answer. */
  says?: string[];
  /** Words that must not. */
  silentOn?: string[];
};

const three = "add milk, eggs and bread to shopping";
const jobs = "add fix gate, ring gran to jobs";
const wifi = "note wifi code is 4417";
const key = "note spare key under blue pot";

export const listsWordings: ListsWording[] = [
  // Putting things on.
  { text: "ADD milk, eggs to shopping", kept: { shopping: ["milk", "eggs"] } },
  { text: "Please add butter to my shopping list.", kept: { shopping: ["butter"] } },
  {
    text: "put bread and 2 pints of milk on my shopping list",
    kept: { shopping: ["bread", "2 pints of milk"] },
  },
  { text: "add teabags", kept: { shopping: ["teabags"] } },
  { text: "stick loo roll on the shopping list pls", kept: { shopping: ["loo roll"] } },
  { text: "can u add onions n garlic 2 my shopping list", kept: { shopping: ["onions", "garlic"] } },
  { text: "pop washing up liquid on the list", kept: { shopping: ["washing up liquid"] } },
  {
    text: "could you put cheese, ham and mustard on the shopping list please",
    kept: { shopping: ["cheese", "ham", "mustard"] },
  },
  { text: "add sugar 2 shoping", kept: { "shopping|shoping": ["sugar"] } },
  { text: "shopping list: rice, lentils, oil", kept: { shopping: ["rice", "lentils", "oil"] } },
  { text: "add tent pegs to camping list", kept: { camping: ["tent pegs"] } },
  { text: "add paint the shed to my to do list", kept: { "to do|todo": ["paint the shed"] } },
  { text: "todo: ring the council", kept: { "to do|todo": ["ring the council"] } },
  { text: "put passport and sun cream on the packing list", kept: { packing: ["passport", "sun cream"] } },
  { text: "make a list called xmas: candles, ribbon", kept: { xmas: ["candles", "ribbon"] } },
  { text: "start a packing list with socks and torch", kept: { packing: ["socks", "torch"] } },
  {
    text: "i need nappies",
    before: [three, "list"],
    kept: { shopping: ["milk", "eggs", "bread", "nappies"] },
  },
  {
    text: "need jam n honey",
    before: [three],
    kept: { shopping: ["milk", "eggs", "bread", "jam", "honey"] },
  },
  { text: "and yogurt", before: [three], kept: { shopping: ["milk", "eggs", "bread", "yogurt"] } },
  { text: "also 6 eggs n flour", before: ["add milk"], kept: { shopping: ["milk", "6 eggs", "flour"] } },
  { text: "ad potatos an carrots 2 the shoppin list", kept: { "shopping|shoppin": ["potatos", "carrots"] } },
  { text: "add mop to list", before: [jobs], kept: { jobs: ["fix gate", "ring gran", "mop"] } },
  { text: "add milk", before: [three], kept: { shopping: ["milk", "eggs", "bread"] }, says: ["already"] },
  { text: "add fish and chips to dinner list", kept: { dinner: ["fish and chips|fish", "chips|"] } },
  { text: "dog food on list", kept: { shopping: ["dog food"] } },
  {
    text: "we need more washing tablets on the shopping list",
    kept: { shopping: ["washing tablets|more washing tablets"] },
  },
  { text: "bananas on the shopping list ta", kept: { shopping: ["bananas"] } },

  // Looking.
  { text: "list my shopping", before: [three], says: ["1 milk", "2 eggs", "3 bread"] },
  { text: "list", before: [three, jobs], says: ["shopping", "3", "jobs", "2"] },
  { text: "LISTS", before: [three, jobs], says: ["shopping", "jobs"] },
  { text: "whats on my list", before: [three], says: ["milk", "eggs", "bread"] },
  { text: "what's on the shopping list?", before: [three], says: ["milk", "eggs", "bread"] },
  { text: "wots on my shoppin list", before: [three], says: ["milk", "eggs", "bread"] },
  { text: "what do i need from the shop", before: [three], says: ["milk", "eggs", "bread"] },
  { text: "show jobs list", before: [three, jobs], says: ["fix gate"], silentOn: ["milk"] },
  { text: "read me my jobs list", before: [three, jobs], says: ["fix gate", "ring gran"] },
  { text: "what lists have i got", before: [three, jobs], says: ["shopping", "jobs"] },
  { text: "my shopping list pls", before: [three], says: ["milk", "bread"] },
  { text: "is milk on my list", before: [three], says: ["milk"] },
  { text: "wat do i need 2 buy", before: [three], says: ["milk", "eggs"] },
  { text: "shopping", before: [three], says: ["milk", "eggs"] },

  // Taking things off.
  { text: "DONE 2", before: [three, "list shopping"], kept: { shopping: ["milk", "bread"] } },
  { text: "done milk", before: [three], kept: { shopping: ["eggs", "bread"] } },
  { text: "got eggs", before: [three], kept: { shopping: ["milk", "bread"] } },
  { text: "take bread off", before: [three], kept: { shopping: ["milk", "eggs"] } },
  { text: "take bread off the shopping list please", before: [three], kept: { shopping: ["milk", "eggs"] } },
  { text: "cross off 1 and 3", before: [three, "list"], kept: { shopping: ["eggs"] } },
  { text: "tick off 2", before: [three, "list"], kept: { shopping: ["milk", "bread"] } },
  { text: "remove eggs from shopping", before: [three], kept: { shopping: ["milk", "bread"] } },
  { text: "delete 3", before: [three, "list shopping"], kept: { shopping: ["milk", "eggs"] } },
  { text: "ive got the milk", before: [three], kept: { shopping: ["eggs", "bread"] } },
  { text: "i bought bread n eggs", before: [three], kept: { shopping: ["milk"] } },
  { text: "dont need eggs any more", before: [three], kept: { shopping: ["milk", "bread"] } },
  { text: "done ring gran", before: [three, jobs], kept: { jobs: ["fix gate"] } },
  { text: "dun 1 2", before: [three, "list"], kept: { shopping: ["bread"] } },
  { text: "got everything", before: [three], says: ["1 Yes"] },

  // Clearing, undoing, renaming.
  { text: "CLEAR shopping", before: [three], kept: { shopping: ["milk", "eggs", "bread"] }, says: ["1 Yes"] },
  { text: "1", before: [three, "clear shopping"], kept: { shopping: [] } },
  { text: "yes", before: [three, "empty my shopping list"], kept: { shopping: [] } },
  { text: "2", before: [three, "clear my list"], kept: { shopping: ["milk", "eggs", "bread"] } },
  { text: "undo", before: [three, "clear shopping", "1"], kept: { shopping: ["milk", "eggs", "bread"] } },
  { text: "undo", before: [three, "done 2"], kept: { shopping: ["milk", "eggs", "bread"] } },
  { text: "oops put it back", before: [three, "done eggs"], kept: { shopping: ["milk", "eggs", "bread"] } },
  {
    text: "wipe the jobs list",
    before: [three, jobs],
    says: ["1 Yes"],
    kept: { jobs: ["fix gate", "ring gran"] },
  },
  { text: "rename jobs to weekend", before: [jobs], kept: { weekend: ["fix gate", "ring gran"], jobs: [] } },
  { text: "delete jobs list", before: [jobs], says: ["1 Yes"] },

  // Notes.
  { text: "NOTE wifi code is 4417", kept: { notes: ["wifi code is 4417"] } },
  {
    text: "remember that the spare key is under the pot",
    kept: { notes: ["the spare key is under the pot"] },
  },
  { text: "remember my bike lock is 5512", kept: { notes: ["my bike lock is 5512"] } },
  { text: "make a note: boiler man is called ted", kept: { notes: ["boiler man is called ted"] } },
  { text: "note down car reg ab12 cde", kept: { notes: ["car reg ab12 cde"] } },
  { text: "pls remember the alarm code is 8812", kept: { notes: ["the alarm code is 8812"] } },
  { text: "rember locker 77 is mine", kept: { notes: ["locker 77 is mine"] } },
  { text: "write this down the plumber is 01632 960123", kept: { notes: ["the plumber is 01632 960123"] } },
  { text: "NOTES", before: [wifi, key], says: ["4417", "spare key"] },
  { text: "show me my notes", before: [wifi, key], says: ["4417", "spare key"] },
  { text: "FIND wifi", before: [wifi, key], says: ["4417"], silentOn: ["spare key"] },
  { text: "whats the wifi code", before: [wifi, key], says: ["4417"] },
  { text: "wheres the spare key", before: [wifi, key], says: ["blue pot"] },
  { text: "where did i put the spare key", before: [wifi, key], says: ["blue pot"] },
  { text: "what did i say about the wifi", before: [wifi, key], says: ["4417"] },
  { text: "search notes for key", before: [wifi, key], says: ["blue pot"], silentOn: ["4417"] },
  { text: "delete note 1", before: [wifi, key, "notes"], kept: { notes: ["spare key under blue pot"] } },
  {
    text: "delete all my notes",
    before: [wifi, key],
    says: ["1 Yes"],
    kept: { notes: ["wifi code is 4417", "spare key under blue pot"] },
  },
  { text: "forget the note about wifi", before: [wifi, key], kept: { notes: ["spare key under blue pot"] } },
  { text: "find passport", before: [wifi], says: ["passport"], silentOn: ["4417"] },
];

/** Judges by what is kept of lists and notes, and by the answer. */
export function judgeLists(
  { kept = {}, says = [], silentOn = [] }: ListsWording,
  { items, reply }: Asked,
): string | null {
  for (const [names, wanted] of Object.entries(kept)) {
    const lists = names.split("|");
    const found = items.filter(({ list }) => lists.includes(list)).map(({ text }) => plain(text));
    const told = items.map(({ list, text }) => `${list}: ${text}`).join("; ");
    const missing = wanted.find((forms) => {
      const all = forms.split("|").map(plain);
      return !all.includes("") && !all.some((form) => found.includes(form));
    });
    if (missing !== undefined) return `without "${missing}": ${told}`;
    const forms = wanted.flatMap((one) => one.split("|").map(plain));
    if (found.some((text) => !forms.includes(text))) return `too much: ${told}`;
  }
  const answer = reply.toLowerCase();
  const missing = says.find((words) => !answer.includes(words.toLowerCase()));
  if (missing !== undefined) return `says nothing of "${missing}"`;
  const tooMuch = silentOn.find((words) => answer.includes(words.toLowerCase()));
  return tooMuch === undefined ? null : `tells of "${tooMuch}"`;
}
