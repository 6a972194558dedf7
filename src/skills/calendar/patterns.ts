/** How people name it. */
export const calendarWord =
  "(?:cal|calendar|calender|calandar|calander|calendr|diary|dairy|agenda|schedule|planner|calendars)";
const my = "(?:my|the|our|me|your)";
const inMine = `(?: (?:in|on|for|from|off) (?:${my} )?${calendarWord})`;
/** "have i got anything at 3 tomorrow in my diary" */
export const inMineAtEnd = new RegExp(`${inMine}$`, "iu");
const what = "(?:what|wot|wat|wht|whats|wots|wats|what's|wot's|wat's)";
const whatIs = "(?:(?:what|wot|wat|wht|whts|whta)(?: ?'?s| is| are| r|)|whats|wots|wats)";
const have = "(?:have|hav|hv|ave|av|has|do|did|hve)";
const anything = "(?:anything|any thing|anyfin|anythin|anyting|owt|something|much|stuff|plans|any plans)";
const things =
  "(?:events?|appointments?|apointments?|appts?|apts?|meetings?|mtgs?|engagements|plans|commitments|bookings)";

/** What asks for the events of a day, up to where the day is said. */
export const showHeads = [
  `${whatIs} (?:on|happening|planned|going on|coming up|up)(?: for)?(?: (?:me|us))?(?:${inMine})?`,
  `${whatIs} (?:in|on) ${my} ${calendarWord}`,
  `${whatIs} there${inMine}`,
  `${what} (?:${have}|'ve) (?:i|we) (?:got|have|hav|gt)?(?: got)?(?: (?:on|planned|happening|booked|going on|coming up))*(?:${inMine})?`,
  `${what} (?:i have|ive|i've|iv|we have|weve|we've)(?: (?:got|gt))?(?: (?:on|planned|happening|booked|going on|coming up))*(?:${inMine})?`,
  `(?:what|wot|wat|which|how many) ${things} (?:(?:${have} )?(?:i|we)|are there|is there)(?:'?ve)?(?: (?:have|hav|got|gt|booked|planned|on|coming up))*(?:${inMine})?`,
  `${have} (?:i|we) (?:got |have |hav |gt )?(?:${anything}|any ${things})(?: (?:on|planned|booked|happening))?(?:${inMine})?`,
  `(?:(?:is|are) there )?(?:${anything}|any ${things})(?: (?:planned|booked))?(?: (?:in|on|for) (?:${my} )?${calendarWord})`,
  `(?:(?:is|are) there )?(?:${anything}|any ${things}) (?:on|planned|booked)`,
  `${what} (?:am|are|r|m) (?:i|we) (?:doing|doin|up to)`,
  `(?:am|are|r) (?:i|we) (?:doing|doin) (?:anything|anythin|anyfin|something|owt)`,
  `(?:(?:show|tell|give|read|list|send|text|txt|check|see|open|view|get|look at) )?(?:me |us )?(?:${my} )(?:${calendarWord}|${things})`,
  `(?:(?:show|tell|give|read|list|check|see|open|view) )(?:me |us )?(?:${my} )?(?:${calendarWord}|${things})`,
  calendarWord,
  `${whatIs} ${my} (?:${calendarWord}|${things}|day|days)(?: (?:look |looking )?like)?`,
].map((head) => new RegExp(`^(?:and )?${head}(?= |$)`, "iu"));

/** "how does my week look": the day stands inside. */
export const lookOf = new RegExp(
  `^(?:how(?:'s| is|s| does| do)?|hows|${whatIs}|what does) ${my} (?<when>day|week|weekend|morning|afternoon|evening|[\\p{L}]+day|tomorrow)(?: (?:looking|look|lookin|like|shaping up))+(?: (?<more>.+))?$`,
  "iu",
);

/** "show my week" */
export const mineOf =
  /^(?:(?:show|tell|give|read|list|send|text|check|see) (?:me |us )?)(?:my|the|our) (?<when>day|week|weekend|morning|afternoon|evening|month)(?: ahead)?$/iu;
/** "todays schedule", "what's next week's diary": the day stands before. */
export const dayBefore = new RegExp(
  `^(?:${whatIs} |(?:show|tell|give|read|list|send|text|check|see)(?: me| us)? )?(?:${my} )?(?<when>(?:(?:this|next) )?\\p{L}+?\\d?\\p{L}*?)(?:'?s)? (?:${calendarWord}|${things})(?: (?:look )?like)?$`,
  "iu",
);
/** "what's my first appointment tomorrow", "what time is my last meeting on monday": told with the others of that day. */
export const edgeOf = new RegExp(
  `^(?:(?:${whatIs}|when(?:'?s| is)|${what} time(?:'?s| is))(?: (?:the|my))? )?(?:my )?(?:first|1st|last|earliest) (?:${things}|thing|one)(?: (?:of|in|on)(?: (?:the|my) (?:day|${calendarWord}))?)?(?: (?:i|we) (?:have|got|have got))?(?: (?<when>.+))?$`,
  "iu",
);

