import type { DefineWording } from "../define.ts";

/** Drawn when the readers stood, by somebody who had not seen them, and judged before these were mended. */
export const secondDefine: DefineWording[] = [
  {
    text: "what does it mean when someone is called stoic",
    says: ["made-up meaning of stoic"],
  },
  {
    text: "My teacher said my essay was verbose. What is verbose?",
    says: ["verbose", "meaning of verbose|adjective"],
  },
  {
    text: "wat dz gaslighting mean",
    says: ["made-up meaning of gaslighting"],
  },
  {
    text: "Good evening. Kindly define the word amortization",
    says: ["made-up meaning of amortization"],
  },
  {
    text: "whats a codicil solicitor keeps saying it",
    says: ["made-up meaning of codicil"],
  },
  {
    text: "whats hypertension in simple words",
    says: ["made-up meaning of hypertension|hypertension is what was"],
  },
  {
    text: "idk what benevolent means",
    says: ["made-up meaning of benevolent"],
  },
  {
    text: "how do u spell diarrhoea",
    says: ["d-i-a-r-r-h-o-e-a|d i a r r h o e a"],
  },
  {
    text: "do i write affect or effect",
    says: ["affect", "effect"],
  },
  {
    text: "whats the correct way to spell pneumonia",
    says: ["p-n-e-u|p n e u"],
  },
  {
    text: "does accommodation have two m's",
    says: ["accommodation"],
  },
  {
    text: "i always get this wrong how do you spell rhythm",
    says: ["r-h-y|r h y"],
  },
  {
    text: "use the word melancholy in a sentence",
    says: ["melancholy"],
  },
  {
    text: "can u explain the term inflation",
    says: ["made-up meaning of inflation|inflation is what"],
  },
  {
    text: "whats another word for important its for my essay",
    says: ["crucial"],
  },
  {
    text: "the nurse wrote oedema on my chart what does that mean",
    says: ["made-up meaning of oedema"],
  },
  {
    text: "meaning pls: ostentatious",
    says: ["made-up meaning of ostentatious"],
  },
  {
    text: "do you know what the word 'ameliorate' means?",
    says: ["made-up meaning of ameliorate"],
  },
  {
    text: "what does POA mean on a house for sale",
    says: ["made-up meaning of poa"],
  },
  {
    text: "whats the diff between fewer and less",
    says: ["fewer"],
  },
  {
    text: "Hello, I was reading the newspaper and saw the word trepidation. What does it mean?",
    says: ["made-up meaning of trepidation"],
  },
  {
    text: "their or there which one do i use",
    says: ["their", "there"],
  },
  {
    text: "Hello dear, what is the meaning of the word impetuous? Thank you",
    says: ["made-up meaning of impetuous"],
  },
  {
    text: "boss called me sceptical is that good what does it mean",
    says: ["made-up meaning of sceptical"],
  },
  {
    text: "im filling a form n it says jurisdiction wats that",
    says: ["made-up meaning of jurisdiction"],
  },
  {
    text: "probate meaning in law",
    says: ["made-up meaning of probate"],
  },
  {
    text: "wot does it mean to live vicariously",
    says: ["vicarious|vicariously"],
  },
  {
    text: "pls what is d meaning of anomaly",
    says: ["made-up meaning of anomaly"],
  },
  {
    text: "can you define deductible for my insurance",
    says: ["made-up meaning of deductible"],
  },
  {
    text: "What exactly does escrow mean when buying a house?",
    says: ["made-up meaning of escrow"],
  },
  {
    text: "ambivalent what does that mean",
    says: ["made-up meaning of ambivalent"],
  },
  {
    text: "hypocrite means what",
    says: ["made-up meaning of hypocrite"],
  },
  {
    text: "whats a nicer word for beautiful",
    says: ["lovely"],
  },
  {
    text: "stationary or stationery for paper",
    says: ["stationery"],
  },
  {
    text: "should it be your or youre in your welcome",
    says: ["your"],
  },
  { text: "whats the plural of cactus", says: ["cacti"] },
  { text: "what do you call more than one sheep", says: ["two sheep|sheep: sheep"] },
  { text: "plurals of ox and goose", says: ["oxen", "geese"] },
  { text: "what is the past tense of swim", says: ["swam"] },
  { text: "past participle of write", says: ["written"] },
  { text: "how do u say the past tense of buy", says: ["bought"] },
  { text: "what is the past of go", says: ["went"] },
  { text: "whats the past tense of teach miss said its not teached", says: ["taught"] },
  { text: "superlative of bad", says: ["worst"] },
  { text: "more good or better", says: ["better"] },
  { text: "is it octopi or octopuses", says: ["octopuses"] },
  { text: "is it swam or swum", says: ["swam", "swum"] },
  { text: "rhyme with blue plz", says: ["true|you"] },
  { text: "need a word that rhymes with heart for a valentines card", says: ["start|part"] },
  { text: "how do i pronounce quinoa", says: ["keen"] },
  { text: "how is epitome pronounced", says: ["pit"] },
  { text: "their or there or theyre", says: ["their:", "they're"] },
  { text: "should have or should of", says: ["should have"] },
  { text: "is it spelled grey or gray", says: ["grey", "american"] },
  { text: "Could you give me a few other words for 'important'? Writing my CV", says: ["crucial"] },
  { text: "what word means the opposite of brave", says: ["cowardly"] },
  { text: "synonym beautiful", says: ["lovely"] },
  { text: "better word for angry in an essay", says: ["furious"] },
  { text: "and of brave", before: ["opposite of generous"], says: ["cowardly"] },
  { text: "what about stoic", before: ["what does benevolent mean"], says: ["made-up meaning of stoic"] },
  { text: "and knife", before: ["plural of wolf"], says: ["knives"] },
];
