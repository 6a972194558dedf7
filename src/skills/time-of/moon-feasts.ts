import { DateTime } from "luxon";

/** A feast of a calendar that goes by the moon, or a day that the sun sets; `rule`: of date-holidays. `isSeen`: who sees the moon sets the day. */
type MoonFeast = { name: string; words: RegExp; rule: string; isSeen?: true; fromEve?: true };

const feast = (name: string, words: string, rule: string, more: Pick<MoonFeast, "isSeen" | "fromEve"> = {}) =>
  ({ name, words: new RegExp(`^(?:the )?(?:${words})$`), rule, ...more }) satisfies MoonFeast;
const islamic = { isSeen: true } as const;
const hebrew = { fromEve: true } as const;

const feasts: MoonFeast[] = [
  feast("Ramadan starts", "(?:first day of |start of )?(?:ramadh?an|ramzan|the fast)", "1 Ramadan", islamic),
  feast("Laylat al-Qadr", "l[ae]yl?ath? al[ -]qadr|night of power", "27 Ramadan", islamic),
  feast("Eid al-Fitr", "eid[ -](?:al|ul|el)?[ -]?fit[h]?r|id (?:el|ul)[ -]fitr|end of ramadh?an|eid", "1 Shawwal", islamic),
  feast("Eid al-Adha", "eid[ -](?:al|ul|el)?[ -]?ad?ha|id (?:el|ul)[ -](?:kabir|adha)|big eid|bakrid|bakra eid|eid", "10 Dhu al-Hijjah", islamic),
  feast("Islamic New Year", "(?:islamic|muslim|hijri) new year|muharram", "1 Muharram", islamic),
  feast("Ashura", "ashura", "10 Muharram", islamic),
  feast("Mawlid", "mawlid|mawlud|id (?:el|ul)[ -]maulud|prophet'?s birthday|milad(?: un nabi)?", "12 Rabi al-awwal", islamic),
  feast("Chinese New Year", "(?:chinese|lunar|vietnamese|korean) new year|cny|tet|spring festival|seollal", "chinese 01-0-01"),
  feast("Dragon Boat Festival", "dragon boat(?: festival| day)?", "chinese 5-0-05"),
  feast("Mid-Autumn Festival", "mid[ -]?autumn(?: festival)?|moon ?cake festival|moon festival|chuseok", "chinese 8-0-15"),
  feast("Passover", "passover|pesach|first night of passover", "15 Nisan", hebrew),
  feast("Shavuot", "shavu'?ot", "6 Sivan", hebrew),
  feast("Rosh Hashanah", "rosh ?ha ?shanah?|jewish new year", "1 Tishrei", hebrew),
  feast("Yom Kippur", "yom kipp?ur|day of atonement", "10 Tishrei", hebrew),
  feast("Sukkot", "suk+ot+h?", "15 Tishrei", hebrew),
  feast("Hanukkah", "(?:start of |first night of )?c?hanuk+ah?|hannukah?", "25 Kislev", hebrew),
  feast("Spring equinox", "(?:spring|march|vernal) equinox|(?:first|1st) day of spring|(?:start of )?spring", "march equinox in Europe/London"),
  feast("Summer solstice", "(?:summer|june) solstice|(?:the )?longest day(?: of the year)?|(?:first|1st) day of summer|(?:start of )?summer", "june solstice in Europe/London"),
  feast("Autumn equinox", "(?:autumn|september|fall) equinox|(?:first|1st) day of (?:autumn|fall)|(?:start of )?autumn", "september equinox in Europe/London"),
  feast("Winter solstice", "(?:winter|december) solstice|(?:the )?shortest day(?: of the year)?|(?:first|1st) day of winter|(?:start of )?winter", "december solstice in Europe/London"),
  feast("Orthodox Easter", "(?:orthodox|greek|coptic|russian) easter(?: sunday)?", "orthodox"),
  feast("Orthodox Good Friday", "(?:orthodox|greek) good friday", "orthodox -2"),
  feast("Orthodox Christmas", "(?:orthodox|coptic|russian|serbian|ethiopian) christmas", "julian 12-25"),
]; // prettier-ignore

/** A feast as it falls: "Ramadan starts", with what is to be known of its day. */
export type FallenFeast = { name: string; date: DateTime; note: string };

/** Whether words name a feast whose date the moon sets. */
export function isMoonFeast(words: string): boolean {
  return feasts.some((one) => one.words.test(words));
}

/** As `isMoonFeast`, with or without a year: "ramadan 2027". */
export function isFeastDay(words: string): boolean {
  return isMoonFeast(withoutYear(words).name);
}

/** "ramadan 2027" → "ramadan", 2027. */
function withoutYear(words: string): { name: string; year: string | undefined } {
  const said = /^(?<name>.+?)(?: (?:in )?(?<year>(?:19|20)\d\d|(?:this|next) year))?$/.exec(
    words.trim(),
  )?.groups;
  return { name: said?.["name"] ?? "", year: said?.["year"] };
}

/** A question with the days of its moon feasts in the place of their names, as other dates are said. */
export async function withFeastDays<Asked extends object>(question: Asked, today: DateTime): Promise<Asked> {
  const dated = { ...question } as Record<string, unknown>;
  for (const [field, words] of Object.entries(dated)) {
    if (typeof words !== "string" || !isFeastDay(words)) continue;
    const { name, year: said } = withoutYear(words);
    const year = said === "next year" ? today.year + 1 : Number(said) || null;
    const prefer = dated["kind"] === "since" || dated["isPast"] === true ? "past" : "future";
    const found = await findMoonFeast(name, { today, year, prefer });
    if (found) dated[field] = found.date.toFormat("yyyy-MM-dd");
  }
  return dated as Asked;
}

/**
 * The next, or in the year that is given, of the feasts that words name; null where they name none. By the rules of
 * date-holidays, which reads 1.5 MB: only where somebody asks.
 */
export async function findMoonFeast(
  words: string,
  { today, year, prefer = "future" }: { today: DateTime; year: number | null; prefer?: "future" | "past" },
): Promise<FallenFeast | null> {
  const named = feasts.filter((one) => one.words.test(words));
  if (named.length === 0 || (year !== null && (year < 1970 || year > 2075))) return null;
  const { default: Holidays } = await import("date-holidays");
  const years = year === null ? [today.year - 1, today.year, today.year + 1] : [year];
  const fallen = named.flatMap(({ name, rule, isSeen, fromEve }) => {
    const calendar = new Holidays();
    calendar.setHoliday(rule, { name, type: "public" });
    const note = isSeen ? "moon: may differ a day" : fromEve ? "from sunset the day before" : "";
    return years.flatMap((one) =>
      calendar.getHolidays(one).map(({ date }) => {
        return { name, date: DateTime.fromISO(date.slice(0, 10), { zone: "utc" }), note };
      }),
    );
  });
  const sorted = fallen.toSorted((a, b) => a.date.toMillis() - b.date.toMillis());
  if (year !== null) return sorted[0] ?? null;
  return (
    (prefer === "future"
      ? sorted.find(({ date }) => date >= today)
      : sorted.findLast(({ date }) => date <= today)) ?? null
  );
}
