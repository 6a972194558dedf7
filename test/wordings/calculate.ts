/** Sums as people really text them, written before the code; each value is worked out here by another way. */

export type CalculateWording = {
  text: string;
  /** Texts sent earlier in the same conversation. */
  before?: string[];
  /** Where the number is from, if not British. */
  from?: "US" | "KE" | "IN" | "DE";
  /** What the answer must say, rounded as it likes to two decimals or more. */
  value: number;
};

export const calculateWordings: CalculateWording[] = [
  { text: "whats 15% of 68", value: (15 / 100) * 68 },
  { text: "split 86.40 by 3", value: 86.4 / 3 },
  { text: "split 93.60 between 4", value: 93.6 / 4 },
  { text: "20% tip on 48", value: 0.2 * 48 },
  { text: "tip on 62.50 at 15%", value: 0.15 * 62.5 },
  { text: "whats 7x8", value: 7 * 8 },
  { text: "12,5 + 3", from: "DE", value: 12.5 + 3 },
  { text: "1.250 - 300", from: "DE", value: 1250 - 300 },
  { text: "1,250 - 300", value: 1250 - 300 },
  { text: "sqrt 144", value: Math.sqrt(144) },
  { text: "square root of 2", value: Math.sqrt(2) },
  { text: "2^10", value: 2 ** 10 },
  { text: "1/3 of 90", value: 90 / 3 },
  { text: "100 minus 15 percent", value: 100 * 0.85 },
  { text: "wots 9 times 14", value: 9 * 14 },
  { text: "27 divided by 4 pls", value: 27 / 4 },
  { text: "add 3.75 4.20 and 9.99", value: 3.75 + 4.2 + 9.99 },
  { text: "half of 377", value: 377 / 2 },
  { text: "whats a quarter of 1800", value: 1800 / 4 },
  { text: "30% off 85", value: 85 * 0.7 },
  { text: "how much is 20 percent off 64.99", value: 64.99 * 0.8 },
  { text: "45 is what % of 180", value: (45 / 180) * 100 },
  { text: "what percent is 30 of 120", value: (30 / 120) * 100 },
  { text: "percent change from 50 to 65", value: ((65 - 50) / 50) * 100 },
  { text: "take 78 from 300", value: 300 - 78 },
  { text: "300 take away 78", value: 300 - 78 },
  { text: "(3 + 4) x (10 - 2)", value: (3 + 4) * (10 - 2) },
  { text: "calc 1500 x 1.2", value: 1500 * 1.2 },
  { text: "how much is 6 at 3.49 each", value: 6 * 3.49 },
  { text: "8 coffees at 2.85", value: 8 * 2.85 },
  { text: "bill is 126 for 7 of us", value: 126 / 7 },
  { text: "dinner was 94.50 and there r 6 of us how much each", value: 94.5 / 6 },
  { text: "change from 50 if i spend 36.28", value: 50 - 36.28 },
  { text: "average of 10 20 and 60", value: (10 + 20 + 60) / 3 },
  { text: "11.44 an hour for 38 hours", value: 11.44 * 38 },
  { text: "three times seventeen", value: 3 * 17 },
  { text: "double 356", value: 2 * 356 },
  { text: "12 squared", value: 12 * 12 },
  { text: "4 cubed", value: 4 ** 3 },
  { text: "5 to the power of 4", value: 5 ** 4 },
  { text: "how many times does 6 go into 84", value: 84 / 6 },
  { text: "add vat to 250 at 20%", value: 250 * 1.2 },
  { text: "250 plus 20% vat", value: 250 * 1.2 },
  { text: "1,50,000 / 12", from: "IN", value: 150000 / 12 },
  { text: "450 a month for 12 months", value: 450 * 12 },
  { text: "share 91 between 7 kids", value: 91 / 7 },
  { text: "-5 + 3", value: -2 },
  { text: "2+2=", value: 4 },
  { text: "can u work out 17.5% of 320 for me", value: 0.175 * 320 },
  { text: "two dozen times 4", value: 24 * 4 },
];

/** Texts that go on from a result, written before their reader. */
export const calculateFollowUps: CalculateWording[] = [
  { text: "and plus 20%", before: ["15% of 64"], value: 0.15 * 64 * 1.2 },
  { text: "times 3", before: ["7 x 8"], value: 7 * 8 * 3 },
  { text: "split by 4", before: ["120 + 45"], value: (120 + 45) / 4 },
  { text: "split between 5", before: ["20% tip on 80"], value: (80 * 1.2) / 5 },
  { text: "per person for 6", before: ["120 + 48"], value: 168 / 6 },
  { text: "minus 6", before: ["12 x 12"], value: 144 - 6 },
  { text: "+ 12", before: ["84 / 4"], value: 84 / 4 + 12 },
  { text: "x2", before: ["17 + 4"], value: 21 * 2 },
  { text: "/ 4", before: ["50 + 30"], value: 80 / 4 },
  { text: "half of that", before: ["99 + 8"], value: 107 / 2 },
  { text: "and the square root of that", before: ["12 x 12"], value: 12 },
  { text: "take off 10%", before: ["45 x 3"], value: 45 * 3 * 0.9 },
  { text: "add 20% vat", before: ["45 x 3"], value: 45 * 3 * 1.2 },
  { text: "between 3 of us", before: ["24.50 + 36.10"], value: (24.5 + 36.1) / 3 },
  { text: "divide that by 7", before: ["200 + 10"], value: 30 },
  { text: "now times it by 12", before: ["19.99 + 5"], value: 24.99 * 12 },
  { text: "double it", before: ["6 x 7"], value: 84 },
  { text: "20% of that", before: ["140 + 60"], value: 40 },
  { text: "and divided by 8?", before: ["1000 - 40"], value: 120 },
  { text: "then add 5", before: ["9 x 9", "minus 1"], value: 85 },
  { text: "whats that times 1.5", before: ["30 + 30"], value: 90 },
  { text: "squared", before: ["3 + 4"], value: 49 },
];
