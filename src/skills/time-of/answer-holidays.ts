import { DateTime } from "luxon";
import type { SkillContext } from "../skill.ts";
import { plain } from "../wording.ts";
import { feastDate } from "./feasts.ts";
import { findMoonFeast } from "./moon-feasts.ts";
import { readDate } from "./read-date.ts";
import type { HolidayQuestion } from "./read-holidays.ts";

/** A free day of a country; `date`: "2026-04-03". */
type Holiday = { date: string; name: string; isPublic: boolean };
type Land = { code: string; region: string | undefined; label: string };

/**
 * Answers what is asked about public holidays, by the country's rules that date-holidays knows (data: CC BY-SA 3.0, from
 * Wikipedia). The package reads 1.5 MB of rules: only where somebody asks.
 */
export async function answerHolidays(
  question: HolidayQuestion,
  { zone, context }: { zone: string; context: SkillContext },
): Promise<string> {
  const here = DateTime.fromJSDate(context.now, { zone });
  const today = DateTime.utc(here.year, here.month, here.day);
  const land = await landOf(question.country ?? context.country);
  if (!land) return "In which country? Text it like this: next public holiday in kenya";
  const all = async (year: number) => [
    ...(await holidaysOf(land, year)),
    ...(await holidaysOf(land, year + 1)),
  ];
  if (question.about === "list") return listText(question, land, today);
  if (question.about === "next") {
    const coming = (await all(today.year)).filter(({ date, isPublic }) => isPublic && date > iso(today));
    const next = coming[question.after ?? 0];
    if (!next) return unknown(land);
    const days = Math.round(dateOf(next).diff(today, "days").days);
    const away = `${days} day${days === 1 ? "" : "s"}`;
    return `${question.isCount ? `${away} to ${next.name}: ${shown(next, today)}` : `${next.name}: ${shown(next, today)}, in ${away}`} (${land.label})`;
  }
  if (question.about === "day") {
    const date = readDate(question.date, { today, country: land.code, prefer: "future" });
    if (!date) return "I know no such date. Text it like this: is 6 april a public holiday";
    const own = (await holidaysOf(land, date.year)).filter((one) => one.date === iso(date) && one.isPublic);
    const day = date.setLocale("en-US").toFormat("ccc d LLL yyyy");
    if (own[0]) return `Yes, ${day} is ${own[0].name} (${land.label}).`;
    return `No, ${day} is no public holiday (${land.label}).`;
  }
  return namedText(question, land, today);
}

/** The day of a holiday by its name: the country's own date, the moon's, or that of a day which is the same everywhere. */
async function namedText(
  { name, year: said, isFree, isPast = false }: HolidayQuestion & { about: "named" },
  land: Land,
  today: DateTime,
): Promise<string> {
  const year = said === "next" ? today.year + 1 : said;
  const wanted = fold(name);
  const years = year !== null ? [year] : [today.year, today.year + (isPast ? -1 : 1)];
  const isMeant = (date: string) => year !== null || (isPast ? date <= iso(today) : date >= iso(today));
  // Some lands call the feast at its end by the name of the fast.
  for (const one of wanted === "ramadan" ? [] : years) {
    const all = (await holidaysOf(land, one)).filter(
      (day) => isMeant(day.date) && isNamed(fold(day.name), wanted),
    );
    const found = isPast ? all.at(-1) : all[0];
    const free = found?.isPublic ? "Yes, " : "No public holiday, ";
    if (found) return `${isFree ? free : ""}${found.name}: ${shown(found, today)} (${land.label})`;
  }
  const moon = await findMoonFeast(name, { today, year, prefer: isPast ? "past" : "future" });
  if (moon) {
    const day = moon.date.setLocale("en-US").toFormat("ccc d LLL yyyy");
    return `${moon.name}: ${day}${moon.note && ` (${moon.note})`}`;
  }
  const feast = years
    .map((one) => feastDate(name, one, land.code))
    .find((date) => date && isMeant(iso(date)));
  // What no law makes free is still a day with a name, where it is the same everywhere.
  if (feast && !/independence|labou?r|national/.test(wanted))
    return `${feast.setLocale("en-US").toFormat("ccc d LLL yyyy")} (no public holiday in ${land.label})`;
  const abroad = await namedAbroad(wanted, today, year);
  if (abroad) return `${abroad} (no public holiday in ${land.label})`;
  return `I know no ${plain(name, 40)} in ${land.label}. Text for example: public holidays in kenya`;
}

/** Where a feast that many keep is free by law, for those who ask for it elsewhere. */
const keptBy: Record<string, string[]> = {
  diwali: ["SG", "MY"], vesak: ["SG"], songkran: ["TH"], "golden week": ["JP"],
  canada: ["CA"], victoria: ["CA"], australia: ["AU"], anzac: ["AU"], waitangi: ["NZ"],
  juneteenth: ["US"], memorial: ["US"], columbus: ["US"], veterans: ["US"],
  madaraka: ["KE"], mashujaa: ["KE"], jamhuri: ["KE"], "german unity": ["DE"],
}; // prettier-ignore

/** "Deepavali: Sun 8 Nov in Singapore" */
async function namedAbroad(wanted: string, today: DateTime, year: number | null): Promise<string | null> {
  for (const code of keptBy[wanted] ?? []) {
    const land = await landOf(code);
    if (!land) continue;
    const years = year === null ? [today.year, today.year + 1] : [year];
    const ahead = (await Promise.all(years.map((one) => holidaysOf(land, one)))).flat();
    const first = ahead.find(
      ({ date, name }) => (year !== null || date >= iso(today)) && isNamed(fold(name), wanted),
    );
    if (first) return `${first.name}: ${shown(first, today)} in ${land.label}`;
  }
  return null;
}

