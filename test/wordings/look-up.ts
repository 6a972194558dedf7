/**
 * Questions to an encyclopedia as people really text them, written before the code. What is asked for stands in the
 * articles of the stand-in (test/support/wikipedia/articles.ts); the facts are the world's own.
 */

export type LookUpWording = {
  text: string;
  /** Earlier texts from the same phone. */
  before?: string[];
  /** All of these must be in the answer; a bar stands between forms that are as good. */
  says: string[];
};

const source = "(Wikipedia)";
const noWeb = "web search";

export const lookUpWordings: LookUpWording[] = [
  { text: "who was nelson mandela", says: ["South African", source] },
  { text: "WHO rosa parks", says: ["civil rights", source] },
  { text: "wats photosynthesis", says: ["plants", source] },
  { text: "what is a marsupial", says: ["pouch", source] },
  { text: "tell me about mount kenya", says: ["volcano", source] },
  { text: "tell us abt the sahara", says: ["desert", source] },
  { text: "when was the eifel tower built", says: ["1889", source] },
  { text: "wen was the taj mahal built", says: ["1632|1648|1653", source] },
  { text: "how tall is kilimanjaro", says: ["5,895", source] },
  { text: "hw high is mt everest", says: ["8,849|8,848", source] },
  { text: "capital of mongolia", says: ["Ulaanbaatar", source] },
  { text: "what is the capital of kenya pls", says: ["Nairobi", source] },
  { text: "population of lagos", says: ["million", source] },
  { text: "how many people live in iceland", says: ["380,000|390,000|393,000", source] },
  { text: "who wrote half of a yellow sun", says: ["Chimamanda Ngozi Adichie", source] },
  { text: "author of things fall apart", says: ["Chinua Achebe", source] },
  { text: "WIKI black holes", says: ["gravity", source] },
  { text: "wikipedia florence nightingale", says: ["nurs", source] },
  { text: "who invented the telephone", says: ["Bell", source] },
  { text: "who discovered penicillin", says: ["Fleming", source] },
  { text: "who painted the mona lisa?", says: ["Leonardo", source] },
  { text: "when did the titanic sink", says: ["1912", source] },
  { text: "what year did the berlin wall come down", says: ["1989", source] },
  { text: "when was wangari maathai born", says: ["1940", source] },
  { text: "when did bob marley die", says: ["1981", source] },
  { text: "where was mozart born", says: ["Salzburg", source] },
  { text: "how long is the nile", says: ["6,650", source] },
  { text: "how deep is lake baikal", says: ["1,642", source] },
  { text: "how far is the moon", says: ["384,", source] },
  { text: "how many moons does mars have", says: ["two|Phobos", source] },
  { text: "how many bones in the human body", says: ["206", source] },
  { text: "how long do elephants live", says: ["60|70", source] },
  { text: "what do badgers eat", says: ["earthworms", source] },
  { text: "wot currency do they use in thailand", says: ["baht", source] },
  { text: "what language do they speak in brazil", says: ["Portuguese", source] },
  { text: "what is the boiling point of water", says: ["100", source] },
  { text: "how fast can a cheetah run", says: ["km/h|mph", source] },
  { text: "how heavy is a blue whale", says: ["tonnes", source] },
  { text: "biggest lake in africa", says: ["Lake Victoria", source] },
  { text: "what is the longest river in europe", says: ["Volga", source] },
  { text: "which planet is closest to the sun", says: ["Mercury", source] },
  { text: "who was the first man on the moon", says: ["Armstrong", source] },
  { text: "hi can u tell me who ruth first was", says: ["journalist", source] },
  { text: "do u know what malaria is", says: ["mosquito", source] },
  { text: "look up the battle of hastings", says: ["1066", source] },
  { text: "facts about giraffes", says: ["tallest", source] },
  { text: "info on diabetes", says: ["blood sugar", source] },
  { text: "why is the sky blue", says: ["scatter", source] },
  { text: "how do bees make honey", says: ["nectar", source] },
  { text: "explain gravity", says: ["attract", source] },
  { text: "whos chinua achebe", says: ["Nigerian", source] },
  { text: "what happened at sharpeville", says: ["1960", source] },
  { text: "is a tomato a fruit", says: ["berry|fruit", source] },
  { text: "when did ww2 end", says: ["1945", source] },
  { text: "how old is stonehenge", says: ["BC", source] },
  { text: "and when did she die", before: ["who was rosa parks"], says: ["2005", source] },
  { text: "more", before: ["who was marie curie"], says: [source] },
  { text: "what is mercury", says: ["1 ", "2 ", "planet", "element"] },
  { text: "2", before: ["what is mercury"], says: ["metal", source] },
  { text: "price of bitcoin", says: [noWeb] },
  { text: "who won the match last nite", says: [noWeb] },
  { text: "whats the latest on the strike", says: ["1 ", "strike"] },
  { text: "football scores pls", says: [noWeb] },
  { text: "wats in the news 2day", says: ["1 ", "2 "] },
];
