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

/** Why it is asked, behind a question: "who was marcus garvey my son has homework on him". */
const reason =
  /(?<=^\S+ \S+ .+?)(?<!\b(?:if|when|that|where|while|than|and|do|does|did|can|should|would|will|how|what))[\s,.?!;-]+(?:(?:because|cos|coz|cause|cuz|as|bc) )?(?:(?:my|our|his|her|the) (?:son|daughter|kids?|boy|girl|grandson|granddaughter|grandkids|children|husband|wife|mum|dad|mate|friend|teacher|miss|sir|boss|class|team|quiz|homework|exam|neighbour)s?\b|(?:miss|sir|teacher|mum|dad) (?:said|says|told)\b|i(?:'?m|'?ve| am| have| need| want| was| just| think| saw| heard| read| keep| forgot| always| got| bet| cant| can't)\b|(?:we|he|she|they)(?:'?re|'?s| are| is| were| was| have| has| need| said| says| keeps?)\b|(?:its|it's|this is|need it|need this|asking) for\b|doing (?:a|my|the)\b|trying to\b|for (?:my|a|an|the|his|her|our) (?:\p{L}+ )?(?:quiz|homework|crossword|project|essay|exam|bet|argument|school|class)\b).*$/iu;

/** A question without why it is asked. */
export function withoutReason(text: string): string {
  return text.slice(0, MAX_READ).replace(reason, "");
}
