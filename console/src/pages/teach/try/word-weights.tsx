import { Stack, Text } from "@mantine/core";
import type { TriedText } from "../queries.ts";
import classes from "../teach.module.css";
import { words } from "../words.ts";

type Weights = NonNullable<TriedText["understood"]>["words"];

/** Below this a word says as good as nothing. */
const least = 0.1;

/** The words of a text as they were read, each with what it says for the intent or against it. */
export function WordWeights({ intent, weights }: { intent: string; weights: Weights }) {
  const most = Math.max(1, ...weights.map(({ weight }) => Math.abs(weight)));
  return (
    <Stack gap={6}>
      <Text size="sm">{words.tryPage.words(intent)}</Text>
      <ul className={classes.words}>
        {weights.map(({ word, isKnown, weight }, index) => (
          <li key={index} className={classes.word} style={shade(weight / most)}>
            <Text size="sm" span>
              {word}
            </Text>
            <Text size="xs" component="div">
              {isKnown ? verdict(weight) : words.tryPage.unknown}
            </Text>
          </li>
        ))}
      </ul>
    </Stack>
  );
}

function verdict(weight: number): string {
  if (Math.abs(weight) < least) return "·";
  const sign = weight > 0 ? words.tryPage.speaksFor : words.tryPage.speaksAgainst;
  return `${sign} ${Math.abs(weight).toFixed(1)}`;
}

function shade(share: number) {
  const colour = share > 0 ? "var(--mantine-color-teal-6)" : "var(--mantine-color-red-6)";
  return { background: `color-mix(in srgb, ${colour} ${Math.round(Math.abs(share) * 40)}%, transparent)` };
}
