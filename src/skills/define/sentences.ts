const MAX_READ = 400;
const MOST = 5;

/** The sentences of a text of several, the last first: what is asked mostly stands behind why. Else none. */
export function sentencesOf(text: string): string[] {
  const sentences = text
    .slice(0, MAX_READ)
    .split(/(?<=[.!?])(?<!\b(?:dr|mr|mrs|ms|st|mt|no|prof|jr|sr|vs|[a-z])\.)\s+|\n+/i)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}{2}/u.test(sentence));
  return sentences.length > 1 ? sentences.toReversed().slice(0, MOST) : [];
}

const starts =
  /(?:^|[\s,;:-])(?=(?:how|hw|what|wat|wot|whats|wats|wots|what's|is it|another word|define|spell|meaning of|which)\s)/giu;

/** What follows each word that begins a question, the last first: "i forgot how do you spell rhythm". */
export function questionsIn(text: string): string[] {
  const bounded = text.slice(0, MAX_READ);
  return Array.from(bounded.matchAll(starts), ({ index, 0: before }) => bounded.slice(index + before.length))
    .toReversed()
    .filter((question) => question.length < bounded.length)
    .slice(0, MOST);
}
