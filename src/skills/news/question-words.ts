/** What questions on sport and of today are made of, beside the name of the team or the thing. */
const empty = new Set(
  (
    "who whos what whats wot wots wat wats da when where how which why did do does is are was were will has have had be been the a an of in on at to for from by with and or v vs versus against their " +
    "won win wins winning lose lost loses losing beat beats draw drew score scores scored scoring result results final half full time game games match matches fixture fixtures " +
    "play plays played playing kick off get got gets on go goes went come came through next last latest night nite tonight tonite today 2day 2nite yesterday yday this weekend week morning evening " +
    "anyone anybody someone many die died dies killed hurt doing looking performing getting going hows bad big " +
    "tomorrow tmrw 2moro 2morrow tmoz month due " +
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun so far again still now just yet first second third team teams club side happened happening happen happens " +
    "league table standings top bottom day date season year pls please plz tell me any there it they he she said say says up down news ko"
  ).split(" "),
);
const ofSport =
  /\b(?:scores?|scored|won|wins?|winning|lost|lose|beat|match|game|fixtures?|plays?|playing|kick ?off|league|table|standings|cup|team|squad|half ?time|full ?time|football|cricket|rugby|tennis|hockey|golf|boxing|f1|nba|nfl|race|get on|got on|v|vs)\b/iu;

/** Whether a question seems to be one of sport. */
export function asksOfSport(question: string): boolean {
  return ofSport.test(question);
}

/** Headlines name the team, and seldom what it plays. */
const sports = new Set(
  "football footie footy soccer cricket rugby tennis hockey golf boxing f1 nba nfl ipl premier cup".split(
    " ",
  ),
);

/** The names in a question: "when do ireland play next" → "ireland"; the sport where nothing else is named. */
export function questionWords(question: string): string {
  const words = question
    .toLowerCase()
    .replace(/[’']s(?![\p{L}])/gu, "")
    .split(/[^\p{L}\p{N}'-]+/u)
    .filter((word) => word !== "" && !empty.has(word));
  const names = words.filter((word) => !sports.has(word));
  return (names.length > 0 ? names : words).slice(0, 6).join(" ");
}
