/** What people really text about the weather, written before the code, and what the forecast must be asked for. */

export type WeatherWording = {
  text: string;
  /** Texts sent earlier in the same conversation. */
  before?: string[];
  /** Where the number is from, if not British. */
  from?: "US" | "KE" | "IN" | "DE";
  /** The sender's own words, or a place that is saved. */
  place: string | { known: string };
  /** "now" where the text names no time; "hours" for later today or an hour that is named. */
  day:
    | "now"
    | "today"
    | "tonight"
    | "tomorrow"
    | "mon"
    | "tue"
    | "wed"
    | "thu"
    | "fri"
    | "sat"
    | "sun"
    | "week"
    | "weekend"
    | "hours"
    | `${number}-${number}-${number}`;
  about?: "rain" | "wind" | "sun" | "temperature" | "warning" | "snow";
};

/** Now is Friday 27 March 2026, 14:05 UTC. */
export const weatherWordings: WeatherWording[] = [
  // Clean English.
  { text: "What's the weather like in Aberystwyth?", place: "Aberystwyth", day: "now" },
  { text: "Will it rain in Cork tomorrow?", place: "Cork", day: "tomorrow", about: "rain" },
  {
    text: "How hot is it going to be in Las Vegas on Sunday?",
    from: "US",
    place: "Las Vegas",
    day: "sun",
    about: "temperature",
  },
  {
    text: "Please send me the forecast for Eldoret for this week.",
    from: "KE",
    place: "Eldoret",
    day: "week",
  },
  {
    text: "Is there any snow expected in Aviemore this weekend?",
    place: "Aviemore",
    day: "weekend",
    about: "snow",
  },
  { text: "When does the sun set in Penzance today?", place: "Penzance", day: "today", about: "sun" },
  { text: "Are there any weather warnings for Dumfries?", place: "Dumfries", day: "now", about: "warning" },
  { text: "How windy will it be in Wellington on Monday?", place: "Wellington", day: "mon", about: "wind" },
  {
    text: "What will the temperature be tonight in Jaipur?",
    from: "IN",
    place: "Jaipur",
    day: "tonight",
    about: "temperature",
  },
  { text: "What time is sunrise tomorrow in Stornoway?", place: "Stornoway", day: "tomorrow", about: "sun" },
  {
    text: "Do I need an umbrella in Seattle today?",
    from: "US",
    place: "Seattle",
    day: "today",
    about: "rain",
  },
  {
    text: "I'm hanging out the washing in Dudley, is it going to rain in the next few hours?",
    place: "Dudley",
    day: "hours",
    about: "rain",
  },
  { text: "Could you tell me the weather in Hobart on Wednesday?", place: "Hobart", day: "wed" },
  { text: "Is it icy in Buxton?", place: "Buxton", day: "now", about: "temperature" },
  { text: "What's the outlook for Munich on 1 April?", from: "DE", place: "Munich", day: "2026-04-01" },
  { text: "Is a storm heading for Galveston?", from: "US", place: "Galveston", day: "now", about: "warning" },
  {
    text: "How cold does it get in Leh at night at the moment?",
    from: "IN",
    place: "Leh",
    day: "tonight",
    about: "temperature",
  },
  { text: "Will Tuesday be dry in Kilkenny?", place: "Kilkenny", day: "tue", about: "rain" },
  { text: "Weather for SW1A 1AA on Saturday, please", place: "SW1A 1AA", day: "sat" },
  { text: "Can we sit outside at the pub in Southwold tomorrow?", place: "Southwold", day: "tomorrow" },
  { text: "Give me a seven day forecast for Ballina.", place: "Ballina", day: "week" },

  // Lower case, no punctuation.
  { text: "weather scunthorpe", place: "scunthorpe", day: "now" },
  { text: "weather 73301 tomorrow", from: "US", place: "73301", day: "tomorrow" },
  { text: "forecast for thursday in bangor", place: "bangor", day: "thu" },
  { text: "rain in kericho tonight", from: "KE", place: "kericho", day: "tonight", about: "rain" },
  { text: "is it raining in blackpool right now", place: "blackpool", day: "now", about: "rain" },
  { text: "how warm is it in alice springs", place: "alice springs", day: "now", about: "temperature" },
  { text: "wind in tarifa saturday", place: "tarifa", day: "sat", about: "wind" },
  { text: "will it snow in denver tomorrow", from: "US", place: "denver", day: "tomorrow", about: "snow" },
  { text: "sunset kovalam", from: "IN", place: "kovalam", day: "today", about: "sun" },
  { text: "whats it going to be like in bundoran at the weekend", place: "bundoran", day: "weekend" },
  {
    text: "is it going to stay dry in taunton this afternoon",
    place: "taunton",
    day: "hours",
    about: "rain",
  },
  { text: "temperature in nagpur today", from: "IN", place: "nagpur", day: "today", about: "temperature" },
  { text: "do i need a coat in durham tonight", place: "durham", day: "tonight", about: "temperature" },
  { text: "weather next 5 days lamu", from: "KE", place: "lamu", day: "week" },
  { text: "any flood warnings in tewkesbury", place: "tewkesbury", day: "now", about: "warning" },
  { text: "frost in pitlochry tonight", place: "pitlochry", day: "tonight", about: "temperature" },
  { text: "hows the weather at uluru", place: "uluru", day: "now" },
  { text: "what is monday looking like in ennis", place: "ennis", day: "mon" },
  { text: "weather for chamonix next week", place: "chamonix", day: "week" },
  { text: "will the rain stop soon in oldham", place: "oldham", day: "hours", about: "rain" },
  { text: "what time does it get dark in lerwick", place: "lerwick", day: "today", about: "sun" },
  { text: "nairobi weather", from: "KE", place: "nairobi", day: "now" },

  // Thumbed in haste.
  { text: "rain 2nite nairobi?", from: "KE", place: "nairobi", day: "tonight", about: "rain" },
  { text: "wether in grimsby 2moro", place: "grimsby", day: "tomorrow" },
  { text: "wats da wether in mumbai", from: "IN", place: "mumbai", day: "now" },
  { text: "wil it rain sat in york", place: "york", day: "sat", about: "rain" },
  { text: "hw cold is it in oban", place: "oban", day: "now", about: "temperature" },
  { text: "wthr 4 dingle sun plz", place: "dingle", day: "sun" },
  { text: "do i need a brolly 2day in bolton", place: "bolton", day: "today", about: "rain" },
  { text: "tomorow wether swansea", place: "swansea", day: "tomorrow" },
  { text: "gona snow in buffalo ny 2nite?", from: "US", place: "buffalo ny", day: "tonight", about: "snow" },
  { text: "4cast wkend tenby", place: "tenby", day: "weekend" },
  { text: "hw windy in skegness l8r", place: "skegness", day: "hours", about: "wind" },
  { text: "is it hot in mombasa nw", from: "KE", place: "mombasa", day: "now", about: "temperature" },
  { text: "wen is sunrise in delhi tmrw", from: "IN", place: "delhi", day: "tomorrow", about: "sun" },
  { text: "rainin in salford?", place: "salford", day: "now", about: "rain" },
  { text: "wots it like in brum 2day", place: "brum", day: "today" },
  { text: "weathr wedsday in truro", place: "truro", day: "wed" },
  { text: "wil i get wet in whitby 2moz", place: "whitby", day: "tomorrow", about: "rain" },
  { text: "temp rn in austin tx", from: "US", place: "austin tx", day: "now", about: "temperature" },
  { text: "forcast 4 the wk in cairns", place: "cairns", day: "week" },
  { text: "any storms nr topeka 2nite", from: "US", place: "topeka", day: "tonight", about: "warning" },

  // Here and other places that are kept.
  {
    text: "will i be needing an umbrella",
    before: ["im in leeds"],
    place: { known: "here" },
    day: "today",
    about: "rain",
  },
  { text: "how is the weather", before: ["im at limerick station"], place: { known: "here" }, day: "now" },
  { text: "is it gona rain", before: ["im in oban"], place: { known: "here" }, day: "today", about: "rain" },
  {
    text: "weather at home tomorrow",
    before: ["set home 12 elm st leeds"],
    place: { known: "home" },
    day: "tomorrow",
  },
  {
    text: "what will the wind be at work on tuesday",
    before: ["set work aberdeen harbour"],
    place: { known: "work" },
    day: "tue",
    about: "wind",
  },
  {
    text: "how cold 2nite",
    before: ["im in duluth"],
    from: "US",
    place: { known: "here" },
    day: "tonight",
    about: "temperature",
  },
  {
    text: "sunset here",
    before: ["we are in westport mayo"],
    place: { known: "here" },
    day: "today",
    about: "sun",
  },

  // What was asked before, changed.
  { text: "and tomorrow?", before: ["weather in halifax today"], place: "halifax", day: "tomorrow" },
  {
    text: "in leeds?",
    before: ["will it rain in york tomorrow"],
    place: "leeds",
    day: "tomorrow",
    about: "rain",
  },
  { text: "and sunday", before: ["weather saturday in deal"], place: "deal", day: "sun" },
  { text: "later", before: ["is it raining in crewe"], place: "crewe", day: "hours" },
  { text: "wot abt 2nite", before: ["wether in rhyl"], place: "rhyl", day: "tonight" },
  {
    text: "what about the weekend",
    before: ["weather tomorrow kisumu"],
    from: "KE",
    place: "kisumu",
    day: "weekend",
  },
  { text: "and in hull", before: ["weather for goole on monday"], place: "hull", day: "mon" },
];
