import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PlaybookError } from "../../src/playbooks/problem.ts";
import { readPlaybook } from "../../src/playbooks/read-playbook.ts";
import { forSeconds } from "./limits.ts";

const shipped = fileURLToPath(new URL("../../playbooks/parcel-service/", import.meta.url));
const known = { skills: ["directions"] };

let folder: string;
let originals: Map<string, Buffer>;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "aisms-fuzz-"));
  mkdirSync(folder, { recursive: true });
  const names = readdirSync(shipped).filter((name) => /\.(yaml|csv)$/.test(name));
  // A few files are enough: every run reads them all.
  const kept = [...names.filter((name) => name.endsWith(".yaml")).slice(0, 3), "held-out.csv"];
  originals = new Map(kept.map((name) => [name, readFileSync(join(shipped, name))]));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** One change to a file's bytes. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.nat({ max: 40 }),
  insert: fc.oneof(
    fc.uint8Array({ maxLength: 8 }).map((bytes) => Buffer.from(bytes)),
    fc
      .constantFrom(
        ...[
          "&a [*a,*a]",
          "<<: *x",
          "!!js/function",
          "\t",
          "---\n",
          "- ",
          "? ",
          "\u0000",
          "\ufeff",
          "\r",
          "'",
          '"',
          "{",
          "]",
          ",",
        ],
        ...["reply:", "skill: nothing", "utterances:", "%YAML 9", "!!binary aGk=", "~", "1e999", "\u2028"],
      )
      .map((text) => Buffer.from(text)),
  ),
});

test("a playbook folder with any damage is read, or refused with file and line", () => {
  fc.assert(
    fc.property(fc.nat({ max: 3 }), fc.array(edit, { minLength: 1, maxLength: 4 }), (which, edits) => {
      for (const [index, [name, original]] of [...originals].entries()) {
        let bytes = original;
        if (index === which) {
          for (const { at, remove, insert } of edits) {
            const start = Math.floor(at * bytes.length);
            bytes = Buffer.concat([bytes.subarray(0, start), insert, bytes.subarray(start + remove)]);
          }
        }
        writeFileSync(join(folder, name), bytes);
      }
      try {
        expect(readPlaybook(folder, known).intents.length).toBeGreaterThan(1);
      } catch (error) {
        expect(error).toBeInstanceOf(PlaybookError);
        expect((error as PlaybookError).message).toMatch(/:\d+: /);
      }
    }),
    forSeconds(4),
  );
});
