import { anyZoneName, zonesOf } from "../time-of/city-zones.ts";

/** What a text says of the person's own zone. `words`: theirs for it; null: they ask which it is, or, where it `isChange`, to have another. */
export type ZoneWish = { words: string | null; isChange?: true };

const zone = "(?:time ?zone|timezon|timzone|tmezone|timezones|tz|zone|zon)";
const asker =
  "(?:am i|(?:have|did|do|had) i (?:set|choose|chosen|pick|give|given|tell|told|have|use|got)|r u|are (?:you|u)|do (?:you|u)|have (?:you|u)|u|you|im|i'm)(?: .*)?";
const ask = new RegExp(
  `^(?:(?:what|wat|wot|which|whats|what's|wats|wots)(?: is| are)? (?:my |the |your )?(?:current |local |own )?${zone}(?: setting| set(?: (?:to|as|at|on))?)?(?: ${asker}| is (?:it|this|mine|set|that))?|(?:show|tell|check|see|get)(?: me)? my ${zone}|(?:my )?${zone}|(?:do|have) (?:you|u) (?:know |have |hav |got )?my ${zone}|is my ${zone} (?:set|right|correct))$`,
  "i",
);
const verb =
  "(?:(?:i (?:want|need) to |id like to |i'd like to )?(?:set|change|chnge|update|switch|make|move|put|use|fix|correct|have|keep|save))";
const clock = `(?:${zone}|clock|clocks|local time|time)`;
/** What says a zone and can be nothing else; the first that fits counts. */
const sure = [
  `(?:you(?: have| got|'ve got)? |thats |that's |its |it's )?(?:the )?(?:wrong|incorrect) (?:${zone}|clock|local time),? (?:its |it's |i am |im |i'm |i live |should be |use )(?:in |on |to )?`,
  `(?:my |the |your |ur )?(?:${zone}|clocks?|time)(?: is| are)? (?:wrong|off|not right|out|incorrect),? ?(?:its |it's |i am |im |i'm |i live |i've moved |ive moved |should be |use |set it to )?(?:in |on |to )?`,
  `${zone}(?: (?:is|to|=|2|as|in|for me is)(?= ))?[ :=]+`,
  `(?:my|our) (?:${zone}|clock|local time) ?(?:is|=|:|are|shud be|should be)(?: (?:in|set to|now|on|the)(?= ))* ?`,
  `${verb} (?:my |our |the )?${clock} (?:to|2|as|is|at|on|for|=)(?: (?:the|in)(?= ))? `,
  `${verb} (?:my |our |the )?${zone}[:=]? `,
  `(?:use|go by|keep) (?:the )?(?:${clock}|times?) (?:in|of|at|for) (?:the )?`,
  `(?:im|i'm|i am|put me|set me|we are|use|go by|switch to|${verb})(?: (?:on|to|in|at))*(?= (?:utc|gmt) ?(?:[+-] ?\\d|$)) `,
].map((start) => new RegExp(`^${start}(?<words>\\S.*)$`, "i"));
/** What says a zone where "time" or "time zone" stands behind it. */
const behind = [
  `(?:.*? )?(?:use|put me (?:on|in)|set me (?:to|on)|go by|switch (?:me )?to|(?:im|i'm|i am) (?:on|in)|i need|(?:so |and )(?:i )?need|so|so its|so it's) (?:the )?(?<words>${anyZoneName})`,
  `(?<words>(?:utc|gmt) ?[+-] ?\\d{1,2}(?::?[0-5]\\d)?) (?:time ?zone|tz|zone)`,
  `(?<words>\\S+(?: \\S+){0,2}?) is (?:my|our) (?:${zone}|local time)`,
  `(?:i (?:need|want) )?(?:the )?(?<words>\\S+(?: \\S+){0,2}?) time ?zone for me`,
  `my time is (?<words>(?:\\S+ ){1,3}time)`,
  `(?:im|i'm|i am|we are|were|we're|i live|i work|living|i stay|am) (?:now )?(?:in|on|at|using) (?:the )?(?<words>\\S+(?: \\S+){0,2}?) (?:time ?zone|tz)`,
  `(?:im|i'm|i am|we are|we're|am) (?:now )?on (?:the )?(?<words>\\S+(?: \\S+){0,2}?) time`,
  `(?:use|go by|go with|(?:go|switch|change|put|move|set) (?:me |it |everything )?(?:back )?(?:to|on|onto)|i use|work in|text me (?:in|on)) (?<words>\\S+(?: \\S+){0,2}?) (?:time|${zone})(?: for (?:me|my .*|everything|all .*|reminders))?`,
].map((source) => new RegExp(`^${source}$`, "i"));
/** What says where somebody is, and that its clock is wanted. */
const theirs =
  "(?:use|go by|work on|go with|switch to|set|change|update|fix|adjust|move|put|make|keep|text me (?:in|on))";
