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

  // In yet other words.
  {
    text: "where is the car",
    before: ["remember the car is parked on Mill St by the church"],
    says: ["Mill St"],
  },
  { text: "add me to the list", silentOn: ["me added", "Added"], kept: { shopping: [""] } },
  {
    text: "also need foil",
    before: ["add onions, rice and butter to shopping"],
    kept: { shopping: ["onions", "rice", "butter", "foil"] },
  },
  {
    text: "ive posted the parcel",
    before: ["add call dentist, post parcel, fix tap to to do"],
    kept: { "to do": ["call dentist", "fix tap"] },
  },
  {
    text: "what did i say about the vet",
    before: ["note car reg is KX19 ABC", "note vet opens at 9 on saturdays"],
    says: ["opens at 9"],
  },
  {
    text: "find vet",
    before: ["note car reg is KX19 ABC", "note vet opens at 9 on saturdays"],
    says: ["opens at 9"],
    silentOn: ["KX19"],
  },
  { text: "remember i parked on level 3", kept: { notes: ["i parked on level 3|parked on level 3"] } },
  { text: "i parked on level 3", kept: { notes: ["i parked on level 3|parked on level 3"] } },
  { text: "where did i park", before: ["note parked on level 3 row F"], says: ["level 3 row F"] },
  {
    text: "can you remember to put dishwasher tablets on my list",
    kept: { shopping: ["dishwasher tablets"] },
  },
  { text: "todo phone the bank", kept: { "to do": ["phone the bank"] } },
  {
    text: "do i need squash",
    before: ["add porridge, squash and kitchen roll to shopping"],
    says: ["squash"],
  },
  {
    text: "change porridge to cornflakes",
    before: ["add porridge, squash and kitchen roll to shopping"],
    kept: { shopping: ["cornflakes", "squash", "kitchen roll"] },
  },
  {
    text: "what flowers does asha like",
    before: ["note Asha likes white lilies", "note bike lock code 7741"],
    says: ["lilies"],
  },
  {
    text: "yes please",
    before: ["add porridge, squash and kitchen roll to shopping", "empty my shopping list"],
    kept: { shopping: [] },
  },
  { text: "stick bin bags down on the shopping", kept: { shopping: ["bin bags"] } },
  { text: "could i have cheddar added to my shopping list", kept: { shopping: ["cheddar"] } },
  { text: "running low on dog biscuits, add to shopping", kept: { shopping: ["dog biscuits"] } },
  {
    text: "also tomatoes n onions",
    before: ["add maize flour, sukuma, cooking oil to shopping"],
    kept: { shopping: ["maize flour", "sukuma", "cooking oil", "tomatoes", "onions"] },
  },
  {
    text: "hello can you send me my shopping list again please, im at the shop",
    before: ["add maize flour, sukuma, cooking oil to shopping"],
    says: ["cooking oil"],
  },
  {
    text: "what did i put on my list",
    before: ["add maize flour, sukuma, cooking oil to shopping"],
    says: ["maize flour"],
  },
  {
    text: "anything left to do on work",
    before: ["add email Priya, submit timesheet, book room to work list"],
    says: ["submit timesheet"],
  },
  { text: "did i add oil", before: ["add maize flour, sukuma, cooking oil to shopping"], says: ["oil"] },
  {
    text: "timesheet submitted",
    before: ["add email Priya, submit timesheet, book room to work list"],
    kept: { work: ["email Priya", "book room"] },
  },
  {
    text: "we've already got oil so you can remove it",
    before: ["add maize flour, sukuma, cooking oil to shopping"],
    kept: { shopping: ["maize flour", "sukuma"] },
  },
  {
    text: "delete my work list",
    before: ["add email Priya, submit timesheet, book room to work list"],
    says: ["1 Yes"],
    kept: { work: ["email Priya", "submit timesheet", "book room"] },
  },
  {
    text: "add coke zero and crisps for the party to shopping list",
    kept: { shopping: ["coke zero", "crisps for the party|crisps"] },
  },
  {
    text: "Could you add a note for the milkman to my to do list please",
    kept: { "to do": ["note for the milkman|a note for the milkman"] },
  },
  {
    text: "we also need soap",
    before: ["add ham, pickles, rye bread to groceries"],
    kept: { groceries: ["ham", "pickles", "rye bread", "soap"] },
  },
  {
    text: "could you tell me what is on my to do list today?",
    before: ["add oil gate, sweep yard, order hay to to do"],
    says: ["sweep yard"],
  },
  {
    text: "what jobs have i got left",
    before: ["add oil gate, sweep yard, order hay to to do"],
    says: ["order hay"],
  },
  {
    text: "which row are our seats",
    before: ["remember that our seats are block C row 14", "note suitcase combination is 552"],
    says: ["row 14"],
  },
  // Where a list is said to be short of something, or asked of in passing.
  { text: "we r out of bin bags add 2 list", kept: { shopping: ["bin bags"] } },
  { text: "do i already have eggs down", before: ["add milk, eggs"], says: ["yes, eggs"] },
  { text: "shopping list milk", kept: { shopping: ["milk"] } },
  {
    text: "dont let me forget the hotel is called the Rosewood",
    kept: { notes: ["the hotel is called the Rosewood"] },
  },
  {
    text: "rename gran to nana",
    before: ["SET GRAN 12 Elm St Salem"],
    says: ["nana", "12 elm st"],
    silentOn: ["list"],
  },
  { text: "new todo pick up dry cleaning", kept: { "to do|todo": ["pick up dry cleaning"] } },
  {
    text: "Hi, could I please see everything on my shopping list? Many thanks, Pauline",
    before: [shop],
    says: ["tea", "soap"],
  },
  { text: "what are my lists", before: [shop, farm], says: ["shopping", "farm"] },
  { text: "delete the last one", before: [shop, "list shopping"], kept: { shopping: ["tea", "sugar"] } },
  { text: "got the first two", before: [shop, "list shopping"], kept: { shopping: ["soap"] } },
  {
    text: "I should be most grateful if you would add half a dozen eggs and a small brown loaf to my shopping list.",
    kept: { shopping: ["half a dozen eggs", "small brown loaf"] },
  },
  { text: "read the list to me", before: [shop], says: ["sugar", "soap"] },
  {
    text: "move soap to farm list",
    before: [shop, farm],
    kept: { shopping: ["tea", "sugar"], farm: ["mend fence", "buy salt lick", "soap"] },
  },
  {
    text: "change my gate code note to 8085",
    before: [gate],
    kept: { notes: ["gate code is 8085"] },
    says: ["8085"],
  },
  { text: "stop people sending me lists", says: ["nobody can send"] },
  {
    text: "could you pop some dishwasher tablets on the shopping list, we've run out",
    kept: { shopping: ["dishwasher tablets"] },
  },
  { text: "i have to post mums card put it on my to do", kept: { "to do|todo": ["post mums card"] } },
  { text: "what was on my list again?", before: [shop], says: ["tea", "soap"] },
  { text: "plumber?", before: [plumber], says: ["07700 900123"] },
  { text: "could you write bleach on the list love", kept: { shopping: ["bleach"] } },
  { text: "whats the alarm code", before: ["save alarm code 5599"], says: ["5599"] },
  { text: "remove all from farm", before: [farm], says: ["clear farm"] },
  { text: "done 1 and 2 on shopping", before: [shop, farm], kept: { shopping: ["soap"] } },
  { text: "no longer need soap", before: [shop], kept: { shopping: ["tea", "sugar"] } },
  {
    text: "yes",
    before: [shop, farm, "clear all my lists"],
    kept: { shopping: [], farm: [] },
    says: ["all lists are empty"],
  },
  {
    text: "one more thing, sponges",
    before: [shop],
    kept: { shopping: ["tea", "sugar", "soap", "sponges"] },
  },
  { text: "rename farm shamba", before: [farm], kept: { shamba: ["mend fence", "buy salt lick"] } },
  { text: "wheres my car", before: ["remember car is on level 2 row F"], says: ["level 2 row F"] },
];
