import { shopsOf } from "./shops.ts";

/**
 * An invented world of two towns, the one in England, the other in Illinois: nothing in it exists, but its
 * coordinates lie in real time zones. Around it is nothing, and nothing leads from one town to the other.
 */

export type Place = {
  id: string;
  name: string;
  /** Google's type names, the main one first. */
  types: string[];
  address: string;
  town: string;
  /** Its two letters: "GB". */
  country: string;
  /** The county or state, where the geocoder tells it. */
  region?: string;
  postcode?: string;
  zone: string;
  /** Places of different lands have no way between them. */
  land: string;
  latitude: number;
  longitude: number;
  /** The street in front of the door. */
  street: string;
  /** Other names people use. */
  aliases?: string[];
  /** The nearest stop and the metres to it on foot. */
  stop?: { id: StopId; meters: number };
  phone?: string;
  /** The same for callers from abroad. */
  internationalPhone?: string;
  /** Opening hours, the same every day, local time; "00:00" to "24:00" never closes, an end before the start is past midnight. */
  open?: { from: string; until: string };
  /** What else people search it by: "pizza", "cash machine". */
  searchWords?: string[];
  /** The language of its name, where that is not English. */
  nameLanguage?: string;
  rating?: number;
};

export type StopId =
  | "northgate"
  | "market-square"
  | "harbour-street"
  | "marlow-station"
  | "cobble-mill"
  | "eastfield"
  | "depot-plaza"
  | "court-square"
  | "college-green"
  | "riverside"
  | "quill-airport";

export const stopNames: Record<StopId, string> = {
  northgate: "Northgate Green",
  "market-square": "Market Square",
  "harbour-street": "Harbour Street",
  "marlow-station": "Marlow Bay Station",
  "cobble-mill": "Cobble Mill Halt",
  eastfield: "Eastfield",
  "depot-plaza": "Depot Plaza",
  "court-square": "Court Square",
  "college-green": "College Green",
  riverside: "Riverside",
  "quill-airport": "Quill Field Airport",
};

export type Line = {
  /** Live answers have lines with only a name, only a short name, or both. */
  name?: string;
  nameShort?: string;
  agency: string;
  vehicle: { name: string; type: "BUS" | "HEAVY_RAIL" | "TRAM" };
  zone: string;
  /** Minutes from the first stop. The line runs the same way back. */
  stops: [id: StopId, minutes: number][];
  everyMinutes: number;
  /** Departures from either end, local time: "05:05" to at most "23:45". */
  first: string;
  last: string;
  /** Seconds past the minute that all its times have. */
  seconds?: number;
  /** The trains have numbers. */
  tripShortText?: string;
};

export const lines: Line[] = [
  {
    name: "Northgate - Harbour - Station",
    nameShort: "12",
    agency: "Marlow Bay Buses",
    vehicle: { name: "Bus", type: "BUS" },
    zone: "Europe/London",
    stops: [
      ["northgate", 0],
      ["market-square", 6],
      ["harbour-street", 10],
      ["marlow-station", 21],
    ],
    everyMinutes: 20,
    first: "05:15",
    last: "23:35",
  },
  {
    name: "Coast Line",
    agency: "Western Coast Railway",
    vehicle: { name: "Train", type: "HEAVY_RAIL" },
    zone: "Europe/London",
    stops: [
      ["marlow-station", 0],
      ["cobble-mill", 8],
      ["eastfield", 17],
    ],
    everyMinutes: 30,
    first: "05:08",
    last: "23:08",
    seconds: 59,
    tripShortText: "2C41",
  },
  {
    nameShort: "N5",
    agency: "Quill River Transit",
    vehicle: { name: "Bus", type: "BUS" },
    zone: "America/Chicago",
    stops: [
      ["depot-plaza", 0],
      ["court-square", 5],
      ["college-green", 12],
    ],
    everyMinutes: 15,
    first: "05:00",
    last: "23:45",
  },
  {
    name: "Blue Line",
    nameShort: "Blue",
    agency: "Quill River Transit",
    vehicle: { name: "Tram", type: "TRAM" },
    zone: "America/Chicago",
    stops: [
      ["court-square", 0],
      ["riverside", 7],
      ["quill-airport", 18],
    ],
    everyMinutes: 12,
    first: "04:48",
    last: "23:36",
  },
];

const marlow = { town: "Marlow Bay", country: "GB", zone: "Europe/London", land: "marlow" } as const;
const eastfield = { ...marlow, town: "Eastfield" } as const;
const quill = {
  town: "Quill River",
  country: "US",
  region: "Illinois",
  zone: "America/Chicago",
  land: "quill",
} as const;

