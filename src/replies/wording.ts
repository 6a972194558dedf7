/** The fixed texts. Short, plain, GSM-7, each true in the case it is for. */

export const wording = {
  reset: "Fresh start: I have forgotten this chat. What can I do for you?",
  noMore: "That was all, there is no more to send.",
  moreHint: "MORE for more",
  waitingForPerson:
    "I have asked for a person to answer you here. Until then I stay silent. To talk to me again, text RESET.",
  takenOver: "A person has joined this chat and will answer you from here.",
  handedBack: "The person has left this chat. I am the assistant again: ask me anything.",
  overQuota: "You have used up your texts for today. I will answer you again tomorrow.",
  confirmOptOut: "Shall I stop texting you? Text 1 for yes, 2 for no.",
  nothingChanged: "All right, nothing has changed.",
  picture: "Sorry, I cannot read pictures yet. Please put it in words.",
  empty: "Your text came through empty. Please send it again.",
  late: "Late, sorry:",
  failed: "Sorry, something went wrong on my side. Please try again in a few minutes.",
} as const;

/** What the contact is told when the language model gave no answer, by reason. */
export const modelFailure = {
  "not-configured": "I cannot chat yet: no language model is set up here. Text HELP for what I can do.",
  unavailable: "Sorry, my language model is not answering just now. Please try again in a few minutes.",
  quota: "Sorry, I have used up my allowance of language model time. Please try again later.",
  credentials: "Sorry, my language model does not let me in just now. Please try again later.",
  refused: "Sorry, I cannot help with that.",
  empty: "Sorry, I found no answer to that. Please ask it another way.",
  "not-grounded":
    "Sorry, I do not know that for sure, so I would rather not guess. Please ask it another way.",
  "too-slow": "Sorry, that took me too long. Please ask again, perhaps more simply.",
  "too-long": "Sorry, that is too long for me. Please send a shorter text.",
  "gave-up": "Sorry, I could not work that out. Please ask it another way.",
  "no-pictures": wording.picture,
  defect: wording.failed,
} as const;

/** The answer to HELP, in one segment: the skills' words, of which "HELP word" explains each, and our own. */
export function helpText(skillWords: string[], { canChat }: { canChat: boolean }): string {
  const [first] = skillWords;
  return [
    canChat ? "I am an assistant by text: ask me anything." : "I am an assistant by text.",
    ...(first ? [skillWords.join(" "), `HELP ${first}: how`] : []),
    "RESET: new start",
    "HUMAN: a person",
    "STOP: no texts",
  ].join("\n");
}

/** AISMS cannot call anybody; whoever is in danger must know that at once. */
export function emergencyText(number: string | null): string {
  const whom = number === null ? "your emergency number (112, 911 or 999)" : number;
  return `I cannot call for help. If you are in danger, call ${whom} now.`;
}

/** The question where two intents are nearly as likely. */
export function whichText(intents: [string, string]): string {
  const [first, second] = intents.map((name) => name.replaceAll("-", " "));
  return `What is it about? Text\n1 ${first}\n2 ${second}\n3 a person`;
}
