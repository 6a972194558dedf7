import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import type { Report } from "./problem.ts";

/** Far more than a person would write into one file; a bound on what a slip of the mouse makes us read. */
const MAX_BYTES = 8_000_000;

/** A file's text without its byte order mark, or null (and a problem) where it cannot be read as UTF-8. */
export function readText(path: string, report: Report): string | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    report(
      1,
      `the file cannot be read (${error instanceof Error && "code" in error ? String(error.code) : "?"})`,
    );
    return null;
  }
  if (bytes.length > MAX_BYTES) {
    report(1, `the file is larger than ${MAX_BYTES / 1_000_000} MB`);
    return null;
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    report(firstBadLine(bytes), "the file is not UTF-8: save it with that encoding");
    return null;
  }
}

/** The first line that is not UTF-8: a line feed is no part of any longer UTF-8 sequence. */
function firstBadLine(bytes: Buffer): number {
  let line = 1;
  for (let from = 0; from < bytes.length; line++) {
    const feed = bytes.indexOf(0x0a, from);
    const end = feed === -1 ? bytes.length : feed + 1;
    if (!isUtf8(bytes.subarray(from, end))) return line;
    from = end;
  }
  return 1;
}
