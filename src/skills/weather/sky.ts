/** WMO weather interpretation codes as Open-Meteo documents them (https://open-meteo.com/en/docs, from WMO 4677). */
const words: Record<number, string> = {
  0: "clear",
  1: "mostly clear",
  2: "partly cloudy",
  3: "cloudy",
  45: "fog",
  48: "freezing fog",
  51: "light drizzle",
  53: "drizzle",
  55: "heavy drizzle",
  56: "freezing drizzle",
  57: "freezing drizzle",
  61: "light rain",
  63: "rain",
  65: "heavy rain",
  66: "freezing rain",
  67: "freezing rain",
  71: "light snow",
  73: "snow",
  75: "heavy snow",
  77: "snow grains",
  80: "light showers",
  81: "showers",
  82: "heavy showers",
  85: "snow showers",
  86: "heavy snow showers",
  95: "thunderstorm",
  96: "thunder and hail",
  99: "thunder and heavy hail",
};

/** The sky in a few words; by day a clear one is sunny. */
export function skyWord(code: number | null, isDay = true): string | null {
  if (code === null) return null;
  if (isDay && code === 0) return "sunny";
  if (isDay && code === 1) return "mostly sunny";
  return words[code] ?? null;
}

export const isThunder = (code: number | null): boolean => code !== null && code >= 95;
export const isFreezingRain = (code: number | null): boolean => [56, 57, 66, 67].includes(code ?? -1);
export const isSnow = (code: number | null): boolean => [71, 73, 75, 77, 85, 86].includes(code ?? -1);
