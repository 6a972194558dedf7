import { describe, expect, test } from "vitest";
import { untilAborted } from "./until-aborted.ts";

const never = new Promise<string>(() => undefined);

describe("work under a deadline", () => {
  test("that is done in time brings its outcome", async () => {
    const { signal } = new AbortController();
    await expect(untilAborted(Promise.resolve("done"), signal)).resolves.toBe("done");
    await expect(untilAborted(Promise.reject(new Error("no")), signal)).rejects.toThrow("no");
  });

  test("that obeys no signal ends when the signal fires", async () => {
    const deadline = new AbortController();
    const outcome = untilAborted(never, deadline.signal);
    deadline.abort(new Error("too late"));
    await expect(outcome).rejects.toThrow("too late");
  });

  test("whose deadline is over before it begins harms nobody when it fails afterwards", async () => {
    const failing = Promise.reject(new Error("later"));
    await expect(untilAborted(failing, AbortSignal.abort(new Error("over")))).rejects.toThrow("over");
    await new Promise((resolve) => setImmediate(resolve)); // an unheard rejection would fail the run here
  });
});
