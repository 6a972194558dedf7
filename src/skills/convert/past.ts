const month =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const year = "(?:(?:,? |in |for |of )(?:19|20)\\d\\d)";
const day = "\\d{1,2}(?:st|nd|rd|th)?";
const past = new RegExp(
  `(?<![\\p{L}\\d])(?:yesterday|(?:(?:an?|\\d{1,3}|one|two|three|few) )?(?:days?|weeks?|months?|years?) ago|last (?:week|month|year|night|(?:mon|tues?|wednes|thurs?|fri|satur|sun)day)|` +
    `(?:on )?(?:the )?(?:${day}(?: of)? ${month}|${month} ${day}(?!\\d))${year}?|in ${month}${year}?|(?:in|for|of) (?:19|20)\\d\\d)(?:'s)?(?![\\p{L}\\d])`,
  "iu",
);

/** A text without the day that it names before today, such as "on 3 march" or "last year"; null where it names none. */
export function withoutPast(text: string): string | null {
  return past.test(text) ? text.replace(past, " ").replace(/\s+/g, " ").trim() : null;
}
