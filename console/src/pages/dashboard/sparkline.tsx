import classes from "./dashboard.module.css";

const width = 160;
const height = 28;

/** How a figure went, without scales: the tile says the number, the charts below say the rest. */
export function Sparkline({ values }: { values: number[] }) {
  if (values.length < 2) return <span className={classes.spark} />;
  const most = Math.max(...values, 1e-9);
  const points = values.map((value, index) => {
    const x = (index / (values.length - 1)) * width;
    const y = height - 2 - (value / most) * (height - 4);
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  });
  return (
    <svg className={classes.spark} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden>
      <polygon
        points={`0,${height} ${points.join(" ")} ${width},${height}`}
        fill="var(--mantine-primary-color-filled)"
        opacity={0.12}
      />
      <polyline
        points={points.join(" ")}
        fill="none"
        stroke="var(--mantine-primary-color-filled)"
        strokeWidth={1.5}
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
