import { isFresh } from "../look-up/fresh.ts";
import { tidyQuestion } from "../look-up/tidy.ts";
import { MAX_WORDS_CHARACTERS, type NewsArgs } from "./args.ts";
import {
  aboutMyself,
  askedAtEnd,
  latestAtEnd,
  newOn,
  newsWord,
  ofEvent,
  ofGame,
  ofOthers,
  ofTravel,
  ownNews,
  surelyNews,
  topicAlone,
  worldNow,
} from "./patterns.ts";
import { spelled } from "./spelled.ts";

const MAX_WORDS = 16;

/** The command with what follows it; "news to me" and "news agent" are no commands. */
const command = /^\/?(?:news|headlines|newsflash|nws|newz)(?![\p{L}\p{N}'-])[\s:,-]*(?<rest>.*)$/isu;
const noCommand =
  /^(?:to me|is|was|are|were|i|ive|i'm|im|u|you|he|she|we|they|my|that|flash:|travels|agents?|stand|shop|papers?|letters?|readers?|anchor|just|of my|of your|of our|for you|for u|for my)(?![\p{L}'])/iu;

/** Reads NEWS, NEWS sport, HEADLINES, SPORT; null where the text is none of them. */
export function readCommand(text: string): NewsArgs | null {
  const line = text.trim();
  if (/^(?:sports?|sport please|latest sport)[\s.!?]*$/iu.test(line)) return { about: "sport" };
  const rest = command.exec(line)?.groups?.["rest"]?.replace(/[\s?!.]+$/u, "");
  if (rest !== undefined)
    return noCommand.test(rest) || rest.split(/\s+/).length > 8 ? null : wanted(spelled(rest));
  return null;
}

/** "Sport news" and "any headlines" are ours whatever a classifier says. */
export function readSurely(text: string): NewsArgs | null {
  const tidy = tidyQuestion(text);
  const rest = latestAtEnd.exec(spelled(tidy))?.groups?.["rest"];
  if (rest !== undefined) return wanted(rest);
  // Before why it is wanted: "send me the headlines, my radio is broken".
  const wish = spelled(tidy.split(/,\s/)[0] ?? "");
  return surelyNews.test(wish) && !isOwnNews(wish) ? wanted(wish) : null;
}

/** Reads a wish for news, or a question that only news can answer; null where it is surely neither. */
export function readUtterance(text: string): NewsArgs | null {
  const tidy = spelled(tidyQuestion(text));
  if (tidy.split(" ").length > MAX_WORDS || /^(?:the )?(?:latest|update)?$/.test(tidy)) return null;
  if ([aboutMyself, ofOthers, ofTravel].some((pattern) => pattern.test(tidy)) || isOwnNews(tidy)) return null;
  if (worldNow.test(tidy) || newsWord.test(tidy))
    return wanted(askedAtEnd.exec(tidy)?.groups?.["asked"] ?? tidy);
  const topic = topicAlone.exec(tidy)?.groups?.["topic"];
  if (topic !== undefined) return wanted(topic);
  const rest = newOn.exec(tidy)?.groups?.["rest"];
  if (rest !== undefined && !/^(?:me|you|u|your|this number|this service|that|it)\b/i.test(rest))
    return wanted(rest);
  const question = tidyQuestion(text).slice(0, 200);
  const isNew = isFresh(tidy) || isFresh(question) || ofEvent.test(tidy) || ofGame.test(tidy);
  return isNew ? { question } : null;
}

function isOwnNews(tidy: string): boolean {
  return (
    ownNews.test(tidy) && !/^(?:is there |are there |have you |got )?any (?:good|big) news\b/iu.test(tidy)
  );
}

const asked = new Set(
  (
    "news headlines headline newsflash stories story top main biggest breaking latest newest current events event updates update recent new any some the a an all " +
    "what whats is are was were there has have had do does did can could u you me us i we want need would like to hear know see read reads give gimme send show tell get got text look up find out " +
    "main let kindly mornings evenings would please pls plz today todays todays' now right just this morning evening afternoon week tonight yesterday day days moment so far on about of from in for at with regarding according by if " +
    "happening happened happen going gone world's please and also brief short quick summary more missed havent haven't seen paper anything something much gossip roundup round"
  ).split(" "),
);

/** What the news is wanted on: the words that do not only ask; none for the headlines. */
function wanted(words: string): NewsArgs {
  const rest = words
    .toLowerCase()
    .replace(/[’']s(?![\p{L}])/gu, "")
    .split(/[^\p{L}\p{N}'&-]+/u)
    .filter((word) => word !== "" && !asked.has(word));
  const about = rest.slice(0, 6).join(" ").slice(0, MAX_WORDS_CHARACTERS);
  // "What is happening in the world" asks for the headlines, "world news" for a topic that may be the first as well.
  return about === "" ? {} : { about };
}
