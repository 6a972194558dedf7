import { keywordText } from "../../sms/keyword-text.ts";
import { asksAgain } from "../time/read-repeat.ts";
import type { WeatherArgs } from "./args.ts";
import { inEnglish } from "./other-tongues.ts";
import { readUtterance, spellOut, valuesOf } from "./read-utterance.ts";

const MAX_COMMAND_CHARACTERS = 160;
const command = /^[\s/.,:;!*#"'-]*(?:weather|forecast|wthr|wx)(?![\p{L}\p{N}'_-])[\s:,.;-]*/iu;
/** "Weather" also opens sentences and names: "weather is bad so i am late", "weather girls song". */
const opensOther = /^(?:is|was|isn'?t|has|the storm|app|man|girls?|wise|permitting|proof|update app|vane)\b/i;

/** Reads WEATHER, WEATHER LEEDS, FORECAST SAT YORK; null where the text is none of them, or wants a daily text. */
export function readCommand(text: string): WeatherArgs | null {
  if (text.length > MAX_COMMAND_CHARACTERS) return null;
  if (/^(?:WEATHER|FORECAST|WTHR|WX)$/.test(keywordText(text))) return {};
  // The classifier knows English; who names the weather or the rain in another language means no more than that.
  const foreign = text.split(/\s+/).length <= 10 && inEnglish(text) !== text ? readUtterance(text) : null;
  if (foreign && (foreign.place || foreign.day)) return foreign;
  const match = command.exec(text);
  if (!match || asksAgain(text)) return null;
  const rest = text.slice(match[0].length);
  if (opensOther.test(rest) || rest.trim().split(/\s+/).length > 8) return null;
  return valuesOf(spellOut(`weather ${rest}`));
}
