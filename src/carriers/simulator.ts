import { randomUUID } from "node:crypto";
import type { Carrier } from "./carrier.ts";
import { PictureError } from "./picture.ts";

/** The number that the simulator's phones text to. North American numbers with 555-01 are for fiction. */
export const simulatorNumber = "+12065550199";

/**
 * The phone simulator as a carrier. Its phones read the messages from our own tables, so to take a message
 * is to deliver it.
 */
export function createSimulator(): Carrier {
  return {
    name: "simulator",
    credentials: "",
    send: () => Promise.resolve({ carrierId: `SIM${randomUUID()}`, status: "delivered", segments: null }),
    find: () => Promise.resolve([]),
    lookUp: () => Promise.resolve(null),
    fetchPicture: () => Promise.reject(new PictureError("away", "the simulator sends none")),
  };
}

/** What a network itself answers to consent words; the simulator plays the network too. */
export const networkAnswers: Record<string, string> = {
  "opt-out":
    "NETWORK: You have opted out and get no more texts from this number. Text START to get them again.",
  "opt-in": "NETWORK: You have opted in again and get texts from this number. Text STOP to get none.",
};
