/** What people really text when they want a text every day, written before the code, and what must be kept. */

export type WantedItem =
  /** Null: where the person is or lives. */
  | { weather: string | null }
  | {
      route: {
        origin: string | { known: string };
        destination: string | { known: string };
        mode?: "TRANSIT" | "WALK" | "BICYCLE" | "DRIVE";
        vehicles?: ("BUS" | "RAIL" | "SUBWAY" | "LIGHT_RAIL")[];
        /** The departure that is named, "08:12". */
        at?: string;
      };
    };

type Day = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

export type DigestWording = {
  text: string;
  /** Texts sent earlier in the same conversation. */
  before?: string[];
  /** Where the number is from, if not British. */
  from?: "US" | "KE" | "IN" | "DE";
} & (
  | {
      every: "day" | "weekday" | Day[];
      /** Local time; null where the text names none: the skill may ask, or choose one and say it. */
      at: string | null;
      items: WantedItem[];
    }
  | { off: true }
);

const here = ["im in leeds"];
const commute = ["set home 12 elm st leeds", "set work leeds general infirmary"];
const daily = ["im in leeds", "every day at 7 weather"];

/** Now is Friday 27 March 2026, 14:05 UTC. */
export const digestWordings: DigestWording[] = [
  // Clean English.
  {
    text: "At 7 every day: the weather, then the 8:12 bus to work",
    before: commute,
    every: "day",
    at: "07:00",
    items: [
      { weather: null },
      {
        route: { origin: { known: "home" }, destination: { known: "work" }, vehicles: ["BUS"], at: "08:12" },
      },
    ],
  },
  {
    text: "Please text me the weather for Inverness every morning at 6:45.",
    every: "day",
    at: "06:45",
    items: [{ weather: "Inverness" }],
  },
  {
    text: "Send me the forecast each weekday at half past seven.",
    before: here,
    every: "weekday",
    at: "07:30",
    items: [{ weather: null }],
  },
  {
    text: "Every Monday at 8am, send me the weather in Phoenix.",
    from: "US",
    every: ["mon"],
    at: "08:00",
    items: [{ weather: "Phoenix" }],
  },
  {
    text: "Could I have the weather in Kisumu at 6am every day?",
    from: "KE",
    every: "day",
    at: "06:00",
    items: [{ weather: "Kisumu" }],
  },
  {
    text: "At 7:15 on weekdays tell me the train from Stockport to Crewe.",
    every: "weekday",
    at: "07:15",
    items: [{ route: { origin: "Stockport", destination: "Crewe", mode: "TRANSIT", vehicles: ["RAIL"] } }],
  },
  {
    text: "I would like a daily text at 9pm with tomorrow's weather for Clifden.",
    every: "day",
    at: "21:00",
    items: [{ weather: "Clifden" }],
  },
  { text: "Kindly switch the daily messages off.", before: daily, off: true },
  { text: "Please don't send me the morning weather any longer.", before: daily, off: true },
  {
    text: "Every Saturday and Sunday at 9, weather for Lahinch",
    every: ["sat", "sun"],
    at: "09:00",
    items: [{ weather: "Lahinch" }],
  },
  {
    text: "Move my morning text to 6:30.",
    before: daily,
    every: "day",
    at: "06:30",
    items: [{ weather: null }],
  },
  {
    text: "Send me weather for Hyderabad at 7 every morning",
    from: "IN",
    every: "day",
    at: "07:00",
    items: [{ weather: "Hyderabad" }],
  },
  {
    text: "Each weekday at 7 give me the weather and the bus from Otley to Leeds.",
    before: here,
    every: "weekday",
    at: "07:00",
    items: [
      { weather: null },
      { route: { origin: "Otley", destination: "Leeds", mode: "TRANSIT", vehicles: ["BUS"] } },
    ],
  },
  {
    text: "Let me know the weather in Darwin every day at 5 in the evening.",
    every: "day",
    at: "17:00",
    items: [{ weather: "Darwin" }],
  },
  {
    text: "Every day at 6.15am: drive from Slough to Heathrow",
    every: "day",
    at: "06:15",
    items: [{ route: { origin: "Slough", destination: "Heathrow", mode: "DRIVE" } }],
  },
  {
    text: "Can you send me a weather report daily at noon?",
    before: here,
    every: "day",
    at: "12:00",
    items: [{ weather: null }],
  },
  {
    text: "Every Tuesday and Thursday at 7:45 send the bus from home to work.",
    before: commute,
    every: ["tue", "thu"],
    at: "07:45",
    items: [
      {
        route: {
          origin: { known: "home" },
          destination: { known: "work" },
          mode: "TRANSIT",
          vehicles: ["BUS"],
        },
      },
    ],
  },
  { text: "Pause the daily forecast for good.", before: daily, off: true },
  {
    text: "Subscribe me to the weather for Ullapool at 7am daily.",
    every: "day",
    at: "07:00",
    items: [{ weather: "Ullapool" }],
  },
  {
    text: "Every morning I want the weather in Cologne.",
    from: "DE",
    every: "day",
    at: null,
    items: [{ weather: "Cologne" }],
  },
  {
    text: "Text me every Friday at 4pm with the weather for Bude.",
    every: ["fri"],
    at: "16:00",
    items: [{ weather: "Bude" }],
  },

  // Lower case, no punctuation.
  { text: "every day at 7 weather in ripon", every: "day", at: "07:00", items: [{ weather: "ripon" }] },
  { text: "daily weather 6am athlone", every: "day", at: "06:00", items: [{ weather: "athlone" }] },
  {
    text: "weekdays 7.30 weather and train from shipley to leeds",
    before: here,
    every: "weekday",
    at: "07:30",
    items: [
      { weather: null },
      { route: { origin: "shipley", destination: "leeds", mode: "TRANSIT", vehicles: ["RAIL"] } },
    ],
  },
  {
    text: "digest 7am weather boston",
    from: "US",
    every: "day",
    at: "07:00",
    items: [{ weather: "boston" }],
  },
  { text: "digest off", before: daily, off: true },
  {
    text: "weather every morning at 5.30 for nyeri",
    from: "KE",
    every: "day",
    at: "05:30",
    items: [{ weather: "nyeri" }],
  },
  {
    text: "each day at 8pm tell me tomorrows weather in lucknow",
    from: "IN",
    every: "day",
    at: "20:00",
    items: [{ weather: "lucknow" }],
  },
  {
    text: "mon to fri at 7 bus from home to work",
    before: commute,
    every: "weekday",
    at: "07:00",
    items: [
      {
        route: {
          origin: { known: "home" },
          destination: { known: "work" },
          mode: "TRANSIT",
          vehicles: ["BUS"],
        },
      },
    ],
  },
  { text: "no more daily weather texts", before: daily, off: true },
  { text: "turn off the digest", before: daily, off: true },
  {
    text: "make it 8 instead of 7 for the daily weather",
    before: daily,
    every: "day",
    at: "08:00",
    items: [{ weather: null }],
  },
  {
    text: "send weather to me every evening at 6 for broome",
    every: "day",
    at: "18:00",
    items: [{ weather: "broome" }],
  },
  {
    text: "every sunday 8am weather malahide",
    every: ["sun"],
    at: "08:00",
    items: [{ weather: "malahide" }],
  },
  {
    text: "text me each morning at 7 with the weather",
    before: here,
    every: "day",
    at: "07:00",
    items: [{ weather: null }],
  },
  {
    text: "every weekday at 6.50 the 7.20 train from hitchin to kings cross",
    every: "weekday",
    at: "06:50",
    items: [
      {
        route: {
          origin: "hitchin",
          destination: "kings cross",
          mode: "TRANSIT",
          vehicles: ["RAIL"],
          at: "07:20",
        },
      },
    ],
  },
  {
    text: "start sending me the weather for reno at 6 am every day",
    from: "US",
    every: "day",
    at: "06:00",
    items: [{ weather: "reno" }],
  },
  {
    text: "monday wednesday friday 7am weather for corby",
    every: ["mon", "wed", "fri"],
    at: "07:00",
    items: [{ weather: "corby" }],
  },
  {
    text: "every day 7 weather for ely and weather for march",
    every: "day",
    at: "07:00",
    items: [{ weather: "ely" }, { weather: "march" }],
  },
  {
    text: "weather in the morning every morning for goa",
    from: "IN",
    every: "day",
    at: null,
    items: [{ weather: "goa" }],
  },
  {
    text: "change the daily text to 0615",
    before: daily,
    every: "day",
    at: "06:15",
    items: [{ weather: null }],
  },
  { text: "i dont need the daily text any more", before: daily, off: true },
  { text: "7 every day the weather for thurso", every: "day", at: "07:00", items: [{ weather: "thurso" }] },

  // Thumbed in haste.
  {
    text: "evry day at 7 wether n bus frm home 2 work",
    before: commute,
    every: "day",
    at: "07:00",
    items: [
      { weather: null },
      {
        route: {
          origin: { known: "home" },
          destination: { known: "work" },
          mode: "TRANSIT",
          vehicles: ["BUS"],
        },
      },
    ],
  },
  { text: "txt me wether evry mornin at 6 4 naas", every: "day", at: "06:00", items: [{ weather: "naas" }] },
  {
    text: "snd me d weather 4 kakamega daily 6am",
    from: "KE",
    every: "day",
    at: "06:00",
    items: [{ weather: "kakamega" }],
  },
  {
    text: "wkdays at 7 trian frm luton 2 st pancras plz",
    every: "weekday",
    at: "07:00",
    items: [{ route: { origin: "luton", destination: "st pancras", mode: "TRANSIT", vehicles: ["RAIL"] } }],
  },
  { text: "dayly forcast 7am wick", every: "day", at: "07:00", items: [{ weather: "wick" }] },
  { text: "evryday 8pm wthr 4 surat", from: "IN", every: "day", at: "20:00", items: [{ weather: "surat" }] },
  {
    text: "cn u txt me the wether each day @ 7.15",
    before: here,
    every: "day",
    at: "07:15",
    items: [{ weather: null }],
  },
  { text: "swich off daily txt", before: daily, off: true },
  { text: "dont snd me the dayly wether nemore", before: daily, off: true },
  { text: "chng my mornin txt 2 8", before: daily, every: "day", at: "08:00", items: [{ weather: null }] },
  {
    text: "evry mon 7am wether in macon ga",
    from: "US",
    every: ["mon"],
    at: "07:00",
    items: [{ weather: "macon ga" }],
  },
  {
    text: "wether evry nite at 9 4 2moro in bantry",
    every: "day",
    at: "21:00",
    items: [{ weather: "bantry" }],
  },
  { text: "eech mornin half 6 wether pls 4 tuam", every: "day", at: "06:30", items: [{ weather: "tuam" }] },
  { text: "wkends 9am surf wether bude", every: ["sat", "sun"], at: "09:00", items: [{ weather: "bude" }] },
  {
    text: "daily 0630 bus frm mold 2 chester",
    every: "day",
    at: "06:30",
    items: [{ route: { origin: "mold", destination: "chester", mode: "TRANSIT", vehicles: ["BUS"] } }],
  },
  {
    text: "gimme wether at 7 evry day im in leeds",
    every: "day",
    at: "07:00",
    items: [{ weather: "leeds" }],
  },
  {
    text: "mon-fri 6.40 tram frm bury 2 mcr vic",
    every: "weekday",
    at: "06:40",
    items: [{ route: { origin: "bury", destination: "mcr vic", mode: "TRANSIT", vehicles: ["LIGHT_RAIL"] } }],
  },
  {
    text: "pls txt wether 4 orange nsw b4 i get up 5am evryday",
    every: "day",
    at: "05:00",
    items: [{ weather: "orange nsw" }],
  },
  {
    text: "wether daily plz gulu rd nairobi 7",
    from: "KE",
    every: "day",
    at: "07:00",
    items: [{ weather: "gulu rd nairobi" }],
  },

  // What was set up before, changed.
  { text: "and at 9", before: daily, every: "day", at: "09:00", items: [{ weather: null }] },
  { text: "only on weekdays", before: daily, every: "weekday", at: "07:00", items: [{ weather: null }] },
];
