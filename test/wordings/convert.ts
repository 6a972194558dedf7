/** Units as people really text them, written before the code; each value is worked out here from the legal definitions. */

import { euroRates } from "../support/frankfurter-standin.ts";

export type ConvertWording = {
  text: string;
  /** Texts sent earlier in the same conversation. */
  before?: string[];
  /** Where the number is from, if not British. */
  from?: "US" | "KE" | "IN" | "DE";
  /** One of the numbers that the answer must say, to one part in two hundred. */
  value: number;
};

const pound = 0.45359237;
const mile = 1.609344;
const imperialGallon = 4.54609;
const usGallon = (231 * 2.54 ** 3) / 1000;

export const convertWordings: ConvertWording[] = [
  { text: "10 stone in kg", value: 10 * 14 * pound },
  { text: "5ft 11 in cm", value: (5 * 12 + 11) * 2.54 },
  { text: "350f in c", value: ((350 - 32) * 5) / 9 },
  { text: "45 mpg in l/100km", value: (100 * imperialGallon) / (45 * mile) },
  { text: "30 mpg to l per 100 km", from: "US", value: (100 * usGallon) / (30 * mile) },
  { text: "2 cups in ml", value: (usGallon * 1000) / 8 },
  { text: "5 acres in m2", value: 5 * 4840 * 0.9144 ** 2 },
  { text: "size 9 shoe in eu", value: 43 },
  { text: "12 miles in km", value: 12 * mile },
  { text: "how many miles is 42 km", value: 42 / mile },
  { text: "180cm in ft", value: 180 / 30.48 },
  { text: "6'2 in cm", value: 74 * 2.54 },
  { text: "11 st 7 in kg", value: (11 * 14 + 7) * pound },
  { text: "whats 82 kg in stone", value: 82 / (14 * pound) },
  { text: "how many lbs in 70 kilos", value: 70 / pound },
  { text: "wats 4 pints in litres", value: (4 * imperialGallon) / 8 },
  { text: "4 pints in litres", from: "US", value: (4 * usGallon) / 8 },
  { text: "how many ounces in a pound", value: 16 },
  { text: "8oz in grams", value: (8 * pound * 1000) / 16 },
  { text: "70mph in kmh", value: 70 * mile },
  { text: "100 km/h 2 mph", value: 100 / mile },
  { text: "gas mark 5 in c", value: 190 },
  { text: "-10 c in fahrenheit", value: (-10 * 9) / 5 + 32 },
  { text: "how hot is 30 degrees c in f", value: (30 * 9) / 5 + 32 },
  { text: "32 psi in bar", value: (32 * pound * 9.80665) / 0.0254 ** 2 / 100000 },
  { text: "2 hectares in acres", value: 20000 / (4840 * 0.9144 ** 2) },
  { text: "how many feet in 2 miles", value: 2 * 5280 },
  { text: "3 tablespoons in ml", value: 45 },
  { text: "20 gallons of petrol in litres", value: 20 * imperialGallon },
  { text: "litres in a gallon", from: "US", value: usGallon },
  { text: "half a mile in metres", value: (mile * 1000) / 2 },
  { text: "convert 25 knots to mph", value: (25 * 1.852) / mile },
  { text: "2 gb in mb", value: 2000 },
  { text: "how many minutes in 3 days", value: 3 * 24 * 60 },
  { text: "5k in miles", value: 5 / mile },
  { text: "inches in 1 metre", value: 100 / 2.54 },
  { text: "120 sq ft in sq m", value: 120 * 0.3048 ** 2 },
  { text: "1 tonne in lbs", value: 1000 / pound },
  { text: "us shoe size 10 in uk", value: 9 },
  { text: "litres to gallons 45", value: 45 / imperialGallon },
  { text: "12,5 km in meilen", from: "DE", value: 12.5 / mile },
  { text: "2 cups flour in grams", value: 2 * 125 },
  { text: "500 calories in kj", value: 500 * 4.184 },
  { text: "1.5l in pints pls", value: (1.5 * 8) / imperialGallon },
  { text: "hw many cm r in 14 inches", value: 14 * 2.54 },
  { text: "convert 9 lb 6 oz to kg", value: (9 + 6 / 16) * pound },
];

/** What an amount of one currency is in another, by the rates of the stand-in. */
function money(amount: number, from: keyof typeof euroRates, to: keyof typeof euroRates): number {
  return (amount / euroRates[from]) * euroRates[to];
}

