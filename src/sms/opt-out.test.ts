import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { asksToStop, consentWord } from "./opt-out.ts";

const OPT_OUT = ["STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"];
const OPT_IN = ["START", "YES", "UNSTOP"];
const HELP = ["HELP", "INFO"];

describe("a consent word", () => {
  it.each([
    ...OPT_OUT.map((word) => [word, "opt-out"]),
    ...OPT_IN.map((word) => [word, "opt-in"]),
    ...HELP.map((word) => [word, "help"]),
  ])("%s is %s, however it is typed", (word, consent) => {
    const title = word.charAt(0) + word.slice(1).toLowerCase();
    const spellings = [
      word,
      word.toLowerCase(),
      title,
      `  ${word}\n`,
      `/${word}`,
      `/ ${title}`,
      `${title}!`,
      ` ${word.toLowerCase()}. `,
      `"${word}"`,
      `'${word}'`,
      `“${title}.”`,
      `(${word})`,
      `${title} 🙏`,
      `\u200e${word}\0`,
    ];
    for (const spelling of spellings) expect(consentWord(spelling), spelling).toEqual({ consent, word });
  });

  it.each([
    ["STOP ALL", "STOPALL"],
    ["stop-all", "STOPALL"],
    ["Opt out.", "OPTOUT"],
    ["OPT-OUT", "OPTOUT"],
    ["opt‑out", "OPTOUT"],
  ])("may be typed as two: %s", (text, word) => {
    expect(consentWord(text)).toEqual({ consent: "opt-out", word });
  });

  it.each([
    "STOP PLEASE",
    "please stop",
    "please cancel",
    "stop it",
    "STOP 12345",
    "stop at the bank",
    "nonstop",
    "stops",
    "s t o p",
    "stop stop",
    "stop, start",
    "opt all",
    "opt in",
    "the end",
    "end of the line",
    "cancel my reservation",
    "yes please",
    "yeah",
    "start over",
    "restart",
    "help me",
    "information",
    "don't stop",
    "",
    "?",
    "🛑",
  ])("is not %j", (text) => {
    expect(consentWord(text)).toBeNull();
  });
});

describe("a wish for no more texts in other words", () => {
  it.each([
    "please stop texting me",
    "stop texting me",
    "Stop texting me!!!",
    "Please, stop texting me. Thank you.",
    "STOP TEXTING ME NOW PLEASE",
    "stop texting",
    "Hi, please stop texting this number",
    "Wrong number. Stop texting me",
    "You have the wrong number, please stop messaging me",
    "stop messaging me",
    "stop contacting me",
    "stop spamming me",
    "stop sending me messages",
    "stop sending me text messages please",
    "stop sending me any more texts",
    "please stop sending messages to this number",
    "stop sending these texts",
    "do not text me again",
    "Do not text me.",
    "dont text me anymore",
    "don't text me any more",
    "Don’t text me ever again!",
    "never text me again",
    "don't contact me again",
    "do not message this number",
    "don't send me any more messages",
    "take me off your list",
    "take me off this list please",
    "remove me from this list",
    "Please remove my number from your database",
    "remove me from your mailing list",
    "delete my phone number from your system",
    "unsubscribe me",
    "please unsubscribe",
    "unsubscribe me from this list",
    "unsubscribe from these messages",
    "unsubscribe please",
    "opt me out",
    "please opt me out of these texts",
    "I want to unsubscribe",
    "I'd like to opt out",
    "i no longer wish to receive messages",
    "I don't want these texts anymore",
    "i dont want to get any more texts from you",
    "no more texts",
    "No more messages please",
    "“please stop texting me”",
  ])("is heard in %j", (text) => {
    expect(asksToStop(text)).toBe(true);
  });

  it.each([
    "tell him to stop texting me",
    "how do i stop texting while driving",
    "how do I make my ex stop texting me?",
    "he won't stop texting me",
    "what do I say to someone who keeps texting me",
    "stop texting me about x",
    "stop texting me about the weather",
    "please stop texting me in French",
    "stop texting me at night",
    "stop sending me weather alerts",
    "stop sending me the schedule",
    "don't send me the message",
    "do not text me until 5pm",
    "don't text me tomorrow",
    "dont text me, call me",
    "don't text and drive",
    "how do you say stop texting me in Spanish",
    "translate: stop texting me",
    "is 'please stop texting me' rude?",
    "what bus stops at the bank",
    "stop at the bank",
    "stop",
    "please stop",
    "stop it",
    "STOP PLEASE",
    "please cancel",
    "cancel my reminder",
    "unsubscribe me from netflix",
    "how do I unsubscribe from Netflix",
    "remove milk from this list",
    "remove me from the group chat",
    "take me off at the next stop",
    "take me to the station",
    "i want to stop smoking",
    "I don't want to receive visitors",
    "no more milk",
    "I got your message, stop",
    "no",
    "",
    "remind me tomorrow to unsubscribe",
  ])("is not read into %j", (text) => {
    expect(asksToStop(text)).toBe(false);
  });

  it("is not looked for in a long message", () => {
    expect(asksToStop("please ".repeat(16) + "stop texting me")).toBe(false);
  });

  it("takes no time over a text made to be slow", () => {
    for (const word of [
      "please ",
      "ok ",
      "stop sending me any more ",
      "unsubscribe from your ",
      "no more ",
    ]) {
      expect(asksToStop(word.repeat(200))).toBe(false);
      expect(asksToStop(word.repeat(200).slice(0, 120))).toBe(false);
    }
  });
});

type Contract = {
  default: { optOut: string[]; optIn: string[]; help: string[] };
  matching: { examplesThatMatch: string[]; examplesThatDoNotMatch: string[] };
};

const contractFile = new URL("../../../shared/contracts/twilio/opt-out-keywords.json", import.meta.url);

describe.skipIf(!existsSync(contractFile))(
  "the contract's keywords (skipped where ../shared is missing)",
  () => {
    const readContract = () => JSON.parse(readFileSync(contractFile, "utf8")) as Contract;

    it("are ours", () => {
      const { optOut, optIn, help } = readContract().default;
      expect([...optOut].sort()).toEqual([...OPT_OUT].sort());
      expect([...optIn].sort()).toEqual([...OPT_IN].sort());
      expect([...help].sort()).toEqual([...HELP].sort());
    });

    it("match whole messages only", () => {
      const { examplesThatMatch, examplesThatDoNotMatch } = readContract().matching;
      for (const text of examplesThatMatch) expect(consentWord(text)?.consent).toBe("opt-out");
      for (const text of examplesThatDoNotMatch) expect(consentWord(text)).toBeNull();
    });
  },
);