const moved = [
  `(?:.*? )?(?:i live|im|i'm|i am|we are|we're|based|i stay) (?:in|at) (?:the )?(?<words>[\\p{L}.' ]{2,30}?)(?:,|\\.)?(?: (?:so|and|n))? my (?:local )?(?:${zone}|clock|time)(?: .*)?`,
  `(?:.*? )?(?:i live|im|i'm|i am|we are|we're|ive moved|i've moved|i have moved|i moved|we moved|we've moved|weve moved|just moved|moved|i stay|living|(?:im|i'm|i am) based|based|residing|staying|living|currently|(?:am|im|i'm) (?:currently |now )?(?:residing|staying|living))(?: now| over| here)? (?:in|to|at) (?:the )?(?<words>[\\p{L}.' ]{2,30}?)(?: now)?(?:,|\\.)?(?: (?:so|and|n|now|then))* ${theirs} (?:(?:that|this|its|it's|the|my|our|local|their|to|as|for me|for) )*(?:${clock}|times|reminders|alarms)(?: (?:there|to (?:that|it|match|suit)|for (?:me|my .*)|as well|too|over|accordingly))*`,
  `(?:.*? )?(?:so|and|but|,) (?:use|go by|put me on|switch (?:me )?to|set me to) (?:the )?(?<words>\\p{L}+(?: \\p{L}+){0,2}?) (?:time|${zone})`,
  `(?:im|i'm|i am|we're|we are|am) (?:now )?on (?<words>[ecmp][sd]?t|bst|gmt|utc|ist|eat|wat|cet|cest|sast|a[ecw]st)`,
  `(?:${verb}|(?:i (?:want|need) )?(?:send|text|give|show|ring|deliver)(?: me)?) (?:my |our |all my |all |the )?(?:reminders|alarms|texts|digest|messages|everything) (?:to|on|in|by|at|for|using) (?:the )?(?<words>\\p{L}+(?: \\p{L}+){0,2}?) (?:time|${zone})`,
].map((source) => new RegExp(`^${source}$`, "iu"));
const wantsAnother = new RegExp(
  `^(?:(?:my |the |your |ur )?${zone}(?:(?: is|'s) (?:off|out)|(?: is|'s)? (?:wrong|not right|incorrect))|(?:how (?:do|can|to) (?:i )?)?${verb} (?:my |our |the )?${zone}(?: setting)?)$`,
  "i",
);
/** "central time please" asks for one, "central time" for its clock. */
const politely = new RegExp(
  `^(?:i(?:'?d like| want| need) )?(?:the )?(?<words>(?:[ecmp][sd]t|(?:us |atlantic |eastern |central |mountain |pacific |british |uk |indian? |east african? |west african? )+(?:standard |daylight )?time)(?: ?zone)?) (?:please|pls|plz)[.!]*$`,
  "i",
);
const manners =
  /(?:^|[\s,])(?:hi|hey|hello|ok|please|pls|plz|plse|(?:can|could|cn|will|would) (?:you|u)|thanks|thx|ta|thank you)(?=$|[\s,.])/gi;
/** Words that are about zones in general, or other things called so. */
const isOther =
  /^(?:my|the|your|our|this|that|it|local|summer|winter|a|an|any|some|real|free|good|half|quarter|noon|midday|midnight|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|later|earlier|\d.*|set|on|off|right|wrong|help|difference|diff|map|maps|calculator|converter|list|out|in|of war|sentence|wars?|changes?|between|abbreviations?)(?: |$)|\b(?:is|does|are|was) .*\b(?:in|use|have)$|\bparking\b|\bfare\b|\bschool\b|\bclean air\b/i;

