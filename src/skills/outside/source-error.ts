/** Why a call to an outside source brought nothing; each kind needs its own answer to the contact. */
export type Problem =
  | "wrong-key" // the key itself is not valid
  | "refused" // the key may not use this service, or the project has it switched off
  | "quota" // too many requests, or the account's budget is used up
  | "not-found" // a place in the request is not known
  | "bad-request" // the request was malformed: a defect of ours, or a place the source cannot take
  | "unavailable" // the source's own failure (5xx)
  | "timeout" // no answer in time, or the turn's deadline
  | "unreachable" // no connection
  | "garbled"; // an answer that is not what the service documents, or too large

/** A call to an outside source that failed. Its message names the service and the reason code, never a place or a key. */
export class SourceError extends Error {
  readonly service: string;
  readonly problem: Problem;

  constructor(service: string, problem: Problem, reason: string, cause?: unknown) {
    super(`${service}: ${problem} (${reason})`, { cause });
    this.name = "SourceError";
    this.service = service;
    this.problem = problem;
  }

  /** The same request may succeed a moment later. */
  get isPassing(): boolean {
    return ["quota", "unavailable", "unreachable"].includes(this.problem);
  }
}
