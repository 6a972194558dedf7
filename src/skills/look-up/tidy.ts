const questionWords: [RegExp, string][] = [
  [/^(?:what'?s|wat'?s|wot'?s|wht'?s|whts|watz)(?=\s)/iu, "what is"],
  [/^(?:wat|wot|wht|waht|whut|wut|wt)(?=\s)/iu, "what"],
  [/^(?:who'?s|hoo'?s|whoz|hus)(?=\s)/iu, "who is"],
  [/^(?:hu|hoo|whu)(?=\s)/iu, "who"],
  [/^(?:where'?s|wheres|wers|werz|wher'?s)(?=\s)/iu, "where is"],
  [/^(?:wher|wear|whr|wer)(?=\s)/iu, "where"],
  [/^(?:when'?s|wens)(?=\s)/iu, "when is"],
  [/^(?:wen|whn)(?=\s)/iu, "when"],
  [/^(?:how'?s)(?=\s)/iu, "how is"],
  [/^(?:hw|hou|hwo)(?=\s)/iu, "how"],
  [/^(?:y|wy|whys|why's)(?=\s(?:is|are|do|does|did|was))/iu, "why"],
  [/^(?:wich|wch|whch|witch)(?=\s)/iu, "which"],
];
const verbs: [RegExp, string][] = [
  [/^(?<q>who|what|where|when|how|why|which)\s+(?:woz|wuz|wos|wz)(?=\s)/iu, "$<q> was"],
  [/^(?<q>who|what|where|when|how|why|which)\s+(?:iz|s|da)(?=\s)/iu, "$<q> is"],
  [/^(?<q>who|what|where|when|how|why|which)\s+r(?=\s)/iu, "$<q> are"],
  [/^(?<q>who|what|where|when|how|why|which)\s+(?:duz|dose|dus)(?=\s)/iu, "$<q> does"],
];
const opening =
  /^(?:hi+|hello|hey+|hiya|yo|ok|okay|so|and|but|also|then|um+|er+|please|kindly|pls|plz|plse|sorry|excuse me|quick question|question|good (?:morning|afternoon|evening)|there|quickly|right|well|mate)(?=[\s,:;.!-])[\s,:;.!-]*/iu;
const asking =
  /^(?:(?:(?:can|cn|could|cud|cld|will|would|wud) (?:u|you|ya|yu) (?:(?:please|pls|plz) )?)?(?:tell|tel|let) (?:me|us)(?: know)?(?: please| pls| plz)?|(?:can|cn|could|cud|cld) (?:u|you|ya) (?:(?:please|pls|plz) )?(?:find out|check|say|look up|google|remind me)|do (?:u|you|ya) know|d'?you know|(?:have you )?any idea|i (?:want|need|wanted|would like|wd like|d like)(?: to| 2)? know|i(?:'?m| am)? ?(?:just )?(?:wonder|wondering|curious)(?: about)?|just wondering|find out|does (?:any(?:one|body)) know|remember|guess|my (?:son|daughter|kid|boy|girl|mate|friend|teacher|child|grandson|granddaughter|husband|wife|dad|mum)s? (?:asks|keeps asking|wants to know|is asking|asked)|for (?:my |a )?(?:quiz|homework|crossword|pub quiz)|homework|quiz(?: question)?)[\s,:-]+(?=(?:if|who|what|where|when|how|why|which|hw|wat|wot|wht|wats|whats|what's|wots|whos|who's|hu|wen|wher|wheres|in what|in which)(?:\s|'))(?:if )?/iu;
const ending =
  /[\s,]+(?:please|pls|plz|plse|thanks|thank (?:you|u)|thx|tnx|ta|cheers|lol|haha|tho|though|btw|by the way|mate|x+|asap|again|do (?:u|you) know|any idea|(?:can|could) (?:u|you) tell me|i wonder|i forgot|i(?:'ve| have)? forgotten|i (?:can't|cant) remember|for (?:me|us)|4 me|if (?:you|u) (?:can|could|know|don'?t mind)|in simple (?:words|terms)|exactly|roughly|actually|i need (?:it|to know)|need it|(?:it'?s |its |this is )?(?:for|4) (?:(?:my|a|an|the|our|his|her) )?(?:(?:son|daughter|kid|boy|girl|grandson|school|history|science|geography)(?:'?s)? )?(?:quiz|homework|crossword|project|assignment|essay|exam|school|class|pub quiz|bet))$/iu;

const MAX_CHARACTERS = 200;

/** A question without greeting, politeness and closing words, its question word spelled out; the rest as it was texted. */
export function tidyQuestion(text: string): string {
  let tidy = text
    .slice(0, 2 * MAX_CHARACTERS)
    .replace(/[\s\p{Cc}]+/gu, " ")
    .replace(/[\u2018\u2019]/gu, "'")
    .trim()
    .replace(/[\s?!.,;:]+$/u, "");
  for (let round = 0; round < 4; round++) {
    const before = tidy;
    tidy = tidy
      .replace(opening, "")
      .replace(ending, "")
      .replace(/[\s?!.,;:]+$/u, "");
    tidy = tidy.replace(asking, "");
    if (tidy === before) break;
  }
  for (const [pattern, word] of questionWords) tidy = tidy.replace(pattern, word);
  for (const [pattern, word] of verbs) tidy = tidy.replace(pattern, word);
  tidy = tidy
    .replace(
      /^(?:can|cn|could|cud|cld|would|wud|will) (?:you|u|ya) (?:(?:please|pls|plz|kindly) )?(?=(?:look|search|google|explain|describe|tell|give|send|find|show|share)\b)/iu,
      "",
    )
    .replace(
      /^(?:do (?:you|u|ya) know (?:anything|something|much|a lot|owt)|(?:what|wot|wat) (?:else )?do (?:you|u|ya) know) (?:about|abt|on|of) (?!(?:me|my|myself|us|our|mine)\b)/iu,
      "tell me about ",
    )
    .replace(
      /^i(?:'d| would|d)? (?:like|want|need) (?:to have )?(?=(?:some |more |any )?(?:info|information|facts|details)\b)/iu,
      "",
    );
  tidy = tidy.replace(
    /^(?:i(?: would| wd| d|'d|d)? )?(?:want|need|wanna|like|trying) (?:(?:to|2) )?(?:know|learn|find out|hear|read)(?: (?:more|something|all|a bit|a little))? (?:about|abt|bout) /iu,
    "tell me about ",
  );
  // "What malaria is", as it stands behind "do you know".
  tidy = tidy.replace(
    /^(?<q>who|what|where) (?<topic>(?!is\b|was\b|are\b|were\b|does\b|do\b|did\b).+) (?<be>is|was|are|were)$/iu,
    "$<q> $<be> $<topic>",
  );
  return tidy.slice(0, MAX_CHARACTERS).trim();
}
