import type { Figure } from "./figures.ts";
import type { Story } from "./story.ts";

const isPeople =
  /^ ?(?:other |more )?(?:people|persons?|ppl|peeps|of us|ways?|friends|mates|kids|guys|lads|girls|men|women|adults|heads?|folks|roommates|flatmates|colleagues|housemates)(?![a-z])/;

/** Who shares: "split 3 ways", "between 4". */
export function sharers(figures: Figure[]): Figure | undefined {
  return figures.find(
    ({ number, before, after, isPercent }) =>
      !isPercent &&
      /^\d{1,3}$/.test(number) &&
      (isPeople.test(after) ||
        (/(?:between|among|amongst|split (?:it )?(?:by|in|into)?|divided (?:by|between)|shared? (?:by|between)) (?:the |us )?$/.test(
          before,
        ) &&
          !/\d/.test(before))),
  );
}

/** "bill was 84 with 15% tip split 3 ways" */
export const tip: Story = (text, figures) => {
  const isLeft =
    /(?<![a-z])(?:bill|meal|dinner|lunch|tab|taxi)(?![a-z])/.test(text) &&
    /(?<![a-z])(?:leave|leaving|give)(?![a-z])/.test(text);
  const what = isLeft || /(?<![a-z])(?:tip|gratuity|service)(?![a-z])/.test(text) ? "Tip" : null;
  const rate = figures.filter(({ isPercent }) => isPercent);
  const people = sharers(figures);
  const rest = figures.filter((one) => !one.isPercent && one !== people);
  // "tip 15 on 80"
  const bare =
    rate.length === 0 &&
    /tip(?: of)? $/.test(rest[0]?.before ?? "") &&
    /^\d\d?$/.test(rest[0]?.number ?? "") &&
    /^ (?:on|for) $/.test(rest[0]?.after ?? "");
  if (bare) rate.push(...rest.splice(0, 1));
  const [amount] = rest;
  if (!what || rate.length !== 1 || rest.length !== 1 || !amount) return null;
  return {
    kind: "on-top",
    what,
    percent: rate[0]?.number ?? "",
    of: amount.number,
    people: people?.number ?? null,
  };
};

/** "5 of us share 137.25", "84.50 3 ways" */
export const share: Story = (text, figures) => {
  const people = sharers(figures);
  const amount = figures.find((one) => one !== people);
  if (figures.length !== 2 || !people || !amount || amount.isPercent || amount.per) return null;
  // "how many days between 3 may and 9 june"
  if (!isPeople.test(people.after) && people === figures[0]) return null;
  const isOfEach =
    /^(?: [a-z]+)? ?(?:each|a head|a person|per|apiece|a piece|pp)(?![a-z])/.test(amount.after) ||
    /(?:^| )(?:at|@) $/.test(amount.before);
  const isShared =
    /(?<![a-z])(?:split(?:ting)?|shar(?:e|ed|ing)|each|per (?:person|head)|between|among|divided?|owe|pays?|ways|bill|dinner|meal|lunch|rent|total|tab|check|taxi|cab)(?![a-z])/.test(
      text,
    );
  return isShared && !isOfEach ? { kind: "each", sum: `${amount.number} / ${people.number}` } : null;
};
