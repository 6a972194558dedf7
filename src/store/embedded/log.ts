type Line = (fields: Record<string, unknown>, message: string) => void;

/** What the launcher needs of the service's log. */
export type Log = { info: Line; error: Line };
