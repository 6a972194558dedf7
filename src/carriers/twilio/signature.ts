import { timingSafeEqual } from "node:crypto";
import { createRequire } from "node:module";

// The SDK's webhook module alone: the SDK as a whole takes a good part of a second to load.
const { getExpectedTwilioSignature, validateRequest } = createRequire(import.meta.url)(
  "twilio/lib/webhooks/webhooks.js",
) as {
  getExpectedTwilioSignature: (
    authToken: string,
    url: string,
    params: Record<string, string | string[]>,
  ) => string;
  validateRequest: (
    authToken: string,
    signature: string,
    url: string,
    params: Record<string, string | string[]>,
  ) => boolean;
};

/**
 * True where Twilio signed this form for this address. `url` is the public one, query included, as Twilio
 * has it; compared in constant time. https://www.twilio.com/docs/usage/webhooks/webhooks-security
 */
export function isSignatureRight(
  authToken: string,
  signature: string,
  url: string,
  form: URLSearchParams,
): boolean {
  const params = Object.create(null) as Record<string, string | string[]>;
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name);
    params[name] = values.length === 1 ? (values[0] ?? "") : values;
  }
  // The SDK looks for the address with and without its port, and as back ends may have escaped it: several digests.
  const expected = Buffer.from(getExpectedTwilioSignature(authToken, url, params));
  const given = Buffer.from(signature);
  if (given.length === expected.length && timingSafeEqual(given, expected)) return true;
  return validateRequest(authToken, signature, url, params);
}
