import type { SkillReply } from "../skill.ts";

/** The form of the command, for "MAP" alone and what could not be read. One segment. */
export const usage: SkillReply = {
  text: 'Text MAP from start to end, e.g. "MAP 5 Main St, Salem to Salem Station". You may add: by bus, on foot, by bike, by car, leave at 8:30, arrive by 9am.',
};

export const cannotSee: SkillReply = {
  text: 'I cannot see where you are. Text MAP with street and town, or a stop near you, e.g. "MAP 5 Main St, Salem to Salem Station".',
};

export const noRouteYet: SkillReply = {
  text: 'There is no route yet. Text MAP from start to end first, e.g. "MAP 5 Main St, Salem to Salem Station".',
};

export const laterNeedsTimetable: SkillReply = {
  text: "LATER gives the next bus or train. Your last route has none: leave whenever you like.",
};

export const laterNotFound: SkillReply = {
  text: "I found no later departure for this trip. Text MAP again for another time or way.",
};

export const notConfigured: SkillReply = {
  text: "Sorry, directions are not set up on this number.",
  alert:
    "Directions: no Google Maps key. Set GMAPS_API_KEY to a key that may use the Routes API and the Geocoding API.",
};
