import type { AboutMeWording } from "../about-me.ts";

const kept = "note locker code is 3382";
const before = [kept];

/** Drawn after the readers stood, by somebody who had not seen them. */
export const secondAboutMe: AboutMeWording[] = [
  { text: "good morning, may I ask what information you hold about me please", before, wants: "tells" },
  { text: "are you keeping my messages somewhere", before, wants: "tells" },
  { text: "i want a copy of my data", before, wants: "tells" },
  { text: "gdpr request what personal data do you process", before, wants: "tells" },
  { text: "do you know who i am", before, wants: "tells" },
  { text: "how long do you keep my texts", before, wants: "tells" },
  { text: "is my information stored", before, wants: "tells" },
  { text: "whats on my file", before, wants: "tells" },
  { text: "forget everything i told you", before, wants: "asks" },
  { text: "forget all that i told you", before, wants: "asks" },
  { text: "delete all my info im giving this phone to my sister", before, wants: "asks" },
  { text: "close my account and delete everything please", before, wants: "asks" },
  { text: "get rid of all my stuff", before, wants: "asks" },
  { text: "I'm changing number so please erase everything about me", before, wants: "asks" },
  { text: "1", before: [kept, "forget me please"], wants: "gone" },
  { text: "yes", before: [kept, "delete all my data"], wants: "gone" },
  { text: "no dont", before: [kept, "FORGET ME"], wants: "stays" },
  { text: "dont forget me when you answer", before, wants: "other" },
  { text: "how do i delete my facebook account", before, wants: "other" },
  { text: "what do you know about elephants", before, wants: "other" },
  // Drawn once more after that was mended.
  { text: "What do you actually know about me then?", before, wants: "tells" },
  { text: "can you tell me what things youve remembered about me", before, wants: "tells" },
  { text: "what are you keeping on me", before, wants: "tells" },
  { text: "who can see my data and what is it", before, wants: "tells" },
  { text: "do u keep data on ppl like me", before, wants: "tells" },
  {
    text: "hello I would like to see the data you have collected from me please and thank you",
    before,
    wants: "tells",
  },
  { text: "have you got my name and address", before, wants: "tells" },
  { text: "i want to be deleted from this service", before, wants: "asks" },
  { text: "please remove all trace of me", before, wants: "asks" },
  { text: "start over forget who i am and everything", before, wants: "asks" },
  { text: "my husband reads my phone please delete everything ive sent you", before, wants: "asks" },
  { text: "i would like all of my information erased please", before, wants: "asks" },
  { text: "forget the milk", before: [kept, "add milk to shopping"], wants: "other" },
  { text: "what do you know about the battle of hastings", before, wants: "other" },
];
