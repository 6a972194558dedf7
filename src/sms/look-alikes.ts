/**
 * Twilio's Smart Encoding: characters that GSM-7 lacks and what Twilio puts in their place. The set is from
 * Twilio's message segment calculator (npm sms-segments-calculator 1.3.0, src/libs/SmartEncodingMap.ts, MIT);
 * the form is ours: the plain text, then the code points it stands in for. Full-width forms follow below.
 */
const CODE_POINTS_BY_PLAIN_TEXT: [plain: string, codePoints: string][] = [
  ["", "0000 0003 0004 0010 0011 0012 0013 0014 0017 0019 200b 200c 2060 feff"],
  [" ", "2001 2028 2029"],
  ["  ", "0080 008d 0090 009b 009f 00a0 2000 2002 2003 2004 2005 2006 2007 2008 2009 200a 202f 205f 3000"],
  ["       ", "0009"],
  ["!", "01c3 fe15 fe57"],
  ["!!", "203c"],
  ['"', "00ab 00bb 02ba 02ee 201c 201d 201e 201f 275d 275e 301d 301e"],
  ["#", "fe5f"],
  ["$", "fe69"],
  ["%", "fe6a"],
  ["&", "fe60"],
  ["'", "0060 00b4 02b9 02bb 02bc 02bd 02c8 02ca 02cb 0313 0314 2018 2019 201b 275b 275c fe10 fe11"],
  ["(", "2768 276a 27ee 2985 fe59"],
  [")", "2769 276b 27ef 2986 fe5a"],
  [
    "*",
    "204e 2217 229b 2722 2723 2724 2725 2731 2732 2733 273a 273b 273c 273d 2743 2749 274a 274b 29c6 fe61",
  ],
  ["+", "02d6 fe62"],
  [",", "0326 201a 3001 fe50 fe51 ff64"],
  ["-", "2010 2013 2014 2015 2022 2043 23bc 23bd fe63"],
  [".", "3002 fe52 ff61"],
  ["...", "2026"],
  ["/", "00f7 0337 0338 2044 2215 29f8"],
  ["1/2", "00bd"],
  ["1/4", "00bc"],
  ["3/4", "00be"],
  [":", "02d0 02f8 2982 a789 fe13"],
  [";", "204f fe14 fe54"],
  ["<", "2039 fe64"],
  ["=", "0347 a78a fe66"],
  [">", "203a fe65"],
  ["?", "fe16 fe56"],
  ["@", "fe6b"],
  ["A", "1d00"],
  ["B", "0299"],
  ["C", "1d04"],
  ["D", "1d05"],
  ["E", "1d07"],
  ["F", "a730"],
  ["G", "0262"],
  ["H", "029c"],
  ["I", "026a"],
  ["J", "1d0a"],
  ["K", "1d0b"],
  ["L", "029f"],
  ["M", "1d0d"],
  ["N", "0274"],
  ["O", "1d0f"],
  ["P", "1d18"],
  ["R", "0280"],
  ["S", "a731"],
  ["T", "1d1b"],
  ["U", "1d1c"],
  ["V", "1d20"],
  ["W", "1d21"],
  ["Y", "028f"],
  ["Z", "1d22"],
  ["\\", "20e5 29f5 29f9 fe68"],
  ["^", "02c6 0302 1dcd"],
  ["_", "0332 2017"],
  ["{", "2774 fe5b"],
  ["|", "20d2 20d3 2223 239c 239f 23b8 23b9 23d0"],
  ["}", "2775 fe5c"],
  ["~", "02dc 02f7 0303 0330 0334 223c"],
];

/** Plain text by the character it stands in for. */
export const LOOK_ALIKES: ReadonlyMap<string, string> = new Map([
  ...CODE_POINTS_BY_PLAIN_TEXT.flatMap(([plain, codePoints]) =>
    codePoints.split(" ").map((hex): [string, string] => [String.fromCodePoint(parseInt(hex, 16)), plain]),
  ),
  ...fullWidthForms(0xff01, 0xff3f), // ！ to ＿; Twilio has no pair for U+FF40 to U+FF5A
  ...fullWidthForms(0xff5b, 0xff5e), // ｛ to ～
]);

/** The full-width forms lie in ASCII's order, 0xFEE0 above it. */
function fullWidthForms(first: number, last: number): [string, string][] {
  return Array.from({ length: last - first + 1 }, (_, index) => [
    String.fromCharCode(first + index),
    String.fromCharCode(first + index - 0xfee0),
  ]);
}
