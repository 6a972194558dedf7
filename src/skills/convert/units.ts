/**
 * Units as data. Factors are exact where the law makes them so: the international yard and pound (1959), US customary
 * volumes and survey-free lengths (NIST SP 811, appendix B), imperial volumes (UK Weights and Measures Act 1985, schedule 1).
 */
type Kind =
  | "length"
  | "mass"
  | "volume"
  | "area"
  | "speed"
  | "data"
  | "pressure"
  | "energy"
  | "power"
  | "time"
  | "temperature"
  | "fuel"
  | "oven"
  | "shoe"
  | "currency";

export type Unit = {
  name: string;
  kind: Kind;
  /** In the base unit of its kind (m, kg, l, m2, m/s, byte, Pa, J, W, s), as a product or fraction of decimals. */
  factor: string;
  /** As it is shown after a number. */
  shown: string;
  /** As people write it, in lower case, without plural s where it only adds one. */
  words: string;
  /** What it is turned into where no other unit is said. */
  other?: string | undefined;
  /** Which of two units of one name it is: of these countries only, or of all but them. */
  in?: "US" | "not-US" | undefined;
};

const unit = (kind: Kind, name: string, factor: string, shown: string, words: string, other?: string, where?: Unit["in"]): Unit => ({ name, kind, factor, shown, words, other, in: where }); // prettier-ignore