/** Money, written before the reader of currencies. */
export const currencyWordings: ConvertWording[] = [
  { text: "100 usd in eur", value: money(100, "USD", "EUR") },
  { text: "how much is 50 pounds in dollars", value: money(50, "GBP", "USD") },
  { text: "500 yen in quid", value: money(500, "JPY", "GBP") },
  { text: "1500 kes to usd", from: "KE", value: money(1500, "KES", "USD") },
  { text: "exchange rate euro sterling", value: money(1, "EUR", "GBP") },
  { text: "rate usd ngn", value: money(1, "USD", "NGN") },
  { text: "whats 20 quid in euros", value: money(20, "GBP", "EUR") },
  { text: "100 dollars in pounds", from: "US", value: money(100, "USD", "GBP") },
  { text: "how much is $40 in pounds", value: money(40, "USD", "GBP") },
  { text: "£75 in usd", value: money(75, "GBP", "USD") },
  { text: "200 rand in us dollars 2day", value: money(200, "ZAR", "USD") },
  { text: "5000 ksh in dollars", from: "KE", value: money(5000, "KES", "USD") },
  { text: "how many rupees in 100 dollars", from: "IN", value: money(100, "USD", "INR") },
  { text: "wats the pound worth in euros", value: money(1, "GBP", "EUR") },
  { text: "pound to euro", value: money(1, "GBP", "EUR") },
  { text: "gbp eur", value: money(1, "GBP", "EUR") },
  { text: "convert 250 canadian dollars to us dollars", value: money(250, "CAD", "USD") },
  { text: "80 aussie dollars in pounds", value: money(80, "AUD", "GBP") },
  { text: "dollar to rupee today", from: "IN", value: money(1, "USD", "INR") },
  { text: "how many yen do i get for 300 pounds", value: money(300, "GBP", "JPY") },
  { text: "12,50 euro in dollar", from: "DE", value: money(12.5, "EUR", "USD") },
  { text: "2k usd in naira", value: money(2000, "USD", "NGN") },
  { text: "99.99 eur in gbp", value: money(99.99, "EUR", "GBP") },
  { text: "swiss francs for 150 quid", value: money(150, "GBP", "CHF") },
  { text: "price in pounds of 65 euros", value: money(65, "EUR", "GBP") },
  { text: "what is 1000 pesos in dollars mexican", value: money(1000, "MXN", "USD") },
  { text: "how much is 10000 shillings in pounds", from: "KE", value: money(10000, "KES", "GBP") },
  { text: "exchange rate dollar shilling", from: "KE", value: money(1, "USD", "KES") },
  { text: "usd to gbp rate pls", value: money(1, "USD", "GBP") },
  { text: "fx rate gbp inr", value: money(1, "GBP", "INR") },
  { text: "1 euro = how many dollars", value: money(1, "EUR", "USD") },
  { text: "change 120 australian dollars into pounds", value: money(120, "AUD", "GBP") },
  { text: "how much would 40 euros be in english money", value: money(40, "EUR", "GBP") },
  { text: "30 bucks in quid", value: money(30, "USD", "GBP") },
  { text: "what do i get for 500 dirhams in pounds", value: money(500, "AED", "GBP") },
  { text: "20 zloty to pounds", value: money(20, "PLN", "GBP") },
];

/** Texts that go on from a conversion, written before their reader. */
export const convertFollowUps: ConvertWording[] = [
  { text: "and in feet", before: ["5 miles in km"], value: 5 * 5280 },
  { text: "what about 80 kg", before: ["70 kg in stone"], value: 80 / (14 * pound) },
  { text: "and 12 stone", before: ["10 stone in kg"], value: 12 * 14 * pound },
  { text: "and in pounds?", before: ["70 kg in stone"], value: 70 / pound },
  { text: "how about 8", before: ["5 miles in km"], value: 8 * mile },
  { text: "in yards", before: ["1 km in miles"], value: 1000 / 0.9144 },
  { text: "and in gbp", before: ["100 usd in eur"], value: money(100, "USD", "GBP") },
  { text: "what about 250", before: ["100 usd in eur"], value: money(250, "USD", "EUR") },
  { text: "and in pounds", before: ["100 usd in eur"], value: money(100, "USD", "GBP") },
  { text: "and yen?", before: ["50 pounds in euros"], value: money(50, "GBP", "JPY") },
  { text: "other way round", before: ["10 miles in km"], value: 10 / mile },
];
