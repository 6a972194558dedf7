import type { ReactNode } from "react";
import classes from "../teach.module.css";

/** The size of a chart's drawing, and where its axes stand. */
export const place = { width: 640, height: 220, left: 44, right: 632, top: 12, bottom: 190 } as const;

type Props = { name: string; xName: string; yMost: string; yLeast: string; children: ReactNode };

/** A chart's axes with their names around what it shows. */
export function Chart({ name, xName, yMost, yLeast, children }: Props) {
  const { width, height, left, right, top, bottom } = place;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={name} className={classes.chart}>
      <path className={classes.axis} d={`M${left} ${top}V${bottom}H${right}`} />
      {children}
      <text x={left - 6} y={top + 8} textAnchor="end">
        {yMost}
      </text>
      <text x={left - 6} y={bottom} textAnchor="end">
        {yLeast}
      </text>
      <text x={left} y={bottom + 16}>
        0 %
      </text>
      <text x={right} y={bottom + 16} textAnchor="end">
        100 %
      </text>
      <text x={(left + right) / 2} y={bottom + 16} textAnchor="middle">
        {xName}
      </text>
    </svg>
  );
}
