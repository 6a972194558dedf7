/** A backup could not be made or read; `hint` says what to do. */
export class BackupError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "BackupError";
    this.hint = hint;
  }
}
