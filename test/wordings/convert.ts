/** Units as people really text them, written before the code; each value is worked out here from the legal definitions. */

export type ConvertWording = {
  text: string;
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
