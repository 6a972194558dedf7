/** Something wrong in a playbook folder. Never quotes a text: it may be what a person wrote. */
export type Problem = {
  /** As it can be opened from where the folder's name was given. */
  file: string;
  /** From 1. */
  line: number;
  message: string;
};

/** Notes a problem of the file at hand. */
export type Report = (line: number, message: string) => void;

/** A playbook folder that cannot be taken as it is: everything that is wrong with it, at once. */
export class PlaybookError extends Error {
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    super(problems.map(({ file, line, message }) => `${file}:${line}: ${message}`).join("\n"));
    this.name = "PlaybookError";
    this.problems = problems;
  }
}
