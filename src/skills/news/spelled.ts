const forms: [RegExp, string][] = [
  [/^(?:nws|newz|neews|nwes|nuws|newss)$/iu, "news"],
  [/^(?:headline|hedlines|headlins|headlnes|hedlins|headlinez)$/iu, "headlines"],
  [/^(?:2day|2days|tday|todays|today's|2day's)$/iu, "today"],
  [/^(?:2nite|2night|tonite)$/iu, "tonight"],
  [/^(?:mornin|mornin'|mrning)$/iu, "morning"],
  [/^(?:da|de|teh|th)$/iu, "the"],
  [/^(?:ne|ny|eny|n e)$/iu, "any"],
  [/^(?:bout|abt|abut|abou|re)$/iu, "about"],
  [/^(?:happenin|happnin|hapening|happening|hapnin|goin)$/iu, "happening"],
  [/^(?:n|nd)$/iu, "and"],
  [/^(?:wat|wot|wht|wats|wots|whats|what's|watz)$/iu, "what is"],
  [/^(?:sprt|sprts|spots)$/iu, "sport"],
  [/^(?:lates|latst|lastest|ltest)$/iu, "latest"],
  [/^(?:fone|4)$/iu, "for"],
  [/^(?:playin|playn)$/iu, "playing"],
  [/^(?:hv|hav|hve)$/iu, "have"],
];

/** The words that ask for news as they are mostly spelled; all others stay. Lower case. */
export function spelled(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/[?!.,;:]+(?=\s|$)/gu, "")
    .split(/\s+/)
    .map((word) => forms.find(([pattern]) => pattern.test(word))?.[1] ?? word)
    .join(" ")
    .trim();
}
