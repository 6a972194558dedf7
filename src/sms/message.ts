/** A text as a carrier handed it to us, before anything is stored. */
export type InboundMessage = {
  carrier: string;
  /** The carrier's own id of the message: the key that makes a repeated webhook harmless. */
  carrierId: string;
  /** The account at the carrier that the text came in on; replies go out through it. */
  carrierAccount: string | null;
  /** The sender: E.164 where it is a phone number, else as the carrier gave it (short code, name). */
  from: string;
  /** Our number. */
  to: string;
  /** Without NUL bytes and lone surrogates (`cleanText`): no database takes them. */
  body: string;
  media: MediaItem[];
  /** What the carrier itself already did about consent, where it says so (Twilio's `OptOutType`). */
  consent: Consent | null;
};

export type MediaItem = { url: string; contentType: string };

/** The carrier answered one of these keywords by itself; we must not answer it too. */
export type Consent = "opt-out" | "opt-in" | "help";
