/** What people really text when they look for a place nearby, written before the code, and what Google Places must be asked for. */

export type PlacesWording = {
  text: string;
  /** Texts sent earlier in the same conversation. */
  before?: string[];
  /** Where the number is from, if not British. */
  from?: "US" | "KE" | "IN" | "DE";
  /** Words that must stand in what is searched for, in lower case; "pharmacy|farmacy": mended, or as it was typed. */
  query: string[];
  /** The sender's own words for the area, a place that is saved, or null where the text names none and none is known. */
  near: string | { known: string } | null;
  openNow?: true;
};

/** Now is Friday 27 March 2026, 14:05 UTC. */
export const placesWordings: PlacesWording[] = [
  // Clean English.
  {
    text: "Where is the nearest vet to Harrogate town centre?",
    query: ["vet"],
    near: "Harrogate town centre",
  },
  {
    text: "I'm looking for an Italian restaurant in Covent Garden.",
    query: ["italian", "restaurant"],
    near: "Covent Garden",
  },
  {
    text: "Is there a pharmacy open now in Rathmines?",
    query: ["pharmacy"],
    near: "Rathmines",
    openNow: true,
  },
  { text: "Find me a hotel near Gatwick Airport, please.", query: ["hotel"], near: "Gatwick Airport" },
  {
    text: "Any gas stations around exit 9 in Poughkeepsie?",
    from: "US",
    query: ["gas station"],
    near: "exit 9 in Poughkeepsie",
  },
  { text: "Where can I buy stamps in Hebden Bridge?", query: ["stamps"], near: "Hebden Bridge" },
  {
    text: "Which supermarkets are there near Upperhill, Nairobi?",
    from: "KE",
    query: ["supermarket"],
    near: "Upperhill, Nairobi",
  },
  {
    text: "Please suggest a vegetarian restaurant near Connaught Place.",
    from: "IN",
    query: ["vegetarian", "restaurant"],
    near: "Connaught Place",
  },
  {
    text: "I need a locksmith in Swansea that is open now.",
    query: ["locksmith"],
    near: "Swansea",
    openNow: true,
  },
  {
    text: "Could you find a launderette close to Bristol Temple Meads?",
    query: ["launderette"],
    near: "Bristol Temple Meads",
  },
  { text: "What is the phone number of a taxi firm in Ludlow?", query: ["taxi"], near: "Ludlow" },
  { text: "Is there a swimming pool in Fitzroy?", query: ["swimming pool"], near: "Fitzroy" },
  { text: "Emergency dentist in Croydon", query: ["dentist"], near: "Croydon" },
  {
    text: "Barber shops near 77 Massachusetts Ave, Cambridge",
    from: "US",
    query: ["barber"],
    near: "77 Massachusetts Ave, Cambridge",
  },
  {
    text: "Where's the closest cash machine to Lime Street station?",
    query: ["cash machine"],
    near: "Lime Street station",
  },
  { text: "Is anywhere doing breakfast in Sligo?", query: ["breakfast"], near: "Sligo" },
  { text: "Somewhere quiet for tea in Rye", query: ["tea"], near: "Rye" },
  { text: "Bookshops in Hay-on-Wye", query: ["bookshop"], near: "Hay-on-Wye" },
  {
    text: "Hospital with an emergency department near Mombasa",
    from: "KE",
    query: ["hospital"],
    near: "Mombasa",
  },
  {
    text: "Where can we get ice cream by the seafront in Whitley Bay?",
    query: ["ice cream"],
    near: "the seafront in Whitley Bay",
  },
  { text: "Good biryani near Charminar?", from: "IN", query: ["biryani"], near: "Charminar" },
  { text: "Could you look for a campsite near Betws-y-Coed?", query: ["campsite"], near: "Betws-y-Coed" },

  // Lower case, no punctuation.
  { text: "pasta 60611", from: "US", query: ["pasta"], near: "60611" },
  { text: "chip shop skipton", query: ["chip shop"], near: "skipton" },
  { text: "post office se15 open now", query: ["post office"], near: "se15", openNow: true },
  { text: "cheap hostel in kreuzberg", from: "DE", query: ["hostel"], near: "kreuzberg" },
  { text: "mechanic near thika road mall", from: "KE", query: ["mechanic"], near: "thika road mall" },
  {
    text: "medical store near mg road open now",
    from: "IN",
    query: ["medical store"],
    near: "mg road",
    openNow: true,
  },
  { text: "walmart in tulsa", from: "US", query: ["walmart"], near: "tulsa" },
  { text: "pubs with live music in doolin", query: ["pubs", "live music"], near: "doolin" },
  { text: "bottle shop near fremantle", query: ["bottle shop"], near: "fremantle" },
  { text: "dry cleaners 10001", from: "US", query: ["dry cleaners"], near: "10001" },
  { text: "is there a tesco in malton", query: ["tesco"], near: "malton" },
  { text: "nearest library to cowley road oxford", query: ["library"], near: "cowley road oxford" },
  { text: "tyre place around stockport open now", query: ["tyre"], near: "stockport", openNow: true },
  { text: "where can i eat in alnwick", query: ["eat"], near: "alnwick" },
  { text: "greggs nr newcastle central", query: ["greggs"], near: "newcastle central" },
  { text: "hardware shop near kawangware", from: "KE", query: ["hardware"], near: "kawangware" },
  { text: "hairdresser in clonakilty", query: ["hairdresser"], near: "clonakilty" },
  { text: "show me some coffee shops near pike place", from: "US", query: ["coffee"], near: "pike place" },
  { text: "car park by the arena in nottingham", query: ["car park"], near: "the arena in nottingham" },
  { text: "gurdwara in southall", query: ["gurdwara"], near: "southall" },
  { text: "a and e near hemel hempstead", query: ["a and e"], near: "hemel hempstead" },
  { text: "ev charger tebay", query: ["charger"], near: "tebay" },

  // Thumbed in haste.
  { text: "farmacy nr finsbury pk opn now", query: ["pharmacy|farmacy"], near: "finsbury pk", openNow: true },
  { text: "neerest atm 2 victoria stn", query: ["atm"], near: "victoria stn" },
  { text: "whr cn i get a kebab in hull rite now", query: ["kebab"], near: "hull", openNow: true },
  { text: "ne gud curry in digbeth", query: ["curry"], near: "digbeth" },
  { text: "pertol stn nr preston", query: ["petrol|pertol"], near: "preston" },
  { text: "wers a loo nr trafalgar sq", query: ["loo"], near: "trafalgar sq" },
  {
    text: "bar nr 6th st austin tx thats open",
    from: "US",
    query: ["bar"],
    near: "6th st austin tx",
    openNow: true,
  },
  { text: "find cyber cafe in kisii pls", from: "KE", query: ["cyber cafe"], near: "kisii" },
  {
    text: "resturant nr eden gardens kolkata plz",
    from: "IN",
    query: ["restaurant|resturant"],
    near: "eden gardens kolkata",
  },
  { text: "supermrket opn l8 in tooting", query: ["supermarket|supermrket"], near: "tooting" },
  { text: "wheres clossest garage 2 kendal", query: ["garage"], near: "kendal" },
  { text: "dr surgery nr cv1 5fb", query: ["surgery"], near: "cv1 5fb" },
  { text: "pizza in salthill thx", query: ["pizza"], near: "salthill" },
  { text: "whts a gd b&b nr whitby abbey", query: ["b&b"], near: "whitby abbey" },
  { text: "any1 do keys cut in burnley", query: ["keys cut"], near: "burnley" },
  { text: "hospitl nr dandenong", query: ["hospital|hospitl"], near: "dandenong" },
  { text: "opn now sushi 94110", from: "US", query: ["sushi"], near: "94110", openNow: true },
  { text: "cofee nr st pancras", query: ["coffee|cofee"], near: "st pancras" },

  // Here, home and other places that are kept.
  {
    text: "wheres nearest chemist open now",
    before: ["im at leeds station"],
    query: ["chemist"],
    near: { known: "here" },
    openNow: true,
  },
  { text: "pharmacy near me", before: ["im in tralee"], query: ["pharmacy"], near: { known: "here" } },
  {
    text: "petrol round here",
    before: ["we are at scotch corner"],
    query: ["petrol"],
    near: { known: "here" },
  },
  {
    text: "pizza near home",
    before: ["set home 12 elm st leeds"],
    query: ["pizza"],
    near: { known: "home" },
  },
  {
    text: "sandwich shop by my work",
    before: ["set work 30 st mary axe london"],
    query: ["sandwich"],
    near: { known: "work" },
  },
  {
    text: "anywhere 2 eat nr me open now",
    before: ["im at union square san francisco"],
    from: "US",
    query: ["eat"],
    near: { known: "here" },
    openNow: true,
  },
  {
    text: "is there a bank close by",
    before: ["im at moi avenue nairobi"],
    from: "KE",
    query: ["bank"],
    near: { known: "here" },
  },
  {
    text: "florist near mums",
    before: ["save mums as 3 park lane belper"],
    query: ["florist"],
    near: { known: "mums" },
  },
  { text: "taxi rank", before: ["im at stafford station"], query: ["taxi rank"], near: { known: "here" } },

  // What was asked before, changed.
  { text: "in leeds?", before: ["vegan cafe in york"], query: ["vegan", "cafe"], near: "leeds" },
  { text: "any open now?", before: ["bakery in totnes"], query: ["bakery"], near: "totnes", openNow: true },
  {
    text: "what about a cash point",
    before: ["post office in settle"],
    query: ["cash point"],
    near: "settle",
  },
  {
    text: "and near the station",
    before: ["indian restaurant in walsall"],
    query: ["indian", "restaurant"],
    near: "the station",
  },
  { text: "same in ripon", before: ["bike shop in thirsk"], query: ["bike shop"], near: "ripon" },
];
