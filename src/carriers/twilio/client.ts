import type { Twilio } from "twilio";

export type TwilioSettings = {
  accountSid: string | undefined;
  authToken: string | undefined;
  messagingServiceSid: string | undefined;
  phoneNumber: string | undefined;
  /** The origin that stands for https://api.twilio.com. */
  apiUrl: string;
  /** The address for status callbacks. */
  statusCallback: string;
};

/** Past this the outcome of a request counts as unknown. */
const timeoutMs = 15_000;

/** As many as sends are under way at once; each stays open for the next, where the SDK would keep five of twenty. */
const mostConnections = 64;

/**
 * A client of Twilio's SDK for one account. The SDK is loaded here, at the first send: it takes a good part
 * of a second, and a process that only receives has no need of it.
 */
export async function openClient(accountSid: string, { authToken, apiUrl }: TwilioSettings): Promise<Twilio> {
  const { default: twilio } = await import("twilio");
  const httpClient = new twilio.RequestClient({
    timeout: timeoutMs,
    keepAlive: true,
    maxSockets: mostConnections,
    maxFreeSockets: mostConnections,
  });
  const request = httpClient.request.bind(httpClient);
  // The SDK has its host built in.
  httpClient.request = (options) => {
    const { pathname, search } = new URL(options.uri);
    return request({ ...options, uri: new URL(apiUrl).origin + pathname + search, timeout: timeoutMs });
  };
  return twilio(accountSid, authToken, { httpClient });
}
