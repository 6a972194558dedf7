/** What of a town decides whether it is meant. */
export type Sized = { country_code?: string | null | undefined; population?: number | null | undefined };

const MAX_CANDIDATES = 4;
/** At home: a town so many times smaller than the largest is not what is meant by the bare name. About a quarter: censuses are years apart. */
const CLEARLY_LARGER = 3.8;
/** The same among towns abroad: a third. */
const CLEARLY_LARGER_ABROAD = 3;
/** A foreign town so many times larger than the one of that name at home is worth a question (Boston, Perth) … */
const WORTH_ASKING = 12;
/** … and so many times larger is what everybody means ("paris" in Texas's country). */
const WORLD_FAMOUS = 60;
/** What is taken for the people of a hamlet, which nobody counted. */
const HAMLET = 300;

/**
 * Of the towns of one name: the one that is meant by somebody in `country` (two letters; null: unknown), or those among
 * which to ask, at home first, then the largest. One's own country goes before the world, unless the other town is so
 * much larger.
 */
export function chooseTowns<Town extends Sized>(towns: Town[], country: string | null): Town[] {
  const sorted = towns.toSorted((a, b) => people(b) - people(a));
  const own = sorted.filter((town) => country !== null && town.country_code === country);
  const abroad = sorted.filter((town) => !own.includes(town));
  const [home, foreign] = [own[0], abroad[0]];
  if (!home) return rivals(abroad, CLEARLY_LARGER_ABROAD);
  const times = foreign ? people(foreign) / people(home) : 0;
  if (times >= WORLD_FAMOUS) return rivals(abroad, CLEARLY_LARGER_ABROAD);
  const atHome = rivals(own, CLEARLY_LARGER);
  return foreign && times >= WORTH_ASKING ? [...atHome.slice(0, MAX_CANDIDATES - 1), foreign] : atHome;
}

/** The largest, and those that are not clearly smaller; `towns` are sorted. */
function rivals<Town extends Sized>(towns: Town[], factor: number): Town[] {
  const most = people(towns[0]);
  return towns.filter((town) => people(town) * factor >= most).slice(0, MAX_CANDIDATES);
}

function people(town: Sized | undefined): number {
  return Math.max(town?.population ?? 0, HAMLET);
}
