const width = 30;

/** A progress bar on standard error, where that is a terminal; elsewhere nothing is shown. */
export function showProgress(title: string): { show: (done: number) => void; end: () => void } {
  const { stderr } = process;
  if (!stderr.isTTY) return { show: () => undefined, end: () => undefined };
  return {
    show(done) {
      const full = Math.round(done * width);
      const bar = "█".repeat(full) + "░".repeat(width - full);
      stderr.write(`\r${title} ${bar} ${Math.round(done * 100)} %`);
    },
    end() {
      stderr.write("\r\x1b[K");
    },
  };
}
