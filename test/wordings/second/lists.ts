import type { ListsWording } from "../lists.ts";

const shop = "add tea, sugar and soap to shopping";
const farm = "add mend fence, buy salt lick to farm list";
const gate = "note gate code is 2291";
const plumber = "note plumber is Dave 07700 900123";

/** Drawn after the readers stood, by somebody who had not seen them. */
export const secondLists: ListsWording[] = [
  {
    text: "hello love could you put a tin of salmon and some teacakes on my shopping list please",
    kept: { shopping: ["tin of salmon|a tin of salmon", "teacakes|some teacakes"] },
  },
  {
    text: "we are out of paraffin and matches",
    before: [shop],
    kept: { shopping: ["tea", "sugar", "soap", "paraffin", "matches"] },
  },
  {
    text: "pls add rice 2 kilos, vinegar, soy sauce to grocery list",
    kept: {
      "grocery|groceries|shopping": ["rice 2 kilos|2 kilos rice|2 kilos of rice", "vinegar", "soy sauce"],
    },
  },
  { text: "start a packing list passport charger toothbrush", kept: {}, says: ["packing"] },
  { text: "whats left on the shopping list", before: [shop], says: ["tea", "sugar", "soap"] },
  { text: "what do i still need to buy", before: [shop], says: ["tea", "sugar", "soap"] },
  { text: "ive bought the tea and the sugar", before: [shop], kept: { shopping: ["soap"] } },
  { text: "take sugar off the list my husband got it", before: [shop], kept: { shopping: ["tea", "soap"] } },
  { text: "1 and 3 are done", before: [shop, "list shopping"], kept: { shopping: ["sugar"] } },
  { text: "fence is mended so take that off", before: [farm, "list farm"], kept: {} },
  {
    text: "start the shopping list again from scratch",
    before: [shop],
    kept: { shopping: ["tea", "sugar", "soap"] },
    says: ["1 "],
  },
  { text: "oops put it back", before: [shop, "done tea"], kept: { shopping: ["tea|", "sugar", "soap"] } },
  { text: "did i put bread on the list", before: [shop], silentOn: ["yes"], says: ["bread"] },
  {
    text: "call the farm list shamba instead",
    before: [farm],
    kept: { shamba: ["mend fence", "buy salt lick"] },
  },
  { text: "whats the gate code", before: [gate], says: ["2291"] },
  { text: "FIND wifi", before: ["note wifi password is bluecow9"], says: ["bluecow9"] },
  { text: "find my note about the plumber", before: [gate, plumber], says: ["Dave"], silentOn: ["2291"] },
  {
    text: "delete the note about the gate",
    before: [gate, plumber],
    kept: { notes: ["plumber is Dave 07700 900123"] },
  },
  {
    text: "nd 2 buy diapers n wipes add 2 list",
    before: [shop],
    kept: { shopping: ["tea", "sugar", "soap", "diapers", "wipes"] },
  },
  {
    text: "Add to the to do list: phone the council about the bins, post Mary's card",
    kept: { "to do|todo|to-do": ["phone the council about the bins", "post Mary's card"] },
  },
  // Drawn once more after that was mended.
  {
    text: "Good evening. Please be so kind as to add lamp oil and two candles to my market list. Thank you.",
    kept: { market: ["lamp oil", "two candles|2 candles"] },
  },
  { text: "shoping list bread milk beans", kept: { shopping: ["bread", "milk", "beans"] } },
  { text: "can i make a list of things to pack for lagos", says: ["pack for lagos list"] },
  { text: "u can take off the soap n sugar now", before: [shop], kept: { shopping: ["tea"] } },
  { text: "got everything on the list", before: [shop], says: ["1 "] },
  {
    text: "and milk and bread please love",
    before: [shop],
    kept: { shopping: ["tea", "sugar", "soap", "milk", "bread"] },
  },
  {
    text: "dont forget bread for the shopping list",
    before: [shop],
    kept: { shopping: ["tea", "sugar", "soap", "bread"] },
  },
  { text: "is my shopping list empty", before: [shop], says: ["tea"] },
  { text: "what did i say i needed from the shops", before: [shop], says: ["tea"] },
  { text: "im at the shop what was i getting", before: [shop], says: ["tea"] },
  { text: "how many things left to buy", before: [shop], says: ["3"] },
  { text: "do you remember the gate code", before: [gate], says: ["2291"] },
  { text: "FIND pharmacy", before: [gate], says: ["Where are you"] },
  { text: "NEAR plumber", before: [plumber], says: ["Where are you"] },
];
