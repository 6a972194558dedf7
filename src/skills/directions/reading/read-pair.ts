import type { DirectionsArgs } from "../args.ts";
import { takeTrailing, howArgs } from "./take-phrases.ts";
import { modesIn } from "./vocabulary.ts";

// "train times preston lancaster", "next bus whitby scarborough"
const timetable =
  /^\W*(?:what time(?: is| are)? )?(?:the )?(?:(?:next|nxt|last|lst|first) (?<next>bus|train|trn|tram|coach|ferry)|(?<times>bus|train|trn|tram|coach|ferry)(?:es|s)? (?:times?|tmes|timetable|tms))\s+(?<rest>\S.*)$/i;

// Halves of names that are two words long.
const opensName =
  /^(?:the|to|from|frm|for|at|in|on|by|near|home|back|is|are|and|or|my|this|that|today|tomorrow|st|saint|new|old|great|little|upper|lower|north|south|east|west|central|mount|fort|port|lake|san|santa|los|las|el|la|le|kings?|queens?|royal|milton|market|bishops?|high|long|city|town|grand|palm|salt|cape|castle|chipping|church|abbots?|stoke|burton|leighton|weston|welwyn|harrow|charing|canary|covent|leicester|liverpool|victoria|oxford|baker|euston|union|penn|times)$/i;
const closesName =
  /^(?:station|stn|stop|airport|street|st|road|rd|lane|avenue|ave|square|sq|park|cross|bridge|hill|green|common|town|city|centre|center|junction|quay|quays|docks?|bay|beach|spa|regis|keynes|garden|gardens|market|hospital|university|uni|college|school|pancras|parkway|central|north|south|east|west|road|gate|valley|heath|end|vale|wells|harbour|please|pls|plz|thanks|now|today|tomorrow|tonight|home|there|here|\d.*)$/i;

/** Two towns with nothing between them, after words that ask for a timetable; null where it may be one name. */
export function readPair(text: string): DirectionsArgs | null {
  const asked = timetable.exec(text)?.groups;
  if (!asked) return null;
  const { rest, modes, times } = takeTrailing(asked["rest"] ?? "");
  const [origin, destination, ...others] = rest.replace(/[?.!]+$/, "").split(/\s+/);
  if (!origin || !destination || others.length > 0) return null;
  const isName = (word: string): boolean => /^\p{L}[\p{L}'-]{3,}$/u.test(word);
  if (!isName(origin) || !isName(destination) || opensName.test(origin) || closesName.test(destination))
    return null;
  const own = modesIn((asked["next"] ?? asked["times"] ?? "").replace(/^trn$/i, "train"));
  const departure = /\b(?<which>last|lst|first)\b/i.exec(text.slice(0, text.length - rest.length))?.groups?.[
    "which"
  ];
  return {
    do: "route",
    origin,
    destination,
    ...howArgs(modes.length > 0 ? modes : own, times),
    ...(departure && { departure: /^first$/i.test(departure) ? "first" : "last" }),
  };
}