export const nextOne = new RegExp(
  `^(?:(?:when|whens|when's|wen|wens|whn|${whatIs}|show|tell me|give me)(?: is| are|'s| r)?(?: me)? )?(?:(?:on|for|with) )?(?:${my} )?(?:next|nxt)(?: up)?(?: (?<what>[\\p{L}' ]{2,30}?))?(?:${inMine})?$`,
  "iu",
);
export const anyThing =
  /^(?:appointments?|apointments?|appts?|apts?|events?|things?|entry|date|engagement|commitment|booking|calendar (?:event|entry|appointment)|diary entry|one)$/i;

export const freeOrNot = new RegExp(
  `^(?:(?:(?:when|wen|what time|wot time) )?(?:am|are|r|is|m|im) (?:i|we|me) |(?:i|we) (?:am |are )?)?(?:(?:all|still|completely) )?(?<kind>free|busy|available|booked(?: up)?|clear|tied up)(?: (?:for lunch|for dinner|at all|all day))?(?: (?<when>.+))?$`,
  "iu",
);
/** "is tuesday morning free" */
export const dayFree = /^(?:is|are) (?:my )?(?<when>.+?) (?:still )?(?:free|clear|busy|booked(?: up)?)$/iu;
export const timeFree =
  /^(?:do i|have i|do we|have we|ave i) (?:have |got )?(?:any )?(?:time free|free time|a free slot|time)(?: (?<when>.+))?$/iu;

export const findTimes = new RegExp(
  `^(?:(?:and )?(?:what|wot|wat|wht) ?(?:time|day|date)(?: ?'?s| is| are| r| was)?|(?:and )?(?:when|wen|whn|whens|when's|wens)(?: is| are|'s| r| was)?) (?:it )?(?:(?:${my}|that|this) )?(?<what>.+?)(?<sure>${inMine})?$`,
  "iu",
);
/** "when am i next at choir", "what time do i see the vet". */
export const findMine = new RegExp(
  `^(?:and )?(?:(?:what|wot|wat) ?(?:time|day|date)|when|wen|whn) (?:am|are|do|r) (?:i|we) (?:next |meant to be |supposed to be )?(?:at |in |see |have |got |go to |\\p{L}+ing (?:to |at |in |with |on )?|due (?:at|in) )+(?:${my} )?(?<what>.+)$`,
  "iu",
);
/** "is there choir this week", "have i got swimming tomorrow". */
export const isThere = new RegExp(
  `^(?:is there|is|have i got|do i have|have we got|do we have|ave i got|got|am i at|am i going to|is it) (?:${my} |a |an )?(?<what>.+)$`,
  "iu",
);
/** "what does next week look like for me" */
export const lookLike = new RegExp(
  `^(?:how|${what}) (?:does|do|is|r|are|am i fixed) (?<when>.+?) (?:look|looking|lookin|shaping up)(?: like)?(?: for (?:me|us))?$`,
  "iu",
);
export const findCommand = new RegExp(
  `^(?:find|search(?: for)?|look for|look up) (?<what>.+?)${inMine}$`,
  "iu",
);

const put =
  "(?:add|ad|put|stick|pop|write|enter|save|note|book|place|schedule|pencil|mark|get|log|insert|set|whack|bung|jot)";
