import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findAnywhere } from "../support/google/anywhere.ts";
import { startService, type Service } from "../support/service.ts";
import { findAnything } from "../support/wikipedia/find.ts";
import { judgeAll, type Kind, withoutModel } from "./index.ts";

/** Of the wordings of each skill, without a model. */
const leastRight = 0.9;

/** So many of a kind are texted in CI, which has a quarter of an hour; `aisms bench skills` and `npm test` elsewhere text all. */
const fewest = process.env.CI && !process.env.WORDINGS ? 25 : Infinity;

/** Tests that at least nine of ten texts of each kind lead to the right request. `WORDINGS=1` prints those that do not. */
export function expectRight(kinds: Kind[]): void {
  let service: Service;
  beforeAll(async () => {
    findAnywhere(true);
    findAnything(true);
    service = await startService({ playbook: "assistant", env: withoutModel });
  });
  afterAll(async () => {
    findAnywhere(false);
    findAnything(false);
    await service.stop();
  });

  describe("what real people text leads to the right request, without a model", () => {
    test.each(kinds)("$skill", { timeout: 120_000 }, async (kind) => {
      const step = Math.max(1, Math.floor(kind.wordings.length / fewest));
      const wordings = kind.wordings.filter((_, index) => index % step === 0);
      const judged = await judgeAll(service, { ...kind, wordings });
      const wrong = judged.filter(({ fault }) => fault !== null);
      const told = wrong.map(
        ({ text, fault, reply }) => `${text}\n    ${fault ?? ""}\n    ${reply.replaceAll("\n", " / ")}`,
      );
      const share = (judged.length - wrong.length) / judged.length;
      if (process.env.WORDINGS)
        process.stdout.write(`${kind.skill}: ${share.toFixed(3)}\n${told.join("\n")}\n`);
      expect(share, told.join("\n")).toBeGreaterThanOrEqual(leastRight);
    });
  });
}
