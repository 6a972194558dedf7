import type { NewsFeed } from "../index.ts";
import { withOneRetry } from "../outside/request-json.ts";
import { requestText } from "../outside/request-text.ts";
import { SourceError, type Problem } from "../outside/source-error.ts";
import { decode } from "./decode.ts";
import { type Feed, readFeed } from "./read-feed.ts";

const MAX_BYTES = 2 * 1024 * 1024;
const TIMEOUT_MS = 6_000;
const accept =
  "application/rss+xml, application/atom+xml, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9";

/** Fetches and reads one of the operator's feeds. Throws SourceError. */
export async function fetchFeed(
  { topic, url }: NewsFeed,
  { now, signal }: { now: Date; signal: AbortSignal },
): Promise<Feed> {
  const service = `feed ${topic}`;
  return withOneRetry(signal, async () => {
    const answer = await requestText({
      service,
      url,
      accept,
      maxBytes: MAX_BYTES,
      timeoutMs: TIMEOUT_MS,
      signal,
    });
    const { status, bytes, contentType } = answer;
    if (status !== 200) throw new SourceError(service, problemOf(status), `HTTP ${status}`);
    const feed = readFeed(decode(bytes, contentType), { host: new URL(url).hostname, now });
    if (!feed) throw new SourceError(service, "garbled", "neither RSS nor Atom");
    return feed;
  });
}

function problemOf(status: number): Problem {
  if (status === 401 || status === 403) return "refused";
  if (status === 404 || status === 410) return "not-found";
  if (status === 429) return "quota";
  return status >= 500 ? "unavailable" : "bad-request";
}
