type Behind = {
  period: { from: string; to: string };
  filter?: string;
  tier?: string;
  error?: string;
  intent?: string;
  silence?: string;
  search?: string;
};

/** Where the conversations behind a figure are. */
export function conversationsBehind({ period, filter = "all", ...more }: Behind): string {
  return `/conversations?${new URLSearchParams({ filter, ...period, ...more }).toString()}`;
}

/** One hour or day, for its conversations. */
export function periodOfBucket(
  starts: { at: string }[],
  index: number,
  period: { from: string; to: string },
) {
  return { from: starts[index]?.at ?? period.from, to: starts[index + 1]?.at ?? period.to };
}
