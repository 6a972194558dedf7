/** The middle of some numbers; 0 for none. */
export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}

/** The value that `fraction` of the numbers do not exceed (nearest rank); 0 for none. */
export function percentile(values: number[], fraction: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(fraction * sorted.length) - 1)] ?? 0;
}

export function worst(values: number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}

/** As many digits as a measurement is worth. */
export function rounded(value: number, digits = 1): number {
  return Number(value.toFixed(digits));
}

/** Lines of a table for people: the first column to the left, the others to the right. */
export function table(rows: (string | number)[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => worst(rows.map((row) => String(row[column]).length)));
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? String(cell).padEnd(width) : String(cell).padStart(width);
      })
      .join("  ")
      .trimEnd(),
  );
}
