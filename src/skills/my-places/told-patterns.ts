import { be, called, kin, ownThings, type Pattern } from "./keep-words.ts";

/** How people tell where they live and work, and what a place of theirs is called. Tried in order. */
export const toldPatterns: Pattern[] = [
  // "the royal infirmary is where i work", "18 holly rd is my home"
  {
    pattern:
      /^(?:it'?s |it is )?(?<words>.+?),? (?:is|'s|dey) (?:the place )?where (?:i|we) (?:live|stay|am living|dey live|dey stay)(?: now)?$/i,
    name: "home",
  },
  {
    pattern:
      /^(?:it'?s |it is )?(?<words>.+?),? (?:is|'s|dey) (?:the place )?where (?:i|we) (?:work|am working|dey work)(?: now)?$/i,
    name: "work",
  },
  {
    pattern: new RegExp(
      `^(?:na |it'?s )?(?<words>(?!(?:what|where|this|that|it|he|she|who|which)\\b).+?),? (?:(?:is|be|that'?s|=|->) (?:my|our)|that'?s|as) (?:new )?(?<name>${ownThings})${called}(?: now)?$`,
      "iu",
    ),
    needsAddress: true,
  },
  {
    pattern:
      /^(?:the place )?where (?:i|we) (?:live|stay)(?: now)?(?: is| =|:|'s)+(?: at| in| on)? (?<words>.+)$/i,
    name: "home",
  },
  {
    pattern: /^(?:the place )?where (?:i|we) work(?: now)?(?: is| =|:|'s)+(?: at| in| on)? (?<words>.+)$/i,
    name: "work",
  },
  // Nigerian English: "where i dey work na LUTH", "my hospital wey i dey work na LUTH", "i dey live for yaba".
  {
    pattern:
      /^(?:(?:my |the )?\p{L}+ )?(?:wey|where) (?:i|we) (?:dey )?(?:work|wrk)(?: now)? (?:na|is|dey|be)(?: for| at)? (?<words>.+)$/iu,
    name: "work",
  },
  {
    pattern:
      /^(?:(?:my |the )?\p{L}+ )?(?:wey|where) (?:i|we) (?:dey )?(?:live|stay)(?: now)? (?:na|is|dey|be)(?: for| at)? (?<words>.+)$/iu,
    name: "home",
  },
  { pattern: /^(?:i|we) dey work (?:for|at|in|inside) (?<words>.+)$/i, name: "work" },
  { pattern: /^(?:i|we) dey (?:live|stay) (?:for|at|in|inside) (?<words>.+)$/i, name: "home" },
  // "the place i work is called lekki medical centre", "the street i live on is elm row"
  {
    pattern:
      /^(?:my |the )?\p{L}+ (?:where |that |which )?(?:i|we) (?:work|wrk)(?: (?:at|in|for))?(?: now)? (?:is|na)(?: called)?(?: at| in)? (?<words>.+)$/iu,
    name: "work",
  },
  {
    pattern:
      /^(?:my |the )?\p{L}+ (?:where |that |which )?(?:i|we) (?:live|stay)(?: (?:at|in|on))?(?: now)? (?:is|na)(?: called)?(?: at| in)? (?<words>.+)$/iu,
    name: "home",
  },
  // Tagalog.
  {
    pattern: /^(?:nakatira (?:ako|kami)|(?:ang )?bahay (?:ko|namin)(?: ay)?) (?:sa|nasa) (?<words>.+)$/i,
    name: "home",
  },
  { pattern: /^(?:nagtatrabaho|nagwowork) (?:ako|kami) (?:sa|nasa) (?<words>.+)$/i, name: "work" },
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
      /^(?:(?:nyumbani|nyumba|home|house|kwangu|kwetu)(?: yangu| yetu)? (?:ni|iko|ipo)|(?:(?:ni)?na|tuna)(?:ishi|kaa))(?: kwa| huko)? (?<words>.+)$/i,
    name: "home",
  },
  { pattern: /^(?:(?:ni)?nafanya kazi|kazini (?:ni|iko|ipo))(?: kwa| huko)? (?<words>.+)$/i, name: "work" },
  {
    pattern:
      /^(?:i|we|i'?m|i am|am) (?:(?:a |an )?student|study|studying|schooling) at (?!nights?\b|home\b)(?<words>.+)$/i,
    name: "uni",
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
    pattern: new RegExp(`^(?:my |our |the )?(?<name>${ownThings})${called}[ ,:-]+(?<words>\\d.+)$`, "iu"),
    needsStreet: true,
  },
  // "doctor is at park surgery"
  {
    pattern: new RegExp(`^(?!${kin}\\b)(?<name>${ownThings})${called} (?:is|s|'s) at (?<words>.+)$`, "iu"),
  },
  {
    pattern: /^(?:i|we) (?:now |currently )?(?:stay|reside|dey stay) (?:at|in|for|near) (?<words>.+)$/i,
    name: "home",
  },
  {
    pattern: new RegExp(
      `^(?:my )?new (?<name>${ownThings})${called}(?: (?:from|as of|starting) (?:\\p{L}+day|tomorrow|next week|today|\\d{1,2}(?:st|nd|rd|th)? \\p{L}+))?[:,]? (?<words>.+)$`,
      "iu",
    ),
    needsAddress: true,
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
      /^(?:i|we) (?:now |currently |do )?(?:live|liv|lve|am living|'m living) (?:now )?(?!for |with |alone|a |off |to |like |on my |by my|my )(?:at|in|on|near|nr|by|close to|round)? ?(?<words>.+)$/i,
    name: "home",
  },
  {
    pattern: /^(?:now |currently )?(?:live|liv) (?:at|in|on) (?<words>.+)$/i,
    name: "home",
    needsAddress: true,
  },
  {
    pattern: /^(?:now |currently )?(?:work|wrk|working) (?:at|in|for) (?<words>.+)$/i,
    name: "work",
    needsAddress: true,
  },
  {
    pattern: /^(?:(?:i'?m|i am|we'?re|we are) )?(?:now |currently )?living (?:at|in|on|near) (?<words>.+)$/i,
    name: "home",
  },
  {
    pattern:
      /^(?:(?:i|we)(?:'ve| have|ve|'m| am|m| are|'re)? ?)?(?:just |now |recently )?(?:moved|movd|moving|relocated)(?: house| home)?(?: back)?(?: in)?(?: over)? (?:to|into|2|at) (?<words>.+)$/i,
    name: "home",
  },
  { pattern: /^(?:i'?m|i am|we'?re|we are) from (?<words>.+)$/i, name: "home" },
  {
    pattern:
      /^(?:i|we)(?:'ve| have|ve)? (?:just |recently |now )?(?:started|start|begun|got)(?: (?:work|working|a job|a new job|my new job|teaching|nursing))+ (?:at|in|for|with) (?<words>.+)$/i,
    name: "work",
  },
  {
    pattern:
      /^(?:(?:i|we) (?:now )?(?:teach|nurse|volunteer|am employed)|(?:i'?m|i am|we are) (?:now )?(?:a )?(?:nurse|teacher|doctor|carer|cleaner|porter|chef|cook|waiter|waitress|driver|guard|receptionist|lecturer|teaching|nursing|employed|volunteering)) (?:at|in|by) (?<words>.+)$/i,
    name: "work",
  },
  {
    pattern:
      /^(?:i|we) (?:now |currently )?(?:work|wrk)(?: (?:nights|days|shifts|weekends|mornings|evenings|part[ -]?time|full[ -]?time|mon\p{L}* to fri\p{L}*|as (?:a|an|the) [\p{L} ]{2,25}?))* (?:at|in|on|near|nr|from) (?<words>.+)$/iu,
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
];

/** Any name of theirs, once it is none of the others: "gran lives at 4 mill lane", "truck yard is 44 dock rd". */
export const anyNamePatterns: Pattern[] = [
  // "dads new address is 14 mill st", "priya has a new house: 9 high rd"
  {
    pattern:
      /^(?:my |our |the )?(?<name>(?!(?:my|our|the|a|i|we|what|whats|he|she|it|its|their|his|her|your|ur|is|any|need|got|this|that)\b)[\p{L}' ]{2,20}?)(?: has| have|'s got| has got)?(?: a| an| their| her| his)? new (?:address|adress|addy|house|flat|place|home|postcode)(?: (?:is|its|it's|=|now|at|in)|\s*[:,=-])+ ?(?<words>\S.+)$/iu,
    needsAddress: true,
  },
  {
    pattern:
      /^(?:my |our |the )?(?<name>(?!(?:what|wat|wot|he|she|it|that|this|there|who|where|how|someone|somebody|anyone|everyone|money|today|tomorrow)\b)[\p{L}']{2,20}(?: (?:house|place|flat|home|yard|crib|gaff|pad|office|shop))?) (?:lives|live|is|=)(?: at| in)? (?<words>.+)$/iu,
    needsAddress: true,
  },
  // "zip 60611"
  {
    pattern:
      /^(?:zip|zip ?code|postcode|post code|pin ?code)(?: is| =|:|,)? (?<words>(?=.*\d)[a-z\d]{2,6}(?:[ -][a-z\d]{3,4})?)$/i,
    name: "home",
  },
  // Two or three words of their own, where what follows can only be a street.
  {
    pattern:
      /^(?:my|our|the) (?<name>(?!(?:phone|mobile|blood|next|last|first|flight|train|bus|appointment|nearest|closest)\b)\p{L}[\p{L}\d' ]{2,19}?)(?: address| location)? (?:is|lives|s|=|:)(?: at| in| on)? (?<words>\d+[a-z]?,? .+)$/iu,
    needsStreet: true,
  },
];
