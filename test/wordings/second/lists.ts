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
  { text: "we are out of paraffin and matches", before: [shop], kept: { shopping: ["tea", "sugar", "soap", "paraffin", "matches"] } },
  { text: "pls add rice 2 kilos, vinegar, soy sauce to grocery list", kept: { "grocery|groceries|shopping": ["rice 2 kilos|2 kilos rice|2 kilos of rice", "vinegar", "soy sauce"] } },
  { text: "Add paracetamol to my list", before: [shop], kept: { shopping: ["tea", "sugar", "soap", "paracetamol"] } },
  { text: "start a packing list passport charger toothbrush", kept: {}, says: ["packing"] },
  { text: "make me a new list called holiday", says: ["holiday"] },
  { text: "whats left on the shopping list", before: [shop], says: ["tea", "sugar", "soap"] },
  { text: "what do i still need to buy", before: [shop], says: ["tea", "sugar", "soap"] },
  { text: "read me back my shopping list will you", before: [shop], says: ["tea", "sugar", "soap"] },
  { text: "show me everything on the farm list", before: [farm], says: ["mend fence", "salt lick"] },
  { text: "got the soap", before: [shop], kept: { shopping: ["tea", "sugar"] } },
  { text: "ive bought the tea and the sugar", before: [shop], kept: { shopping: ["soap"] } },
  { text: "take sugar off the list my husband got it", before: [shop], kept: { shopping: ["tea", "soap"] } },
  { text: "remove number 2 pls", before: [shop, "list shopping"], kept: { shopping: ["tea", "soap"] } },
  { text: "1 and 3 are done", before: [shop, "list shopping"], kept: { shopping: ["sugar"] } },
  { text: "fence is mended so take that off", before: [farm, "list farm"], kept: {} },
  { text: "wipe my shopping list", before: [shop], kept: { shopping: ["tea", "sugar", "soap"] }, says: ["1 "] },
  { text: "start the shopping list again from scratch", before: [shop], kept: { shopping: ["tea", "sugar", "soap"] }, says: ["1 "] },
  { text: "1", before: [shop, "delete the shopping list"], kept: { shopping: [] } },
  { text: "oops put it back", before: [shop, "done tea"], kept: { shopping: ["tea|", "sugar", "soap"] } },
  { text: "undo that please", before: [shop, "done soap"], kept: { shopping: ["tea", "sugar", "soap"] } },
  { text: "is there soap on my list already?", before: [shop], says: ["soap"] },
  { text: "did i put bread on the list", before: [shop], silentOn: ["yes"], says: ["bread"] },
  { text: "what lists have I got", before: [shop, farm], says: ["shopping", "farm"] },
  { text: "call the farm list shamba instead", before: [farm], kept: { shamba: ["mend fence", "buy salt lick"] } },
  { text: "rename farm to shamba", before: [farm], kept: { shamba: ["mend fence", "buy salt lick"] } },
  { text: "remember my locker number is 118", kept: { notes: ["my locker number is 118|locker number is 118"] } },
  { text: "make a note that the vet comes on tuesdays", kept: { notes: ["the vet comes on tuesdays|vet comes on tuesdays"] } },
  { text: "jot this down for me: bay 14 ward keys are with sister Ngozi", kept: { notes: ["bay 14 ward keys are with sister Ngozi"] } },
  { text: "dont let me forget the boiler pressure should be 1.5", kept: {} },
  { text: "whats the gate code", before: [gate], says: ["2291"] },
  { text: "what was the plumbers number again", before: [gate, plumber], says: ["900123"] },
  { text: "FIND gate", before: [gate, plumber], says: ["2291"], silentOn: ["Dave"] },
  { text: "FIND wifi", before: ["note wifi password is bluecow9"], says: ["bluecow9"] },
  { text: "find my note about the plumber", before: [gate, plumber], says: ["Dave"], silentOn: ["2291"] },
  { text: "show my notes", before: [gate, plumber], says: ["2291", "Dave"] },
  { text: "delete the note about the gate", before: [gate, plumber], kept: { notes: ["plumber is Dave 07700 900123"] } },
  { text: "nd 2 buy diapers n wipes add 2 list", before: [shop], kept: { shopping: ["tea", "sugar", "soap", "diapers", "wipes"] } },
  { text: "also candles", before: [shop], kept: { shopping: ["tea", "sugar", "soap", "candles"] } },
  { text: "Add to the to do list: phone the council about the bins, post Mary's card", kept: { "to do|todo|to-do": ["phone the council about the bins", "post Mary's card"] } },
];
