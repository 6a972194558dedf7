import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const source = fileURLToPath(new URL("../src/", import.meta.url));

/** A file imports its own room and rooms earlier in this order; `app.ts` and `config.ts` stand for themselves. */
const order = [
  "sms",
  "classifier",
  "playbooks",
  "replies",
  "store",
  "queue",
  "carriers",
  "skills",
  "agent",
  "config.ts",
  "app.ts",
  "pipeline",
  "web",
  "cli",
];
const openToAll = new Set(["logger.ts", "clock.ts", "metrics.ts", "tracing.ts", "tracing-recorder.ts"]);

/** Packages that only one place may know. */
const owners: [RegExp, RegExp][] = [
  [/^twilio(\/|$)/, /^carriers\/twilio\//],
  [/^(langchain|@langchain\/)/, /^agent\//],
  [/^(pg|drizzle-orm)(\/|$)/, /^(store|queue)\//],
  [/^pg-boss$/, /^queue\//],
  [/^fastify/, /^(web|cli)\//],
  [/^commander$/, /^cli\//],
  [/^@opentelemetry\//, /^tracing/],
];

type Import = { file: string; target: string };

const imports = listFiles(source).flatMap(readImports);

describe("who may import whom", () => {
  test("a file imports only its own room and rooms before it", () => {
    const wrong = imports
      .filter(({ target }) => target.startsWith("."))
      .map(({ file, target }) => ({ file, to: normalize(join(dirname(file), target)) }))
      .filter(({ file, to }) => !openToAll.has(to) && rank(to) > rank(file));
    expect(wrong).toEqual([]);
  });

  test("every room of the tree has its place in the order", () => {
    const rooms = new Set(imports.map(({ file }) => room(file)).filter((name) => !openToAll.has(name)));
    expect([...rooms].filter((name) => !order.includes(name))).toEqual([]);
  });

  test("a package with an owner is imported by its owner alone", () => {
    const wrong = imports.filter(({ file, target }) =>
      owners.some(([name, owner]) => name.test(target) && !owner.test(file)),
    );
    expect(wrong).toEqual([]);
  });

  test("nothing in the product imports from the tests or from outside the source", () => {
    const wrong = imports.filter(
      ({ file, target }) => target.startsWith(".") && normalize(join(dirname(file), target)).startsWith(".."),
    );
    expect(wrong).toEqual([]);
  });
});

function listFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return listFiles(path);
    return /\.ts$/.test(name) && !/\.test\.ts$/.test(name) ? [relative(source, path)] : [];
  });
}

function readImports(file: string): Import[] {
  const text = readFileSync(join(source, file), "utf8");
  const statement =
    /(?:^|\n)\s*(?:import|export)\s+(?:type\s)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"|import\("([^"]+)"\)/g;
  return [...text.matchAll(statement)].map((match) => ({
    file,
    target: match[1] ?? match[2] ?? "",
  }));
}

function room(path: string): string {
  return path.split("/")[0] ?? path;
}

function rank(path: string): number {
  const at = order.indexOf(room(path));
  return openToAll.has(room(path)) ? -1 : at;
}
