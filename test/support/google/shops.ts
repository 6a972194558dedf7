import { metersBetween } from "./words.ts";
import type { Place } from "./world.ts";

type Home = Pick<Place, "town" | "country" | "zone" | "land">;

/** What people call a kind of shop, and Google's types for it. */
export type Kind = { types: string[]; label: string; words: string[]; names: string[] };

const shop = ["point_of_interest", "establishment"];

export const kinds: Record<string, Kind> = {
  pharmacy: {
    types: ["pharmacy", "drugstore", "health", "store", ...shop],
    label: "Pharmacy",
    words: ["pharmacy", "pharmacies", "chemist", "chemists", "drugstore", "drug"],
    names: [
      "Corner Pharmacy",
      "Green Cross Chemist",
      "Wellbeing Pharmacy",
      "Riverbank Pharmacy",
      "All Night Pharmacy",
    ],
  },
  atm: {
    types: ["atm", "finance", ...shop],
    label: "ATM",
    words: ["atm", "atms", "cash", "cashpoint", "cashmachine", "machine"],
    names: ["Union Bank ATM", "Cashpoint", "Quick Cash ATM", "County Bank ATM", "Post Office ATM"],
  },
  pizza: {
    types: ["pizza_restaurant", "restaurant", "food", ...shop],
    label: "Pizza restaurant",
    words: ["pizza", "pizzas", "pizzeria", "takeaway", "takeout"],
    names: ["Pizzeria São Bento", "Tony's Pizza", "Slice House", "Little Napoli", "Night Pizza"],
  },
  cafe: {
    types: ["cafe", "coffee_shop", "food", ...shop],
    label: "Cafe",
    words: ["cafe", "cafes", "coffee", "tea"],
    names: ["Café Zürich", "The Copper Kettle", "Daily Grind", "Corner Cup", "Station Coffee"],
  },
  supermarket: {
    types: ["supermarket", "grocery_store", "food", "store", ...shop],
    label: "Supermarket",
    words: ["supermarket", "supermarkets", "grocery", "groceries", "food", "shop", "store", "milk"],
    names: ["Fair Price Supermarket", "Harvest Market", "Daily Foods", "Family Grocer", "Night Owl Stores"],
  },
  hotel: {
    types: ["hotel", "lodging", ...shop],
    label: "Hotel",
    words: ["hotel", "hotels", "motel", "inn", "hostel", "lodging"],
    names: ["Grand Hotel", "Bay View Hotel", "Traveller's Inn", "Station Hotel", "Sleep Well Hostel"],
  },
  italian: {
    types: ["italian_restaurant", "restaurant", "food", ...shop],
    label: "Italian restaurant",
    words: ["pasta", "italian", "spaghetti", "restaurant", "restaurants", "dinner", "eat"],
    names: ["Trattoria Lucia", "Pasta Fresca", "Osteria del Ponte", "Casa Bianca"],
  },
  gas: {
    types: ["gas_station", ...shop],
    label: "Gas station",
    words: ["petrol", "gas", "fuel", "diesel", "garage", "filling"],
    names: ["Roadside Fuel", "Four Ways Service Station", "County Gas"],
  },
  bank: {
    types: ["bank", "finance", ...shop],
    label: "Bank",
    words: ["bank", "banks"],
    names: ["Union Bank", "County Bank", "Savings Bank"],
  },
  post: {
    types: ["post_office", "finance", ...shop],
    label: "Post office",
    words: ["post", "stamps", "postoffice"],
    names: ["Main Post Office", "Corner Post Office"],
  },
  doctor: {
    types: ["doctor", "health", ...shop],
    label: "Doctor",
    words: ["doctor", "doctors", "gp", "clinic", "surgery"],
    names: ["Park Surgery", "Riverside Clinic", "Walk-in Centre"],
  },
  hospital: {
    types: ["hospital", "health", ...shop],
    label: "Hospital",
    words: ["hospital", "hospitals", "a&e", "emergency"],
    names: ["General Hospital", "Royal Infirmary"],
  },
  pub: {
    types: ["pub", "bar", ...shop],
    label: "Pub",
    words: ["pub", "pubs", "bar", "bars", "beer"],
    names: ["The Red Lion", "The Anchor", "The Railway Arms"],
  },
  indian: {
    types: ["indian_restaurant", "restaurant", "food", ...shop],
    label: "Indian restaurant",
    words: ["indian", "curry", "tandoori", "restaurant", "restaurants", "eat"],
    names: ["Spice Garden", "Tandoori Nights", "Curry Corner"],
  },
  chinese: {
    types: ["chinese_restaurant", "restaurant", "food", ...shop],
    label: "Chinese restaurant",
    words: ["chinese", "noodles", "restaurant", "restaurants", "eat"],
    names: ["Golden Dragon", "Jade Palace"],
  },
  police: {
    types: ["police", ...shop],
    label: "Police",
    words: ["police"],
    names: ["Central Police Station"],
  },
  dentist: {
    types: ["dentist", "health", ...shop],
    label: "Dentist",
    words: ["dentist", "dentists"],
    names: ["Bright Smile Dental", "Park Dental Practice"],
  },
  taxi: {
    types: ["taxi_service", ...shop],
    label: "Taxi service",
    words: ["taxi", "taxis", "cab", "cabs", "minicab"],
    names: ["City Cabs", "A1 Taxis"],
  },
};

