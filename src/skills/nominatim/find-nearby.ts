import { askNominatim, type NominatimPlace } from "./ask-nominatim.ts";

const AROUND_DEGREES = 0.05;

/** Places of a kind or name: around a point where it is known, else as the words say. Throws SourceError. */
export async function findNearby(
  url: string,
  {
    words,
    around,
    count,
  }: { words: string; around: { latitude: number; longitude: number } | null; count: number },
  signal: AbortSignal,
): Promise<NominatimPlace[]> {
  const query = { q: words, limit: String(count), extratags: "1" };
  if (!around) return askNominatim(url, query, signal);
  // Degrees of longitude are narrower away from the equator.
  const wide = AROUND_DEGREES / Math.max(0.2, Math.cos((around.latitude * Math.PI) / 180));
  const box = [
    around.longitude - wide,
    around.latitude + AROUND_DEGREES,
    around.longitude + wide,
    around.latitude - AROUND_DEGREES,
  ];
  const viewbox = box.map((degrees) => degrees.toFixed(4)).join(",");
  return askNominatim(url, { ...query, viewbox, bounded: "1" }, signal);
}
