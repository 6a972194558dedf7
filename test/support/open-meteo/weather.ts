/** The weather of one hour at a place, in the service's own units: Celsius, km/h, mm, cm of snow, per cent. */
export type HourWeather = {
  temperature_2m: number;
  apparent_temperature: number;
  dew_point_2m: number;
  relative_humidity_2m: number;
  precipitation_probability: number;
  precipitation: number;
  rain: number;
  showers: number;
  snowfall: number;
  snow_depth: number;
  weather_code: number;
  cloud_cover: number;
  visibility: number;
  pressure_msl: number;
  surface_pressure: number;
  wind_speed_10m: number;
  wind_direction_10m: number;
  wind_gusts_10m: number;
  uv_index: number;
  is_day: number;
};

type Point = { latitude: number; longitude: number };

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;

/** What the sky may do, by WMO code, with the mm of rain an hour it brings. */
const skies: [code: number, millimetres: number][] = [
  [0, 0],
  [1, 0],
  [2, 0],
  [2, 0],
  [3, 0],
  [3, 0],
  [45, 0],
  [51, 0.2],
  [61, 0.6],
  [63, 1.8],
  [80, 1.1],
  [95, 3.4],
];

/** The invented weather at a place in the hour of an instant: always the same, plausible for latitude, season and time of day. */
export function weatherAt(place: Point, instant: Date): HourWeather {
  const hour = Math.floor(instant.getTime() / hourMs);
  const chance = (what: string, step: number) =>
    fractionOf(
      `${what} ${place.latitude.toFixed(1)} ${place.longitude.toFixed(1)} ${Math.floor(hour / step)}`,
    );
  const { height, isDay } = sunAt(place, new Date((hour + 0.5) * hourMs));

  const temperature = temperatureAt(place, new Date(hour * hourMs)) + (chance("warmth", 24) - 0.5) * 6;
  // The sky stays the same for six hours.
  const [skyCode, millimetres] = skies[Math.floor(chance("sky", 6) * skies.length)] ?? [0, 0];
  const freezes = temperature < 0.5;
  const code = freezes && millimetres > 0 ? (millimetres > 1 ? 73 : 71) : skyCode;
  const wet = Math.round(millimetres * (0.5 + chance("wet", 1)) * 10) / 10;
  const wind = 4 + chance("wind", 6) * 24 + chance("breeze", 1) * 4;
  const humidity = Math.round(45 + chance("damp", 6) * 30 + (millimetres > 0 ? 20 : 0));
  const cloud = [5, 25, 55][skyCode] ?? 95;
  return {
    temperature_2m: round1(temperature),
    apparent_temperature: round1(temperature - wind / 10 + (temperature > 24 ? humidity / 20 : 0)),
    dew_point_2m: round1(temperature - (100 - humidity) / 5),
    relative_humidity_2m: humidity,
    precipitation_probability:
      millimetres > 0 ? 60 + Math.round(chance("odds", 6) * 39) : Math.round(chance("odds", 6) * 25),
    precipitation: wet,
    rain: freezes || code === 80 ? 0 : wet,
    showers: !freezes && code === 80 ? wet : 0,
    snowfall: freezes ? round1(wet * 0.7) : 0,
    snow_depth: 0,
    weather_code: code,
    cloud_cover: cloud,
    visibility: code === 45 ? 400 : 24_140,
    pressure_msl: round1(1003 + chance("pressure", 24) * 22),
    surface_pressure: round1(998 + chance("pressure", 24) * 22),
    wind_speed_10m: round1(wind),
    wind_direction_10m: Math.floor(chance("from", 6) * 360),
    wind_gusts_10m: round1(wind * 1.7),
    uv_index: round1(Math.max(0, Math.sin(height) * 10 * (1 - cloud / 200))),
    is_day: isDay ? 1 : 0,
  };
}

/** When the sun rises and sets on the local day that begins at `midnight`; null where it does neither. */
export function sunTimes(place: Point, midnight: Date): { sunrise: Date; sunset: Date } | null {
  const noon = midnight.getTime() + dayMs / 2;
  const angle = Math.cos(rad(90.833)) - Math.sin(rad(place.latitude)) * Math.sin(declination(noon));
  const cosine = angle / (Math.cos(rad(place.latitude)) * Math.cos(declination(noon)));
  if (Math.abs(cosine) > 1) return null;
  const half = (Math.acos(cosine) / Math.PI) * 12 * hourMs;
  const transit = solarNoon(place, noon);
  return { sunrise: new Date(transit - half), sunset: new Date(transit + half) };
}

/** The sun's height in radians. */
function sunAt(place: Point, instant: Date): { height: number; isDay: boolean } {
  const time = instant.getTime();
  const hourAngle = ((time - solarNoon(place, time)) / dayMs) * 2 * Math.PI;
  const tilt = declination(time);
  const sine =
    Math.sin(rad(place.latitude)) * Math.sin(tilt) +
    Math.cos(rad(place.latitude)) * Math.cos(tilt) * Math.cos(hourAngle);
  const height = Math.asin(Math.max(-1, Math.min(1, sine)));
  return { height, isDay: height > rad(-0.833) };
}

/** The mean of the place and season, with the warmest hour three after the sun's noon. */
function temperatureAt(place: Point, instant: Date): number {
  const time = instant.getTime();
  const tropics = 1 - Math.min(1, Math.abs(place.latitude) / 90);
  const season = Math.sin(declination(time)) * Math.sign(place.latitude) * Math.abs(place.latitude) * 0.6;
  const daily = Math.cos(((time - solarNoon(place, time)) / dayMs - 3 / 24) * 2 * Math.PI) * 5;
  return tropics * 34 - 6 + season + daily;
}

/** The noon of the sun nearest to an instant, in milliseconds. */
function solarNoon(place: Point, time: number): number {
  const noonOf = (day: number) => day * dayMs + dayMs / 2 - (place.longitude / 360) * dayMs - equation(time);
  const day = Math.round((time - noonOf(0)) / dayMs);
  return noonOf(day);
}

/** The equation of time, in milliseconds: how far a sundial is ahead. */
function equation(time: number): number {
  const angle = (2 * Math.PI * (dayOfYear(time) - 81)) / 364;
  return (9.87 * Math.sin(2 * angle) - 7.53 * Math.cos(angle) - 1.5 * Math.sin(angle)) * 60_000;
}

function declination(time: number): number {
  return rad(-23.44) * Math.cos((2 * Math.PI * (dayOfYear(time) + 10)) / 365);
}

function dayOfYear(time: number): number {
  return (time - Date.UTC(new Date(time).getUTCFullYear(), 0, 1)) / dayMs;
}

/** A number from 0 to 1 that a text always gives (FNV-1a, then mixed). */
function fractionOf(text: string): number {
  let hash = 2_166_136_261;
  for (const character of text) hash = Math.imul(hash ^ character.charCodeAt(0), 16_777_619);
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_507);
  return ((hash ^ (hash >>> 13)) >>> 0) / 4_294_967_296;
}

const rad = (degrees: number) => (degrees * Math.PI) / 180;
const round1 = (value: number) => Math.round(value * 10) / 10;
