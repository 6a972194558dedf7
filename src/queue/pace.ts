/** How many calls to an outside service may be under way, learnt from its answers. */
export type Pace = {
  limit: () => number;
  /** To be called before each call; its functions tell what came of the call. */
  begin: () => { went: () => void; wasRefused: () => void };
};

/** So many calls must go well before one more may be under way. */
const successesToGrow = 20;

/**
 * A pace that begins at `most` calls at once. Where the service says that they are too many, it halves, to one at
 * least; the refusals of calls that were under way by then say nothing new. It grows again by one at a time.
 */
export function createPace(most: number): Pace {
  let limit = most;
  let successes = 0;
  let halvings = 0;
  return {
    limit: () => limit,
    begin() {
      const halvingsAtStart = halvings;
      return {
        went() {
          successes += 1;
          if (successes < successesToGrow || limit >= most) return;
          successes = 0;
          limit += 1;
        },
        wasRefused() {
          if (halvingsAtStart < halvings) return;
          halvings += 1;
          successes = 0;
          limit = Math.max(1, Math.floor(limit / 2));
        },
      };
    },
  };
}
