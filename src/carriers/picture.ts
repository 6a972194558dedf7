/** A picture that came with a text. */
export type Picture = { contentType: PictureType; bytes: Buffer };

type PictureType = "image/jpeg" | "image/png" | "image/gif" | "image/webp";

/** kind: it is none that can be looked at. size: too large. away: it could not be had. */
type PictureFault = "kind" | "size" | "away";

/** A picture could not be fetched. Its message holds no address: that of a picture is as good as a key. */
export class PictureError extends Error {
  readonly fault: PictureFault;

  constructor(fault: PictureFault, detail: string) {
    super(`a picture was not fetched: ${detail}`);
    this.name = "PictureError";
    this.fault = fault;
  }
}

/** What a file is by its first bytes, whatever its sender calls it; null for all but the kinds every vision model reads. */
export function pictureType(bytes: Buffer): PictureType | null {
  const starts = (text: string, at = 0): boolean => bytes.toString("latin1", at, at + text.length) === text;
  if (starts("\xff\xd8\xff")) return "image/jpeg";
  if (starts("\x89PNG\r\n\x1a\n")) return "image/png";
  if (starts("GIF87a") || starts("GIF89a")) return "image/gif";
  return starts("RIFF") && starts("WEBP", 8) ? "image/webp" : null;
}
