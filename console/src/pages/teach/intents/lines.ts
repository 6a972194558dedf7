/** The texts of a field with one a line: blank lines are none, and a list's dashes or bullets are no part of them. */
export function readLines(field: string): string[] {
  return field
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^\s*[-•*]\s+/, "").trim())
    .filter((line) => line !== "");
}

/** The field without those of its texts, counted from 1. */
export function withoutLines(field: string, lines: number[]): string {
  return readLines(field)
    .filter((_, index) => !lines.includes(index + 1))
    .join("\n");
}
