import { placeName } from "./read-where.ts";

const MAX_ANSWER_CHARACTERS = 120;
const MAX_ANSWER_WORDS = 14;

/** The question for where a person is. `about`: what it is for, such as "the nearest pharmacy"; may be empty. */
export function askWhere(about: string): string {
  return `Where are you? Text a street and town, or a stop${about === "" ? "" : `, for ${about}`}.`;
}

// What opens a question, a wish or a sentence about something else.
const opensOther =
  /^(?:how|what|whats|wot|wots|wat|when|whens|why|who|whos|where|wheres|whr|which|is|are|am|was|can|cn|could|do|does|did|will|wil|would|should|shall|if|i|im|ive|id|ill|we|were|you|u|ur|it|its|that|thats|this|they|he|she|please|pls|plz|tell|give|show|find|get|set|send|remind|wake|forget|remember|save|map|maps|directions|route|weather|wthr|forecast|near|nearest|digest|define|convert|translate|calc|places|every|daily|same|also|and|but|or|so|not|never|nvm|thanks|thank|thx|ty|cheers|hi|hello|hey|hiya|yo|bye|help|sos|fuck|stop|start|ok|okay|k|yes|yeah|yep|y|n|no|nope|nah|sorry|lol|what about|wait|dunno|idk|dont|more|next|back|later|reset|info|agent|human|emergency|forget it|nothing|none|nowhere|anywhere|call|phone|open|sun|rain|snow|wind|later)(?= |$)/;
// Whole texts that are commands, though a street may begin with the word.
const isCommand =
  /^(?:sunset|sunrise|sundown|reminders|alarms|timers|notes|lists?|news|headlines|calendar|cal|zone|time|date)$/;
// A wish to be brought somewhere: "take me to jkia", "bring me home", "bus to town".
const opensWay =
  /^(?:(?:take|bring|get|lead|guide|drive|drop|carry|fly|walk|send|show|direct|navigate) (?:me|us|him|her)|(?:take|drive|walk|cycle|bike|travel|go|going|head|heading|navigate|get|getting|bus|buses|coach|train|trains|tram|tube|metro|ferry|taxi|cab|uber|matatu|mat|boda|danfo|okada|jeepney|lift|ride|way|road|trip|journey|flight|car) (?:to|2|home|back|into|from|frm|towards?)|from .+ (?:to|2)|(?:next|last|first) (?:bus|train|tram|coach|ferry))(?= |$)/;
const saysWhere =
  /^(?:(?:right )?now )?(?:(?:im|i am|i m|we are|were|we r|am|currently|it is|its) (?:currently |now |just |still )?)?(?:(?:standing|sitting|stood|staying|stuck|sat) )?(?:@|at|in|near|nr|by|outside|outsde|next to|close to|opposite|on|around|round)(?: |(?<=@))/i;
const saysIts =
  /^(?:(?:it'?s|it is|thats|that's|that is)(?: at)? (?=\d)|(?:the |my )?(?:address|adress|place|street|location)(?:'s| is| =|:) (?:at )?)/i;
const saysHere = /^(?:im|i am|i m|we are|were|we r|am) (?:here(?: in| at)? )?(?=\S)/i;

/** The place that a text gives as an answer to "Where are you?"; null where it says something else. */
export function readPlaceAnswer(text: string): string | null {
  if (text.length > MAX_ANSWER_CHARACTERS || text.includes("?")) return null;
  const line = text
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, " ")
    .trim();
  const spoken = line.replace(/\bI'm\b/gi, "im").replace(/\bwe're\b/gi, "we are");
  const place = (
    saysIts.test(spoken)
      ? spoken.replace(saysIts, "")
      : saysWhere.test(spoken)
        ? spoken.replace(saysWhere, "")
        : spoken.replace(saysHere, "")
  )
    .replace(/[\s,]+(?:now|right now|atm|at the moment|pls|plz|please|thanks|thx|ta)[.!]*$/i, "")
    .replace(/^[\s.,;:!*"-]+|[\s.,;:!*"-]+$/g, "");
  const words = placeName(place);
  if (words.split(" ").length > MAX_ANSWER_WORDS || opensOther.test(words) || opensWay.test(words))
    return null;
  if (isCommand.test(words)) return null;
  if (/\b(?:dont know|not sure|no idea|lost|trouble|love|hurry|tired|hungry)\b/.test(words)) return null;
  // One digit is an answer to numbered choices, and two letters at least make a place; a postcode has both.
  return /\p{L}.*\p{L}|\d{4}|\p{Lo}/u.test(place) ? place : null;
}