/** "timezone of denver" asks of a place. */
const isOfPlace = new RegExp(
  `^(?:what |which )?${zone} (?:of|in|for|does|is .* in$|at|do|did|has|are|am|would|will)(?: |$)`,
  "i",
);

/** Reads a text about the person's own zone: "ZONE Europe/London", "my timezone is nairobi", "what zone am i in"; else null. */
export function readZone(text: string): ZoneWish | null {
  if (text.length > 100) return null;
  const polite = politely.exec(text.trim())?.groups?.["words"];
  if (polite !== undefined) return { words: bareZone(polite) };
  const line = tidied(text);
  if (ask.test(line)) return { words: null };
  if (wantsAnother.test(line)) return { words: null, isChange: true };
  if (asksOwn.test(line)) return { words: null };
  if (isOfPlace.test(line)) return null;
  for (const pattern of [...sure, ...behind, ...moved]) {
    const words = pattern.exec(line)?.groups?.["words"]?.trim();
    if (
      words &&
      !isOther.test(words) &&
      words.split(" ").length <= 6 &&
      !(
        (isLong.test(words) || (words.includes(" ") && zonesOf(bareZone(words)) === null)) &&
        knownPlace(line)
      )
    )
      return { words: bareZone(words) };
  }
  return null;
}

/** As `readZone`, of a sentence that speaks of the sender's clock and names a place somewhere: "im flying to bangkok, put my zone on bangkok". */
export function readZoneLoosely(text: string): ZoneWish | null {
  const line = tidied(text);
  if (text.length > 160 || isAboutPlaces.test(line) || isOfPlace.test(line) || asksOthers.test(line))
    return null;
  const place = isAboutOwn.some((pattern) => pattern.test(line)) ? knownPlace(line) : null;
  return place === null ? null : { words: place };
}