const landmarks: Place[] = [
  {
    ...marlow,
    id: "ChIJmarlow0town0000000000001",
    name: "Marlow Bay",
    types: ["locality", "political"],
    address: "Marlow Bay, UK",
    latitude: 51.0212,
    longitude: -3.1081,
    street: "Market Square",
    stop: { id: "market-square", meters: 60 },
  },
  {
    ...marlow,
    id: "ChIJmarlow0harbour0street012",
    name: "12 Harbour Street",
    types: ["street_address"],
    address: "12 Harbour Street, Marlow Bay TA9 1AB, UK",
    latitude: 51.0175,
    longitude: -3.1142,
    street: "Harbour Street",
    stop: { id: "harbour-street", meters: 310 },
  },
  {
    ...marlow,
    id: "ChIJmarlow0station0000000003",
    name: "Marlow Bay Station",
    types: ["train_station", "transit_station", "point_of_interest", "establishment"],
    address: "Station Approach, Marlow Bay TA9 4RW, UK",
    latitude: 51.0291,
    longitude: -3.0885,
    street: "Station Approach",
    aliases: ["the station", "railway station", "train station"],
    stop: { id: "marlow-station", meters: 40 },
  },
  {
    ...marlow,
    id: "ChIJmarlow0pier0000000000004",
    name: "Old Pier",
    types: ["tourist_attraction", "point_of_interest", "establishment"],
    address: "Seafront, Marlow Bay TA9 1AD, UK",
    latitude: 51.0142,
    longitude: -3.1201,
    street: "Seafront",
    aliases: ["the pier"],
    stop: { id: "harbour-street", meters: 720 },
  },
  {
    ...marlow,
    id: "ChIJmarlow0library0000000005",
    name: "Town Library",
    types: ["library", "point_of_interest", "establishment"],
    address: "3 Market Square, Marlow Bay TA9 2LB, UK",
    latitude: 51.0219,
    longitude: -3.1067,
    street: "Market Square",
    aliases: ["Marlow Bay Library", "the library"],
    stop: { id: "market-square", meters: 180 },
    phone: "01632 960005",
    open: { from: "09:00", until: "17:30" },
  },
  {
    ...marlow,
    id: "ChIJmarlow0hospital000000006",
    name: "St Anne's Hospital",
    types: ["hospital", "point_of_interest", "establishment"],
    address: "Northgate, Marlow Bay TA9 5HS, UK",
    latitude: 51.0344,
    longitude: -3.1175,
    street: "Northgate",
    aliases: ["the hospital"],
    stop: { id: "northgate", meters: 400 },
    phone: "01632 960006",
  },
  {
    ...marlow,
    id: "ChIJmarlow0cafe0000000000007",
    name: "Bean & Gull Café",
    types: ["cafe", "restaurant", "food", "point_of_interest", "establishment"],
    address: "27 Harbour Street, Marlow Bay TA9 1AC, UK",
    latitude: 51.0181,
    longitude: -3.1121,
    street: "Harbour Street",
    stop: { id: "harbour-street", meters: 150 },
    phone: "01632 960007",
    open: { from: "08:30", until: "16:00" },
  },
  {
    ...eastfield,
    id: "ChIJeastfield0museum00000008",
    name: "Eastfield Museum",
    types: ["museum", "tourist_attraction", "point_of_interest", "establishment"],
    address: "Mill Lane, Eastfield TA9 8MU, UK",
    latitude: 51.0506,
    longitude: -2.9689,
    street: "Mill Lane",
    aliases: ["the museum"],
    stop: { id: "eastfield", meters: 450 },
    phone: "01632 960008",
    open: { from: "10:00", until: "16:30" },
  },
  {
    ...marlow,
    id: "ChIJgull0island0lighthouse09",
    name: "Gull Island Lighthouse",
    types: ["tourist_attraction", "point_of_interest", "establishment"],
    address: "Gull Island, Marlow Bay, UK",
    land: "gull-island",
    latitude: 51.0033,
    longitude: -3.2204,
    street: "Lighthouse Path",
    aliases: ["Gull Island"],
  },
  {
    ...quill,
    id: "ChIJquill0town00000000000010",
    name: "Quill River",
    types: ["locality", "political"],
    address: "Quill River, IL, USA",
    latitude: 40.1003,
    longitude: -89.2011,
    street: "Court Street",
    stop: { id: "court-square", meters: 80 },
  },
  {
    ...quill,
    id: "ChIJquill0court0street000400",
    name: "400 Court Street",
    types: ["street_address"],
    address: "400 Court St, Quill River, IL 61799, USA",
    latitude: 40.1011,
    longitude: -89.2049,
    street: "Court Street",
    aliases: ["400 Court St"],
    stop: { id: "court-square", meters: 260 },
  },
  {
    ...quill,
    id: "ChIJquill0college00000000012",
    name: "College Green",
    types: ["park", "point_of_interest", "establishment"],
    address: "College Ave, Quill River, IL 61799, USA",
    latitude: 40.1192,
    longitude: -89.1824,
    street: "College Avenue",
    stop: { id: "college-green", meters: 120 },
  },
  {
    ...quill,
    id: "ChIJquill0airport00000000013",
    name: "Quill Field Airport",
    types: ["airport", "point_of_interest", "establishment"],
    address: "1 Airport Rd, Quill River, IL 61799, USA",
    latitude: 40.0614,
    longitude: -89.2733,
    street: "Airport Road",
    aliases: ["the airport"],
    stop: { id: "quill-airport", meters: 200 },
    phone: "(217) 555-0113",
  },
  {
    ...quill,
    id: "ChIJquill0depot0000000000014",
    name: "Quill River Depot",
    types: ["bus_station", "transit_station", "point_of_interest", "establishment"],
    address: "Depot Plaza, Quill River, IL 61799, USA",
    latitude: 40.0884,
    longitude: -89.1893,
    street: "Depot Plaza",
    aliases: ["Depot Plaza"],
    stop: { id: "depot-plaza", meters: 50 },
  },
  {
    ...quill,
    id: "ChIJquill0diner0000000000015",
    name: "Prairie Diner",
    types: ["restaurant", "food", "point_of_interest", "establishment"],
    address: "212 Riverside Dr, Quill River, IL 61799, USA",
    latitude: 40.0872,
    longitude: -89.2304,
    street: "Riverside Drive",
    stop: { id: "riverside", meters: 330 },
    phone: "(217) 555-0115",
    open: { from: "06:00", until: "22:00" },
  },
];

