import { germanAgain, germanTimes } from "./german-times.ts";
import { swahiliAgain, swahiliTimes } from "./swahili-times.ts";

/** A language whose words for the weather people mix into their English, and how they go over into it. */
type Tongue = {
  /** Words that nobody uses who speaks of anything but the weather; without one of them nothing is changed. */
  weather: RegExp;
  rain: RegExp;
  /** What is to come again, and how it and times of the day go over. */
  again?: RegExp;
  times?: (text: string) => string;
  /** Days and the small words around a place; an empty word falls away. */
  words: Record<string, string>;
};

const tongues: Tongue[] = [
  {
    // Swahili
    weather: /(?<!\p{L})hali ya (?:hewa|anga)(?: ya| huko| ya huko)?(?!\p{L})/giu,
    rain: /(?<!\p{L})(?:mvua|itanyesha|inanyesha)(?: (?:itanyesha|inanyesha))?(?!\p{L})/giu,
    words: { leo: "today", kesho: "tomorrow", sasa: "now", usiku: "tonight", wiki: "week", hii: "", je: "", na: "and", basi: "bus", treni: "train", kutoka: "from", hadi: "to", mpaka: "to", nyumbani: "home", kazini: "work" },
    again: swahiliAgain,
    times: swahiliTimes,
  },
  {
    // Hindi and Urdu
    weather: /(?<!\p{L})m[ao]u?sam(?!\p{L})/giu,
    rain: /(?<!\p{L})ba+ri+sh(?!\p{L})/giu,
    words: {
      aaj: "today", aj: "today", kal: "tomorrow", abhi: "now", raat: "tonight", roz: "daily", rozana: "daily", subah: "morning", shaam: "evening",
      baje: "oclock", bhejo: "", bhej: "", dijiye: "", batao: "", bataiye: "", ka: "", ki: "", ke: "", me: "", mein: "", main: "", kya: "", kaisa: "",
      hai: "", h: "", hogi: "", hoga: "", rahega: "", ho: "", rahi: "", aur: "and", ko: "", mujhe: "",
    },
  },
  {
    // Tagalog
    weather: /(?<!\p{L})(?:lagay ng )?panahon(?!\p{L})/giu,
    rain: /(?<!\p{L})(?:u+?m?u?ulan|ulan)(?!\p{L}| (?:bator|baatar|ude))/giu,
    words: {
      ngayon: "now", bukas: "tomorrow", mamaya: "later", mamayang: "later", gabi: "tonight", po: "", ba: "", sa: "in", ano: "what", ang: "",
      may: "any", ng: "", kaya: "", dito: "here",
    },
  },
  {
    // German
    weather: /(?:(?<=^|das )wetter|wetter(?:bericht|vorhersage)|(?<!\p{L})wetter(?= (?:heute|morgen|jetzt|in|am|und|f(?:ü|ue)r)(?!\p{L})))(?!\p{L})/giu,
    rain: /(?<!\p{L})(?:regen|regnet|regnen)(?: es)?(?!\p{L})/giu,
    words: {
      heute: "today", morgen: "tomorrow", jetzt: "now", abend: "evening", wochenende: "weekend", am: "at", wie: "what", wird: "will", ist: "is", es: "it",
      das: "the", der: "the", im: "in", für: "for", fuer: "for", und: "and", bitte: "", um: "at", uhr: "", zug: "train", von: "from", vom: "from", nach: "to", zur: "to", arbeit: "work", hause: "home", mir: "",
    },
    again: germanAgain,
    times: germanTimes,
  },
]; // prettier-ignore

/** "aaj ka mausam jaipur" → "today weather jaipur"; a text without such a word for weather or rain as it stands. */
export function inEnglish(text: string): string {
  const tongue = tongues.find(({ weather, rain, again }) =>
    [weather, rain, again].some((pattern) => pattern && text.search(pattern) >= 0),
  );
  if (!tongue) return text;
  return (tongue.times?.(text) ?? text)
    .replace(tongue.weather, "weather")
    .replace(tongue.rain, "rain")
    .replace(/\p{L}+/gu, (word) => tongue.words[word.toLowerCase()] ?? word)
    .replace(/\s+/g, " ")
    .trim();
}
