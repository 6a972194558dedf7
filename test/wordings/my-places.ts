/** What people really text about places they want kept, written before the code, and what must come of it. */

export type MyPlacesWording = {
  text: string;
  /** Texts sent earlier in the same conversation. */
  before?: string[];
  /** Where the number is from, if not British. */
  from?: "US" | "KE" | "IN" | "DE";
} & (
  | {
      /** The name in lower case ("here" is where the person is now) and the sender's own words for the place. */ keeps: {
        name: string;
        words: string;
      };
    }
  | { asks: "where-am-i" | "list" }
  | { /** The name in lower case; "all" for all of them. */ forgets: string }
);

/** Now is Friday 27 March 2026, 14:05 UTC. */
export const myPlacesWordings: MyPlacesWording[] = [
  // Clean English.
  {
    text: "My home is 38 Victoria Terrace, Whitehaven",
    keeps: { name: "home", words: "38 Victoria Terrace, Whitehaven" },
  },
  {
    text: "Please set my work address to 500 Boylston Street, Boston.",
    from: "US",
    keeps: { name: "work", words: "500 Boylston Street, Boston" },
  },
  {
    text: "I'm at Manchester Piccadilly station.",
    keeps: { name: "here", words: "Manchester Piccadilly station" },
  },
  { text: "I am in Nakuru at the moment", from: "KE", keeps: { name: "here", words: "Nakuru" } },
  {
    text: "I live at 14 Linking Road, Bandra.",
    from: "IN",
    keeps: { name: "home", words: "14 Linking Road, Bandra" },
  },
  {
    text: "I work at Beaumont Hospital in Dublin.",
    keeps: { name: "work", words: "Beaumont Hospital in Dublin" },
  },
  { text: "Where am I at the moment?", before: ["im at carlisle station"], asks: "where-am-i" },
  { text: "Which places have you saved for me?", before: ["set home 6 fern close bury"], asks: "list" },
  { text: "Forget where I work.", before: ["set work 6 fern close bury"], forgets: "work" },
  {
    text: "Save the allotment as Meadow Lane, Beeston",
    keeps: { name: "allotment", words: "Meadow Lane, Beeston" },
  },
  { text: "We have just arrived in Llandudno.", keeps: { name: "here", words: "Llandudno" } },
  {
    text: "Remember that school is St Anne's Primary, Keighley",
    keeps: { name: "school", words: "St Anne's Primary, Keighley" },
  },
  { text: "Delete my home address.", before: ["set home 22 dock st hull"], forgets: "home" },
  { text: "I've moved to 9 Quay Street, Galway.", keeps: { name: "home", words: "9 Quay Street, Galway" } },
  {
    text: "Change home to 71 Bell Lane, Thetford",
    before: ["set home 1 market sq thetford"],
    keeps: { name: "home", words: "71 Bell Lane, Thetford" },
  },
  { text: "What is my home address?", before: ["set home 22 dock st hull"], asks: "list" },
  {
    text: "Our hotel is the Royal Oak in Keswick",
    keeps: { name: "hotel", words: "the Royal Oak in Keswick" },
  },
  {
    text: "Set home to 10115 Berlin, Invalidenstrasse 5",
    from: "DE",
    keeps: { name: "home", words: "10115 Berlin, Invalidenstrasse 5" },
  },
  {
    text: "Right now I'm outside the Opera House in Sydney.",
    keeps: { name: "here", words: "the Opera House in Sydney" },
  },
  { text: "Please forget all my saved places.", before: ["set home 22 dock st hull"], forgets: "all" },
  {
    text: "Gran's house is 4 Mill Lane, Bakewell",
    keeps: { name: "gran's house", words: "4 Mill Lane, Bakewell" },
  },

  // Lower case, no punctuation.
  { text: "set home 12 elm st leeds", keeps: { name: "home", words: "12 elm st leeds" } },
  { text: "home is ls8 2ab", keeps: { name: "home", words: "ls8 2ab" } },
  { text: "set work milton keynes hospital", keeps: { name: "work", words: "milton keynes hospital" } },
  { text: "im in wexford town", keeps: { name: "here", words: "wexford town" } },
  { text: "im at the dog and duck in soho", keeps: { name: "here", words: "the dog and duck in soho" } },
  { text: "we are in phoenix now", from: "US", keeps: { name: "here", words: "phoenix" } },
  { text: "set mum 18 orchard way hexham", keeps: { name: "mum", words: "18 orchard way hexham" } },
  { text: "save gym as 40 high st barnet", keeps: { name: "gym", words: "40 high st barnet" } },
  {
    text: "remember my office is at westgate mall",
    from: "KE",
    keeps: { name: "office", words: "westgate mall" },
  },
  { text: "my zip is 30303", from: "US", keeps: { name: "home", words: "30303" } },
  { text: "my postcode is eh6 5na", keeps: { name: "home", words: "eh6 5na" } },
  { text: "i live in ballarat", keeps: { name: "home", words: "ballarat" } },
  { text: "list all places u keep for me", before: ["set home 6 fern close bury"], asks: "list" },
  { text: "what places do you know", before: ["set home 6 fern close bury"], asks: "list" },
  { text: "where have you got me right now", before: ["im in hove"], asks: "where-am-i" },
  { text: "forget mum", before: ["set mum 18 orchard way hexham"], forgets: "mum" },
  { text: "remove gym from my places", before: ["save gym as 40 high st barnet"], forgets: "gym" },
  { text: "i am near howrah bridge", from: "IN", keeps: { name: "here", words: "howrah bridge" } },
  { text: "just got to inverness", keeps: { name: "here", words: "inverness" } },
  {
    text: "my location is 1 george square glasgow",
    keeps: { name: "here", words: "1 george square glasgow" },
  },
  { text: "current location kilkenny castle", keeps: { name: "here", words: "kilkenny castle" } },
  {
    text: "my new address is 55 spring gardens buxton",
    keeps: { name: "home", words: "55 spring gardens buxton" },
  },
  { text: "set dads to 7 cliff road newquay", keeps: { name: "dads", words: "7 cliff road newquay" } },
  {
    text: "im staying at the premier inn in stirling",
    keeps: { name: "here", words: "the premier inn in stirling" },
  },
  {
    text: "im not in york any more im in hull",
    before: ["im in york"],
    keeps: { name: "here", words: "hull" },
  },
  { text: "clear where i am", before: ["im in york"], forgets: "here" },

  // Thumbed in haste.
  { text: "set hme 2 3 park rd frome", keeps: { name: "home", words: "3 park rd frome" } },
  { text: "my hme is 66 high st epsom", keeps: { name: "home", words: "66 high st epsom" } },
  { text: "i wrk at leeds gen infirmary", keeps: { name: "work", words: "leeds gen infirmary" } },
  { text: "set wrk 221b baker st", keeps: { name: "work", words: "221b baker st" } },
  { text: "im @ stoke stn", keeps: { name: "here", words: "stoke stn" } },
  { text: "im nw in mombasa", from: "KE", keeps: { name: "here", words: "mombasa" } },
  { text: "wer am i", before: ["im @ stoke stn"], asks: "where-am-i" },
  { text: "whre am i rite now", before: ["im in deal"], asks: "where-am-i" },
  { text: "wot places hav u got 4 me", before: ["set home 6 fern close bury"], asks: "list" },
  { text: "fourget my home", before: ["set home 6 fern close bury"], forgets: "home" },
  { text: "del my work addy", before: ["set work 221b baker st"], forgets: "work" },
  {
    text: "rember skool is oak park primary havant",
    keeps: { name: "skool", words: "oak park primary havant" },
  },
  { text: "i liv in pune camp", from: "IN", keeps: { name: "home", words: "pune camp" } },
  { text: "were at denver union stn", from: "US", keeps: { name: "here", words: "denver union stn" } },
  { text: "ive movd 2 14 beach rd sligo", keeps: { name: "home", words: "14 beach rd sligo" } },
  { text: "my adress is 8 wren close diss", keeps: { name: "home", words: "8 wren close diss" } },
  { text: "sav nans as 2 mill st ripley", keeps: { name: "nans", words: "2 mill st ripley" } },
  { text: "am in geelong 2day", keeps: { name: "here", words: "geelong" } },
  {
    text: "here is corner of 5th n pine seattle",
    from: "US",
    keeps: { name: "here", words: "corner of 5th n pine seattle" },
  },
  {
    text: "chnge wrk 2 canary wharf",
    before: ["set wrk 221b baker st"],
    keeps: { name: "work", words: "canary wharf" },
  },

  // Answers and changes that follow.
  {
    text: "no im in whitby now",
    before: ["im in scarborough", "where am i"],
    keeps: { name: "here", words: "whitby" },
  },
  { text: "im at home", before: ["set home 22 dock st hull"], keeps: { name: "here", words: "home" } },
  { text: "im at work now", before: ["set work canary wharf"], keeps: { name: "here", words: "work" } },
];
