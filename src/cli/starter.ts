/**
 * Ends this process as soon as the one that started it through `bin/hand-over.js` is gone, SIGKILL included: the
 * kernel then closes the channel between the two. What must still happen is a listener of the process's `exit`
 * event. To be called first of all; does nothing where no starter holds a channel to us.
 */
export function endWithStarter(): void {
  if (process.send === undefined) return;
  if (!process.connected) process.exit(1); // it died while we were loading

  process.on("disconnect", () => process.exit(1));
  // A listener keeps the channel, and so the process, alive: a finished command must still end by itself.
  process.channel?.unref();
}
