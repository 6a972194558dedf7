/** What people really text about words, written before the code, and what must stand in the answer. */

export type DefineWording = {
  text: string;
  /** Earlier texts from the same phone. */
  before?: string[];
  /** Each must stand in the answer, whatever its case; a bar divides forms that are as good. */
  says: string[];
};

export const defineWordings: DefineWording[] = [
  // Meanings.
  { text: "define ubiquitous", says: ["ubiquitous", "adjective", "everywhere"] },
  { text: "DEFINE bank", says: ["bank", "noun", "money", "river"] },
  { text: "what does lethargic mean", says: ["lethargic", "adjective"] },
  { text: "What does 'ephemeral' mean?", says: ["ephemeral", "short time"] },
  { text: "meaning of gregarious", says: ["gregarious", "adjective"] },
  { text: "wots a quango", says: ["quango", "noun"] },
  { text: "what is a ventricle", says: ["ventricle", "noun"] },
  { text: "wat does procrastinate mean pls", says: ["procrastinate", "verb", "put off"] },
  { text: "definition of subpoena", says: ["subpoena", "court"] },
  { text: "define: meticulous", says: ["meticulous", "adjective"] },
  { text: "whats meant by litigious", says: ["litigious", "adjective"] },
  { text: "what's the meaning of candid", says: ["candid", "adjective"] },
  { text: "Can you tell me what obstinate means", says: ["obstinate", "stubborn"] },
  { text: "what is the definition of osmosis", says: ["osmosis", "noun"] },
  { text: "give me the meaning of altruism", says: ["altruism", "noun"] },
  { text: "wat duz nonchalant mean", says: ["nonchalant", "adjective"] },
  { text: "meaning zealous", says: ["zealous", "adjective"] },
  { text: "tenacious meaning", says: ["tenacious", "adjective"] },
  { text: "lucid definition", says: ["lucid", "adjective"] },
  { text: "i dont know what arbitrary means", says: ["arbitrary", "adjective"] },
  { text: "explain what the word austere means", says: ["austere", "adjective"] },
  { text: "doctor says its benign what does that word mean? benign", says: ["benign", "adjective"] },
  { text: "hi what does the word candour mean", says: ["candour", "noun"] },
  { text: "look up the word verbose in the dictionary", says: ["verbose", "adjective"] },
  { text: "dictionary hubris", says: ["hubris", "noun"] },
  { text: "what do u mean by collateral", says: ["collateral", "noun"] },
  { text: "what does the phrase piece of cake mean", says: ["piece of cake", "easy"] },
  { text: "what does ttyl mean", says: ["ttyl", "talk to you later"] },
  { text: "whats afaik stand for", says: ["afaik", "as far as I know"] },
  { text: "define mice", says: ["mouse", "noun"] },
  { text: "what does went mean", says: ["go", "verb"] },
  { text: "define schadenfreude please", says: ["schadenfreude", "noun"] },
  { text: "DEF OBSOLESCENT", says: ["obsolescent", "adjective"] },
  { text: "what does ubiquitus mean", says: ["ubiquitous"] },
  { text: "my landlord says arrears what does arrears mean", says: ["arrears", "noun"] },
  // Spelling.
  { text: "how do you spell embarrass", says: ["embarrass", "e-m-b-a-r-r-a-s-s|e m b a r r a s s"] },
  { text: "hw do u spel tomorow", says: ["tomorrow"] },
  { text: "spell definately", says: ["definitely"] },
  { text: "SPELL neccessary", says: ["necessary"] },
  { text: "is it seperate or separate", says: ["separate"] },
  { text: "spelling of accomodate", says: ["accommodate"] },
  { text: "how is occurrence spelt", says: ["occurrence"] },
  { text: "how do i spell febuary", says: ["February"] },
  { text: "whats the right spelling of wierd", says: ["weird"] },
  { text: "correct spelling for calender", says: ["calendar"] },
  { text: "do you spell it beleive or believe", says: ["believe"] },
  { text: "is it spelt tounge or tongue", says: ["tongue"] },
  { text: "is goverment spelled right", says: ["government"] },
  { text: "cn u spell maintenance 4 me", says: ["maintenance"] },
  { text: "how to spell queue", says: ["queue"] },
  { text: "how many cs in recommend", says: ["recommend"] },
  { text: "is priviledge a word", says: ["privilege"] },
  { text: "how would you spell wenesday", says: ["Wednesday"] },
  { text: "spell check: enviroment", says: ["environment"] },
  { text: "whats the correct way to spell rythm", says: ["rhythm"] },
];
