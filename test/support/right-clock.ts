import { startClockAt } from "../../src/clock.ts";

// Before each file: the files of a worker share the modules, and the one before may have moved the clock.
startClockAt(new Date());
