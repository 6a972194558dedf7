/**
 * Places whose clock people ask for, and the IANA zone each keeps (IANA Time Zone Database). Cities that name a zone themselves
 * (Tokyo) and countries with one clock come from ICU and need no line here.
 */
const byZone: Record<string, string> = {
  "America/New_York": "nyc|ny|new york city|manhattan|brooklyn|washington|washington dc|dc|boston|philadelphia|philly|miami|orlando|atlanta|pittsburgh|cleveland|baltimore|charlotte|florida|georgia usa|new jersey|massachusetts|pennsylvania|ohio|virginia|north carolina|south carolina|maryland|connecticut|maine|vermont|new hampshire|michigan|tampa|buffalo|eastern|eastern time|est|edt|et|east coast",
  "America/Chicago": "dallas|houston|austin|san antonio|texas|tx|new orleans|louisiana|memphis|nashville|minneapolis|minnesota|st louis|missouri|kansas|kansas city|oklahoma|illinois|wisconsin|milwaukee|iowa|alabama|mississippi|arkansas|tennessee|nebraska|omaha|central|central time|cst|cdt|ct",
  "America/Denver": "colorado|salt lake city|utah|montana|wyoming|new mexico|albuquerque|boulder|mountain|mountain time|mst|mdt|mt",
  "America/Phoenix": "arizona|tucson",
  "America/Los_Angeles": "la|l a|california|cali|san francisco|san fran|sf|san diego|sacramento|oakland|seattle|portland|oregon|washington state|las vegas|vegas|nevada|silicon valley|hollywood|pacific|pacific time|pst|pdt|pt|west coast",
  "America/Anchorage": "alaska",
  "Pacific/Honolulu": "hawaii|hawai|waikiki",
  "America/Toronto": "ottawa|montreal|quebec|ontario|hamilton canada",
  "America/Vancouver": "british columbia|bc canada|victoria bc",
  "America/Edmonton": "calgary|alberta|banff",
  "America/Halifax": "nova scotia|atlantic time",
  "America/St_Johns": "newfoundland",
  "America/Sao_Paulo": "rio|rio de janeiro|brasilia|sao paulo",
  "America/Argentina/Buenos_Aires": "buenos aires|argentina",
  "America/Mexico_City": "guadalajara|mexico city|cdmx",
  "America/Cancun": "playa del carmen|tulum",
  "Europe/London": "gmt uk|uk|british|england|scotland|wales|britain|great britain|northern ireland|united kingdom|manchester|birmingham|leeds|glasgow|edinburgh|liverpool|cardiff|belfast|bristol|bst|uk time",
  "Europe/Dublin": "ireland|irish|cork|galway|limerick",
  "Europe/Paris": "france|french|lyon|marseille|nice|cet|cest|central europe|central european|europe|central european time",
  "Europe/Berlin": "germany|german|munich|hamburg|frankfurt|cologne|stuttgart|dusseldorf",
  "Europe/Madrid": "spain|spanish|barcelona|valencia|seville|malaga|benidorm|majorca|mallorca|ibiza",
  "Atlantic/Canary": "canaries|canary islands|tenerife|lanzarote|gran canaria|fuerteventura",
  "Europe/Lisbon": "western european|portugal|porto|faro|algarve",
  "Europe/Rome": "italy|italian|milan|naples|venice|florence|turin",
  "Europe/Zurich": "geneva|basel|bern",
  "Europe/Warsaw": "krakow|gdansk",
  "Europe/Athens": "eastern european|greek|crete|corfu|eet|eest",
  "Europe/Istanbul": "turkey|ankara|antalya",
  "Europe/Moscow": "moscow|st petersburg|saint petersburg|msk",
  "Europe/Kyiv": "kiev|kyiv|ukraine|odessa|lviv",
  "Asia/Kolkata": "delhi|new delhi|mumbai|bombay|bangalore|bengaluru|chennai|hyderabad|calcutta|kolkata|pune|ahmedabad|goa|indian|kerala|punjab|jaipur|india|ist",
  "Asia/Karachi": "pakistan|lahore|islamabad|pkt",
  "Asia/Dhaka": "bangladesh",
  "Asia/Kathmandu": "nepal|katmandu",
  "Asia/Dubai": "abu dhabi|uae|emirates|gulf",
  "Asia/Riyadh": "saudi|saudi arabia|jeddah|mecca|medina",
  "Asia/Shanghai": "china|beijing|peking|shenzhen|guangzhou|wuhan",
  "Asia/Hong_Kong": "hk|hong kong|hongkong|hkt",
  "Asia/Tokyo": "japan|japanese|osaka|kyoto|jst",
  "Asia/Seoul": "korea|south korea|busan|kst",
  "Asia/Singapore": "sgt",
  "Asia/Bangkok": "thailand|thai|indochina|phuket|chiang mai",
  "Asia/Ho_Chi_Minh": "vietnam|hanoi|saigon|ho chi minh|ho chi minh city",
  "Asia/Manila": "philippines|philippine|filipino|cebu|pht",
  "Asia/Jakarta": "java",
  "Asia/Makassar": "bali|denpasar",
  "Asia/Kuala_Lumpur": "malaysia|kl|penang",
  "Asia/Jerusalem": "israel|tel aviv",
  "Asia/Tehran": "iran",
  "Australia/Sydney": "canberra|new south wales|nsw|australian eastern|australia eastern|aest|aedt",
  "Australia/Melbourne": "victoria australia",
  "Australia/Brisbane": "queensland|gold coast|cairns",
  "Australia/Perth": "western australia|australian western|awst",
  "Australia/Adelaide": "south australia|australian central|acst",
  "Pacific/Auckland": "new zealand|nz|wellington|christchurch|nzst|nzdt",
  "Africa/Lagos": "nigeria|nigerian|west africa|abuja|kano|wat",
  "Africa/Nairobi": "kenya|kenyan|east africa|east african|mombasa|kisumu|eat",
  "Africa/Maputo": "central africa|central african",
  "Africa/Johannesburg": "south africa|south african|cape town|capetown|durban|pretoria|joburg|jo burg|sast",
  "Africa/Accra": "ghana|kumasi",
  "Africa/Cairo": "egypt|alexandria",
  "Africa/Kampala": "uganda",
  "Africa/Dar_es_Salaam": "tanzania|dar|zanzibar",
  "Africa/Casablanca": "morocco|marrakech|marrakesh",
  "Etc/UTC": "utc|gmt|zulu|z|greenwich|greenwich mean time",
}; // prettier-ignore

