import type { App } from "../app.ts";
import { PictureError } from "../carriers/picture.ts";
import type { Message } from "../store/messages.ts";

/** More in one turn are not looked at: each costs as much as a long text. */
const mostPictures = 3;

type Fetched = {
  pictures: { contentType: string; base64: string }[];
  /** Why one that came is missing. */
  fault: PictureError["fault"] | null;
};

/** Fetches the pictures that came with these texts. One that cannot be had does not keep the others away. */
export async function fetchPictures(app: App, messages: Message[], signal: AbortSignal): Promise<Fetched> {
  const all = messages.flatMap(({ carrier, media }) => media.map((item) => ({ carrier, ...item })));
  const shown = all.filter(({ contentType }) => /^image\//i.test(contentType)).slice(0, mostPictures);
  let fault: Fetched["fault"] = shown.length < all.length ? "kind" : null;
  const fetched = await Promise.all(
    shown.map(async ({ carrier, url }) => {
      try {
        const picture = await app.carriers[carrier]?.fetchPicture(url, signal);
        return picture
          ? [{ contentType: picture.contentType, base64: picture.bytes.toString("base64") }]
          : [];
      } catch (error) {
        if (!(error instanceof PictureError)) throw error;
        fault = error.fault;
        app.log.warn({ reason: error.message }, "a picture was not fetched");
        return [];
      }
    }),
  );
  return { pictures: fetched.flat(), fault };
}
