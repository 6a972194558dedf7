const yes = ["YES", "Y", "YEAH", "YEP", "YEA", "YUP", "SURE", "DO IT", "GO AHEAD", "CONFIRM"];
const no = [
  "NO",
  "N",
  "NOPE",
  "NAH",
  "DONT",
  "DON'T",
  "DO NOT",
  "NOT NOW",
  "LEAVE IT",
  "KEEP IT",
  "ACTUALLY NO",
  "OH NO",
];
const yesMore = ["PLEASE", "PLS", "PLZ", "DO IT", "DO THAT", "I AM SURE", "IM SURE", "SURE", "GO AHEAD"];
const noMore = [
  "PLEASE",
  "THANKS",
  "THANK YOU",
  "DONT",
  "DON'T",
  "LEAVE IT",
  "KEEP IT",
  "KEEP THEM",
  "SORRY",
];
const joined = (firsts: string[], more: string[]): string[] =>
  firsts.flatMap((first) => more.map((one) => `${first} ${one}`));

/**
 * The answers to a question that is asked before something is done for good: 1 and 2, and what people say for them;
 * `verbs`: "ERASE" makes "yes erase it" a yes. The verb alone is no answer: it asks again.
 */
export function yesOrNo<Args>(
  { isYes, isNo }: { isYes: Args; isNo: Args },
  verbs: string[],
): { answer: string; args: Args }[] {
  const doing = joined(["YES"], joined(verbs, ["", " IT", " ALL", " EVERYTHING"])).map((one) =>
    one.replace(/\s+/g, " ").trim(),
  );
  const forYes = ["1", ...yes, ...joined(yes.slice(0, 4), yesMore), ...doing];
  const forNo = ["2", ...no, ...joined(no.slice(0, 4), noMore)];
  return [
    ...forYes.map((answer) => ({ answer, args: isYes })),
    ...forNo.map((answer) => ({ answer, args: isNo })),
  ];
}
