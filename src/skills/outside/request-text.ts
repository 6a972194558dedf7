import { SourceError } from "./source-error.ts";

type TextRequest = {
  /** The service's name in errors. */
  service: string;
  url: string;
  /** What the answer should be, for the `Accept` header. */
  accept: string;
  maxBytes: number;
  timeoutMs: number;
  /** The turn's deadline. */
  signal: AbortSignal;
};

type TextAnswer = { status: number; contentType: string; bytes: Buffer };

const USER_AGENT = "AISMS (assistant by SMS)";
const mostRedirects = 3;

/**
 * Fetches an address that an operator set, whatever its HTTP status. Redirects are followed on the same host only.
 * Throws SourceError `timeout`, `unreachable` (a redirect to elsewhere too) or `garbled` (too large).
 */
export async function requestText(request: TextRequest): Promise<TextAnswer> {
  const { service, accept } = request;
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(request.timeoutMs)]);
  let url = new URL(request.url);
  try {
    for (let redirects = 0; ; redirects += 1) {
      const response = await fetch(url, {
        headers: { accept, "user-agent": USER_AGENT },
        redirect: "manual",
        signal,
      });
      const location = response.headers.get("location");
      if (response.status < 300 || response.status >= 400 || location === null) {
        const contentType = response.headers.get("content-type") ?? "";
        return { status: response.status, contentType, bytes: await readBytes(response, request) };
      }
      await response.body?.cancel();
      const next = URL.parse(location, url);
      if (!next || redirects === mostRedirects || !isSameHost(url, next))
        throw new SourceError(service, "unreachable", "a redirect");
      url = next;
    }
  } catch (error) {
    if (error instanceof SourceError) throw error;
    if (signal.aborted) throw new SourceError(service, "timeout", "no answer in time");
    throw new SourceError(service, "unreachable", connectionCode(error));
  }
}

/** To https is no other host; back to http is. */
function isSameHost(from: URL, to: URL): boolean {
  if (to.username !== "" || to.password !== "") return false;
  if (from.protocol === to.protocol) return from.host === to.host;
  return from.hostname === to.hostname && to.protocol === "https:" && from.port === "" && to.port === "";
}

/** What was compressed is counted as it is read. */
async function readBytes(response: Response, { service, maxBytes }: TextRequest): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new SourceError(service, "garbled", "answer too large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A code such as ECONNREFUSED: the message of a fetch error may hold the whole address. */
function connectionCode(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  if (typeof cause === "object" && cause !== null && "code" in cause) return String(cause.code);
  return "no connection";
}
