import type { SkillReply } from "../skill.ts";
import { shorten } from "../wording.ts";
import { travelBy } from "./trip.ts";
import type { Trip } from "./trip.ts";

/** How it is used, for "MAP" alone and what could not be read. One segment. */
export const usage: SkillReply = {
  text: 'Text MAP from start to end, e.g. "MAP 5 Main St, Salem to Salem Station". You may add: by bus, on foot, by bike, by car, leave at 8:30, arrive by 9am.',
};

export const noRouteYet: SkillReply = {
  text: 'There is no route yet. Text MAP from start to end first, e.g. "MAP 5 Main St, Salem to Salem Station".',
};

export const laterNeedsTimetable: SkillReply = {
  text: "LATER gives the next bus or train. Your last route has none: leave whenever you like.",
};

export const earlierNeedsTimetable: SkillReply = {
  text: "Your last route has no bus or train: leave whenever you like.",
};

export const earlierNotFound: SkillReply = {
  text: "I found no earlier one that you can still catch.",
};

export const noOtherWay: SkillReply = {
  text: "I found no other way for this trip. Add by bus, on foot, by bike or by car to travel differently.",
};

/** Where only OSRM is set up. */
export const noTimetables: SkillReply = {
  text: 'Sorry, I have no bus and train times on this number. I know ways on foot, by bike and by car: text "on foot", "by bike" or "by car".',
};

export const laterNotFound: SkillReply = {
  text: "I found no later departure for this trip. Text MAP again for another time or way.",
};

export const notConfigured: SkillReply = {
  text: "Sorry, directions are not set up on this number.",
  alert:
    "Directions: no Google Maps key. Set GMAPS_API_KEY to a key that may use the Routes API and the Geocoding API, or OSRM_URL.",
};

/** Says which places were looked for and are not there. */
export function notFound(places: string[]): SkillReply {
  const names = places.map((words) => `"${shorten(words, 60)}"`).join(" or ");
  return { text: `I could not find ${names}. Text MAP again with street and town.` };
}

/** Says that nothing goes between two places in a way, and what else to try. */
export function noRoute({ origin, destination, mode }: Trip, walk: string | null): SkillReply {
  const names = `from ${shorten(origin.address, 50)} to ${shorten(destination.address, 50)}`;
  const { way, words } = travelBy[mode ?? "transit"];
  const onFoot = walk ? ` On foot it is ${walk}.` : "";
  const others = [
    ...(way === "transit" ? [] : ["by bus"]),
    ...(way === "drive" ? [] : ["by car"]),
    // Where no mode was named, the way on foot has been tried.
    ...(way === "transit" && (mode !== null || walk !== null) ? ["on foot"] : []),
  ];
  const add = others.map((other) => `"${other}"`).join(" or ");
  return { text: `I found no way ${words} ${names}.${onFoot} Text MAP again and add ${add}.` };
}
