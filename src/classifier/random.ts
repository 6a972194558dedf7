/** Whole random numbers below `limit`. */
export type Random = (limit: number) => number;

/** A small generator that gives the same numbers for the same seed everywhere (mulberry32, Tommy Ettinger 2017). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit);
  };
}

/** Shuffles in place (Fisher and Yates). */
export function shuffle<List extends Uint32Array | number[]>(list: List, random: Random): List {
  for (let i = list.length - 1; i > 0; i--) {
    const j = random(i + 1);
    [list[i], list[j]] = [list[j] ?? 0, list[i] ?? 0];
  }
  return list;
}
