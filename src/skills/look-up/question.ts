import { contentWords, type Fact, formsOf } from "./facts.ts";
import { cleanTopic, MAX_TOPIC_CHARACTERS, stripKind } from "./topic.ts";

/**
 * What is asked. `topic`: what the encyclopedia is searched for, in the person's words. `isWide`: the topic is no
 * name, so that the answer may be in any of the first articles found ("biggest lake in africa").
 */
export type Question =
  { kind: "fresh"; words: string } | { kind: "article"; topic: string; fact: Fact | null; isWide: boolean };

/** The fact that these words ask for. */
export function fact(value: Fact["value"], words: string): Fact {
  return { value, any: contentWords(words).flatMap(formsOf), all: [] };
}

/** The article of a topic, and the fact that is looked for in it. */
export function about(topic: string | undefined, wanted: Fact | null = null): Question | null {
  return aboutWords(cleanTopic(topic ?? ""), wanted);
}

/** A title may begin with any word: "i know why the caged bird sings". */
export function aboutTitle(topic: string | undefined, wanted: Fact): Question | null {
  const title = stripKind(topic).slice(0, MAX_TOPIC_CHARACTERS);
  return aboutWords(/ /.test(title) && !/^(?:this|that)\b/iu.test(title) ? title : cleanTopic(title), wanted);
}

function aboutWords(words: string | null, wanted: Fact | null): Question | null {
  return words === null ? null : { kind: "article", topic: words, fact: wanted, isWide: false };
}

/** For what has no name of its own: all words that mean something must be found. */
export function wide(words: string | undefined): Question | null {
  const topic = cleanTopic(words ?? "");
  if (topic === null) return null;
  const isOne = contentWords(topic).length < 2;
  return {
    kind: "article",
    topic,
    fact: isOne ? null : { value: "any", any: [], all: contentWords(topic) },
    isWide: !isOne,
  };
}

/** How old something is: when it began. */
export const oldFact: Fact = {
  value: "any",
  any: ["\\d{3,4} ?(?:BCE?|AD)", "century", "years (?:old|ago)", ...formsOf("old")],
  all: ["\\d"],
};

/** A property such as the height has a measure, a capital a name. */
export function property(what: string | undefined, topic: string | undefined): Question | null {
  const wanted = (what ?? "").toLowerCase();
  if (/^(?:age|date of birth|birthday)$/.test(wanted))
    return about(topic, { ...fact("date", "born"), value: "date" });
  if (wanted === "birthplace") return about(topic, fact("name", "born"));
  const value = /^(?:population|atomic)/.test(wanted)
    ? "number"
    : /^(?:area|size|height|length|depth|weight|speed|boiling|freezing|melting|temperature|lifespan|life exp|distance|diameter|mass|elevation|altitude)/.test(
          wanted,
        )
      ? "measure"
      : /^capital/.test(wanted)
        ? "name"
        : "any";
  const words = /^(?:boiling|freezing|melting)/.test(wanted)
    ? (wanted.split(" ")[0] ?? "")
    : wanted.replace(/ city$/, "");
  if (/^(?:president|prime minister|king|queen|leader)$/.test(wanted))
    return about(`${wanted} of ${topic ?? ""}`, fact("name", wanted));
  return about(topic, fact(value, words.replace(/^(?:official|main|national) /, "")));
}

/** "elephants" + "live so long": the article of the first, the sentence with the rest. */
export function asked(topic: string | undefined, rest: string | undefined): Question | null {
  const words = contentWords(rest ?? "");
  return about(topic, words.length === 0 ? null : { value: "any", any: words.flatMap(formsOf), all: [] });
}

/** The same, answered by a date. */
export function dated(question: Question | null): Question | null {
  if (question?.kind !== "article" || !question.fact) return question;
  return { ...question, fact: { ...question.fact, value: "date" } };
}

/** "Man" in "when did man land on the moon" names no article of its own. */
export function isEvent(topic: string): boolean {
  return /^(?:a |the )?(?:man|men|humans?|people|we|they|someone|women)$/iu.test(topic);
}

/** A topic that was named as such (a command, the agent's tool). */
export function topicQuestion(words: string): Question | null {
  return about(words);
}
