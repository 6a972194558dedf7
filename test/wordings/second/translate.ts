import type { TranslateWording } from "../translate.ts";

/** Drawn when the readers stood, by somebody who had not seen them, and judged before these were mended. */
export const secondTranslate: TranslateWording[] = [
  { text: "german for railway station", says: ["language model"] },
  {
    text: "how wud i say where is the pharmacy in spanish",
    says: ["farmacia"],
  },
  {
    text: "whats thank you very much in french",
    says: ["merci"],
  },
  {
    text: "good morning in swahili pls",
    says: ["asubuhi"],
  },
  {
    text: "how to say i am hungry in french",
    says: ["faim"],
  },
  {
    text: "what does bonjour mean in english",
    says: ["hello|good"],
  },
  {
    text: "whats karibu in english",
    says: ["welcome"],
  },
  {
    text: "Could you please tell me the German word for butterfly",
    says: ["de-butterfly"],
  },
  {
    text: "what is bread called in german",
    says: ["brot"],
  },
  {
    text: "how do i ask for the bill in spanish",
    says: ["cuenta"],
  },
  {
    text: "excuse me in japanese",
    says: ["sumimasen"],
  },
  {
    text: "translate the following to french: I will be late for the meeting tomorrow",
    says: ["language model"],
  },
  {
    text: "can you translate this for me into polish the boiler is broken please call me",
    says: ["language model"],
  },
  {
    text: "how do u say wheres the bathroom in spanish",
    says: ["baño"],
  },
  {
    text: "i need 2 say sorry in irish",
    says: ["brón|leithsc"],
  },
  {
    text: "count to ten in french",
    says: ["deux", "dix"],
  },
  {
    text: "how do i say help me in hindi",
    says: ["madad|मदद|bach"],
  },
  {
    text: "hw 2 say i dont understand in chinese",
    says: ["bù|bu "],
  },
  {
    text: "do you speak english in portuguese",
    says: ["inglês"],
  },
  {
    text: "translate from spanish: buenos dias",
    says: ["good morning|good day"],
  },
  {
    text: "meaning of asante sana in english",
    says: ["thank"],
  },
  {
    text: "in french how do you say see you tomorrow",
    says: ["demain"],
  },
  {
    text: "Hi there! We are going to Madrid next week. How do I say 'congratulations' in Spanish?",
    says: ["felicidades|enhorabuena|language model"],
  },
  {
    text: "wots the spanish 4 cheese",
    says: ["es-cheese"],
  },
  {
    text: "how do i greet someone in yoruba",
    says: ["ẹ n lẹ|hello|language model"],
  },
  {
    text: "how do they say umbrella in french",
    says: ["fr-umbrella"],
  },
  {
    text: "salamat meaning",
    says: ["thank"],
  },
  {
    text: "what does danke schoen mean",
    says: ["thank"],
  },
  {
    text: "hw cn i say gud morning in igbo",
    says: ["tụ|language model"],
  },
  {
    text: "thank u so much in spanish",
    says: ["muchas gracias"],
  },
  {
    text: "translate this please: je suis malade",
    says: ["language model|ill|sick"],
  },
  {
    text: "the man next door said guten tag what does it mean",
    says: ["good"],
  },
  {
    text: "in spanish what is monday",
    says: ["lunes|es-monday"],
  },
  {
    text: "i wanna say sorry 2 my girlfriend in french",
    says: ["désolé|pardon|language model"],
  },
  {
    text: "how to say no thank you in polish",
    says: ["nie"],
  },
  {
    text: "what language is obrigado and what does it mean",
    says: ["thank"],
  },
  { text: "i love you in french and spanish", says: ["t'aime", "te quiero"] },
  { text: "sorry in french n german", says: ["désolé", "entschuldigung"] },
  { text: "whats yes and no in greek", says: ["nai|ναι"] },
  { text: "please and thank you in dutch", says: ["alstublieft", "dank"] },
  { text: "in german how do i ask how much does it cost", says: ["kostet"] },
  { text: '"i need a doctor" french', says: ["médecin"] },
  { text: "what language is obrigado", says: ["portuguese"] },
  { text: "how do i pronounce merci", says: ["mair-see"] },
  { text: "how do u pronounce buenos dias", says: ["bweh"] },
  { text: "how do you say excuse me in french and how do you pronounce it", says: ["excusez", "kew"] },
  { text: "how do you pronounce it", before: ["hello in spanish"], says: ["oh-la"] },
  { text: "and thank you", before: ["how do you say please in german"], says: ["danke"] },
  { text: "spanish?", before: ["thanks in german"], says: ["gracias"] },
  { text: "and good night", before: ["good morning in french"], says: ["bonne nuit"] },
  { text: "Hello. My carer is Polish, how do I say thank you very much to her?", says: ["dziękuję"] },
  { text: 'are you able to translate "happy new year" into german for my card', says: ["neues jahr"] },
  { text: "Je suis perdu - what does that mean", says: ["lost"] },
  { text: "what is one two three in italian", says: ["uno", "tre"] },
  { text: "translate happy birthday to welsh", says: ["penblwydd"] },
];
