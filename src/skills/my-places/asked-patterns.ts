import { be, called, keep, ownThings, type Pattern } from "./keep-words.ts";

const tellsOf =
  "(?:i|we|he|she|they)(?:'ve| have|ve|'m| am|m|'re| are|'s)?(?: got)?|there'?s|there is|(?:my|our|the) [\\p{L}' -]{2,30}? (?:goes|go|lives?|works?|stays?|studies|study|trains?|plays?|is|are|has|have|swims?)";
const saveAs =
  "(?:(?:and|so|please|pls|plz|can|could|will|would|you|u|kindly) )*(?:keep|save|remember|store|add|put|call|name)(?: (?:it|that|this|them|there))?(?: down)?(?: (?:as|under))?";

/** How people ask to keep a place: "save gran as 4 mill lane", "call 4 mill lane gran". Tried in order. */
export const askedPatterns: Pattern[] = [
  // "add a place: allotment, mill lane": the name, then the place.
  {
    pattern: new RegExp(
      `^${keep} (?:(?:a|an|another|one more|my|this) )?(?:new )?(?:place|location|address)(?: called| named)?(?: ?[:,-] ?| (?=\\p{L}+ ?[:,=-]))(?<name>(?!(?:called|named|for)\\b)[\\p{L}' ]{2,20}?)(?: ?[:,=-] ?| at | is )(?<words>\\S.+)$`,
      "iu",
    ),
  },
  {
    pattern:
      /^(?:add|save|store|keep|create) (?:a |another |my )?(?:new )?(?:place|location|address) (?:called|named|for|as) (?:my |our |the )?(?<name>[\p{L}' ]{2,20}?)(?: ?[:,=-] ?| at | is | in )(?<words>\S.+)$/iu,
  },
  // "i left the car on mill road"
  {
    pattern:
      /^(?:(?:i|we)(?:'?ve| have)? (?:just )?(?:parked|left) (?:the|my|our)|(?:my|our)) (?<name>car|van|bike|truck|lorry|motorbike|scooter)(?: (?:is|was))?(?: parked)? (?:at|in|on|near|by|outside) (?<words>.+)$/i,
    needsAddress: true,
  },
  {
    pattern:
      /^(?:remember |save |note |keep )?where (?:i|we)(?:'?ve| have)? (?:parked|left the car)(?: (?:the|my|our) car)?(?: ?[:,-] ?| (?:its|it's|is|at|on|in|by) )+(?<words>\S.+)$/i,
    name: "car",
    needsAddress: true,
  },
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
      `^${keep} where (?:i|we)(?! (?:live|stay|work|park))(?: am|'?m| are|'?re)?(?: (?:now|right now|staying))?[\\s,.:-]+(?:its |it's |it is |at |which is |i am |im |i'm )*(?<words>.+)$`,
      "iu",
    ),
    name: "here",
  },
  {
    pattern: new RegExp(
      `^${keep} where (?:i|we) (?:live|stay)[\\s,.:-]+(?:to |2 |its |it's |it is |at |which is |is |as )*(?<words>.+)$`,
      "iu",
    ),
    name: "home",
  },
  {
    pattern: new RegExp(
      `^${keep} where (?:i|we) work[\\s,.:-]+(?:to |2 |its |it's |it is |at |which is |is |as )*(?<words>.+)$`,
      "iu",
    ),
    name: "work",
  },
  // "note where my sister lives: 4 mill st"
  {
    pattern: new RegExp(
      `^${keep} where (?:my |our |the )?(?<name>(?!(?:i|we|my|our|the)\\b)[\\p{L}' ]{2,20}?) (?:lives?|stays?|works?|is)[\\s,.:-]+(?:its |it's |it is |is |at |as |to )*(?<words>\\S.+)$`,
      "iu",
    ),
    needsAddress: true,
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
  // "my kids go to hill school, save that as school", "… and i visit often, save it as ann"
  {
    pattern: new RegExp(
      `^(?:${tellsOf}) (?:(?!.* at .*[\\s,.](?:keep|save|remember|store|add) )(?:.{2,30}? )??(?:in|on|to|near|by)|(?:.{2,40}? )??at) (?<words>.+?)(?:[\\s,.]+(?:and |but |so |where |which |as |cos |because )*(?:i|we|he|she|they|its?)\\b.{2,60}?)?[\\s,.]+${saveAs} (?:my |the |our )?(?<name>[\\p{L}' ]{2,20})$`,
      "iu",
    ),
  },
  // "my wife works at the hilton, save as wife"
  {
    pattern:
      /^(?:(?:(?:my|our|the) )?.{2,30}?(?: is|'s| are| r| lives?| works?| stays?| goes?)(?: (?:at|in|on|to)|(?= \d)) |(?:i'?m|i am|we'?re) (?:at|in) |it'?s )?(?<words>.+?)[\s,.]+(?:and |so |please )?(?:keep|save|remember|store|add) (?:it |that |this )?(?:as|under) (?:my |the |our )?(?<name>[\p{L}' ]{2,20})$/iu,
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
      `^${keep} (?:that )?(?:my |the |our )?(?<name>[\\p{L}' -]{2,20}?)${called}(?: (?:lives?|stays?|works?|is living|is staying))? (?:is|as|to|at|in|=|is at|is in)(?: |(?<==)) ?(?<words>.+)$`,
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
