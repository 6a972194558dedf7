const greeting =
  /^[\s,.]*(?:(?:hi|hello|hey|hiya|yo|g'?day|good (?:morning|afternoon|evening|day))(?: (?:there|all|mate|m8|again|sir|madam|folks|everyone|team|love|luv|dear|hun|friend|pal|guys))?(?=[\s,.!]|$)|dear (?:sir(?:(?: or |\/)madam)?|madam|all|team|friends?)|(?:it'?s|its) (?:only )?me(?: again)?|sorry to (?:bother|trouble|disturb)(?: you)?(?: again)?|excuse me|(?:(?:i (?:wonder|was wondering|hope)(?: if)?|can|could|would|will|cn) (?:you|u) (?:(?:could|can|might|please|pls|possibly|be able to) )*help(?: me| us)?(?: out)?(?: please| pls)?(?=[.!,?;:]))|quick (?:question|one)|(?:u+m+|e+rm+|u+h+)(?= \S)|(?:morning|afternoon|evening)(?=[,.!]| (?:all|mate|there|sir|madam)\b))(?:[\s,.!]+|$)/i;
const thanksFirst =
  /^(?:(?:thanks|thank you|thx|thnx|ta|ty|cheers|great|brilliant|lovely|perfect|cool|nice one)(?: (?:a lot|a million|so much|very much|mate|for that))?[\s,.!]+)+(?:(?:and|but|now|so|also)[\s,]+)?(?=\S+ \S)/i;
// "Regards, Margaret", "love Mum": whoever signs does so in one or two words.
const signature =
  /[\s,.!?]+(?:(?:kind|best|warm|many|with|kindest|warmest) )*(?:regards|wishes|yours (?:sincerely|faithfully|truly)|sincerely|god bless)(?:[\s,.!-]+\p{L}[\p{L}.'-]*(?: \p{L}[\p{L}.'-]*)?)?[\s.!]*$/iu;
// "Yours, Edna"
const yours = /[,.!?]\s*(?:[Yy]ours|[Yy]rs)[\s,.!-]+\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){0,2}[\s.!]*$/u;
const thanksLast =
  /[\s,.!?]+(?:(?:many|much|so many|huge) )?(?:thanks|thank you|thx|thnx|cheers|much appreciated)(?: (?:a lot|a million|so much|very much|in advance|again|for your help|my dear|dear))*[\s.!]*$/i;

// "Thank you, Joan"; a kiss, but not the one of "kings x".
const signed =
  /(?:[\s,.!?]+(?:[Tt]hanks|[Tt]hank you|[Cc]heers)|[,.!?]\s*(?:[Mm]any [Tt]hanks|[Ll]ove|[Ff]rom))[,.!]? \p{Lu}\p{L}+(?: x{1,4})?[\s.!]*$/u;
const kisses = /(?<=[?!.]|\b(?:please|pls|plz|thanks|thx|ta|cheers|you|love|now))\s*x{1,5}$/i;

/** A text without what only greets, thanks and signs at either end. What is left may be empty. */
export function withoutPoliteness(text: string): string {
  let rest = text.trim();
  let before = "";
  while (rest !== before) {
    before = rest;
    for (const pattern of [greeting, thanksFirst, signature, yours, signed, thanksLast, kisses])
      rest = rest.replace(pattern, "").trim();
  }
  return rest === "" ? text.trim() : rest;
}
