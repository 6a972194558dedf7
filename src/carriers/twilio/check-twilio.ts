import { openClient, type TwilioSettings } from "./client.ts";

type Found = { status: "ok" | "off" | "broken"; detail: string; hint: string | null };

/** For `doctor`: whether the account can be reached with these credentials. Nothing is sent. */
export async function checkTwilio(settings: TwilioSettings, signal: AbortSignal): Promise<Found> {
  const { accountSid, authToken } = settings;
  if (!authToken && !accountSid) {
    return {
      status: "off",
      detail: "not set up",
      hint: "Set TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN; see docs/guides/go-live.md.",
    };
  }
  if (!authToken) {
    return {
      status: "broken",
      detail: "TWILIO_AUTH_TOKEN is not set",
      hint: "It is in the Twilio console, below the account SID.",
    };
  }
  if (!accountSid) {
    return {
      status: "ok",
      detail: "webhooks are checked; replies use the account that each text names",
      hint: "Set TWILIO_ACCOUNT_SID too, so that texts of other accounts are refused.",
    };
  }
  const client = await openClient(accountSid, settings);
  const timeout = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => {
      reject(new Error("no answer"));
    });
  });
  try {
    const account = await Promise.race([client.api.v2010.accounts(accountSid).fetch(), timeout]);
    if (account.status === "active") return { status: "ok", detail: "the account is active", hint: null };
    return { status: "broken", detail: `the account is ${account.status}`, hint: "See the Twilio console." };
  } catch (error) {
    const { status } = error as { status?: unknown };
    if (status === 401 || status === 403 || status === 404) {
      return {
        status: "broken",
        detail: `Twilio refuses the credentials (${status})`,
        hint: "Check TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN against the Twilio console.",
      };
    }
    return {
      status: "broken",
      detail: "Twilio cannot be reached",
      hint: `Check the network${settings.apiUrl === "https://api.twilio.com" ? "" : " and TWILIO_API_URL"}.`,
    };
  }
}