/** A place whose name another one bears as well, in the other town. */
const namesakes: Place[] = [
  {
    ...marlow,
    id: "ChIJashby0england00000000016",
    name: "Ashby",
    types: ["locality", "political"],
    address: "Ashby, Marlowshire, UK",
    town: "Ashby",
    region: "England",
    latitude: 51.0611,
    longitude: -3.0412,
    street: "Church Lane",
  },
  {
    ...quill,
    id: "ChIJashby0illinois0000000017",
    name: "Ashby",
    types: ["locality", "political"],
    address: "Ashby, IL, USA",
    town: "Ashby",
    region: "Illinois",
    latitude: 40.0102,
    longitude: -89.3315,
    street: "Main Street",
  },
  {
    ...marlow,
    id: "ChIJmill0road0marlow00000018",
    name: "Mill Road",
    types: ["route"],
    address: "Mill Rd, Marlow Bay TA9 3MR, UK",
    latitude: 51.0251,
    longitude: -3.1003,
    street: "Mill Road",
    aliases: ["Mill Rd"],
    stop: { id: "market-square", meters: 420 },
  },
  {
    ...eastfield,
    id: "ChIJmill0road0eastfield00019",
    name: "Mill Road",
    types: ["route"],
    address: "Mill Rd, Eastfield TA9 8MR, UK",
    latitude: 51.0532,
    longitude: -2.9731,
    street: "Mill Road",
    aliases: ["Mill Rd"],
    stop: { id: "eastfield", meters: 380 },
  },
  {
    ...marlow,
    id: "ChIJelm0street0marlow0000020",
    name: "12 Elm Street",
    types: ["street_address"],
    address: "12 Elm Street, Marlow Bay TA9 2EL, UK",
    latitude: 51.0236,
    longitude: -3.1104,
    street: "Elm Street",
    aliases: ["12 Elm St"],
    stop: { id: "market-square", meters: 310 },
  },
  {
    ...quill,
    id: "ChIJelm0street0quill00000021",
    name: "12 Elm Street",
    types: ["street_address"],
    address: "12 Elm St, Quill River, IL 61799, USA",
    latitude: 40.1043,
    longitude: -89.2078,
    street: "Elm Street",
    aliases: ["12 Elm St"],
    stop: { id: "court-square", meters: 590 },
  },
];

/** All that there is, the shops of both towns included. */
export const places: Place[] = [...landmarks, ...namesakes, ...shopsOf({ marlow, quill })];
