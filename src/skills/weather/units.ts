/** How the people of a country read the weather. */
export type Units = { isFahrenheit: boolean; isMph: boolean; isInch: boolean };

// https://en.wikipedia.org/wiki/Fahrenheit#Usage
const fahrenheit = ["US", "BS", "BZ", "KY", "PW", "FM", "MH", "LR", "PR", "GU", "VI", "AS", "MP"];
// https://en.wikipedia.org/wiki/Miles_per_hour: as on their roads and in their forecasts
const mph = [...fahrenheit, "GB", "IM", "JE", "GG"];
const inch = ["US", "PR", "GU", "VI", "AS", "MP", "LR"];

export function unitsOf(country: string | null): Units {
  const isIn = (countries: string[]) => countries.includes(country ?? "");
  return { isFahrenheit: isIn(fahrenheit), isMph: isIn(mph), isInch: isIn(inch) };
}

/** 12.4 → "12C"; never "-0C". */
export function degrees(celsius: number, units: Units): string {
  return `${degreesNumber(celsius, units)}${units.isFahrenheit ? "F" : "C"}`;
}

/** 8.6 and 14.2 → "9-14C"; "-3 to 2C" where a dash would be read as a minus. */
export function degreesRange(low: number, high: number, units: Units): string {
  const [from, to] = [degreesNumber(low, units), degreesNumber(high, units)];
  const letter = units.isFahrenheit ? "F" : "C";
  if (from === to) return `${to}${letter}`;
  return from < 0 ? `${from} to ${to}${letter}` : `${from}-${to}${letter}`;
}

function degreesNumber(celsius: number, { isFahrenheit }: Units): number {
  return Math.round(isFahrenheit ? celsius * 1.8 + 32 : celsius) + 0;
}

/** The number alone: "25". */
export function windNumber(kmh: number, { isMph }: Units): string {
  return String(Math.round(isMph ? kmh / 1.609344 : kmh));
}

export function windText(kmh: number, units: Units): string {
  return `${windNumber(kmh, units)} ${units.isMph ? "mph" : "km/h"}`;
}

/** "3 mm", "0.4 mm", "0.1 in". */
export function rainText(mm: number, { isInch }: Units): string {
  if (isInch)
    return mm < 2.54 ? `${Math.max(0.01, mm / 25.4).toFixed(2)} in` : `${(mm / 25.4).toFixed(1)} in`;
  return mm < 1 ? `${Math.max(0.1, mm).toFixed(1)} mm` : `${Math.round(mm)} mm`;
}

export function snowText(cm: number, { isInch }: Units): string {
  if (isInch) return `${Math.max(0.1, cm / 2.54).toFixed(1)} in`;
  return cm < 1 ? "under 1 cm" : `${Math.round(cm)} cm`;
}

/** Where the wind comes from, on the eight-point compass. */
export function windFrom(bearing: number): string {
  return ["N", "NE", "E", "SE", "S", "SW", "W", "NW"][Math.round(bearing / 45) % 8] ?? "N";
}
