type Point = { latitude: number; longitude: number };

/** Metres as the crow flies, on a round earth: right to half a percent. */
export function metersBetween(a: Point, b: Point): number {
  const [latitudeA, latitudeB] = [radians(a.latitude), radians(b.latitude)];
  const half = (angle: number): number => Math.sin(angle / 2) ** 2;
  const chord =
    half(latitudeB - latitudeA) +
    Math.cos(latitudeA) * Math.cos(latitudeB) * half(radians(b.longitude - a.longitude));
  return 2 * 6_371_000 * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** The direction from one place to another on the eight-point compass: "NE". */
export function compass(from: Point, to: Point): string {
  const [latitudeA, latitudeB] = [radians(from.latitude), radians(to.latitude)];
  const turn = radians(to.longitude - from.longitude);
  const east = Math.sin(turn) * Math.cos(latitudeB);
  const north =
    Math.cos(latitudeA) * Math.sin(latitudeB) - Math.sin(latitudeA) * Math.cos(latitudeB) * Math.cos(turn);
  const eighth = Math.round(Math.atan2(east, north) / (Math.PI / 4));
  return ["N", "NE", "E", "SE", "S", "SW", "W", "NW"][(eighth + 8) % 8] ?? "N";
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
