import { fitsIn } from "../sms/segments.ts";
import { toGsm7 } from "../sms/gsm7.ts";
import { fill, textsIn } from "./texts.ts";

/** Whom a fixed text is for. `language`: BCP 47; null: not known. */
type Reader = { language: string | null };

/**
 * The answer to HELP: the skills' words, of which "HELP word" explains each, and our own. In one segment with sixteen
 * words of six letters; the more words there are the less is said of the rest. Where even that is too long our own words
 * come first, and the list goes on with MORE.
 */
export function helpText(
  skillWords: string[],
  { canChat, language = null }: { canChat: boolean } & Partial<Reader>,
): string {
  const { hello, helloChat, helloChatShort, brief, how, own, ownShort } = textsIn(language).help;
  const [first] = skillWords;
  const greeting = canChat ? helloChat : hello;
  const short = canChat ? helloChatShort : hello;
  if (first === undefined) return `${greeting}\n${own}`;
  const bare = "RESET HUMAN STOP";
  const list = `${skillWords.join(" ")}\n${fill(how, { first })}`;
  const forms = [
    `${greeting}\n${list}\n${own}`,
    `${greeting}\n${list}\n${ownShort}`,
    `${greeting}\n${list}\n${bare}`,
    `${short}\n${list}\n${ownShort}`,
    `${short}\n${list}\n${bare}`,
    `${hello}\n${list}\n${bare}`,
    `${brief}\n${list}\n${bare}`,
  ];
  return (
    forms.find((form) => fitsIn(toGsm7(form), 1)) ??
    `${short}\n${bare}\n${fill(how, { first })}\n${skillWords.join(" ")}`
  );
}

/** AISMS cannot call anybody; whoever is in danger must know that at once. `number`: that of their country, if known. */
export function emergencyText(number: string | null, { language }: Reader): string {
  const { emergency, anyEmergencyNumber } = textsIn(language);
  return fill(emergency, { number: number ?? anyEmergencyNumber });
}

/** The question where two intents are nearly as likely. */
export function whichText(intents: [string, string], { language }: Reader): string {
  const [first, second] = intents.map((name) => name.replaceAll("-", " "));
  return fill(textsIn(language).which, { first: first ?? "", second: second ?? "" });
}
