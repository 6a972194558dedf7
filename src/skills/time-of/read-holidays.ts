import { DateTime } from "luxon";
import { anyMonth, anyWeekday, monthNumber, todayWords, tomorrowWords } from "../time/day-words.ts";
import { countryOfWords } from "./city-zones.ts";
import { feastDate } from "./feasts.ts";
import { isFeastDay, isMoonFeast } from "./moon-feasts.ts";
import { readDate } from "./read-date.ts";

/** What is asked about public holidays; `country`: two letters, null: the person's. */
export type HolidayQuestion =
  | { kind: "holidays"; about: "next"; country: string | null; isCount: boolean; /** So many are left out. */ after?: number }
  | { kind: "holidays"; about: "list"; country: string | null; month: number | "this" | "next" | null; year: number | "this" | "next" | null }
  | { kind: "holidays"; about: "day"; country: string | null; date: string }
  /** A day by its name, whose date is the country's own affair. */
  | { kind: "holidays"; about: "named"; country: string | null; name: string; year: number | "next" | null; /** Whether it is a free day is asked, or when it was. */ isFree?: true; isPast?: boolean }; // prettier-ignore

const kind = "(?:(?:bank|public|national|federal|legal|official|gazetted|state|school free)[ -])";
const noun = "(?:holidays?|hols?|hol ?idays?|holidys?|hoilday|hoildays)";
const what = "what|wat|wot|which|whats";
const named = `(?:${kind}${noun}|${kind}?holidays?|${kind}days? off)`;
const sure = `(?:${kind}(?:${noun}|days? off))`;
const where = "(?: (?:in|for|over in|here in) (?:the )?(?<where>[a-z .']+?))?";
const anyDay = `(?:(?:on |this |next |coming )*(?:${anyWeekday}|${todayWords}|${tomorrowWords}|the \\d{1,2}(?:st|nd|rd|th)?|\\d.*?|(?:${anyMonth}) \\d.*?|[a-z' ]+? day|good friday|easter(?: monday| sunday)?|xmas(?: day| eve)?|christmas(?: eve)?|eid|it))`;
/** Days whose date, or whether there is one, is the country's own affair. */
const names =
  "independence day|labou?r day|workers?'? day|republic day|democracy day|madaraka(?: day)?|mashujaa(?: day)?|jamhuri(?: day)?|moi day|huduma day|utamaduni day|mazingira day|heroes'? day|freedom day|human rights day|heritage day|youth day|women'?s day|children'?s day|unity day|liberation day|national day|constitution day|canada day|victoria day|civic holiday|family day|australia day|anzac(?: day)?|waitangi(?: day)?|king'?s birthday|queen'?s birthday|president'?s'? day|presidents day|washington'?s birthday|veterans'? day|juneteenth|columbus day|indigenous peoples'? day|(?:mlk|martin luther king(?: jr)?) day|memorial day|thanksgiving(?: day)?|(?:early )?may bank holiday|spring bank holiday|(?:summer|august) bank holiday|may day(?: bank holiday)?|gandhi jayanti|ambedkar jayanti|diwali|deepavali|divali|holi|eid(?: (?:al|ul))?(?:[ -]?(?:fitr|adha))?|id (?:el|ul) (?:fitr|kabir|maulud)|ramadan|mawlid|ashura|vesak|wesak|songkran|chinese new year|lunar new year|golden week|st\\.? (?:andrew'?s|david'?s|george'?s|stephen'?s|brigid'?s) day|whit monday|corpus christi|assumption(?: day)?|all saints'? day|ascension(?: day)?|epiphany|immaculate conception|german unity day|reformation day|day of the dead|carnival|orthodox easter|passover|hanukkah|rosh hashanah|yom kippur";
const isName = new RegExp(`^(?:${names})$`);
const asksDay =
  /^(?:(?:when|wen|whn|whens|wens|when's|what day|what date|which day)(?:'?s| is| are| does| do| will| did| was| were)?(?: the)?|is it|has|date of(?: the)?|(?:start|beginning) of) (?<rest>.+)$/;
const besideName =
  / (?:(?:start|begin|fall|be|on|celebrated|observed|holiday|this year|please|pls|again|now|today|yet|over|already|next)(?:s|ing)?)$/;
