import { VisuallyHidden } from "@mantine/core";
import { useCallback, useMemo, useState } from "react";
import { useNavigate } from "react-router";
import { Card } from "./card.tsx";
import classes from "./dashboard.module.css";
import { FigureTable } from "./figure-table.tsx";
import { bucketText } from "./format.ts";
import { conversationsBehind, periodOfBucket } from "./links.ts";
import { type Line, Plot } from "./plot.tsx";
import type { Dashboard } from "./use-figures.ts";
import { words } from "./words.ts";

type Bucket = Dashboard["series"][number];
type Shown = { name: string; of: (bucket: Bucket) => number; color: string; isFilled?: boolean };

type Props = {
  title: string;
  figures: Dashboard;
  /** The same list each time: the chart is drawn anew with another. */
  lines: Shown[];
  text: (value: number) => string;
  wide?: boolean;
};

/** Figures by the hour or day, as a chart and as a table. */
export function TimeCard({ title, figures, lines, text, wide = false }: Props) {
  const { series, bucket, period } = figures;
  const [pointed, setPointed] = useState<number | null>(null);
  const navigate = useNavigate();
  const starts = useMemo(() => series.map(({ at }) => at), [series]);
  const drawn = useMemo<Line[]>(
    () => lines.map(({ of, color, isFilled = false }) => ({ values: series.map(of), color, isFilled })),
    [lines, series],
  );
  const linkOf = (index: number) => conversationsBehind({ period: periodOfBucket(series, index, period) });
  const open = useCallback(
    (index: number) => void navigate(conversationsBehind({ period: periodOfBucket(series, index, period) })),
    [navigate, series, period],
  );
  const one = pointed === null ? undefined : series[pointed];
  const valueOf = (of: Shown["of"]) => text(one ? of(one) : series.reduce((sum, each) => sum + of(each), 0));
  const last = series.at(-1)?.at ?? period.to;

  return (
    <Card title={title} wide={wide}>
      <div className={classes.legend}>
        {lines.map(({ name, of, color }) => (
          <span key={name} className={classes.key}>
            <span className={classes.dot} style={{ background: `var(${color})` }} />
            {valueOf(of)} {name}
          </span>
        ))}
        {one ? <span>{bucketText(one.at, bucket)}</span> : null}
      </div>
      <Plot
        label={words.chart(title, bucketText(period.from, bucket), bucketText(last, bucket))}
        {...{ starts, lines: drawn, text, bucket, onPoint: setPointed, onOpen: open }}
      />
      <details>
        <summary className={classes.summary}>
          {words.asTable}
          <VisuallyHidden>: {title}</VisuallyHidden>
        </summary>
        <FigureTable
          scrolls
          label={words.tableOf(title)}
          columns={[words.time[bucket], ...lines.map(({ name }) => name)]}
          rows={series.map((row, index) => ({
            key: row.at,
            to: linkOf(index),
            name: bucketText(row.at, bucket),
            values: lines.map(({ of }) => text(of(row))),
          }))}
          empty=""
        />
      </details>
    </Card>
  );
}
