import type { InboundMessage } from "../sms/message.ts";
import type { Situation } from "../store/inbound-texts.ts";

/** Why a text gets no answer, by what is known when it comes in. */
export type Silence =
  | "opt-out"
  | "opt-in"
  | "carrier-answered"
  | "refused"
  | "opted-out"
  | "not-a-person"
  | "blocked"
  | "over-quota"
  | "operator";

/** A text with what is found out about it before the transaction. */
export type Text = InboundMessage & { number: string; ourNumber: string; isPhone: boolean };

/** A text that is new, with what is known of its sender and what is decided. */
export type Decided = {
  text: Text;
  situation: Situation;
  silence: Silence | null;
  isFirstOverQuota: boolean;
  operatorId?: string;
};
