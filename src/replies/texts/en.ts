/** English; the other languages say the same, text by text. `{…}` is filled in. */
export const en = {
  reset: "Fresh start: I have forgotten this chat. What can I do for you?",
  noMore: "That was all, there is no more to send.",
  moreHint: "MORE for more",
  waitingForPerson:
    "I have asked for a person to answer you here. Until then I stay silent. To talk to me again, text RESET.",
  nobodyHere:
    "Nobody is here now. Someone will answer from {opens}. Until then I stay silent. To talk to me again, text RESET.",
  takenOver: "A person has joined this chat and will answer you from here.",
  handedBack: "The person has left this chat. I am the assistant again: ask me anything.",
  overQuota: "You have used up your texts for today. I will answer you again tomorrow.",
  confirmOptOut: "Shall I stop texting you? Text 1 for yes, 2 for no.",
  nothingChanged: "All right, nothing has changed.",
  picture: "Sorry, I cannot read pictures yet. Please put it in words.",
  greeting: "Hello. What can I do for you? Text HELP to see what I do.",
  thanked: "You're welcome.",
  empty: "Your text came through empty. Please send it again.",
  late: "Late, sorry:",
  failed: "Sorry, something went wrong on my side. Please try again in a few minutes.",
  emergency: "I cannot call for help. If you are in danger, call {number} now.",
  anyEmergencyNumber: "your emergency number (112, 911 or 999)",
  which: "What is it about? Text\n1 {first}\n2 {second}\n3 a person",
  days: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
  /** Why a picture cannot be looked at. */
  pictureFailure: {
    kind: "Sorry, I can only look at pictures (JPEG, PNG, GIF or WEBP). Please put it in words.",
    size: "Sorry, that picture is too large for me. Please send a smaller one, or put it in words.",
    away: "Sorry, the picture did not reach me. Please send it again, or put it in words.",
  },
  /** What the contact is told when the language model gave no answer, by reason. */
  modelFailure: {
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
    "no-pictures": "Sorry, I cannot read pictures yet. Please put it in words.",
    defect: "Sorry, something went wrong on my side. Please try again in a few minutes.",
  },
  /** HELP: a greeting, the skills' words, how one is explained, our own words; shorter where the words are many. */
  help: {
    hello: "I am an assistant by text.",
    helloChat: "I am an assistant by text: ask me anything.",
    helloChatShort: "I am an assistant: ask me anything.",
    brief: "Ask or text:",
    how: "HELP {first}: how",
    own: "RESET: new start\nHUMAN: a person\nSTOP: no texts",
    ownShort: "RESET new, HUMAN person, STOP ends",
  },
  /** Asks a person whether another may send them something through us. `{code}`: four digits. */
  relayQuestion:
    "{number} wants to send you lists and notes through this number. Text YES {code} to allow it, or BLOCK {code} to never get any.",
  /** LANG. */
  language: {
    chosen: "All right, English from now on.",
    now: "I answer in English.",
    choose: "To change it text LANG and one of: {list}. Others by their name.",
    other:
      "{language} noted: where a language model writes the answer, it is in {language}. All other texts stay English.",
    auto: "All right: English, or the language you write in if I know it.",
    unknown: "I know no language of that name. Text for example: LANG SPANISH",
  },
};
