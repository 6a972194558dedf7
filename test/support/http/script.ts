/** What a test has told a stand-in to do with the requests to come. */
export type Script<Behaviour, Request> = {
  /** Once: for the next request that `when` is true of (any, without it). Several wait in order. */
  next: (behaviour: Behaviour, when?: (request: Request) => boolean) => void;
  /** For every such request without a `next` of its own, until `clear`. The newest wins. */
  always: (behaviour: Behaviour, when?: (request: Request) => boolean) => void;
  take: (request: Request) => Behaviour | undefined;
  /** How many `next` have not been used: 0 at the end of a test that needed them all. */
  waiting: () => number;
  clear: () => void;
};

/** A script nothing is written in yet. */
export function createScript<Behaviour, Request>(): Script<Behaviour, Request> {
  type Entry = { behaviour: Behaviour; when: (request: Request) => boolean };
  const once: Entry[] = [];
  const standing: Entry[] = [];
  const everyRequest = () => true;

  return {
    next: (behaviour, when = everyRequest) => once.push({ behaviour, when }),
    always: (behaviour, when = everyRequest) => standing.unshift({ behaviour, when }),
    take(request) {
      const index = once.findIndex((entry) => entry.when(request));
      if (index >= 0) return once.splice(index, 1)[0]?.behaviour;
      return standing.find((entry) => entry.when(request))?.behaviour;
    },
    waiting: () => once.length,
    clear() {
      once.length = 0;
      standing.length = 0;
    },
  };
}
