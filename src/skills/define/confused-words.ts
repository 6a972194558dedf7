/** Words that are taken for each other, and how to tell which is which, in one segment. */
export type Confused = { words: string[]; told: string };

const confusedWords: Confused[] = [
  {
    words: ["affect", "effect"],
    told: "To affect (verb) is to change something. An effect (noun) is the result of that.",
  },
  {
    words: ["stationary", "stationery"],
    told: "stationary: not moving. stationery: paper, pens, envelopes.",
  },
  {
    words: ["practice", "practise"],
    told: "British: practice is the noun, practise the verb. American: practice for both.",
  },
  {
    words: ["licence", "license"],
    told: "British: licence is the noun, license the verb. American: license for both.",
  },
  {
    words: ["their", "there", "they're"],
    told: "their: belonging to them. there: in that place, or there is. they're: they are.",
  },
  { words: ["your", "you're"], told: "your: belonging to you. you're: you are." },
  { words: ["its", "it's"], told: "its: belonging to it. it's: it is or it has." },
  { words: ["to", "too", "two"], told: "to: towards, or to do. too: also, or more than enough. two: 2." },
  {
    words: ["principal", "principle"],
    told: "principal: chief, or head of a school. principle: a rule or belief.",
  },
  {
    words: ["complement", "compliment"],
    told: "complement: what completes something. compliment: words of praise.",
  },
  {
    words: ["lose", "loose"],
    told: "lose (verb): not have any more, not win. loose (adjective): not tight.",
  },
  { words: ["then", "than"], told: "then: at that time, next. than: compares (bigger than)." },
  {
    words: ["fewer", "less"],
    told: "fewer: of what is counted (fewer cars). less: of what is not (less traffic).",
  },
  {
    words: ["who", "whom"],
    told: "who does it, whom it is done to: Who called? Whom did you call? After to, for, with: whom.",
  },
  { words: ["desert", "dessert"], told: "desert: dry land, or to leave. dessert: the sweet course." },
  { words: ["advice", "advise"], told: "advice is the noun, advise the verb: I advise you to take advice." },
  { words: ["accept", "except"], told: "accept: take what is offered. except: but not." },
  {
    words: ["lie", "lay"],
    told: "lie: be flat (lie, lay, lain), or say what is not true (lied). lay: put something down (laid).",
  },
  { words: ["whose", "who's"], told: "whose: belonging to whom. who's: who is or who has." },
  { words: ["breath", "breathe"], told: "breath is the noun, breathe the verb: breathe in, take a breath." },
  { words: ["weather", "whether"], told: "weather: rain, sun, wind. whether: if." },
  { words: ["where", "wear", "were"], told: "where: in what place. wear: have on. were: past of are." },
  {
    words: ["passed", "past"],
    told: "passed: past of pass (she passed). past: gone by, beyond (walk past, in the past).",
  },
  { words: ["quiet", "quite"], told: "quiet: without noise. quite: fairly, completely." },
  {
    words: ["draft", "draught"],
    told: "draft: a first version. draught (British): cold air, beer from the barrel. American: draft for both.",
  },
  {
    words: ["cheque", "check"],
    told: "British: a cheque is paid at the bank, a check looks whether all is right. American: check for both.",
  },
  {
    words: ["storey", "story"],
    told: "storey (British): a floor of a house. story: a tale. American: story for both.",
  },
  { words: ["bare", "bear"], told: "bare: naked. bear: the animal, or to carry, to stand." },
  { words: ["brake", "break"], told: "brake: what stops a car. break: make pieces of, or a pause." },
  { words: ["council", "counsel"], told: "council: a group that governs. counsel: advice, or to advise." },
  { words: ["discreet", "discrete"], told: "discreet: careful not to be noticed. discrete: separate." },
  { words: ["elicit", "illicit"], told: "elicit (verb): draw out. illicit (adjective): not allowed." },
  { words: ["ensure", "insure"], told: "ensure: make certain. insure: pay for cover against loss." },
  {
    words: ["farther", "further"],
    told: "farther: at a greater distance. further: that as well, and also more.",
  },
  { words: ["led", "lead"], told: "led: past of to lead. lead: to guide, or the metal." },
  { words: ["peace", "piece"], told: "peace: no war. piece: a part." },
  {
    words: ["sight", "site", "cite"],
    told: "sight: seeing, or what is seen. site: a place. cite: to quote.",
  },
  { words: ["stake", "steak"], told: "stake: a post, or what is risked. steak: meat." },
  { words: ["personal", "personnel"], told: "personal: of one person, private. personnel: the staff." },
  { words: ["moral", "morale"], told: "moral: of right and wrong. morale: how confident a group feels." },
  { words: ["buy", "by", "bye"], told: "buy: get for money. by: near, or done by. bye: goodbye." },
  { words: ["hear", "here"], told: "hear: with the ears. here: in this place." },
  { words: ["knew", "new"], told: "knew: past of know. new: not old." },
  { words: ["meat", "meet"], told: "meat: food from animals. meet: come together." },
  { words: ["role", "roll"], told: "role: a part that is played. roll: turn over and over, or small bread." },
  { words: ["definitely", "defiantly"], told: "definitely: certainly. defiantly: refusing to obey." },
  { words: ["allowed", "aloud"], told: "allowed: let. aloud: so that it can be heard." },
  {
    words: ["cheque", "check"],
    told: "Money: cheque is British, check American. To look over: check for both.",
  },
  { words: ["whisky", "whiskey"], told: "Scotch is whisky; Irish and American is whiskey." },
  { words: ["we're", "were", "where"], told: "we're: we are. were: past of are. where: in which place." },
  { words: ["of", "have"], told: "have: write should have, could have, never should of." },
  { words: ["were", "was"], told: "I, he, she, it was; you, we, they were." },
  { words: ["me", "i"], told: "I does something (Tom and I went). me it is done to (with Tom and me)." },
  { words: ["quiet", "quite", "quit"], told: "quiet: not loud. quite: rather, fully. quit: stop." },
  { words: ["threw", "through"], told: "threw: past of throw. through: from one side to the other." },
  { words: ["every day", "everyday"], told: "every day: each day. everyday: ordinary." },
  {
    words: ["dependent", "dependant"],
    told: "British: dependent (adjective), dependant (noun). American: dependent for both.",
  },
  { words: ["all right", "alright"], told: "all right is the usual form; alright is informal." },
  { words: ["waist", "waste"], told: "waist: the middle of the body. waste: rubbish, or use badly." },
  { words: ["course", "coarse"], told: "course: lessons, a way, of course. coarse: rough." },
];