/** Of fewer that are left of this year, those of the next are told too. */
const fewLeft = 5;

async function listText(
  { month, year }: HolidayQuestion & { about: "list" },
  land: Land,
  today: DateTime,
): Promise<string> {
  const fits = (date: DateTime): boolean => {
    if (month === "this") return date.hasSame(today, "month");
    if (month === "next") return date.hasSame(today.plus({ months: 1 }), "month");
    if (month !== null) return date.month === month;
    return true;
  };
  const wanted = year === "next" ? today.year + 1 : year === "this" ? today.year : year;
  if (wanted !== null && (wanted < 1990 || wanted > 2075))
    return "I know public holidays of the years 1990 to 2075.";
  // A month that is past is the one of next year.
  const isOver = typeof month === "number" && month < today.month;
  const first = wanted ?? (isOver ? today.year + 1 : today.year);
  const isOpen = month === null && (wanted === null || year === "this");
  const of = async (one: number) =>
    (await holidaysOf(land, one)).filter((day) => day.isPublic && fits(dateOf(day)));
  const now = [...(await of(first)), ...(month === "next" ? await of(first + 1) : [])].filter(
    ({ date }) => !isOpen || date >= iso(today),
  );
  // "public holidays in france" in November
  const later = isOpen && year === null && now.length < fewLeft ? await of(first + 1) : [];
  const lines = (days: Holiday[]) =>
    days.map((one) => `${dateOf(one).setLocale("en-US").toFormat("ccc d LLL")} ${one.name}`);
  const monthName =
    month === null
      ? ""
      : typeof month === "number"
        ? DateTime.utc(first, month).toFormat("LLLL ")
        : today.plus({ months: month === "next" ? 1 : 0 }).toFormat("LLLL ");
  if (now.length + later.length === 0) return `No public holidays in ${land.label} in ${monthName}${first}.`;
  const sections = [
    ...(now.length > 0 ? [`${land.label} ${monthName}${first}:`, ...lines(now)] : []),
    ...(later.length > 0
      ? [now.length > 0 ? `${first + 1}:` : `${land.label} ${first + 1}:`, ...lines(later)]
      : []),
  ];
  return sections.join("\n");
}

async function holidaysOf({ code, region }: Land, year: number): Promise<Holiday[]> {
  const { default: Holidays } = await import("date-holidays");
  const rules = region ? new Holidays(code, region) : new Holidays(code);
  const all = rules.getHolidays(year, "en");
  const seen = new Set<string>();
  return (Array.isArray(all) ? all : [])
    .map(({ date, name, type }) => ({
      date: date.slice(0, 10),
      name: nameOf(name),
      isPublic: type === "public",
    }))
    .filter(({ date, name }) => !seen.has(date + name) && seen.add(date + name));
}

/** The moon's days are set by who sees it. */
function nameOf(name: string): string {
  const shown = plain(name, 60).replace(/[’‘]/g, "'").replace(" (substitute day)", " (day off for it)");
  return /\b(?:eid|id el|id ul|ramadan|islamic|mawlid|muhammad|sacrifice|ashura|muharram)\b/i.test(shown)
    ? `${shown} (moon: may differ a day)`
    : shown;
}

/** The country, by the rules of England where nothing is said: those of Britain's parts differ in few days. */
async function landOf(country: string | null): Promise<Land | null> {
  const [code = "", region] = (country ?? "").split("-");
  if (!/^[A-Z]{2}$/.test(code)) return null;
  const parts: Record<string, string> = {
    SCT: "Scotland",
    NIR: "Northern Ireland",
    WLS: "Wales",
    ENG: "England",
  };
  if (code === "GB")
    return { code, region: region ?? "ENG", label: region ? (parts[region] ?? region) : "England and Wales" };
  const name = new Intl.DisplayNames("en", { type: "region" }).of(code) ?? code;
  const { default: Holidays } = await import("date-holidays");
  // Länder and provinces have more of their own.
  const states = new Holidays().getStates(code) as object | undefined;
  const hasParts = Object.keys(states ?? {}).length > 0;
  return { code, region: undefined, label: hasParts ? `${name}, nationwide` : name };
}

function unknown({ label }: Land): string {
  return `I do not know the public holidays of ${label}.`;
}

const spellings: [RegExp, string][] = [
  [/labor/g, "labour"], [/workers?'? day/g, "labour day"], [/deepavali|divali/g, "diwali"], [/\bid (?:el|ul)\b/g, "eid"], [/may day|early may bank holiday|may bank holiday/g, "early may"],
  [/mlk/g, "martin luther king"], [/president'?s'? day|presidents day/g, "washington birthday"], [/washington's/g, "washington"], [/august bank/g, "summer bank"], [/indigenous peoples'?/g, "columbus"],
  [/[^a-z ]/g, ""], [/\b(?:day|the|al|holiday|bank|of)\b/g, " "], [/\s+/g, " "],
]; // prettier-ignore

function fold(name: string): string {
  return spellings.reduce((text, [from, to]) => text.replace(from, to), name.toLowerCase()).trim();
}

function isNamed(name: string, wanted: string): boolean {
  if (wanted === "early may" && name === "labour") return true;
  return (
    wanted !== "" && (name === wanted || name.startsWith(`${wanted} `) || ` ${name} `.includes(` ${wanted} `))
  );
}

function shown(holiday: Holiday, today: DateTime): string {
  const date = dateOf(holiday).setLocale("en-US");
  return date.toFormat(date.year === today.year ? "ccc d LLL" : "ccc d LLL yyyy");
}

function dateOf({ date }: Holiday): DateTime {
  return DateTime.fromISO(date, { zone: "utc" });
}

function iso(date: DateTime): string {
  return date.toFormat("yyyy-MM-dd");
}
