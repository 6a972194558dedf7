/** "the book oliver twist" → "oliver twist": kinds stand in front of names. */
export function stripKind(topic: string | undefined): string {
  const bare = (topic ?? "").replace(
    /^(?:the )?(?:book|novel|song|film|movie|play|poem|painting|tune|hymn|musical|opera|series|company|lyrics to|words to|music for) (?:called |named )?/iu,
    "",
  );
  return bare === "" ? (topic ?? "") : bare;
}

/** A topic that is longer is none. */
export const MAX_TOPIC_CHARACTERS = 100;
const noTopic =
  /^(?:my|your|ur|our|his|her|their|its|this|that|these|those|it|he|she|they|them|him|we|you|u|ya|i|me|us|there|here|up|wrong|happening|going on|new|the matter|at|in|on|for|rest|else|further|next|people|wether|hola|low|high|supported|aisms|who|what|when|where|why|how|best|good|better|everyone|everybody|someone|somebody|anyone|a (?:good|nice)|good|yes|no|ok|lol|dinner|lunch|tea time|nothing|something|anything|everything|him|wot)(?:\s|$)/iu;

/** The topic without article; null where it is none, such as "my list" or "it". */
export function cleanTopic(words: string): string | null {
  const topic = words
    .replace(/^(?:the|a|an|da|some|any|about|called|named)\s+(?=\S)/iu, "")
    .replace(/^["'(]+|["')]+$/gu, "")
    .replace(/[\s?!.,;:]+$/u, "")
    .trim();
  if (topic.length > MAX_TOPIC_CHARACTERS || !/\p{L}{2}|^\p{Lu}$|^\p{L}\p{N}+$/u.test(topic)) return null;
  return noTopic.test(topic) ? null : topic;
}
