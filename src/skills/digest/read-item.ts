import type { KnownPlace, Skill } from "../skill.ts";
import { readRepeat } from "../time/read-repeat.ts";
import type { Item } from "./setting.ts";
import type { WantedItem } from "./split-items.ts";

/** The skills whose answers a daily text is made of. */
export type DigestSkills = { weather: Skill; directions: Skill; calendar: Skill; news: Skill };

/** Reads what an item asks for by its skill's own readers; null where that is not said: "the 8:12 bus". */
export function readItem(
  { skill, words }: WantedItem,
  skills: DigestSkills,
  places: KnownPlace[],
): Item | null {
  // Of which day is said by when the text comes.
  if (skill === "calendar") return { skill, words, args: { do: "show" } };
  if (skill === "news") return { skill, words, args: skills.news.readUtterance?.(words) ?? {} };
  const args =
    skill === "weather" ? readWeather(words, skills.weather) : readWay(words, skills.directions, places);
  return args === null ? null : { skill, words, args };
}

function readWeather(words: string, weather: Skill): unknown {
  // "weather at 7 each evening, sorry, each morning": when has been read.
  const spelled = (readRepeat(words)?.rest ?? words)
    .replace(
      /(?<![\p{L}])(?:wether|wethr|wheather|whether|weathr|wthr|weater|waether)(?![\p{L}])/giu,
      "weather",
    )
    .replace(/(?<![\p{L}])(?:pls|plz|plse|please)(?![\p{L}])/giu, " ")
    .replace(/(?<![\p{L}])(?:forcasts?|4cast)(?![\p{L}])/giu, "forecast")
    .replace(/\s(?:4|fr|fo)\s(?=\p{L})/giu, " for ");
  const place = spelled
    .replace(/(?<![\p{L}])(?:weather|forecast)(?![\p{L}])/giu, " ")
    .replace(/\s+/g, " ")
    .trim();
  return (
    weather.readUtterance?.(spelled) ??
    weather.readCommand(spelled) ??
    weather.readCommand(`weather ${place}`) ??
    weather.readUtterance?.(`weather ${place}`) ??
    null
  );
}

const clock = "(?<clock>(?:[01]?\\d|2[0-3])[:.]?[0-5]\\d(?:\\s?[ap]m)?|(?:1[0-2]|[1-9])\\s?[ap]m)";
const vehicle = "(?<vehicle>bus|train|tram|tube|metro|subway|ferry|boat|coach)";

/** A way as the directions skill is asked for it: "8:12 bus to work" → "bus from home to work leave at 8:12". */
function wayWords(words: string, places: KnownPlace[]): string {
  let text = words
    .replace(/(?<![\p{L}])trian(?![\p{L}])/giu, "train")
    .replace(/\s2\s(?=\p{L})/giu, " to ")
    .replace(/\sfrm\s/giu, " from ")
    .replace(/^(?:bus|train|tram) times?(?: for| of)? /i, (match) => `${match.split(" ")[0] ?? ""} `)
    .replace(/^times? (?:of|for) (?:the |my )?/i, "")
    .replace(
      /^(?:traffic|commute|drive|driving)(?: time| info)?(?: on the way)?(?= (?:to|from) )/i,
      "by car",
    );
  const timed = new RegExp(`^${clock}\\s*${vehicle}(?!\\p{L})`, "iu").exec(text);
  if (timed?.groups) {
    const { clock: at = "", vehicle: how = "" } = timed.groups;
    text = `${how}${text.slice(timed[0].length)} leave at ${at.replace(".", ":")}`;
  }
  const isHomeKnown = places.some(({ kind, name }) => kind === "saved" && name === "home");
  // In the morning people are at home, wherever they were when they last said so.
  if (isHomeKnown && !/\sfrom\s|\sto (?:my )?home(?:\s|$)/i.test(text)) {
    text = text.replace(/^((?:\p{L}+ ){0,2}?)to /iu, "$1from home to ");
  }
  return text;
}

function readWay(words: string, directions: Skill, places: KnownPlace[]): unknown {
  const text = wayWords(words, places);
  if (!/(?:^|\s)(?:to|from|home|>|->)(?:\s|$)/i.test(text)) return null;
  return directions.readUtterance?.(text) ?? directions.readCommand(`MAP ${withoutVehicle(text)}`);
}

/** "bus from a to b leave at 8:12" → "from a to b by bus leave at 8:12", as MAP reads it. */
function withoutVehicle(text: string): string {
  const match = new RegExp(`^${vehicle}\\s+(?<places>.+?)(?<time> leave at .+)?$`, "iu").exec(text);
  if (!match?.groups) return text.replace(/^by car (.+)$/i, "$1 by car");
  const { vehicle: how = "", places = "", time = "" } = match.groups;
  return `${places} by ${how}${time}`;
}

/** Completes an item with the way that was asked for: "8:12 bus" and "bus from home to work". */
export function completeWay(itemWords: string, answer: string): string {
  const way = answer
    .trim()
    .replace(
      new RegExp(`^(?:the |my |its |it's )?(?:${vehicle.slice("(?<vehicle>".length, -1)})\\s+`, "i"),
      "",
    );
  if (new RegExp(`(?<![\\d:.])${clock}`, "iu").test(way)) return answer.trim();
  return `${itemWords} ${/^(?:from|to)\s/i.test(way) ? way : `from ${way}`}`;
}
