import type { Carrier } from "./carrier.ts";
import { createSimulator } from "./simulator.ts";
import type { TwilioSettings } from "./twilio/client.ts";
import { createTwilio } from "./twilio/twilio.ts";

export type Carriers = Record<string, Carrier>;

/** Every carrier by its name. */
export function createCarriers(settings: { twilio: TwilioSettings }): Carriers {
  return Object.fromEntries(
    [createTwilio(settings.twilio), createSimulator()].map((carrier) => [carrier.name, carrier]),
  );
}
