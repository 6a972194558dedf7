/** A body that is not a form we can read: the HTTP status that says so, and why. */
export class FormError extends Error {
  readonly status: 400 | 415;

  constructor(status: 400 | 415, message: string) {
    super(message);
    this.name = "FormError";
    this.status = status;
  }
}

const mediaType = /^application\/x-www-form-urlencoded\s*(?:;\s*charset\s*=\s*"?utf-?8"?\s*)?;?\s*$/i;

/**
 * Reads a form body exactly as it was sent, for its signature covers every byte.
 * Throws `FormError`: 415 where it is not a UTF-8 form, 400 where it was cut off.
 */
export function readForm(contentType: string | undefined, body: Buffer): URLSearchParams {
  if (!mediaType.test(contentType ?? "")) {
    throw new FormError(415, "the content type must be application/x-www-form-urlencoded in UTF-8");
  }
  const text = body.toString("latin1");
  if (/%(?![0-9a-f]{2})/i.test(text)) throw new FormError(400, "the form was cut off or is malformed");
  const bytes = Buffer.from(
    text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  );
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw endsInsideCharacter(bytes)
      ? new FormError(400, "the form was cut off")
      : new FormError(415, "the form is not UTF-8");
  }
  return new URLSearchParams(body.toString("utf8"));
}

/** True where only the last character is incomplete, as it is when the end of the body is missing. */
function endsInsideCharacter(bytes: Buffer): boolean {
  for (const missing of [1, 2, 3]) {
    const lead = bytes.at(-missing);
    if (lead === undefined) return false;
    if (lead < 0x80) return false;
    if (lead < 0xc0) continue; // a continuation byte: the lead is further to the front
    const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (length <= missing) return false;
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, bytes.length - missing));
      return true;
    } catch {
      return false;
    }
  }
  return false;
}