function tidied(text: string): string {
  return (
    text
      .normalize("NFKC")
      .replace(/[’‘`´]/g, "'")
      .replace(manners, " ")
      .replace(/(?<=^|[,.] ?)(?:do (?:you|u) know|tell me|check) (?=wh?[ao]t|which)/i, "")
      .replace(/[\s\p{Cc}]+/gu, " ")
      .replace(/^[\s/.,!]+|[\s.,!?]+$/g, "")
      .replace(/,? (?:from now on|from today|going forward|always|at all times)$/i, "")
      .replace(/^\s*(?:note(?: that)?|fyi|btw)[, ]+(?=(?:my|i|im|i'm|we) )/i, "")
      // "3 hours ahead of gmt"
      .replace(
        /(\d{1,2}) ?(?:hours?|hrs?|h) (ahead|in front|behind)(?: of)? (?:gmt|utc|greenwich)/gi,
        (_, hours: string, way: string) => `gmt${/behind/i.test(way) ? "-" : "+"}${hours}`,
      )
      .trim()
  );
}

/** What was read for a place holds a sentence. */
const isLong = /(?<![a-z])(?:im|i'm|i am|we're|my|whats?|is|its|it's|but|and|please|in)(?![a-z])/i;
const asksOwn = new RegExp(
  `^(?:(?:what|wat|whats|what's|wats) (?:is )?my (?:time|clock|reminders?) (?:set (?:to|at|on)|zone)|is my (?:${zone}|clock) (?:set to|still|on|correct|right)(?: .*)?|(?:what|which|whats|what's) (?:is )?(?:the )?(?:${zone}|clock) (?:are|r|is|do|does|did|for|on|of|you .*) (?:.* )?my (?:reminders?|alarms?|texts|messages|phone|account|clock|number|times?)(?: .*)?|(?:what|which|whats) (?:time ?zone|zone|clock|time) (?:are|r|do) (?:you|u) (?:using|use|have|got|going by|go by|on)(?: .*)?)$`,
  "i",
);
/** The sender's own clock is spoken of, in any words. */
const isAboutOwn = [
  `(?<![a-z])(?:my|our|me|im|i'm|i am|i live|ive|i've|we|were|we're|weve|you|u|your)(?![a-z]).*(?<![a-z])(?:${zone}|clocks?|local time)`,
  `(?<![a-z])(?:${zone}|clock) .*(?<![a-z])(?:my|im|i'm|i am|i live|ive|i've|we|our)(?![a-z])`,
  `(?<![a-z])(?:fix|change|set|update|correct|switch|adjust|put) (?:the |your |this )?(?:${zone}|clock)`,
  `(?<![a-z])(?:fix|change|set|update|correct|switch|adjust) my (?:times?|clocks?)(?: |$)`,
  `(?<![a-z])(?:switch|move|set|put|change) me (?:over )?(?:to|on|onto|2) `,
  `(?<![a-z])(?:times?|reminders?|alarms?|texts?|messages?)(?![a-z]).*(?<![a-z])(?:wrong|out|off|late|early)(?![a-z]).*(?<![a-z])(?:im|i'm|i am|i live|ive|i've|we|its|it's)(?![a-z])`,
  `(?<![a-z])(?:use|using|go by|keep|keeping|need|want|prefer|so|so its|we are on|on) (?:the )?[a-z]+(?: [a-z]+)?(?: standard| daylight)? time(?: here| please| now| instead.*| not .*)?$`,
  `^use (?:the )?[a-z]{3,4}$`,
  `(?<![a-z])(?:reminders|alarms|texts|messages|everything|all)(?![a-z]).* time(?: (?:in|for|of) .*)?$`,
  `(?<![a-z])time (?:zone )?(?:for|on) (?:me$|(?:(?:all|my|the|our) )*(?:reminders|alarms|texts|messages|everything))`,
].map((source) => new RegExp(source, "i"));
/** "is arizona on mountain time" */
const asksOthers =
  /^(?:is|are|does|do|did|was|were|who|which|why) (?!.*(?<![a-z])(?:my|me|i|im|i'm|we|our|you|u)(?![a-z]))/i;
/** Clocks elsewhere, calls and trips are spoken of, or a reminder. */
const isAboutPlaces =
  /(?<![a-z])(?:alarm (?:at|for|\d)|set an? alarm|first time|next time|last time|long time|difference|diff|ahead of|same time|what time (?:is it|will)|whats the time|call|ring|flight|train|bus|get to|remind me|weather|convert|how (?:do|long|far|many)|near(?:est)?|open|where|stopped|stops|broken|repair|buy|shop|\d ?[ap]m .*)(?![a-z])/i;

/** The place or zone that a sentence ends up with: "im flying to bangkok, put my zone on bangkok" → "bangkok". Only those in the list count. */
function knownPlace(line: string): string | null {
  const words = line.replace(/[,.;:!?]/g, " ").split(/\s+/);
  let found: string | null = null;
  for (let at = 0; at < words.length; at++) {
    const isExpected =
      /^(?:in|to|on|at|its|it's|use|by|is|onto|2|for|from|be|so|am|now|near|we|the|home|as|than|need|want|prefer|keep)$/i.test(
        words[at - 1] ?? "",
      ) || /^\S+(?: \S+)? (?:time|tz)(?: |$)/i.test(words.slice(at, at + 4).join(" "));
    if (!isExpected) continue;
    // "thinks im in germany but im in greece", "not london"
    const before = words.slice(Math.max(0, at - 4), at).join(" ");
    if (
      /(?<![a-z])(?:(?:not|from)(?: (?:in|on|the))*|(?:thinks?|left|was|were|than|used to|instead of)(?: \S+){0,2})$/i.test(
        before,
      )
    )
      continue;
    for (let count = Math.min(3, words.length - at); count > 0; count--) {
      const name = words.slice(at, at + count).join(" ");
      if (
        /^(?:us|it|is|at|me|so|my|an?|the|am|for|now|time|home|here|a few|z|nice|eat|wat|mobile|central time zone)$/i.test(
          name,
        )
      )
        continue;
      if (zonesOf(name) === null) continue;
      found = name;
      at += count - 1;
      break;
    }
  }
  return found;
}

/** "india standard time" → "india", "the eastern time zone" → "eastern". */
function bareZone(words: string): string {
  return words
    .replace(
      /^(?:im|i'm|i am|we are|we're|i live|ive moved|i've moved|i moved|we moved)(?: now| here)? (?:in|to|at) /i,
      "",
    )
    .replace(/^(?:the|now|in|on|to|set to|at) /i, "")
    .replace(/ (?:now|instead|from now on|again)$/i, "")
    .replace(/ (?:standard|daylight|summer|winter|local)? ?(?:time ?zone|time|tz|zone)$/i, "")
    .trim();
}
