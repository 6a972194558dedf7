import { availableParallelism } from "node:os";
import { configDefaults, defineConfig } from "vitest/config";

/** They start many processes and watch the clock: when all the others have ended, and few side by side. */
const faults = ["test/faults/**/*.test.ts", "test/hosts/**/*.test.ts"];
/** They wait up to a minute until a service has nothing left to do, and that is to be told before the test itself ends. */
const faultsTimeout = 90_000;
/** What they hold against the clock is what all of the machine can do: with nothing beside them. */
const alone = [
  "test/faults/stop.test.ts",
  "test/faults/backlog.test.ts",
  "test/faults/reminders.test.ts",
  "test/faults/kill-steps.test.ts",
];

export default defineConfig({
  test: {
    globalSetup: ["test/support/global-setup.ts"],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // What is polled for is waited for, as with `until`; the usual second is no bound of ours, and short for a busy machine.
    expect: { poll: { timeout: 10_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: "service",
          include: ["src/**/*.test.ts", "test/**/*.test.ts", "bin/**/*.test.ts"],
          exclude: [...configDefaults.exclude, ...faults],
          // They wait much for browsers and processes: one for each processor, where vitest leaves one free.
          maxWorkers: availableParallelism(),
          // The files of a worker share the modules: to load the whole service anew for each took a fifth of the run.
          isolate: false,
          setupFiles: ["test/support/right-clock.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "faults",
          include: faults,
          exclude: [...configDefaults.exclude, ...alone],
          maxWorkers: 2,
          testTimeout: faultsTimeout,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: "faults alone",
          include: alone,
          maxWorkers: 1,
          testTimeout: faultsTimeout,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
