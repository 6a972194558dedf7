import { Group, Stack, Text, Title } from "@mantine/core";
import type { JudgedText } from "../queries.ts";
import classes from "../teach.module.css";
import { words } from "../words.ts";
import { AsTable } from "./as-table.tsx";
import { Chart, place } from "./chart.tsx";

const barCount = 20;

/** Texts with an intent by confidence, right and wrong ones side by side. */
export function ConfidenceHistogram({ texts }: { texts: JudgedText[] }) {
  const bars = Array.from({ length: barCount }, () => ({ right: 0, wrong: 0 }));
  for (const { intent, predicted, confidence } of texts) {
    const bar = bars[Math.min(barCount - 1, Math.floor(confidence * barCount))];
    if (bar && intent !== "oos") bar[predicted === intent ? "right" : "wrong"]++;
  }
  const most = Math.max(1, ...bars.flatMap(({ right, wrong }) => [right, wrong]));
  const tall = (count: number) => Math.sqrt(count / most) * (place.bottom - place.top);
  const width = (place.right - place.left) / barCount;
  const half = (width - 2) / 2;
  const range = (index: number) => `${index * 5}–${index * 5 + 5} %`;
  return (
    <Stack gap="xs">
      <Title order={3} size="h4">
        {words.evaluation.histogram}
      </Title>
      <Text size="sm" c="dimmed">
        {words.evaluation.histogramHelp}
      </Text>
      <Group gap="md">
        <Legend name={words.evaluation.right} className={classes.good} />
        <Legend name={words.evaluation.wrong} className={classes.bad} />
      </Group>
      <Chart
        name={words.evaluation.histogram}
        xName={words.evaluation.confidence}
        yMost={String(most)}
        yLeast="0"
      >
        {bars.map(({ right, wrong }, index) => {
          const x = place.left + index * width + 1;
          return (
            <g key={range(index)}>
              <title>{`${range(index)}: ${right} ${words.evaluation.right}, ${wrong} ${words.evaluation.wrong}`}</title>
              <rect
                className={classes.good}
                x={x}
                y={place.bottom - tall(right)}
                width={half}
                height={tall(right)}
              />
              <rect
                className={classes.bad}
                x={x + half}
                y={place.bottom - tall(wrong)}
                width={half}
                height={tall(wrong)}
              />
            </g>
          );
        })}
      </Chart>
      <AsTable
        heads={[words.evaluation.from, words.evaluation.right, words.evaluation.wrong]}
        rows={bars.map(({ right, wrong }, index) => [range(index), String(right), String(wrong)])}
      />
    </Stack>
  );
}

function Legend({ name, className }: { name: string; className: string | undefined }) {
  return (
    <Group gap={6}>
      <svg width="12" height="12" aria-hidden>
        <rect className={className} width="12" height="12" rx="2" />
      </svg>
      <Text size="sm">{name}</Text>
    </Group>
  );
}
