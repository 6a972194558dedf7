import "uplot/dist/uPlot.min.css";
import { useComputedColorScheme } from "@mantine/core";
import { useEffect, useRef } from "react";
import UPlot from "uplot";
import classes from "./dashboard.module.css";
import { tickText } from "./format.ts";

export type Line = { values: number[]; /** A variable of the theme. */ color: string; isFilled?: boolean };

type Props = {
  label: string;
  /** When each hour or day begins. */
  starts: string[];
  lines: Line[];
  text: (value: number) => string;
  bucket: "hour" | "day";
  /** Which one is pointed at; null: none. */
  onPoint: (index: number | null) => void;
  onOpen: (index: number) => void;
};

/** Lines over time on a canvas. What it shows stands in a table as well: to a screen reader it is one image. */
export function Plot({ label, starts, lines, text, bucket, onPoint, onOpen }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme();
  // The canvas outlives a new function of the parent's.
  const told = useRef({ onPoint, onOpen, text });
  useEffect(() => {
    told.current = { onPoint, onOpen, text };
  });

  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const style = getComputedStyle(element);
    const colorOf = (name: string) => style.getPropertyValue(name).trim();
    const axis = {
      stroke: colorOf("--mantine-color-dimmed"),
      grid: { stroke: colorOf("--mantine-color-default-border"), width: 1 },
      ticks: { show: false },
      font: `12px ${style.fontFamily}`,
    };
    const sizeOf = () => ({ width: element.clientWidth, height: element.clientHeight });
    const plot = new UPlot(
      {
        ...sizeOf(),
        legend: { show: false },
        padding: [8, 12, 0, 0],
        cursor: { drag: { x: false, y: false }, y: false, points: { size: 7 } },
        scales: { y: { range: (_plot, _least, most) => [0, Math.max(most * 1.1, 1e-6)] } },
        axes: [
          {
            ...axis,
            ...{ grid: { show: false }, space: 64, size: 28 },
            // Days begin where the reader is, whatever the distance.
            ...(bucket === "day" ? { incrs: [1, 2, 3, 7, 14, 28].map((days) => days * 86_400) } : {}),
            values: (_plot, ticks) => ticks.map((at) => tickText(new Date(at * 1000), bucket)),
          },
          { ...axis, size: 56, values: (_plot, values) => values.map((value) => told.current.text(value)) },
        ],
        series: [
          {},
          ...lines.map(({ color, isFilled = false }) => ({
            stroke: colorOf(color),
            width: 2,
            points: { show: starts.length === 1 },
            ...(isFilled ? { fill: `color-mix(in srgb, ${colorOf(color)} 14%, transparent)` } : {}),
          })),
        ],
        hooks: {
          setCursor: [
            ({ cursor }) => {
              told.current.onPoint(cursor.idx ?? null);
            },
          ],
        },
      },
      [starts.map((at) => Date.parse(at) / 1000), ...lines.map(({ values }) => values)],
      element,
    );
    const open = () => {
      const { idx } = plot.cursor;
      if (typeof idx === "number") told.current.onOpen(idx);
    };
    plot.over.addEventListener("click", open);
    const resized = new ResizeObserver(() => {
      plot.setSize(sizeOf());
    });
    resized.observe(element);
    return () => {
      resized.disconnect();
      plot.destroy();
    };
  }, [scheme, starts, lines, bucket]);

  return <div ref={place} className={classes.plot} role="img" aria-label={label} />;
}
