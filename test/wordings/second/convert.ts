import { euroRates } from "../../support/frankfurter-standin.ts";
import type { ConvertWording } from "../convert.ts";

const mile = 1.609344;

/** A second set, written without a look at the readers. */
export const secondConvert: ConvertWording[] = [
  { text: "im 5 foot 6 what is that in centimetres", value: 66 * 2.54 },
  { text: "hi doctor says i weigh 92kg whats that in stones", value: 92 / (14 * 0.45359237) },
  { text: "whats 375 fahrenheit in celsius its for a cake", value: ((375 - 32) * 5) / 9 },
  { text: "half a mile in metres", value: 500 * mile },
  { text: "3 hectares how many acres", from: "KE", value: 3 * 2.47105 },
  { text: "wat is gas mark 4", value: 180 },
  { text: "how many minutes in 3 and a half hours", value: 210 },
  {
    text: "my sister is sending me 200 pounds how much is that in shillings",
    from: "KE",
    value: (200 / euroRates.GBP) * euroRates.KES,
  },
  { text: "whats the pound worth in dollars today", value: euroRates.USD / euroRates.GBP },
  { text: "15k yen in pounds", value: (15_000 / euroRates.JPY) * euroRates.GBP },
  { text: "hw mch is 30 euro in pounds pls", value: 30 * euroRates.GBP },
  { text: "250", before: ["100 gbp in usd"], value: (250 / euroRates.GBP) * euroRates.USD },
  { text: "what about in feet", before: ["3 metres in inches"], value: 3 / 0.3048 },
  // A third draw.

  { text: "the recipe says 425 degrees f what is that in celsius", value: 218.33 },
  { text: "my baby is 7lb 4oz whats that in kilos", value: 7.25 * 0.45359237 },
  { text: "how far is 10k in miles", value: 10 / mile },
  { text: "200 grams in ounces please love", value: 200 / 28.349523125 },
  { text: "its 98 degrees f is that hot in c", from: "US", value: 36.67 },
  { text: "how many dollars will i get for 300 euros", from: "US", value: 300 * euroRates.USD },
  { text: "20000 naira to pounds", value: (20_000 / euroRates.NGN) * euroRates.GBP },
  {
    text: "convert 1500 kenya shillings into us dollars",
    from: "KE",
    value: (1500 / euroRates.KES) * euroRates.USD,
  },
  { text: "im 168 cm tall how much is that in feet", value: 168 / 30.48 },
  { text: "6 pints in litres", value: 6 * 0.56826125 },
  { text: "an acre is how many square metres", value: 4046.86 },
  { text: "what is 40 celcius in farenheit", value: 104 },
  { text: "three quarters of a pint in ml", value: 426.2 },
  { text: "10000 steps in miles", value: (10 * 0.762) / mile },
  { text: "3 tsp in tbsp", value: 1 },
  { text: "how tall is 1m75 in feet", value: 1.75 / 0.3048 },
  { text: "what is minus 10 celsius in fahrenheit", value: 14 },
];