/** What names a clock and no place, as a regular expression. */
export const anyZoneName =
  "(?:(?:us )?(?:eastern|central|mountain|pacific|atlantic)|[ecmp][sd]?t|utc|gmt|bst|cet|cest|eet|eest|ist|eat|wat|sast|jst|kst|pkt|sgt|hkt|msk|ae[ds]t|awst|acst|nz[ds]t)(?: (?:standard |daylight )?time)?";

/** Countries with several clocks: where each of them is shown by. */
const manyClocks: Record<string, string[]> = {
  "usa|us|america|united states|the states|states": ["America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles"],
  canada: ["America/Halifax", "America/Toronto", "America/Winnipeg", "America/Vancouver"],
  "australia|aus|oz": ["Australia/Perth", "Australia/Adelaide", "Australia/Sydney"],
  russia: ["Europe/Moscow", "Asia/Yekaterinburg", "Asia/Vladivostok"],
  brazil: ["America/Manaus", "America/Sao_Paulo"],
  mexico: ["America/Tijuana", "America/Mexico_City", "America/Cancun"],
  indonesia: ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"],
}; // prettier-ignore

const zones = new Map<string, string[]>();
for (const zone of Intl.supportedValuesOf("timeZone")) {
  const city = zone.split("/").at(-1)?.replaceAll("_", " ").toLowerCase();
  if (city && zone.includes("/")) zones.set(city, [zone]);
}
for (const [zone, names] of Object.entries(byZone))
  for (const name of names.split("|")) zones.set(name, [zone]);
for (const [names, several] of Object.entries(manyClocks))
  for (const name of names.split("|")) zones.set(name, several);

const regions = new Map<string, string>();
const regionNames = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
for (const first of "ABCDEFGHIJKLMNOPQRSTUVWXYZ") {
  for (const second of "ABCDEFGHIJKLMNOPQRSTUVWXYZ") {
    const name = regionNames.of(first + second);
    // Codes that are no more in use have the name of their land too: FX is France.
    const region = name && new Intl.Locale(`und-${first}${second}`).region;
    if (name && region) regions.set(name.toLowerCase(), region);
  }
}

/** The zones of a place's clocks by its name, or of "eastern" and "gmt": one, or several for a land that has several; null where it is not in the list. */
export function zonesOf(words: string): { zones: string[] } | { country: string } | null {
  const name = words
    .toLowerCase()
    .replace(/[.,'?!]/g, "")
    .replace(/\s+/g, " ")
    .trim();
  for (const asked of [
    name,
    name.replace(/^the /, ""),
    name.replace(/ (?:time|city)$/, ""),
    name.replace(/^(?:us|usa|american) (?=eastern|central|mountain|pacific)/, ""),
  ]) {
    const found = zones.get(asked);
    if (found) return { zones: found };
    const country = regions.get(asked);
    if (country) return { country };
  }
  // "perth australia", "auckland new zealand": the town, where the land alone would be in the list too.
  const parts = name.split(" ");
  for (const count of [1, 2]) {
    const there = zonesIn(parts.slice(-count).join(" "));
    const town = zones.get(parts.slice(0, -count).join(" "));
    if (town?.some((zone) => there.includes(zone))) return { zones: town };
  }
  return null;
}

/** A map: a person may text "constructor". */
const short = new Map(
  Object.entries({
    usa: "US",
    us: "US",
    america: "US",
    uk: "GB",
    england: "GB",
    scotland: "GB",
    wales: "GB",
  }),
);

/** The country (ISO 3166) that words name: "kenya", "uk"; null where they are none. */
export function countryOfWords(words: string): string | null {
  return short.get(words) ?? regions.get(words) ?? null;
}

/** All zones of a land or area. */
function zonesIn(area: string): string[] {
  const country = short.get(area) ?? regions.get(area);
  const all = country
    ? (
        new Intl.Locale("en", { region: country }) as Intl.Locale & { getTimeZones?: () => string[] }
      ).getTimeZones?.()
    : [];
  return [...(zones.get(area) ?? []), ...(all ?? [])];
}