export const addTo = [
  new RegExp(
    `^${put}(?: down| in)? (?<what>.+?) (?:to|in|into|on|onto|2|in2) (?:${my} )?${calendarWord}(?<more>[:, ].*)?$`,
    "iu",
  ),
  new RegExp(
    `^${put}(?: this| it)? (?:to|in|into|on|onto|2) (?:${my} )?${calendarWord}[:, -]+(?<what>.+)$`,
    "iu",
  ),
  // "haircut sat 11am, put it in my diary": told first.
  new RegExp(
    `^(?<what>[^?]+?)[,.;]?(?: (?:so|and|can (?:you|u)|could (?:you|u)|pls|please))* ${put}(?: (?:it|this|that))?(?: down)? (?:to|in|into|on|onto|2|in2) (?:${my} )?${calendarWord}$`,
    "iu",
  ),
  /^save the date(?: for)?[:, -]+(?<what>.+)$/iu,
  new RegExp(`^(?:pencil|pen) (?:me |us |it )?in(?: for)?[: ]+(?<what>.+)$`, "iu"),
  new RegExp(
    `^(?:schedule|arrange) (?:(?:a|an|my|the) )?(?<what>(?:.+ )?(?:meeting|appointment|appt|call|lunch|dinner|visit|interview|session|lesson)(?: .+)?)$`,
    "iu",
  ),
  // "add meeting with bob": the name says who, and what.
  /^(?:new|add|create|make|set up) (?:(?:a|an|new) )*(?<what>(?:meeting|mtg|appointment|appt|call) (?:with|w|at|about|re) .+)$/iu,
  new RegExp(
    `^(?:new|add|create|make) (?:(?:a|an|new) )*(?:appointment|appt|calendar event|event|meeting|diary entry|calendar entry|entry)(?: (?:for|on|at|called|named))?[:,]? (?<what>.+)$`,
    "iu",
  ),
];
/** "bin day every other thursday in my calendar" */
export const namedIn = new RegExp(
  `^(?<what>.+?),? (?:in|into|on|onto|to|2|for) ${my} ${calendarWord}$`,
  "iu",
);
export const addTimed = new RegExp(
  `^(?:add|ad|put|stick|pop|schedule|enter|whack|bung|book|create)(?: down| in)? (?:(?:a|an|my|the) )?(?<what>.+)$`,
  "iu",
);
/** Where a text says which list, or that it is to be reminded of. */
export const ofList =
  /(?<![\p{L}])(?:to|on|onto|in) (?:(?:my|the|our) )?(?:\p{L}+ )?(?:list|notes?|shopping|groceries|todo|to do|(?:daily|morning|evening) (?:text|txt|message|update))(?![\p{L}])|(?<![\p{L}])(?:reminders?|alarms?|timers?|remind|digest|table|taxi|cab|hotel|flight|ticket|tickets)(?![\p{L}])/iu;
/** "i have a dentist appointment tuesday at 3": told, not asked for. */
export const toldOf = new RegExp(
  `^(?:i|we|ive|i've|weve)(?: have| hav| 've)?(?: got| gt)? (?:(?:a|an|my|the) )?(?<what>(?:[\\p{L}' ]+ )?(?:appointment|appt|apt|meeting|interview|lesson|exam)(?: .+)?)$`,
  "iu",
);

const remove =
  "(?:delete|delet|del|remove|rmv|cancel|cancle|drop|scrap|scrub|erase|take|cross|bin(?= (?:the|my|that|off))|get rid of)";
export const deleteFrom = new RegExp(
  `^${remove}(?: off| out)? (?:(?:${my}|that|this) )?(?<what>.+?)(?: off| out)? (?:from|off|out of|of|on|in) (?:${my} )?${calendarWord}$`,
  "iu",
);
/** "clear my diary for tomorrow", "cancel all my meetings on friday" */
export const deleteAll = new RegExp(
  `^(?:clear|empty|wipe|free up|delete|remove|cancel|scrap|take off)(?: out)? (?:all |everything (?:in|on|from) )?(?:of )?(?:${my} )?(?:(?<day>.+?)(?:'?s)? )?(?:${calendarWord}|(?=\\p{L}+s(?!\\p{L}))${things})(?: (?:for|on|of))?(?: (?<when>.+))?$`,
  "iu",
);
export const deleteBare = new RegExp(`^${remove} (?:(?:${my}|that|this) )?(?<what>[^?]{2,60})$`, "iu");
export const forgetAll = new RegExp(
  `^(?:forget|delete|remove|clear|wipe|erase|unlink|disconnect|empty|(?:stop|quit) (?:reading|using|showing)|get rid of|lose|drop|cancel)(?: all)?(?: of)? (?:${my} )?(?:whole |entire )?${calendarWord}(?: address| link| feed)?$`,
  "iu",
);
/** What others tell the time of, or take off. */
export const notOurs =
  /(?<![\p{L}])(?:bus|buses|train|trains|tram|tube|ferry|flight|sunset|sunrise|sun|moon|tide|easter|xmas|christmas|ramadan|eid|diwali|holidays?|it|time|in|open|opens|close|closes|shut|game|match|play|plays|playin|playing|kick ?off|news|weather|rain|snow|reminders?|alarms?|timers?|digest|list|texts?|subscription|order|booking ref|account|born|died|war|world (?:cup|war|series|news)|delivery|next|last|first|payday|daily|contract|plan|everything|all|hungry|tired|you|u|best|good)(?![\p{L}])/iu;
