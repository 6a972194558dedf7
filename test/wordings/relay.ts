import type { Asked } from "./ask.ts";

/** What people text who want something sent to another number, written before the code. */
export type RelayWording = {
  text: string;
  /** Texts sent earlier in the same conversation. */
  before?: string[];
  /**
   * `to` and `holds`: it asks whether these words are to go to that number. number: it asks for the number. cannot: it
   * sends nothing there. what: it says what can be sent. other: it is another skill's, or nobody's.
   */
  wants: { to: string; holds: string } | "number" | "cannot" | "what" | "other";
};

const list = ["add milk, eggs to shopping"];
const note = ["note wifi code is 4417"];
const sum = ["15% of 64"];
const mum = "+447700900123";

export const relayWordings: RelayWording[] = [
  { text: "SEND shopping TO 07700 900123", before: list, wants: { to: mum, holds: "milk" } },
  { text: "send my shopping list to 07700900123", before: list, wants: { to: mum, holds: "milk" } },
  {
    text: "Please send the shopping list to +44 7700 900123.",
    before: list,
    wants: { to: mum, holds: "eggs" },
  },
  { text: "text my shopping list to 07700 900 123", before: list, wants: { to: mum, holds: "eggs" } },
  { text: "txt shopping list 2 07700900123", before: list, wants: { to: mum, holds: "milk" } },
  { text: "share my shopping list with 07700900123", before: list, wants: { to: mum, holds: "milk" } },
  { text: "forward the list to 07700900123", before: list, wants: { to: mum, holds: "milk" } },
  { text: "fwd shopping to 07700900123 pls", before: list, wants: { to: mum, holds: "milk" } },
  { text: "can u send my list to my mum on 07700900123", before: list, wants: { to: mum, holds: "milk" } },
  { text: "send mum the shopping list 07700900123", before: list, wants: { to: mum, holds: "milk" } },
  { text: "text mum's number 07700900123 the list", before: list, wants: { to: mum, holds: "milk" } },
  { text: "text 07700900123 my shopping list", before: list, wants: { to: mum, holds: "milk" } },
  { text: "send to 07700900123 the shopping list", before: list, wants: { to: mum, holds: "milk" } },
  { text: "send 07700900123 my shoppin list", before: list, wants: { to: mum, holds: "milk" } },
  { text: "pass the shopping list on to 00447700900123", before: list, wants: { to: mum, holds: "milk" } },
  { text: "sms the shopping list to (07700) 900-123", before: list, wants: { to: mum, holds: "milk" } },
  {
    text: "could you send a copy of my shopping list to 07700900123 please",
    before: list,
    wants: { to: mum, holds: "milk" },
  },
  { text: "i want to send my shopping list to 07700900123", before: list, wants: { to: mum, holds: "milk" } },
  {
    text: "my husband is on 07700900123 send him the shopping list",
    before: list,
    wants: { to: mum, holds: "milk" },
  },
  { text: "relay shopping to 07700900123", before: list, wants: { to: mum, holds: "milk" } },
  { text: "send list to 07700900123", before: list, wants: { to: mum, holds: "milk" } },
  { text: "send the whole list over to 07700900123 thanks", before: list, wants: { to: mum, holds: "milk" } },
  { text: "send my note about wifi to 07700900123", before: note, wants: { to: mum, holds: "4417" } },
  { text: "send the wifi code to 07700900123", before: note, wants: { to: mum, holds: "4417" } },
  { text: "share the wifi note with 07700900123", before: note, wants: { to: mum, holds: "4417" } },
  { text: "text my wifi code to 07700 900123", before: note, wants: { to: mum, holds: "4417" } },
  { text: "send my notes to 07700900123", before: note, wants: { to: mum, holds: "4417" } },
  { text: "fwd note wifi 2 07700900123", before: note, wants: { to: mum, holds: "4417" } },
  { text: "send that to 07700900123", before: sum, wants: { to: mum, holds: "9.6" } },
  { text: "share that with +447700900123", before: sum, wants: { to: mum, holds: "9.6" } },
  { text: "forward this to 07700900123", before: sum, wants: { to: mum, holds: "9.6" } },
  { text: "snd it 2 07700900123 plz", before: sum, wants: { to: mum, holds: "9.6" } },
  { text: "send your last answer to 07700900123", before: sum, wants: { to: mum, holds: "9.6" } },
  { text: "text that to my sister 07700900123", before: sum, wants: { to: mum, holds: "9.6" } },
  { text: "can you forward your last message to 07700900123", before: sum, wants: { to: mum, holds: "9.6" } },
  { text: "send the answer to 07700900123", before: sum, wants: { to: mum, holds: "9.6" } },
  { text: "send dat 2 my bro on 07700900123", before: sum, wants: { to: mum, holds: "9.6" } },
  { text: "send that to +12065550177", before: sum, wants: { to: "+12065550177", holds: "9.6" } },
  { text: "send that to mum", before: sum, wants: "number" },
  { text: "send my shopping list to my wife", before: list, wants: "number" },
  { text: "send my shopping list to someone", before: list, wants: "number" },
  { text: "share this", before: sum, wants: "number" },
  { text: "send that to 999", before: sum, wants: "cannot" },
  { text: "send shopping to 60777", before: list, wants: "cannot" },
  { text: "send shopping to 0909 879 0001", before: list, wants: "cannot" },
  { text: "text 07700900123 im running late", before: list, wants: "what" },
  { text: "send my holiday list to 07700900123", before: list, wants: "what" },
  { text: "SEND", wants: "what" },
  { text: "send me my shopping list", before: list, wants: "other" },
  { text: "remind me to text 07700900123 the list tomorrow 9am", before: list, wants: "other" },
  { text: "note mums number is 07700900123", wants: "other" },
  { text: "how do i send a parcel to germany", wants: "other" },
  { text: "add send form to 07700900123 to my to do list", wants: "other" },
];

export function judgeRelay({ wants }: RelayWording, { reply }: Asked): string | null {
  const asked = /^Send to (\+\d+)\?/.exec(reply);
  if (typeof wants !== "string") {
    if (asked?.[1] !== wants.to) return asked ? `to ${asked[1] ?? ""}` : "does not ask whether to send it";
    return reply.includes(wants.holds) ? null : "does not show what is sent";
  }
  if (asked) return "asks to send it";
  const isNumber = /which number/i.test(reply);
  const isCannot = /cannot send/i.test(reply);
  const isWhat = /\bSEND\b.*\bTO\b/.test(reply) && !isNumber && !isCannot;
  if (wants === "other") return isNumber || isCannot || isWhat ? "answered all the same" : null;
  if (wants === "number") return isNumber ? null : "does not ask for the number";
  if (wants === "cannot") return isCannot ? null : "does not say that it cannot";
  return isWhat ? null : "does not say what can be sent";
}
