const ownThings =
  "home|house|hse|hme|flat|apartment|place|work|wrk|office|job|school|uni|university|college|gym|church|mosque|temple|hotel|hostel|nursery|doctors?|dr|gp|surgery|dentist|stop|bus stop|station|shop|farm|allotment|garage|clinic|bank|pub|local|club|studio|address|adress|addy|postcode|post code|zip|zip ?code|pincode|town|village|city|(?:mum|mom|mam|dad|mother|father|gran|granny|grandma|grandad|grandpa|nan|nana|nanna|sis|sister|bro|brother|aunt|auntie|uncle|mate|girlfriend|boyfriend|gf|bf|friend|cousin|parent)'?s?(?: (?:house|hse|home|place|flat))?";
// Of people it is told how they are as well: "my dad is having a stroke".
const kin =
  "(?:mum|mom|mam|dad|mother|father|gran|granny|grandma|grandad|grandpa|nan|nana|nanna|sis|sister|bro|brother|aunt|auntie|uncle|mate|girlfriend|boyfriend|gf|bf|friend|cousin|parent)s?(?! (?:house|hse|home|place|flat))";
const be = "(?:is|'s|s|=|:|are|will be|is now|is at|is in|now)";
const keep =
  "(?:set|save|sav|sve|store|remember|rmbr|rember|remeber|rmember|remembr|keep|add|change|chnge|chang|update|make|put|register|note|record|mark|use|move|switch)";

/** With the groups `words`, and `name` where it is not fixed; tried in order. */
type Pattern = { pattern: RegExp; name?: string; needsAddress?: boolean };

/** How people say where they are, live and work, and what a place of theirs is called. */
export const patterns: Pattern[] = [
  { pattern: /^call (?<words>.+?),? (?:my |the |our )(?<name>[\p{L}']{2,20})$/iu, needsAddress: true },
  { pattern: /^(?:i'?m|i am|we'?re|we are) (?:visiting|touring|exploring) (?<words>.+)$/i, name: "here" },
  { pattern: /^current place (?:is|=|:)? ?(?<words>.+)$/i, name: "here" },
  { pattern: /^new (?<name>home|house|flat|place|address|work|office) (?<words>.+)$/i, needsAddress: true },
  // "save old pier as gran", where "save gran as old pier" has the name first.
  {
    pattern: new RegExp(
      `^${keep} (?:that )?(?!(?:my |the |our )?(?:${ownThings})(?: address)? as )(?<words>.+) as (?:my |the |our )?(?<name>${ownThings})$`,
      "iu",
    ),
  },
  {
    pattern: new RegExp(
      `^(?:change|chnge|chang|chng|move|switch|update) (?:my |the |our )?(?<name>${ownThings})(?: address| location)? (?:to|2) (?<words>.+)$`,
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
      `^${keep} ?(?:that )?(?:down )?(?:my |the |our )?(?:new )?(?<name>${ownThings})(?: address| location)?(?: ${be}| to| as| at| 2(?= \\d)| for| in|:)* (?<words>.+)$`,
      "iu",
    ),
  },
  {
    pattern: new RegExp(
      `^${keep} (?:that )?(?:my |the |our )?(?<name>[\\p{L}' -]{2,20}?)(?: address| location)? (?:is|as|to|at|=|is at|is in) (?<words>.+)$`,
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
      `^(?:my |our |the )?(?:new |current )?(?<name>home|work|wrk|office) (?:address |location )?(?:is now|${be})(?: at| in| on| now)? (?<words>.+)$`,
      "iu",
    ),
  },
  {
    pattern: new RegExp(
      `^(?:my|our|new|the) (?:new |current )?(?!${kin}\\b)(?<name>${ownThings})(?: address| location)? ?(?:is now|${be})(?: at| in| on| now)? (?<words>.+)$`,
      "iu",
    ),
  },
  {
    pattern: new RegExp(
      `^(?:my |our )?(?<name>${ownThings})(?: address| location)? ?(?:${be})(?: at| in| on| now)? (?<words>.+)$`,
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
  { pattern: /^(?:home|house)(?:\s*[:=,-]\s*|\s+)(?<words>.+)$/i, name: "home", needsAddress: true },
  { pattern: /^(?:work|office)(?:\s*[:=,-]\s*|\s+)(?<words>.+)$/i, name: "work", needsAddress: true },
  {
    pattern: new RegExp(
      `^${keep} (?:my |the )?(?:current )?(?:location|position|loc) (?:to|as|is|at|2)? ?(?<words>.+)$`,
      "i",
    ),
    name: "here",
  },
  {
    pattern:
      /^(?:(?:i|we)(?:'ve| have|ve|'m| am|m| are|'re)? ?)?(?:just |now |finally )?(?:(?:arrived|arrivd|landed|reached|here)(?: back)?(?: (?:at|in|to|into))?|(?:got|gotten|come)(?: back)? (?:at|in|to|into|2)) (?<words>.+)$/i,
    name: "here",
  },
  {
    pattern:
      /^(?:right now |at the moment |now |currently )?(?:i'?m|i am|im|am|we'?re|were|we are|we r|currently|now|im now|it'?s me|(?=(?:stuck|stranded|waiting|standing|stood|parked|staying) )) ?(?:(?:now|nw|currently|just|still|here|back|down|up|over|out|standing|stood|sitting|sat|stuck|stranded|staying|waiting|parked|stopping|both|all|stayin|walking|shopping|working|visiting|on holiday|on hols|holidaying|off the (?:train|bus|plane|ferry)|travelling|traveling|driving|based) )*(?:at|in|near|nr|by|outside|outsde|opposite|next to|on|close to|@|around|round|inside|off)(?: |(?<=@))(?<words>.+)$/i,
    name: "here",
  },
  { pattern: /^(?:at|@|in|near) (?<words>.+?)(?: now| right now| atm| at the moment)$/i, name: "here" },
];