const openings = [
  { from: "08:00", until: "22:00" },
  { from: "09:00", until: "17:30" },
  { from: "00:00", until: "24:00" },
  { from: "10:00", until: "20:00" },
  { from: "18:00", until: "02:00" },
];

/** Names that are not in GSM-7, or not in Latin letters at all. */
const foreign = [
  { kind: "pharmacy", home: "marlow", name: "صيدلية النور", nameLanguage: "ar" },
  { kind: "cafe", home: "quill", name: "喫茶店さくら", nameLanguage: "ja" },
];

/** The shops of the invented towns: those of five kinds and more, spread around the middle of each. */
export function shopsOf({ marlow, quill }: { marlow: Home; quill: Home }): Place[] {
  const centers = {
    marlow: { home: marlow, latitude: 51.0212, longitude: -3.1081, tail: " TA9 2LB, UK" },
    quill: { home: quill, latitude: 40.1003, longitude: -89.2011, tail: ", IL 61799, USA" },
  };
  // The landmarks of the world are the nearest cafe and restaurant of their towns.
  return Object.entries(centers).flatMap(([name, { home, tail, ...center }]) => {
    const known = Object.keys(kinds).flatMap((kind) => shopsAround(kind, center, home, tail, `${name}_`));
    const others = foreign.filter((each) => each.home === name);
    const stop = name === "marlow" ? "market-square" : "court-square";
    const all = [...known, ...others.map((each) => foreignShop(each, center, home, tail))];
    return all.map((place) => ({
      ...place,
      stop: { id: stop, meters: 60 + Math.round(metersBetween(place, center)) } as const,
    }));
  });
}

/** The invented shops of a kind around a point, the same at each call. `tail`: what follows the town in their addresses. */
export function shopsAround(
  kindName: string,
  center: { latitude: number; longitude: number },
  home: Home,
  tail: string,
  idPrefix = "",
): Place[] {
  const kind = kinds[kindName];
  if (!kind) return [];
  const turn = kindName.length;
  return kind.names.map((name, index) => {
    const angle = (index * 2.4 + turn) % (2 * Math.PI);
    const degrees = 0.0022 * (index + 1) + 0.0003 * turn;
    const number = 7 + index * 16 + turn;
    const street =
      ["High Street", "Station Road", "Church Lane", "Market Street", "Park Avenue"][(index + turn) % 5] ??
      "";
    return {
      ...home,
      id: `ChIJshop_${idPrefix}${kindName}_${center.latitude.toFixed(4)}_${center.longitude.toFixed(4)}_${index}`,
      name,
      types: kind.types,
      address: `${number} ${street}, ${home.town}${tail}`,
      latitude: round(center.latitude + Math.sin(angle) * degrees),
      longitude: round(center.longitude + Math.cos(angle) * degrees),
      street,
      ...phonesOf(home.country, index + turn * 10),
      ...(kindName === "atm" ? {} : { open: openings[(index + turn) % openings.length] }),
      searchWords: kind.words,
      rating: 3.4 + ((index * 7 + turn) % 15) / 10,
    };
  });
}

function foreignShop(
  { kind, name, nameLanguage }: (typeof foreign)[number],
  center: { latitude: number; longitude: number },
  home: Home,
  tail: string,
): Place {
  const [first] = shopsAround(kind, center, home, tail);
  if (!first) throw new Error(`no shop of the kind ${kind}`);
  return {
    ...first,
    id: `ChIJshop_foreign_${nameLanguage}`,
    name,
    nameLanguage,
    latitude: round(center.latitude - 0.0171),
    longitude: round(center.longitude - 0.0123),
    address: `88 Park Avenue, ${home.town}${tail}`,
    street: "Park Avenue",
    open: { from: "00:00", until: "24:00" },
  };
}

/** Numbers that are kept free for fiction. */
function phonesOf(country: string, number: number): Pick<Place, "phone" | "internationalPhone"> {
  const digits = String(100 + (number % 100)).slice(-3);
  if (country === "GB") return { phone: `01632 960${digits}`, internationalPhone: `+44 1632 960${digits}` };
  if (country === "US" || country === "CA")
    return { phone: `(217) 555-0${digits}`, internationalPhone: `+1 217-555-0${digits}` };
  return {};
}

const round = (degrees: number) => Math.round(degrees * 10_000) / 10_000;
