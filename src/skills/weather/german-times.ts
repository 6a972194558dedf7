const hours = "eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf".split("|");
const hour = `(?<hour>1[0-2]|\\d|${hours.join("|")}|fuenf|zwoelf)`;
const weekdays: Record<string, string> = {
  montag: "monday",
  dienstag: "tuesday",
  mittwoch: "wednesday",
  donnerstag: "thursday",
  freitag: "friday",
  samstag: "saturday",
  sonnabend: "saturday",
  sonntag: "sunday",
};
const day = `(?<day>${Object.keys(weekdays).join("|")})`;
const unnamedDay = day.replace("?<day>", "?:");

/** What is to come again: "jeden Morgen", "täglich", "montags". */
export const germanAgain = new RegExp(
  `(?<!\\p{L})(?:jede[nsr]? (?:tag|morgen|abend|werktag|wochentag|früh|${unnamedDay})|${unnamedDay}s|t(?:ä|ae)glich|werktags|wochentags)(?!\\p{L})`,
  "iu",
);

const phrases: [RegExp, string][] = [
  [phrase("(?:das )?wetter"), "weather"],
  [phrase("(?:an )?(?:jedem |jeden )?(?:werktag|wochentag)(?:s|en)?"), "every weekday"],
  [phrase("(?:am |an |jedes )?wochenende(?:n)?(?= um| jede)"), "weekends"],
  [phrase("jede[nsr]? (?:morgen|früh)"), "every morning"],
  [phrase("jede[nsr]? abend"), "every evening"],
  [phrase("jede[nsr]? tag|t(?:ä|ae)glich"), "every day"],
  [phrase("morgens|am morgen|(?<=heute )morgen"), "in the morning"],
  [phrase("abends"), "in the evening"],
  [
    phrase(
      "(?:schick(?:e|t)?|send(?:e|et)?|sag(?:e|t)?|text(?:e)?|gib)(?: (?:du|mir|uns|bitte))*|(?:kannst|könntest|koenntest) du(?: (?:mir|uns|bitte))*|ich (?:möchte|moechte|will|hätte gern(?:e)?|brauche)",
    ),
    "send me",
  ],
  [phrase("(?:meine |den |der |mein )?(?:termine?|kalender)"), "calendar"],
  [phrase("(?:die |den |der )?(?:nachrichten|schlagzeilen)"), "headlines"],
];

function phrase(source: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${source})(?!\\p{L})`, "giu");
}

/** "jeden Morgen um halb acht" → "every morning at 7:30". */
export function germanTimes(text: string): string {
  const timed = text
    .replace(phrase(`(?:um )?halb ${hour}`), (words: string) => `at ${at(words, -30)}`)
    .replace(phrase(`(?:um )?viertel nach ${hour}`), (words: string) => `at ${at(words, 15)}`)
    .replace(phrase(`(?:um )?viertel vor ${hour}`), (words: string) => `at ${at(words, -15)}`)
    .replace(phrase(`um ${hour}(?: uhr)?(?! ?uhr|:|\\.\\d)`), (words: string) => `at ${at(words, 0)}`)
    .replace(/(?<!\p{L})(\d{1,2}) uhr (\d\d)(?!\d)/giu, "$1:$2")
    .replace(/(?<=\d) ?uhr(?!\p{L})/giu, "")
    .replace(phrase(`jede[nsr]? ${day}|${day.replace("<day>", "<plural>")}s`), (words: string) => {
      const name = Object.keys(weekdays).find((one) => words.toLowerCase().includes(one));
      return `every ${weekdays[name ?? ""] ?? ""}`;
    });
  return phrases.reduce((line, [pattern, english]) => line.replace(pattern, english), timed);
}

/** "7:30" of "halb acht"; a plain number stays one, so that "7 abends" is in the evening. */
function at(words: string, shift: number): string {
  const said = words
    .toLowerCase()
    .replace(/ uhr$/, "")
    .replace(/^.* /, "")
    .replace("fuenf", "fünf")
    .replace("zwoelf", "zwölf");
  const whole = /^\d/.test(said) ? Number(said) : hours.indexOf(said) + 1;
  if (shift === 0) return String(whole);
  const minutes = (whole * 60 + shift + 720) % 720;
  return `${Math.floor(minutes / 60) || 12}:${String(minutes % 60).padStart(2, "0")}`;
}
