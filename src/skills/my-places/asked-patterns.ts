import { be, called, keep, ownThings, type Pattern } from "./keep-words.ts";

/** How people ask to keep a place: "save gran as 4 mill lane", "call 4 mill lane gran". Tried in order. */
export const askedPatterns: Pattern[] = [
  {
    pattern: new RegExp(
      `^${keep} (?:my |the )?(?:current )?(?:location|position|loc) (?:to|as|is|at|2)? ?(?<words>.+)$`,
      "i",
    ),
    name: "here",
  },
  // "remember where i am its 18 cowgate", "note where i live: 4 mill st"
  {
    pattern: new RegExp(
      `^${keep} where (?:i|we)(?: am|'?m| are|'?re)?(?: (?:now|right now|staying))?[\\s,.:-]+(?:its |it's |it is |at |which is |i am |im |i'm )*(?<words>.+)$`,
      "iu",
    ),
    name: "here",
  },
  {
    pattern: new RegExp(
      `^${keep} where (?:i|we) (?:live|stay)[\\s,.:-]+(?:its |it's |it is |at |which is |is |as )*(?<words>.+)$`,
      "iu",
    ),
    name: "home",
  },
  {
    pattern: new RegExp(
      `^${keep} where (?:i|we) work[\\s,.:-]+(?:its |it's |it is |at |which is |is |as )*(?<words>.+)$`,
      "iu",
    ),
    name: "work",
  },
  // "put gran down as 4 mill lane"
  {
    pattern: new RegExp(
      `^(?:put|have|write|set|note) (?:my |our |the )?(?<name>[\\p{L}' ]{2,20}?) (?:down )?as (?<words>.+)$`,
      "iu",
    ),
    needsAddress: true,
  },
  // "add 4 mill lane to my places as gran"
  {
    pattern: new RegExp(
      `^${keep} (?<words>.+?) (?:to|in|on) (?:my |the )?(?:saved )?(?:places|list|addresses) (?:as|under|called) (?:my |our |the )?(?<name>[\\p{L}' ]{2,20})$`,
      "iu",
    ),
  },
  // "add my sister to my places, 4 mill lane"
  {
    pattern: new RegExp(
      `^${keep} (?:my |our |the )?(?<name>[\\p{L}' ]{2,20}?)(?:'s|s)? (?:to|in) (?:my |the )?(?:saved )?(?:places|list|addresses)[\\s,.:;-]+(?:its |it's |at |address is )*(?<words>.+)$`,
      "iu",
    ),
    needsAddress: true,
  },
  // "save my shamba as limuru town": the name is theirs, so it comes first.
  {
    pattern: new RegExp(
      `^${keep} (?:that )?(?:my|our) (?<name>[\\p{L}' ]{2,20}?)${called} (?:as|=|:) (?<words>.+)$`,
      "iu",
    ),
  },
  {
    pattern: new RegExp(
      `^${keep} (?:a |my )?(?:new )?(?:place|location)(?: called| named)?[ :,]+(?<name>[\\p{L}']{2,20}),?(?: at| is| =)? (?<words>\\d.+)$`,
      "iu",
    ),
  },
  // "save my daughters place, 5 elder grove"
  {
    pattern: new RegExp(
      `^${keep} (?!(?:this|that|it) )(?:my |the |our )?(?<name>[\\p{L}' ]{2,20}?)${called} ?[,:-] ?(?<words>.+)$`,
      "iu",
    ),
    needsAddress: true,
  },
  // "my wife works at the hilton, save as wife"
  {
    pattern:
      /^(?:(?:(?:my|our|the) )?.{2,30}?(?: is|'s| lives?| works?| stays?)(?: (?:at|in|on)|(?= \d)) |(?:i'?m|i am|we'?re) (?:at|in) |it'?s )?(?<words>.+?)[\s,.]+(?:and |so |please )?(?:keep|save|remember|store|add) (?:it |that |this )?(?:as|under) (?:my |the |our )?(?<name>[\p{L}' ]{2,20})$/iu,
  },
  // "mark this as my stall: row 4"
  {
    pattern: new RegExp(
      `^${keep} (?:this|that|it)(?: (?:address|place|spot|one))? (?:as|for) (?:my |our |the )?(?<name>${ownThings})[:,] ?(?<words>.+)$`,
      "iu",
    ),
  },
  // "save the truck stop as exit 74 amarillo": what is long or has a number is the place, not the name.
  {
    pattern: new RegExp(
      `^${keep} the (?<name>[\\p{L}' ]{2,20}?)${called} (?:as|=|:) (?<words>(?=.*\\d|(?:\\S+ ){2}\\S).+)$`,
      "iu",
    ),
  },
  // "make 3 tower hill my home"
  {
    pattern: new RegExp(
      `^(?:make|call|set|name) (?<words>\\d.+?) (?:as )?(?:my|our) (?<name>${ownThings})$`,
      "iu",
    ),
  },
  { pattern: /^call (?<words>.+?),? (?:my |the |our )(?<name>[\p{L}']{2,20})$/iu, needsAddress: true },
  // "save old pier as gran", where "save gran as old pier" has the name first.
  {
    pattern: new RegExp(
      `^${keep} (?:that )?(?!(?:my |the |our )?(?:${ownThings})(?: address)? as )(?<words>.+) as (?:my |the |our )?(?<name>${ownThings})$`,
      "iu",
    ),
  },
  {
    pattern: new RegExp(
      `^(?:change|chnge|chang|chng|move|switch|update) (?:my |the |our )?(?<name>${ownThings})${called} (?:to|2) (?<words>.+)$`,
      "iu",
    ),
  },
  {
    pattern:
      /^(?:i'?m|i am|we'?re|we are) from (?<words>.+?)[,\s]+(?:so )?(?:keep|save|remember|set|use) (?:that|this|it) (?:as|for) (?<name>.+)$/i,
  },
  {
    pattern: new RegExp(
      `^${keep} (?:this (?:address |place )?(?:as|for) )(?<name>(?:my )?(?:${ownThings}|[\\p{L}']+))[:,]? (?<words>.+)$`,
      "iu",
    ),
    needsAddress: true,
  },
  {
    pattern: new RegExp(
      `^${keep} ?(?:that )?(?:down )?(?:my |the |our )?(?:new )?(?<name>${ownThings})${called}(?: ${be}| to| as| at| 2(?= \\d)| for| in|:)* (?<words>.+)$`,
      "iu",
    ),
  },
  {
    pattern: new RegExp(
      `^${keep} (?:that )?(?:my |the |our )?(?<name>[\\p{L}' -]{2,20}?)${called} (?:is|as|to|at|=|is at|is in) (?<words>.+)$`,
      "iu",
    ),
    needsAddress: true,
  },
  {
    pattern: new RegExp(
      `^(?:${keep}|call) (?<words>.+) (?:as|for|called|named) (?:my |the |our )?(?<name>[\\p{L}' ]{2,20})$`,
      "iu",
    ),
  },
];