/** British and American: both are right. */
const british =
  "grey gray;colour color;centre center;tyre tire;organise organize;realise realize;favourite favorite;theatre theater;programme program;kerb curb;pyjamas pajamas;cosy cozy;plough plow;jewellery jewelry;travelled traveled;travelling traveling;cancelled canceled;neighbour neighbor;flavour flavor;honour honor;behaviour behavior;litre liter;metre meter;catalogue catalog;dialogue dialog;aluminium aluminum;mum mom;doughnut donut;sceptical skeptical;defence defense;offence offense;apologise apologize;recognise recognize;analyse analyze;labour labor;humour humor;rumour rumor;ageing aging;judgement judgment;learnt learned;spelt spelled;enrol enroll;fulfil fulfill;skilful skillful;moustache mustache";
confusedWords.push(
  ...british.split(";").map((pair): Confused => {
    const [one = "", other = ""] = pair.split(" ");
    return { words: [one, other], told: `Both are right: ${one} is British, ${other} American.` };
  }),
);

/** The row that all of these words stand in; null where there is none. */
export function findConfused(words: string[]): Confused | null {
  const asked = words.map((word) => word.toLowerCase().replaceAll("’", "'"));
  const bare = (word: string) => word.replaceAll("'", "");
  return (
    confusedWords.find((row) => asked.every((word) => row.words.includes(word))) ??
    // "youre" for "you're".
    confusedWords.find((row) => asked.every((word) => row.words.map(bare).includes(bare(word)))) ??
    null
  );
}