export const units: Unit[] = [
  unit("length", "mm", "0.001", "mm", "mm|millimet(?:re|er)|milimet(?:re|er)", "inch"),
  unit("length", "cm", "0.01", "cm", "cm|cms|centimet(?:re|er)|centimet|centi", "inch"),
  unit("length", "m", "1", "m", "m|mtr|mtrs|met(?:re|er)|mete", "foot"),
  unit("length", "km", "1000", "km", "km|kms|k|kilomet(?:re|er)|klm|kilometr|kilometer", "mile"),
  unit("length", "inch", "0.0254", "in", 'inch|inches|inchs|ins|"|\'\'', "cm"),
  unit("length", "foot", "0.3048", "ft", "ft|foot|feet|feets|fts|'", "m"),
  unit("length", "yard", "0.9144", "yd", "yard|yd|yds", "m"),
  unit("length", "mile", "1609.344", "mi", "mile|mi|mls|meilen|meile|millas?", "km"),
  // 30 inches: what pedometers are set to before they are told otherwise.
  unit("length", "step", "0.762", "steps", "step|steps|paces?", "km"),
  unit("length", "nautical mile", "1852", "nautical mi", "nautical mile|nautical mi|nmi|sea mile", "km"),
  unit("length", "furlong", "201.168", "furlongs", "furlong", "m"),
  unit("length", "hand", "0.1016", "hands", "hands|hands high", "cm"),
  unit("length", "fathom", "1.8288", "fathoms", "fathom", "m"),
  unit("length", "light year", "9460730472580800", "light years", "light ?year", "km"),
  unit("mass", "mg", "0.000001", "mg", "mg|milligram|mgs", "g"),
  unit("mass", "g", "0.001", "g", "g|gm|gms|gr|gram|gramme|grm|grms", "ounce"),
  unit("mass", "kg", "1", "kg", "kg|kgs|kilo|kilogram|kilogramme|kilogrm", "pound"),
  unit("mass", "tonne", "1000", "t", "tonne|metric ton|t", "pound"),
  unit("mass", "long ton", "1016.0469088", "long tons", "ton|long ton|imperial ton|uk ton", "kg", "not-US"),
  unit("mass", "short ton", "907.18474", "short tons", "ton|short ton|us ton", "kg", "US"),
  unit("mass", "ounce", "0.028349523125", "oz", "oz|ounce|onz|ozs", "g"),
  unit("mass", "pound", "0.45359237", "lb", "lb|lbs|pound|punds?|pnd|#", "kg"),
  unit("mass", "stone", "6.35029318", "st", "st|stone|stn|ston", "kg"),
  unit("volume", "ml", "0.001", "ml", "ml|mls|millilit(?:re|er)|mil|cc|cubic cm|cm3|cubic centimet(?:re|er)", "fl oz"),
  unit("volume", "cl", "0.01", "cl", "cl|centilit(?:re|er)", "ml"),
  unit("volume", "litre", "1", "l", "l|lt|ltr|ltrs|lit(?:re|er)|litr|dm3", "pint"),
  unit("volume", "m3", "1000", "m3", "m3|cubic met(?:re|er)|cu m|cubic m|cbm", "litre"),
  unit("volume", "cubic foot", "28.316846592", "cu ft", "cubic (?:foot|feet|ft)|cu ft|ft3", "litre"),
  unit("volume", "cubic yard", "764.554857984", "cu yd", "cubic (?:yard|yd)|cu yd|yd3", "m3"),
  unit("volume", "cubic inch", "0.016387064", "cu in", "cubic (?:inch|inches|in)|cu in|in3", "ml"),
  unit("volume", "fl oz", "0.0284130625", "fl oz", "fl ?oz|fluid (?:ounce|oz)|fl ounce|oz|ounce", "ml", "not-US"),
  unit("volume", "us fl oz", "0.0295735295625", "US fl oz", "fl ?oz|fluid (?:ounce|oz)|fl ounce|oz|ounce|us fl ?oz", "ml", "US"),
  unit("volume", "pint", "0.56826125", "pints", "pint|pt|pts|(?:uk|imperial|british) pint", "litre", "not-US"),
  unit("volume", "us pint", "0.473176473", "US pints", "pint|pt|pts|(?:us|american) pint", "litre", "US"),
  unit("volume", "quart", "1.1365225", "quarts", "quart|qt|qts|(?:uk|imperial) quart", "litre", "not-US"),
  unit("volume", "us quart", "0.946352946", "US quarts", "quart|qt|qts|(?:us|american) quart", "litre", "US"),
  unit("volume", "gallon", "4.54609", "gal", "gallon|gal|gals|galon|(?:uk|imperial|british) gal(?:lon)?", "litre", "not-US"),
  unit("volume", "us gallon", "3.785411784", "US gal", "gallon|gal|gals|galon|(?:us|american) gal(?:lon)?", "litre", "US"),
  unit("volume", "cup", "0.2365882365", "US cups", "cup|cups|c|us cup", "ml"),
  unit("volume", "tablespoon", "0.015", "tbsp", "tbsp|tbs|tablespoon|table spoon|tbsps|tblsp|tbl", "ml"),
  unit("volume", "teaspoon", "0.005", "tsp", "tsp|teaspoon|tea spoon|tsps", "ml"),
  unit("volume", "barrel", "158.987294928", "barrels", "barrel|bbl|oil barrel", "litre"),
  unit("area", "cm2", "0.0001", "cm2", "cm2|sq cm|square cm|square centimet(?:re|er)|cm squared", "square inch"),
  unit("area", "m2", "1", "m2", "m2|sqm|sq m|sq met(?:re|er)|square met(?:re|er)|square m|sq mtr|met(?:re|er)s? squared|m squared|m sq", "square foot"),
  unit("area", "km2", "1000000", "km2", "km2|sq km|square km|square kilomet(?:re|er)|km squared", "square mile"),
  unit("area", "hectare", "10000", "ha", "hectare|ha|hectar|hecters?", "acre"),
  unit("area", "acre", "4046.8564224", "acres", "acre|acres|acer|ac", "hectare"),
  unit("area", "square inch", "0.00064516", "sq in", "sq in|square (?:inch|inches)|sq inch|in2", "cm2"),
  unit("area", "square foot", "0.09290304", "sq ft", "sq ft|sqft|square (?:foot|feet|ft)|sq (?:foot|feet)|ft2|(?:feet|ft) squared", "m2"),
  unit("area", "square yard", "0.83612736", "sq yd", "sq yd|square yard|sq yard|yd2", "m2"),
  unit("area", "square mile", "2589988.110336", "sq mi", "sq mi|square mile|sq mile|mi2", "km2"),
  unit("area", "football pitch", "7140", "football pitches", "football (?:pitch|field|pitches)|soccer (?:pitch|field|pitches)", "m2"),
  unit("speed", "km/h", "1/3.6", "km/h", "km/h|kmh|kph|kmph|kmhr|k/h|km/hr|km per hour|km an hour|kms per hour|kilomet(?:re|er)s? (?:per|an) (?:hour|hr)", "mph"),
  unit("speed", "mph", "0.44704", "mph", "mph|mi/h|miles? (?:per|an) (?:hour|hr)|mile/h|mp/h", "km/h"),
  unit("speed", "m/s", "1", "m/s", "m/s|mps|met(?:re|er)s? (?:per|a) (?:second|sec)", "km/h"),
  unit("speed", "knot", "1852/3600", "knots", "knot|kn|kt|kts|nots", "mph"),
  unit("speed", "ft/s", "0.3048", "ft/s", "ft/s|fps|feet per second", "m/s"),
  unit("speed", "mach", "340.29", "mach", "mach", "km/h"),
  unit("data", "bit", "0.125", "bits", "bit|bits", "byte"),
  unit("data", "byte", "1", "bytes", "byte|bytes", "kB"),
  unit("data", "kB", "1000", "kB", "kb|kilobyte|kbs", "MB"),
  unit("data", "MB", "1000000", "MB", "mb|megabyte|meg|megs|mbs", "GB"),
  unit("data", "GB", "1000000000", "GB", "gb|gigabyte|gig|gigs|gbs", "MB"),
  unit("data", "TB", "1000000000000", "TB", "tb|terabyte|tbs", "GB"),
  unit("data", "KiB", "1024", "KiB", "kib|kibibyte", "byte"),
  unit("data", "MiB", "1048576", "MiB", "mib|mebibyte", "MB"),
  unit("data", "GiB", "1073741824", "GiB", "gib|gibibyte", "GB"),
  unit("data", "Mbit", "125000", "Mbit", "mbit|megabit|mbps", "MB"),
  unit("data", "Gbit", "125000000", "Gbit", "gbit|gigabit|gbps", "GB"),
  unit("pressure", "Pa", "1", "Pa", "pa|pascal", "bar"),
  unit("pressure", "hPa", "100", "hPa", "hpa|mbar|millibar|hectopascal", "bar"),
  unit("pressure", "kPa", "1000", "kPa", "kpa|kilopascal", "psi"),
  unit("pressure", "bar", "100000", "bar", "bar|bars", "psi"),
  unit("pressure", "psi", "0.45359237*9.80665/0.00064516", "psi", "psi|pounds? per square inch|lb/in2", "bar"),
  unit("pressure", "atm", "101325", "atm", "atm|atmosphere", "bar"),
  unit("pressure", "mmHg", "101325/760", "mmHg", "mmhg|mm hg|torr", "kPa"),
  unit("energy", "J", "1", "J", "j|joule", "kcal"),
  unit("energy", "kJ", "1000", "kJ", "kj|kilojoule|kjs", "kcal"),
  unit("energy", "kcal", "4184", "kcal", "kcal|cal|calorie|kilocalorie|cals|kcals|calories", "kJ"),
  unit("energy", "Wh", "3600", "Wh", "wh|watt hour", "kJ"),
  unit("energy", "kWh", "3600000", "kWh", "kwh|kilowatt hour", "kJ"),
  unit("energy", "BTU", "1055.05585262", "BTU", "btu|btus", "kJ"),
  unit("power", "W", "1", "W", "w|watt", "hp"),
  unit("power", "kW", "1000", "kW", "kw|kilowatt", "hp"),
  unit("power", "hp", "745.69987158227022", "hp", "hp|bhp|horse ?power", "kW"),
  unit("power", "PS", "735.49875", "PS", "ps|metric horse ?power", "kW"),
  unit("time", "ms", "0.001", "ms", "ms|millisecond", "second"),
  unit("time", "second", "1", "s", "s|sec|second|secs", "minute"),
  unit("time", "minute", "60", "min", "min|minute|mins|minuets?", "hour"),
  unit("time", "hour", "3600", "h", "h|hr|hour|hrs|hours", "minute"),
  unit("time", "day", "86400", "days", "day|days|dys", "hour"),
  unit("time", "week", "604800", "weeks", "week|wk|wks", "day"),
  unit("time", "fortnight", "1209600", "fortnights", "fortnight", "day"),
  // The Gregorian calendar's year: 365.2425 days.
  unit("time", "month", "31556952/12", "months", "month|mth|mths", "week"),
  unit("time", "year", "31556952", "years", "year|yr|yrs", "day"),
  unit("time", "decade", "315569520", "decades", "decade", "year"),
  unit("time", "century", "3155695200", "centuries", "century|centuries", "year"),
  unit("temperature", "celsius", "1", "C", "(?:deg(?:ree)?s? )?(?:c|celsius|celcius|centigrade|celsuis|cel)|celsius|centigrade|celcius|degree|deg|degs", "fahrenheit"),
  unit("temperature", "fahrenheit", "1", "F", "(?:deg(?:ree)?s? )?(?:f|fahrenheit|farenheit|fahrenheight|farenheight|fahr|fahrenhiet|faren)|degree|deg|degs", "celsius"),
  unit("temperature", "kelvin", "1", "K", "(?:degrees )?(?:kelvin|kelvins)|k", "celsius"),
  unit("oven", "gas mark", "1", "gas mark", "gas ?mark|gas|gasmark|gm", "celsius"),
  unit("fuel", "mpg", "4.54609", "mpg", "(?:uk |imperial )?mpg|miles (?:per|to the|a) gallon", "l/100km", "not-US"),
  unit("fuel", "us mpg", "3.785411784", "US mpg", "(?:us )?mpg|miles (?:per|to the|a) gallon", "l/100km", "US"),
  unit("fuel", "l/100km", "1", "l/100km", "(?:l|lit(?:re|er)s?|ltrs?) ?(?:/|per|p|a) ?(?:100|hundred) ?(?:km|kms|k|kilomet(?:re|er)s?)|l/100", "mpg"),
  unit("fuel", "km/l", "1", "km/l", "km/l|kmpl|km ?(?:per|a) ?(?:l|lit(?:re|er)|ltr)|kpl", "mpg"),
]; // prettier-ignore

/** Grams in a US cup (236.6 ml), rounded as cooks measure them; King Arthur Baking's ingredient weight chart and USDA FoodData Central. */
export const gramsPerCup: [words: string, grams: string][] = [
  ["(?:plain |all purpose |self raising |white |bread )?flour", "125"],
  ["(?:icing|powdered|confectioners'?) sugar", "115"],
  ["brown sugar", "213"],
  ["(?:caster |granulated |white )?sugar", "200"],
  ["butter|margarine", "227"],
  ["(?:uncooked |white |basmati |dry )?rice", "185"],
  ["(?:rolled |porridge )?oats", "90"],
  ["(?:cocoa|cocoa powder)", "85"],
  ["honey|syrup|golden syrup|treacle|molasses", "340"],
  ["milk|water", "240"],
  ["(?:olive |vegetable |sunflower )?oil", "216"],
  ["(?:table )?salt", "288"],
  ["(?:chopped )?nuts|almonds|walnuts", "115"],
  ["lentils|beans", "190"],
];
