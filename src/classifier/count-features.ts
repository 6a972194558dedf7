/** Counts in how many texts each feature stands. */
type FeatureCounter = {
  /** A feature of text number `text`; a repeat within the text counts once. */
  add: (hash: number, text: number) => void;
  countOf: (hash: number) => number;
  /** All hashes for which this holds, ascending. */
  list: (isWanted: (hash: number, count: number) => boolean) => Uint32Array;
};

/** A hash table in typed arrays that doubles when half full: a Map of a quarter million would take several times as much. */
export function createFeatureCounter(): FeatureCounter {
  let size = 1 << 14;
  let used = 0;
  let hashes = new Uint32Array(size); // 0: a free slot, and no feature's hash
  let counts = new Uint32Array(size);
  let lastTexts = new Uint32Array(size);

  const slotOf = (hash: number): number => {
    let slot = hash & (size - 1);
    while (hashes[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & (size - 1);
    return slot;
  };

  const grow = (): void => {
    const [oldHashes, oldCounts, oldTexts] = [hashes, counts, lastTexts];
    size *= 2;
    [hashes, counts, lastTexts] = [new Uint32Array(size), new Uint32Array(size), new Uint32Array(size)];
    for (let old = 0; old < oldHashes.length; old++) {
      const hash = oldHashes[old] ?? 0;
      if (hash === 0) continue;
      const slot = slotOf(hash);
      hashes[slot] = hash;
      counts[slot] = oldCounts[old] ?? 0;
      lastTexts[slot] = oldTexts[old] ?? 0;
    }
  };

  return {
    add(hash, text) {
      let slot = slotOf(hash);
      if (hashes[slot] === 0) {
        if (++used * 2 > size) {
          grow();
          slot = slotOf(hash);
        }
        hashes[slot] = hash;
      } else if (lastTexts[slot] === text) return;
      counts[slot] = (counts[slot] ?? 0) + 1;
      lastTexts[slot] = text;
    },
    countOf: (hash) => counts[slotOf(hash)] ?? 0,
    list: (isWanted) => hashes.filter((hash, slot) => hash !== 0 && isWanted(hash, counts[slot] ?? 0)).sort(),
  };
}
