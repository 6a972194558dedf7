import type { CalculateWording } from "../calculate.ts";

/** A second set, written without a look at the readers. */
export const secondCalculate: CalculateWording[] = [
  { text: "hello could you tell me what 17.5 percent of 240 is please", value: 0.175 * 240 },
  { text: "whats 348 and 219 and 76 added together", value: 348 + 219 + 76 },
  { text: "we owe 142.50 and theres 5 of us what do we each pay", value: 142.5 / 5 },
  { text: "i sold 14 bags of maize at 3200 each how much is that", from: "KE", value: 14 * 3200 },
  { text: "what is twelve times fifteen", value: 12 * 15 },
  { text: "if i earn 11.44 an hour and work 37.5 hours how much is that", value: 11.44 * 37.5 },
  { text: "was 80 now 60 what percent off is that", value: 25 },
  { text: "350 plus vat", value: 350 * 1.2 },
  { text: "how many times does 7 go into 91", value: 91 / 7 },
  // A third draw.

  { text: "a tin of paint is 23.99 how much for 6 tins", value: 23.99 * 6 },
  { text: "please help me add 1250 and 2375 and 480", value: 4105 },
  { text: "15 percent of 2300 pls", value: 345 },
  { text: "i got 43 out of 60 in my test what percent is that", value: 71.67 },
  { text: "7 kids 4 biscuits each how many", value: 28 },
  { text: "whats two thirds of 450", value: 300 },
  { text: "1200 shared among 8 people", value: 150 },
  { text: "how much is 5 crates of eggs at 450 bob each", from: "KE", value: 2250 },
  { text: "increase 640 by 12 percent", value: 716.8 },
  { text: "i have 500 and spend 137 how much is left", value: 363 },
  { text: "wats 6 x 7 + 10", value: 52 },
];