const next = new RegExp(
  `^(?:(?:when|wen|what|whats|what's|which|whens|date of|tell me)(?:'?s| is| are)? )?(?:the |our |my |a )?(?:next|nxt|coming|upcoming|following) (?:uk |english |kenyan )?(?:${named})(?: (?:day|weekend|date|coming up|here|we get|be))*${where}$`,
);
const count = new RegExp(
  `^(?:how (?:many (?:days|sleeps|weeks)|long|far)|hw (?:many days|long)|days) ?(?:is it |away is |until |till |til |to |before |left )*(?:the |our )?(?:next )?${sure}${where}$`,
);
const day = new RegExp(
  `^(?:is|are|was|will|do we have|does|isnt|isn't) (?:there )?(?<date>${anyDay})(?: (?:is|be|count as))? (?:also )?(?:(?:a|an|the) )?${named}(?: (?:day|off))?(?<when> (?:on |this |next )?(?:${anyWeekday}|${todayWords}|${tomorrowWords}|the \\d{1,2}(?:st|nd|rd|th)?|\\d[^ ]*(?: [a-z]+)?))?${where}$`,
);
const list = new RegExp(
  `^(?:(?:what|whats|which|wat|list|show|tell me|give me|any|are there any|is there an?|is there any|how many|when are|wen r|when r|have we got any|do we have any|all)(?: (?:are|r|about))?(?: all)?(?: of)?(?: the)?(?: other)? )*(?:the |our |my )?(?<land>[a-z ]{2,16}? )??${named}(?: (?:are there|is there|are|left|coming up|have we got|do we have|we have|dates|list|here|r there))*(?<rest>(?: (?:in|for|of|on|during|this|next|the|rest|year|month|${anyMonth}|\\d{4}|[a-z]+)){0,6})$`,
);

type NamedQuestion = HolidayQuestion & { about: "named" };
const isPast = /^(?:when|wen|whn|what day|what date) (?:was|did|were) /;
const sample = { today: DateTime.utc(2026, 3, 27), country: null, prefer: "future" } as const;

/** Reads a question about public holidays; null where a text is none ("days until my holiday on 12 july"). */
export function readHolidays(said: string): HolidayQuestion | null {
  // "in kenya on 12 december": the day first.
  const text = said.replace(
    new RegExp(
      `^(is .*${named}) (in [a-z ]+?) ((?:on )?(?:${todayWords}|${tomorrowWords}|(?:the )?\\d.*|${anyWeekday}|(?:${anyMonth}) \\d.*))$`,
    ),
    "$1 $3 $2",
  );
  if (/\bmy (?:holiday|hols)\b|\b(?:book|hotel|flight|package|cottage|insurance|school)\b/.test(text))
    return null;
  // "muslim new year 2026", "eid date"
  const bare = / (?:(?:19|20)\d\d|date)$/.test(text) && isFeastDay(text.replace(/ date$/, ""));
  const byName = namedQuestion(
    bare ? text.replace(/ date$/, "") : (asksDay.exec(text)?.groups?.["rest"] ?? ""),
  );
  if (byName) return isPast.test(text) ? { ...byName, isPast: true } : byName;
  const after = /^(?:(?:the )?(?:one|1) after (?:the )?)+(?=next )/.exec(text)?.[0];
  const further = after === undefined ? null : readHolidays(text.slice(after.length));
  if (further?.about === "next") return { ...further, after: after?.match(/after/g)?.length ?? 1 };
  for (const pattern of [next, count]) {
    const match = pattern.exec(text);
    if (match)
      return place(match.groups?.["where"], (country) => ({
        kind: "holidays",
        about: "next",
        country,
        isCount: pattern === count,
      }));
  }
  const today = new RegExp(`^(?:${what}) ${kind}?holiday (?:is|was) (?:it |on |it on )?(?<date>.+)$`).exec(
    text,
  )?.groups;
  if (today) return dayQuestion(today);
  const asked = day.exec(text)?.groups;
  if (asked) return dayQuestion(asked);
  const listed = list.exec(text)?.groups;
  return listed ? listQuestion(listed, new RegExp(sure).test(text)) : null;
}

/** "ramadan 2027", "mothers day in the us", "labour day kenya next year". */
function namedQuestion(rest: string, year: number | "next" | null = null): NamedQuestion | null {
  const found = nameAndLand(rest.trim().split(" "), year);
  if (found) return found;
  const said = / (?:in )?(?<year>(?:19|20)\d\d|next year)$/.exec(rest);
  if (said)
    return namedQuestion(
      rest.slice(0, said.index),
      said[0].endsWith("year") ? "next" : Number(said[0].slice(-4)),
    );
  return besideName.test(rest) ? namedQuestion(rest.replace(besideName, ""), year) : null;
}

