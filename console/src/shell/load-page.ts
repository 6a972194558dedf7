const triedAs = "aisms-loaded-anew";

/**
 * Loads a page's code. It may be gone, since the service was updated while the console was open: then the console of
 * today is loaded. Once only: what is still missing then is a fault, and shown as one.
 */
export async function loadPage<Code>(load: () => Promise<Code>): Promise<Code> {
  try {
    const code = await load();
    sessionStorage.removeItem(triedAs);
    return code;
  } catch (error) {
    if (sessionStorage.getItem(triedAs) !== null || !(await isServiceThere())) throw error;
    sessionStorage.setItem(triedAs, "yes");
    window.location.reload();
    return new Promise(() => undefined); // nothing is shown until then
  }
}

/** Without it, loading anew would show the browser's own page of an error. */
async function isServiceThere(): Promise<boolean> {
  const answer = await fetch("/console", { method: "HEAD", cache: "no-store" }).catch(() => null);
  return answer?.ok ?? false;
}
