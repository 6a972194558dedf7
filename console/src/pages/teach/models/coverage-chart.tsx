import { Button, Group, Slider, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import type { Evaluation } from "../queries.ts";
import classes from "../teach.module.css";
import { words } from "../words.ts";
import { AsTable } from "./as-table.tsx";
import { Chart, place } from "./chart.tsx";
import { acceptedAt, coveragePoints, type Point } from "./coverage.ts";

const mostPoints = 300;

/** Error against coverage as the threshold falls, and a slider that shows what a threshold would do. */
export function CoverageChart({ evaluation: { texts, threshold: trained } }: { evaluation: Evaluation }) {
  const [threshold, setThreshold] = useState(trained);
  const points = coveragePoints(texts);
  const most = Math.max(0.01, ...points.filter(({ coverage }) => coverage > 0.02).map(({ error }) => error));
  const x = ({ coverage }: Point) => place.left + coverage * (place.right - place.left);
  const y = ({ error }: Point) => place.bottom - (Math.min(error, most) / most) * (place.bottom - place.top);
  const every = Math.max(1, Math.floor(points.length / mostPoints));
  const drawn = points.filter((_, index) => index % every === 0 || index === points.length - 1);
  const now = points.findLast(({ score }) => score >= threshold);
  const scores = texts.map(({ score }) => score);
  const [least, highest] = [Math.min(...scores, trained), Math.max(...scores, trained)];
  const at = acceptedAt(texts, threshold);
  return (
    <Stack gap="xs">
      <Title order={3} size="h4">
        {words.evaluation.coverage}
      </Title>
      <Text size="sm" c="dimmed">
        {words.evaluation.coverageHelp}
      </Text>
      <Chart
        name={words.evaluation.coverage}
        xName={words.evaluation.shareAccepted}
        yMost={words.percent(most)}
        yLeast="0 %"
      >
        <polyline
          className={classes.curve}
          points={drawn.map((point) => `${x(point)},${y(point)}`).join(" ")}
        />
        {now ? <circle className={classes.now} cx={x(now)} cy={y(now)} r={5} /> : null}
      </Chart>
      <Group gap="md" align="center" wrap="nowrap">
        <Text size="sm" id="threshold-name">
          {words.evaluation.threshold}
        </Text>
        <Slider
          flex={1}
          thumbSize={24}
          min={least}
          max={highest}
          step={0.01}
          value={threshold}
          label={(value) => value.toFixed(2)}
          thumbLabel={words.evaluation.threshold}
          thumbProps={{ "aria-valuetext": threshold.toFixed(2) }}
          onChange={setThreshold}
        />
        <Button
          size="compact-sm"
          variant="default"
          disabled={threshold === trained}
          onClick={() => {
            setThreshold(trained);
          }}
        >
          {words.evaluation.reset}
        </Button>
      </Group>
      <Text size="sm" role="status" mih={44}>
        {words.evaluation.atThreshold(at.share, at.accepted, at.wrong, at.outside, at.outsideAll)}
      </Text>
      <AsTable
        heads={[words.evaluation.threshold, words.evaluation.shareAccepted, words.evaluation.shareWrong]}
        rows={tenths(points).map(({ score, coverage, error }) => [
          score.toFixed(2),
          words.percent(coverage),
          words.percent(error),
        ])}
      />
    </Stack>
  );
}

/** The points at a tenth, two tenths and so on of the texts. */
function tenths(points: Point[]): Point[] {
  return Array.from(
    { length: 10 },
    (_, index) => points[Math.ceil(((index + 1) / 10) * points.length) - 1],
  ).filter((point) => point !== undefined);
}
