const ownThings =
  "(?:kids?|child|childs|childrens?|boys?|girls?|sons?|daughters?|wife|wifes|husbands?|hubbys?|partners?)'?s?'? (?:school|nursery|creche|college|uni|work|office|gym|clinic)|(?:gp|doctor|dr)'?s? surgery|shamba|plot|yard|depot|warehouse|workshop|stall|kiosk|duka|ranch|dorm|dorms|halls|salon|lab|hospital|creche|home|house|hse|hme|flat|apartment|place|workplace|work place|work|wrk|office|job|school|uni|university|college|gym|church|mosque|temple|hotel|hostel|nursery|doctors?|dr|gp|surgery|dentist|stop|bus stop|station|shop|farm|allotment|garage|clinic|bank|pub|local|club|studio|address|adress|addy|postcode|post code|zip|zip ?code|pincode|town|village|city|(?:mum|mom|mam|dad|mother|father|gran|granny|grandma|grandad|grandpa|nan|nana|nanna|sis|sister|bro|brother|aunt|auntie|uncle|mate|girlfriend|boyfriend|gf|bf|friend|cousin|parent)'?s?(?: (?:house|hse|home|place|flat))?";
// Of people it is told how they are as well: "my dad is having a stroke".
const kin =
  "(?:mum|mom|mam|dad|mother|father|gran|granny|grandma|grandad|grandpa|nan|nana|nanna|sis|sister|bro|brother|aunt|auntie|uncle|mate|girlfriend|boyfriend|gf|bf|friend|cousin|parent)s?(?! (?:house|hse|home|place|flat))";
const be =
  "(?:is|'s|s(?= (?:\\d|at |in |on |now |the ))|dey(?: for| inside)?|=|:|are|will be|is now|is at|is in|now)";
const keep =
  "(?:set|save|sav|sve|store|remember|rmbr|rember|remeber|rmember|remembr|keep|add|change|chnge|chang|update|make|put|register|note|record|mark|use|move|switch)";

const called = "(?: (?:address|adress|addres|adres|adrress|addr|addy|location|postcode))?";

/** With the groups `words`, and `name` where it is not fixed; tried in order. */
type Pattern = { pattern: RegExp; name?: string; needsAddress?: boolean };

