/**
 * For what is read and then put in use: two that run at once may end in the other order, and what was read earlier would
 * stay. Each begins when the one before it has ended, so that the last one called is the last to end.
 */
export function oneAfterTheOther<Of extends object>(
  load: (of: Of) => Promise<void>,
): (of: Of) => Promise<void> {
  const last = new WeakMap<Of, Promise<void>>();
  return (of) => {
    const before = last.get(of) ?? Promise.resolve();
    const loading = before.catch(() => undefined).then(() => load(of)); // its own caller hears of a failure
    last.set(of, loading);
    return loading;
  };
}