function nameAndLand(all: string[], year: number | "next" | null): NamedQuestion | null {
  for (let count = all.length; count > 0; count--) {
    const name = all.slice(0, count).join(" ");
    const land = all
      .slice(count)
      .join(" ")
      .replace(/^(?:in|for|over in|here in) (?:the )?/, "");
    const isKnown = isName.test(name) || isMoonFeast(name);
    if (!isKnown && !(land !== "" && feastDate(name, 2000, null))) continue;
    const country = land === "" ? null : countryOf(land);
    if (land === "" || country !== null) return { kind: "holidays", about: "named", country, name, year };
  }
  return null;
}

function place(
  words: string | undefined,
  make: (country: string | null) => HolidayQuestion,
): HolidayQuestion | null {
  if (words === undefined || /^(?:here|my country|our country|this country)$/.test(words.trim()))
    return make(null);
  const country = countryOf(words);
  return country === null ? null : make(country);
}

function dayQuestion({
  date = "",
  when,
  where: words,
}: Record<string, string | undefined>): HolidayQuestion | null {
  const said = (date === "it" || date === "there" ? (when ?? "today") : date)
    .trim()
    .replace(/^(?:on|this|coming|next) /, "");
  // A day by its name, whose date is the country's own affair.
  if (isName.test(said))
    return place(words, (country) => ({
      kind: "holidays",
      about: "named",
      country,
      name: said,
      year: null,
      isFree: true,
    }));
  if (!readDate(said, sample)) return null;
  return place(words, (country) => ({ kind: "holidays", about: "day", country, date: said }));
}

/** "in kenya december", "in may 2027", "this month": a land, a month and a year in any order. */
function listQuestion(
  { land, rest = "" }: Record<string, string | undefined>,
  isSure: boolean,
): HolidayQuestion | null {
  const words = ` ${rest} ${land ?? ""} `
    .replace(/\b(?:in|for|of|on|during|the|rest|left|there|here|coming up)\b/g, " ")
    .replace(new RegExp(` (?:this|next|coming)(?= (?:${anyMonth}) )`), " ")
    .replace(/\s+/g, " ");
  const around = / (this|next) month /.exec(words)?.[1] as "this" | "next" | undefined;
  const named = new RegExp(` (${anyMonth}) `).exec(words)?.[1];
  const said = / ((?:19|20)\d\d) /.exec(words)?.[1];
  const month = around ?? (named === undefined ? null : monthNumber(named));
  const yearAround = / (this|next) year /.exec(words)?.[1] as "this" | "next" | undefined;
  const year = yearAround ?? (said === undefined ? null : Number(said));
  const left = words
    .replace(/ (?:this|next) (?:month|year) /, " ")
    .replace(/ (?:19|20)\d\d /, " ")
    .replace(new RegExp(` (?:${anyMonth}) `), " ")
    .trim();
  const isOwn = /^(?:my|our|all|any|)$/.test(left);
  const country = isOwn ? null : countryOf(left);
  if (!isOwn && country === null) return null;
  // "holidays" alone may be asked for; "holidays in spain" may want a beach.
  if (!isSure && country !== null && month === null && year === null) return null;
  return { kind: "holidays", about: "list", country, month, year };
}

const peoples = new Map(Object.entries({
  scotland: "GB-SCT", scottish: "GB-SCT", "northern ireland": "GB-NIR", wales: "GB-WLS", welsh: "GB-WLS", england: "GB-ENG",
  kenyan: "KE", british: "GB", english: "GB", "great britain": "GB", britain: "GB", irish: "IE", american: "US", "united states": "US", canadian: "CA",
  australian: "AU", aussie: "AU", german: "DE", french: "FR", spanish: "ES", italian: "IT", indian: "IN", nigerian: "NG", ghanaian: "GH",
  ugandan: "UG", tanzanian: "TZ", "south african": "ZA", japanese: "JP", chinese: "CN", mexican: "MX", brazilian: "BR", swiss: "CH", dutch: "NL", holland: "NL",
})); // prettier-ignore

/** Two letters, "GB-SCT" for a part with holidays of its own; null where the words are no land. */
function countryOf(words: string): string | null {
  const bare = words.trim().replace(/^the /, "");
  return peoples.get(bare) ?? countryOfWords(bare);
}