/** How people say where they are, live and work, and what a place of theirs is called. */
export const patterns: Pattern[] = [
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
      /^(?:(?:my|our|the) .{2,20}? (?:is|lives|live|works|work|stays|stay)(?: at| in)? |(?:i'?m|i am|we'?re) (?:at|in) |it'?s )?(?<words>.+?)[\s,.]+(?:and |so |please )?(?:keep|save|remember|store|add) (?:it |that |this )?(?:as|under) (?:my |the |our )?(?<name>[\p{L}' ]{2,20})$/iu,
  },
  // "mark this as my stall: row 4"
  {
    pattern: new RegExp(
      `^${keep} (?:this|that|it)(?: (?:address|place|spot|one))? (?:as|for) (?:my |our |the )?(?<name>${ownThings})[:,] ?(?<words>.+)$`,
      "iu",
    ),
  },
  // "home is wrong it should be 15 mill ln", "for home use 15 mill ln"
  {
    pattern: new RegExp(
      `^(?:my |our |the )?(?<name>${ownThings})${called} (?:is|was|'s|s) (?:wrong|not right|incorrect|old|out of date)[\\s,.]+(?:it |that )?(?:should be|shd be|must be|is|its|it's)(?: now)? (?<words>.+)$`,
      "iu",
    ),
  },
  {
    pattern: new RegExp(
      `^(?:for|as) (?:my |our |the )?(?<name>${ownThings})${called},? (?:use|put|set|save|have|its|it's) (?<words>.+)$`,
      "iu",
    ),
    needsAddress: true,
  },
  // Swahili for home and work.
  {
    pattern:
      /^(?:(?:nyumbani|kwangu|kwetu) (?:ni|iko|ipo)|(?:(?:ni)?na|tuna)(?:ishi|kaa))(?: kwa| huko)? (?<words>.+)$/i,
    name: "home",
  },
  { pattern: /^(?:(?:ni)?nafanya kazi|kazini (?:ni|iko|ipo))(?: kwa| huko)? (?<words>.+)$/i, name: "work" },
  {
    pattern:
      /^(?:i|we|i'?m|i am|am) (?:(?:a |an )?student|study|studying|schooling) at (?!nights?\b|home\b)(?<words>.+)$/i,
    name: "uni",
  },
  // "save the truck stop as exit 74 amarillo": what is long or has a number is the place, not the name.
  {
    pattern: new RegExp(
      `^${keep} the (?<name>[\\p{L}' ]{2,20}?)${called} (?:as|=|:) (?<words>(?=.*\\d|(?:\\S+ ){2}\\S).+)$`,
      "iu",
    ),
  },
  // "home has changed its now 12 elm rd"
  {
    pattern: new RegExp(
      `^(?:my |our |the )?(?<name>${ownThings})${called} (?:has |have |is |'s |s |ve )?(?:changed|moved|movd|chnged)(?: to| 2(?= ))?[\\s,.:]*(?:(?:and |so )?(?:it'?s |it is |is )?(?:now )?(?:at |in )?)(?<words>.+)$`,
      "iu",
    ),
  },
  // "gp surgery 44 high st epsom"
  {
    pattern: new RegExp(
      `^(?:my |our |the )?(?<name>${ownThings})${called}[ ,:-]+(?<words>\\d+[a-z]?,? (?:[\\p{L}']+ ){1,4}(?:st|str|street|rd|road|ave|avenue|ln|lane|dr|drive|close|way|grove|terrace|crescent|cres|court|square|sq|blvd)\\b.*)$`,
      "iu",
    ),
    needsAddress: true,
  },
  // "doctor is at park surgery"
  {
    pattern: new RegExp(`^(?!${kin}\\b)(?<name>${ownThings})${called} (?:is|s|'s) at (?<words>.+)$`, "iu"),
  },
  // "make 3 tower hill my home"
  {
    pattern: new RegExp(
      `^(?:make|call|set|name) (?<words>\\d.+?) (?:as )?(?:my|our) (?<name>${ownThings})$`,
      "iu",
    ),
  },
  {
    pattern: /^(?:i|we) (?:now |currently )?(?:stay|reside|dey stay) (?:at|in|for|near) (?<words>.+)$/i,
    name: "home",
  },
  // Swahili and Nigerian English for "i am at".
  {
    pattern: /^(?:niko|nipo|tuko|i dey|we dey)(?: (?:for|at|hapa|inside|in|kwa))* (?<words>.+)$/i,
    name: "here",
  },
  {
    pattern: /^(?:i'?m|i am|we'?re|we are) (?:(?:now|back|just|finally) )*(?<words>home)(?: now)?$/i,
    name: "here",
  },
  { pattern: /^call (?<words>.+?),? (?:my |the |our )(?<name>[\p{L}']{2,20})$/iu, needsAddress: true },
  { pattern: /^(?:i'?m|i am|we'?re|we are) (?:visiting|touring|exploring) (?<words>.+)$/i, name: "here" },
  { pattern: /^current place (?:is|=|:)? ?(?<words>.+)$/i, name: "here" },
  {
    pattern: new RegExp(
      `^(?:my )?new (?<name>home|house|flat|place|address|work|office)${called}[:,]? (?<words>.+)$`,
      "i",
    ),
    needsAddress: true,
  },
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
      /^(?:my |our |the )?(?:current |present )?(?:location|locn|position|loc)(?: now)?(?: is| =|:|'s)?(?: now)?(?: at| in| near)? (?<words>.+)$/i,
    name: "here",
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
  {
    pattern: new RegExp(
      `^(?:my |our |the )?(?:new |current )?(?<name>home|work|wrk|office) (?:(?:address|adress|addres|addr|addy|location) )?(?:is now|${be})(?: at| in| on| now)? (?<words>.+)$`,
      "iu",
    ),
  },
  {
    pattern: new RegExp(
      `^(?:my|our|new|the) (?:new |current )?(?!${kin}\\b)(?<name>${ownThings})${called} ?(?:is now|${be})(?: at| in| on| now)? (?<words>.+)$`,
      "iu",
    ),
  },
  {
    pattern: new RegExp(
      `^(?:my |our )?(?<name>${ownThings})${called} ?(?:${be})(?: at| in| on| now)? (?<words>.+)$`,
      "iu",
    ),
    needsAddress: true,
  },
  {
    pattern:
      /^(?:my |our |the )?(?<name>(?!(?:what|wat|wot|he|she|it|that|this|there|who|where|how|someone|somebody|anyone|everyone|money|today|tomorrow)\b)[\p{L}']{2,20}) (?:lives|live|is)(?: at| in)? (?<words>.+)$/iu,
    needsAddress: true,
  },
  {
    pattern:
      /^(?:i|we) (?:now |currently |do )?(?:live|liv|lve|am living|'m living) (?:now )?(?!for |with |alone|a |off |to |like |on my |by my|my )(?:at|in|on|near|nr|by|close to|round)? ?(?<words>.+)$/i,
    name: "home",
  },
  { pattern: /^(?:i'?m|i am|we'?re|we are) (?:now )?living (?:at|in|on|near) (?<words>.+)$/i, name: "home" },
  {
    pattern:
      /^(?:(?:i|we)(?:'ve| have|ve|'m| am|m| are|'re)? ?)?(?:just |now |recently )?(?:moved|movd|moving|relocated)(?: house| home)? (?:to|into|2) (?<words>.+)$/i,
    name: "home",
  },
  { pattern: /^(?:i'?m|i am|we'?re|we are) from (?<words>.+)$/i, name: "home" },
  {
    pattern: /^(?:i|we) (?:now |currently )?(?:work|wrk) (?:at|in|on|near|nr|from) (?<words>.+)$/i,
    name: "work",
  },
  { pattern: /^(?:i'?m|i am) (?:now )?working (?:at|in|near) (?<words>.+)$/i, name: "work" },
  {
    pattern: new RegExp(`^(?:my )?(?:home|house)${called}(?:\\s*[:=,-]\\s*|\\s+)(?<words>.+)$`, "i"),
    name: "home",
    needsAddress: true,
  },
  {
    pattern: new RegExp(`^(?:my )?(?:work|office)${called}(?:\\s*[:=,-]\\s*|\\s+)(?<words>.+)$`, "i"),
    name: "work",
    needsAddress: true,
  },
  {
    pattern: new RegExp(
      `^${keep} (?:my |the )?(?:current )?(?:location|position|loc) (?:to|as|is|at|2)? ?(?<words>.+)$`,
      "i",
    ),
    name: "here",
  },
  {
    pattern:
      /^(?:(?:i|we)(?:'ve| have|ve|'m| am|m| are|'re)? ?)?(?:just |now |finally )?(?:(?:arrived|arrivd|landed|reached|here)(?: back)?(?: (?:at|in|to|into))?|(?:got|hopped|jumped) off(?: (?:the |my )?(?:bus|train|tube|tram|ferry|matatu|coach))? (?:at|in)|(?:got|gotten|come)(?: back)? (?:at|in|to|into|2)) (?<words>.+)$/i,
    name: "here",
  },
  {
    pattern:
      /^(?:right now |at the moment |now |currently )?(?:i'?m|i am|im|am|we'?re|were|we are|we r|currently|now|im now|it'?s me|(?=(?:stuck|stranded|waiting|standing|stood|parked|staying) )) ?(?:(?:now|nw|currently|just|still|here|back|down|up|over|out|standing|stood|sitting|sat|stuck|stranded|staying|waiting|parked|stopping|both|all|stayin|walking|shopping|working|visiting|on holiday|on hols|holidaying|off the (?:train|bus|plane|ferry)|travelling|traveling|driving|based) )*(?:at|in|near|nr|by|outside|outsde|opposite|next to|on|close to|@|around|round|inside|off)(?: |(?<=@))(?<words>.+)$/i,
    name: "here",
  },
  {
    pattern:
      /^(?:at|@|in|near) (?<words>.+?)(?: now| nw| right now| rite now| just now| rn| atm| at the moment| at the mo)$/i,
    name: "here",
  },
];
