/** How a request wants texts: as the Routes API, it takes the origin's country where the request does not say. */
export type Locale = { language: string; units: "METRIC" | "IMPERIAL" };

/** "0.2 mi", "302 ft", "1.4 km", "90 m" */
export function distanceText(meters: number, { units }: Locale): string {
  if (units === "METRIC")
    return meters < 1000 ? `${Math.round(meters)} m` : `${(meters / 1000).toFixed(1)} km`;
  const miles = meters / 1609.344;
  return miles < 0.1 ? `${Math.round(meters * 3.28084)} ft` : `${miles.toFixed(1)} mi`;
}

/** "1 min", "58 mins", "1 hour 5 mins" */
export function durationText(seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  const hours = Math.floor(minutes / 60);
  const parts = [hours > 0 ? count(hours, "hour") : "", minutes % 60 > 0 ? count(minutes % 60, "min") : ""];
  return parts.filter(Boolean).join(" ");
}

/** The clock time at a place, with U+202F before AM and PM as Google writes it. */
export function clockText(instant: number, zone: string, { language }: Locale): string {
  const format = new Intl.DateTimeFormat(language, { hour: "numeric", minute: "2-digit", timeZone: zone });
  return format.format(instant).replace(/\s(?=[AP]M$)/, "\u202f");
}

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? "" : "s"}`;
}
