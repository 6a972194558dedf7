/** About today whatever else stands there: news, scores, strikes, prices. */
const surely = [
  /^(?!(?:good|bad|great|sad|no|fake|happy|amazing|my) )(?:\S+ ){0,4}(?:news|headlines?|newsflash|top stories)(?: (?:in|from|about|bout|on|of|for|this|today|2day|tonight|update|brief|at|right|now|summary|please)\b.*)?$/iu,
  /^(?:(?:what is|give me|gimme|get me|send me|tell me|any|the|is there any|is there|update me on|whats) )*(?:latest|updates?|newest)\b(?! (?:book|album|novel|time ?zone))(?: .*)?$/iu,
  /\b(?:scores?|final score|half time|full time|fixtures?|standings|league table|results?)(?: (?:pls|please|so far|today|on|from|for|of|in|last|at|this|yesterday|saturday|sunday)\b.*)?$/iu,
  /\b(?:next|last) (?:\p{L}+ ){0,3}(?:match|game|fixture|fight|election|gp|grand prix|derby|gig|concert|race)\b/iu,
  /\b(?:price|prices|cost|value|worth|rate|shares?) of (?:\p{L}+ ){0,2}(?:bitcoin|btc|ethereum|eth|gold|silver|oil|petrol|diesel|gas|fuel|maize|coffee|tea|shares?|stocks?|milk|bread|sugar|rice|wheat|fertili[sz]er|electricity|houses?)\b/iu,
  /\b(?:bitcoin|btc|ethereum|eth|gold|silver|oil|petrol|diesel|fuel|maize|share|stock)s? prices?\b|\b(?:stock|stocks) market\b|\bdow jones|\bftse\b|\bnasdaq\b/iu,
  /\bhow much (?:is|are|does|s) (?:\p{L}+ ){0,3}(?:bitcoin|btc|ethereum|gold|oil|petrol|diesel|fuel|fertili[sz]er)\b/iu,
  /\b(?:tube|train|bus|rail|school|teachers?|nurses?|doctors?|port|strike)s? strikes?\b|\bis (?:there|the) .*\bstrike\b|\bon strike\b/iu,
  /\b(?:election|lottery|lotto|euromillions|f1|grand prix|nba|nfl|premier league|cricket|football|rugby|tennis|hockey|footie|footy) (?:results?|scores?|table|update)\b/iu,
  /^(?:who is )?(?:top|bottom) of the (?:league|table)/iu,
  /\bkick ?off\b.*\b(?:final|match|game|cup)\b/iu,
  /^(?:what is (?:happening|going on|new)(?: (?:in|with) the .+)?|what happened in parliament.*|world today)$/iu,
];

const recent =
  /\b(?:last (?:night|nite|nyt|weekend|sat|sun|mon|tues?|wed|thurs?|fri)\w*|yesterday|yday|today|2day|tonight|2nite|2night|tonite|right now|this (?:morning|weekend|week|evening|afternoon|season|month)|at the weekend|(?:on|at) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|sat|sun|ascot)|so far|just now|at the moment|currently|again|the missing)\b/iu;
/** Questions about what people did, which "today" makes news. */
const asking =
  /^(?:who|what (?:happened|did)|did|has|have|when did|how did|how many .* (?:died|killed|hurt|dead|arrested)|which (?:team|party|player|club)|where did)\b/iu;

/** Questions that are about sport or politics of these days by what they ask, unless they say of which year. */
const likely = [
  /^who (?:won|wins|is winning|beat|lost|scored|is playing|got (?:voted|knocked|sent)|came (?:first|last|top|second|third)|is (?:top|leading|in the lead)|went out)\b/iu,
  /^(?:did|have|has) (?:the )?(?:\p{L}+ ){1,3}(?:win|won|lose|lost|draw|drew|score|get through|qualify|qualified|beat|resign|resigned)\b/iu,
  /^(?:how did|hows) (?:the )?(?:\p{L}+ ){1,3}(?:get on|do|go|play|finish|close)$/iu,
  /^(?:when|what time|who) (?:do|does|are|is) (?:the )?(?:\p{L}+ ){1,3}(?:play|playing|kick off)(?: next| again| on .+)?$/iu,
];

/** Whether this is about today beyond doubt; then no other skill is asked. `text`: tidied. */
export function isSurelyFresh(text: string): boolean {
  return !hasPastYear(text) && surely.some((pattern) => pattern.test(text));
}

/** Whether the encyclopedia may be out of date for this; a search of the web answers. `text`: tidied. */
export function isFresh(text: string): boolean {
  if (hasPastYear(text)) return false;
  return (
    isSurelyFresh(text) ||
    (asking.test(text) && recent.test(text)) ||
    likely.some((pattern) => pattern.test(text))
  );
}

/** A year makes it a question for the encyclopedia: "who won the world cup in 1966". */
function hasPastYear(text: string): boolean {
  return /\b(?:1\d{3}|200\d|201\d)\b/u.test(text);
}
