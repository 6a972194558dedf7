import type { Town } from "./search-towns.ts";

/** Short and everyday names of countries, beside the two letters and the name Open-Meteo gives. */
const countries: Record<string, string> = {
  uk: "GB",
  "great britain": "GB",
  britain: "GB",
  usa: "US",
  us: "US",
  america: "US",
  "united states": "US",
  uae: "AE",
  nz: "NZ",
  eire: "IE",
  rep: "IE",
  holland: "NL",
  sa: "ZA",
  rsa: "ZA",
  drc: "CD",
};

/** What the post calls the states of America, the provinces of Canada and the states of Australia. */
const states: Record<string, string> = Object.fromEntries(
  `al alabama;ak alaska;az arizona;ar arkansas;ca california;co colorado;ct connecticut;de delaware;dc district of columbia;
fl florida;ga georgia;hi hawaii;id idaho;il illinois;in indiana;ia iowa;ks kansas;ky kentucky;la louisiana;me maine;md maryland;
ma massachusetts;mass massachusetts;mi michigan;mn minnesota;ms mississippi;mo missouri;mt montana;ne nebraska;nv nevada;
nh new hampshire;nj new jersey;nm new mexico;ny new york;nc north carolina;nd north dakota;oh ohio;ok oklahoma;or oregon;
pa pennsylvania;ri rhode island;sc south carolina;sd south dakota;tn tennessee;tx texas;tex texas;ut utah;vt vermont;va virginia;
wash washington;wv west virginia;wi wisconsin;wy wyoming;calif california;fla florida;ill illinois;
ab alberta;bc british columbia;mb manitoba;nb new brunswick;nl newfoundland and labrador;ns nova scotia;on ontario;
qc quebec;sk saskatchewan;nsw new south wales;vic victoria;qld queensland;tas tasmania;ni northern ireland`
    .replaceAll("\n", "")
    .split(";")
    .map((line) => {
      const [short = "", ...name] = line.split(" ");
      return [short, name.join(" ")];
    }),
);
// Two states share these letters.
const shared: Record<string, string[]> = {
  wa: ["washington", "western australia"],
  nt: ["northern territory", "northwest territories"],
};

/** Whether words such as "il", "uk" or "north yorkshire" name the area that a town lies in. */
export function liesIn(town: Town, area: string): boolean {
  const asked = plainName(area.replace(/\./g, "")).replace(/^(?:co|county) /, "");
  if (asked === "") return false;
  const code = countries[asked] ?? (asked.length === 2 && !states[asked] ? asked.toUpperCase() : null);
  if (code !== null && town.country_code === code) return true;
  if (plainName(town.country ?? "") === asked) return true;
  const names = shared[asked] ?? [states[asked] ?? asked];
  const parts = [town.admin1, town.admin2, town.admin3, town.admin4].map((part) => plainName(part ?? ""));
  return names.some((name) => parts.some((part) => part === name || ` ${part} `.includes(` ${name} `)));
}

/** The country that words name, for a narrower search; undefined where they name none. */
export function countryOf(area: string): string | undefined {
  return countries[plainName(area.replace(/\./g, ""))];
}

/** Lower case, without accents and punctuation, as names are compared. */
export function plainName(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("ø", "o")
    .replaceAll("ł", "l")
    .toLowerCase()
    .replace(/['’.]/g, "")
    .replace(/[\s,-]+/g, " ")
    .trim();
}
