import { lookup as lookupName } from "node:dns/promises";
import http from "node:http";
import https from "node:https";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { SourceError } from "./source-error.ts";

type Address = { address: string; family: number };

export type PublicRequest = {
  /** The service's name in errors. */
  service: string;
  /** What a stranger gave: an https address, or an http one, which is asked by https all the same. */
  address: string;
  /** What the answer should be, for the `Accept` header. */
  accept: string;
  maxBytes: number;
  timeoutMs: number;
  /** The turn's deadline. */
  signal: AbortSignal;
  /** For tests: servers on this machine may be asked, by http and at any port. */
  mayAskLoopback?: boolean;
  /** For tests: how a name becomes addresses. */
  lookup?: (name: string) => Promise<Address[]>;
};

export type PublicAnswer = { status: number; body: string };

const USER_AGENT = "AISMS (assistant by SMS)";
const mostRedirects = 2;

/** Addresses that are no public hosts: https://www.iana.org/assignments/iana-ipv4-special-registry and …-ipv6-… */
const notPublic = blockListOf([
  "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24",
  "192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4",
]);
/** Of IPv6 only what is given out for public hosts, without the parts of it that carry an IPv4 address or are for examples. */
const publicV6 = blockListOf(["2000::/3"]);
const notPublicV6 = blockListOf(["2001::/23 2001:db8::/32 2002::/16 3fff::/20"]);

/**
 * Fetches an address that a stranger gave, and nothing inside the own network: the name is looked up once, and the very
 * addresses that were checked are connected to. At most two redirects, each checked anew. Throws SourceError `refused` (no
 * public https address), `timeout`, `unreachable` or `garbled` (too large).
 */
export async function fetchPublic(request: PublicRequest): Promise<PublicAnswer> {
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(request.timeoutMs)]);
  let url = readAddress(request.address, request);
  try {
    for (let redirects = 0; ; redirects += 1) {
      const answer = await askOnce(url, request, signal);
      if (answer.location === null) return answer;
      if (redirects === mostRedirects) throw new SourceError(request.service, "unreachable", "redirects");
      url = readAddress(new URL(answer.location, url).href, request);
    }
  } catch (error) {
    if (error instanceof SourceError) throw error;
    if (signal.aborted) throw new SourceError(request.service, "timeout", "no answer in time");
    throw new SourceError(request.service, "unreachable", codeOf(error));
  }
}

/** Whether an address is one of the public internet. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !notPublic.check(address, "ipv4");
  return family === 6 && publicV6.check(address, "ipv6") && !notPublicV6.check(address, "ipv6");
}

function readAddress(address: string, { service, mayAskLoopback = false }: PublicRequest): URL {
  const refused = (why: string): SourceError => new SourceError(service, "refused", why);
  const url = URL.parse(address);
  if (!url) throw refused("no address");
  if (url.username !== "" || url.password !== "") throw refused("a name in the address");
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (mayAskLoopback && isLoopback(host) && /^https?:$/.test(url.protocol)) return url;
  // Such an address is as good as a password: it never travels in the open.
  if (url.protocol === "http:") url.protocol = "https:";
  if (url.protocol !== "https:") throw refused("not https");
  if (url.port !== "") throw refused("another port");
  // A literal is connected to without being looked up.
  if (isIP(host) !== 0 && !isPublicAddress(host)) throw refused("not a public address");
  return url;
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127\.\d+\.\d+\.\d+$/.test(host);
}

function askOnce(
  url: URL,
  request: PublicRequest,
  signal: AbortSignal,
): Promise<PublicAnswer & { location: string | null }> {
  const { promise, resolve, reject } = Promise.withResolvers<PublicAnswer & { location: string | null }>();
  const options: https.RequestOptions = {
    headers: { "user-agent": USER_AGENT, accept: request.accept, "accept-encoding": "identity" },
    // A connection of its own: one that is kept open was checked for somebody else.
    agent: false,
    lookup: checkedLookup(request),
    signal,
  };
  const asked = (url.protocol === "http:" ? http : https).get(url, options, (response) => {
    const { statusCode: status = 0, headers } = response;
    if (status >= 300 && status < 400 && headers.location !== undefined) {
      response.destroy();
      resolve({ status, body: "", location: headers.location });
      return;
    }
    readBody(response, request).then((body) => {
      resolve({ status, body, location: null });
    }, reject);
  });
  asked.on("error", reject);
  return promise;
}

/** Gives a connection only addresses that may be asked: what is checked is what is connected to. */
function checkedLookup(request: PublicRequest): LookupFunction {
  const { service, lookup = (name: string) => lookupName(name, { all: true }), mayAskLoopback } = request;
  return (name, options, callback) => {
    lookup(name).then(
      (found) => {
        const isAllowed = ({ address }: Address): boolean =>
          isPublicAddress(address) || (mayAskLoopback === true && isLoopback(name) && isLoopback(address));
        const [first] = found;
        if (!first || !found.every(isAllowed))
          callback(new SourceError(service, "refused", "not a public address"), "", 4);
        else if (options.all) callback(null, found);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => {
        callback(error as NodeJS.ErrnoException, "", 4);
      },
    );
  };
}

async function readBody(
  response: http.IncomingMessage,
  { service, maxBytes }: PublicRequest,
): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new SourceError(service, "garbled", "too large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** A code such as ENOTFOUND: the message may hold the whole address. */
function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "no connection";
}

function blockListOf(lines: string[]): BlockList {
  const list = new BlockList();
  for (const range of lines.join(" ").split(" ")) {
    const [net = "", bits] = range.split("/");
    list.addSubnet(net, Number(bits), net.includes(":") ? "ipv6" : "ipv4");
  }
  return list;
}
