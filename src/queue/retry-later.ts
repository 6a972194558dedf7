/** Thrown by a job that is to be tried again after a time of its own choice. */
export class RetryLater extends Error {
  readonly afterMs: number;

  constructor(reason: string, afterMs: number) {
    super(reason);
    this.name = "RetryLater";
    this.afterMs = afterMs;
  }
}
