import type { LookUpWording } from "../look-up.ts";

/** Drawn when the readers stood, by somebody who had not seen them, and judged before these were mended. */
export const secondLookUp: LookUpWording[] = [
  {
    text: "who was jomo kenyatta",
    says: ["jomo kenyatta is what was asked"],
  },
  {
    text: "Good morning, my grandson is doing a project. Who was Isambard Kingdom Brunel?",
    says: ["isambard kingdom brunel is what was asked"],
  },
  {
    text: "what is newcastle disease in chickens",
    says: [
      "newcastle disease in chickens is what was asked|newcastle disease is what was asked|newcastle disease chickens is what was asked",
    ],
  },
  {
    text: "tell me something about the great wall of china",
    says: ["great wall of china is what was asked"],
  },
  {
    text: "when did world war 2 end",
    says: ["world war 2 is what was asked|world war"],
  },
  {
    text: "can you tell me how high ben nevis is",
    says: ["ben nevis is what was asked"],
  },
  {
    text: "who sang bohemian rhapsody",
    says: ["bohemian rhapsody"],
  },
  {
    text: "who wrote romeo and juliet i forgot",
    says: ["romeo and juliet is what was asked"],
  },
  {
    text: "how old is joe biden",
    says: ["joe biden is what was asked"],
  },
  {
    text: "explain how a solar eclipse happens",
    says: ["solar eclipse"],
  },
  {
    text: "what causes thunder",
    says: ["thunder"],
  },
  {
    text: "how do bees make honey",
    says: ["honey"],
  },
  {
    text: "where is burkina faso",
    says: ["burkina faso is what was asked"],
  },
  {
    text: "what language is spoken in the philippines",
    says: ["philippines"],
  },
  {
    text: "fun facts about penguins",
    says: ["penguins is what was asked"],
  },
  {
    text: "info on type 2 diabetes please",
    says: ["type 2 diabetes is what was asked"],
  },
  {
    text: "i want to know about the moon landing",
    says: ["moon"],
  },
  {
    text: "look up aloe vera for me",
    says: ["aloe vera is what was asked"],
  },
  {
    text: "search for benefits of ginger tea",
    says: ["ginger tea|web search is what was asked"],
  },
  {
    text: "when was he born",
    before: ["who was nelson mandela"],
    says: ["1918"],
  },
  {
    text: "how tall is it",
    before: ["tell me about kilimanjaro"],
    says: ["5,895"],
  },
  {
    text: "and what is the capital of peru",
    before: ["capital of mongolia"],
    says: ["peru"],
  },
  {
    text: "Please who was Kwame Nkrumah? Need it for school",
    says: ["kwame nkrumah is what was asked"],
  },
  {
    text: "whos the guy that invented the lightbulb",
    says: ["lightbulb|light bulb is what was asked"],
  },
  {
    text: "can u look up alexander hamilton",
    says: ["alexander hamilton is what was asked"],
  },
  {
    text: "my daughter asks how big is jupiter",
    says: ["jupiter"],
  },
  {
    text: "what is typhoid fever and how do you get it",
    says: ["typhoid"],
  },
  {
    text: "what happened on d day",
    says: ["d day"],
  },
  {
    text: "how did the titanic sink",
    says: ["iceberg|Titanic is what was asked"],
  },
  {
    text: "give me a short biography of frida kahlo",
    says: ["frida kahlo"],
  },
  {
    text: "where did the great fire of london start",
    says: ["great fire of london"],
  },
  {
    text: "whats the highest mountain in scotland",
    says: ["mountain in scotland|Ben Nevis is what was asked"],
  },
  {
    text: "how many provinces are there in the philippines",
    says: ["philippines"],
  },
  {
    text: "do you know anything about alpacas",
    says: ["alpacas"],
  },
  {
    text: "i would like some information about foot and mouth disease",
    says: ["foot and mouth disease"],
  },
  {
    text: "Hello, I'm helping my daughter with her homework and we would like to know what photosynthesis is. Thank you",
    says: ["photosynthesis"],
  },
  { text: "eiffel tower height", says: ["330|eiffel tower is what was asked"] },
  { text: "is a tomato a fruit or vegetable", says: ["tomato"] },
  { text: "boiling point of water", says: ["water", "(Wikipedia)"] },
  { text: "freezing point of mercury", says: ["mercury"] },
  {
    text: "hello can u tell me who marcus garvey was my son has homework on him thanks",
    says: ["marcus garvey", "(Wikipedia)"],
  },
  { text: "whats the capital of australia my son says sydney", says: ["australia", "(Wikipedia)"] },
  { text: "can dogs eat grapes", says: ["dogs", "(Wikipedia)"] },
  { text: "why do we yawn", says: ["yawn", "(Wikipedia)"] },
  { text: "language spoken in ethiopia", says: ["ethiopia", "(Wikipedia)"] },
  { text: "i'd like to know about the suez canal please", says: ["suez canal", "(Wikipedia)"] },
  { text: "Good evening, kindly tell me who founded Microsoft.", says: ["microsoft", "(Wikipedia)"] },
  { text: "difference between a crocodile and an alligator", says: ["crocodile", "(Wikipedia)"] },
  { text: "and of spain", before: ["capital of france"], says: ["spain", "(Wikipedia)"] },
  { text: "and k2?", before: ["how tall is everest"], says: ["k2", "(Wikipedia)"] },
  { text: "what about accra", before: ["population of lagos"], says: ["accra", "(Wikipedia)"] },
  { text: "dinosaurs facts for kids", says: ["dinosaurs", "(Wikipedia)"] },
  { text: "calories in a banana", says: ["banana", "(Wikipedia)"] },
  { text: "what is the speed of sound", says: ["speed of sound", "(Wikipedia)"] },
];
