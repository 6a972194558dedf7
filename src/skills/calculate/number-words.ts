const words: Record<string, number> = {
  zero: 0, nought: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11,
  twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20,
  thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
}; // prettier-ignore
const scales: Record<string, number> = {
  hundred: 100,
  thousand: 1000,
  million: 1_000_000,
  billion: 1_000_000_000,
};

const any = [...Object.keys(words), ...Object.keys(scales)].join("|");
const run = new RegExp(
  `(?<![a-z\\d.,])(?!(?<=\\d )(?:${Object.keys(scales).join("|")}))(?:\\d+ )?(?:(?:a )?(?:${any}))(?:[ -](?:and )?(?:${any}))*(?![a-z\\d])`,
  "g",
);

/** Writes numbers that are said in words in digits: "twenty five" → "25", "two hundred and six" → "206", "3 million" → "3000000". */
export function numberWordsToDigits(text: string): string {
  const digits = text.replace(run, (said) => {
    const parts = said.split(/[ -]/).filter((word) => word !== "and" && word !== "a");
    let total = 0;
    let group = 0;
    let before = -1;
    const lists: number[] = [];
    for (const word of parts) {
      const scale = scales[word];
      const value = words[word] ?? Number(word);
      if (scale === 100) group = (group || 1) * 100;
      else if (scale !== undefined) [total, group] = [total + (group || 1) * scale, 0];
      else {
        // "three three" are two numbers, "twenty three" is one.
        const goesOn =
          before === -1 || group % 100 === 0 || (group % 10 === 0 && group % 100 >= 20 && value < 10);
        if (!goesOn) [lists[lists.length], total, group] = [total + group, 0, 0];
        group += value;
      }
      before = value;
    }
    return [...lists, total + group].join(" ");
  });
  return dozensToDigits(digits);
}

/** "a dozen" → "12", "half a dozen" → "6"; "2 dozen" → "24" where more is told of them ("2 dozen at 35p"). */
function dozensToDigits(text: string): string {
  return text
    .replace(/(?<![a-z\d.,])(half (?:an? )?|an? )?dozen(?![a-z])(?<!\d dozen)/g, (said) =>
      said.startsWith("h") ? "6" : "12",
    )
    .replace(/(?<![\d.,])(\d{1,4}) dozen(?![a-z])(?=.*\d)/g, (_, count: string) =>
      String(12 * Number(count)),
    );
}
