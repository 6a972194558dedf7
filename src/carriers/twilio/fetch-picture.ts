import { type Picture, PictureError, pictureType } from "../picture.ts";
import type { TwilioSettings } from "./client.ts";

/** No MMS is larger (https://www.twilio.com/docs/messaging/guides/accepted-mime-types). */
const mostBytes = 5 * 1024 * 1024;
const timeoutMs = 6_000;

/** Where Twilio keeps media: https://www.twilio.com/docs/messaging/api/media-resource */
const mediaPath = /^\/2010-04-01\/Accounts\/(AC\w{32})\/Messages\/\w{34}\/Media\/ME\w{32}$/;
/** Where it sends us on to for the bytes themselves. */
const storage = /^(?:[\w-]+\.)*(?:twilio\.com|twiliocdn\.com)$|^s3-external-1\.amazonaws\.com$/;

/**
 * Fetches a picture from Twilio. Only the path of its address is believed, so our credentials go to Twilio alone; the
 * one redirect to its storage is followed without them. Throws `PictureError`.
 */
export async function fetchPicture(
  address: string,
  settings: Pick<TwilioSettings, "accountSid" | "authToken" | "apiUrl">,
  turnSignal: AbortSignal,
): Promise<Picture> {
  const signal = AbortSignal.any([turnSignal, AbortSignal.timeout(timeoutMs)]);
  try {
    const origin = new URL(settings.apiUrl).origin;
    const { pathname } = new URL(address);
    const account = mediaPath.exec(pathname)?.[1];
    if (account === undefined) throw new PictureError("away", "it is not kept at the carrier");
    const login = `${settings.accountSid ?? account}:${settings.authToken ?? ""}`;
    const authorization = `Basic ${Buffer.from(login).toString("base64")}`;
    let response = await fetch(origin + pathname, {
      headers: { authorization },
      redirect: "manual",
      signal,
    });
    if (response.status >= 300 && response.status < 400) {
      await response.body?.cancel();
      const next = new URL(response.headers.get("location") ?? "", origin);
      const isStorage = next.origin === origin || (next.protocol === "https:" && storage.test(next.hostname));
      if (!isStorage) throw new PictureError("away", "a redirect to where the carrier keeps no media");
      response = await fetch(next, { redirect: "error", signal });
    }
    if (response.status !== 200) {
      await response.body?.cancel();
      throw new PictureError("away", `the carrier answered ${response.status}`);
    }
    const bytes = await read(response);
    const contentType = pictureType(bytes);
    if (contentType === null) throw new PictureError("kind", "it is no JPEG, PNG, GIF or WEBP");
    return { contentType, bytes };
  } catch (error) {
    if (error instanceof PictureError) throw error;
    throw new PictureError("away", signal.aborted ? "no answer in time" : "no connection");
  }
}

async function read(response: Response): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > mostBytes) throw new PictureError("size", "it is larger than 5 MB");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
