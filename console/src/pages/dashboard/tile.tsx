import { Skeleton, VisuallyHidden } from "@mantine/core";
import { IconArrowDownRight, IconArrowUpRight } from "@tabler/icons-react";
import { Link } from "react-router";
import classes from "./dashboard.module.css";
import { changeOf, shareText } from "./format.ts";
import { Sparkline } from "./sparkline.tsx";
import { words } from "./words.ts";

type Props = {
  name: string;
  value: string;
  note?: string | undefined;
  /** The figure now and before, where they are compared. */
  change?: { now: number | null; before: number | null } | null;
  values?: number[];
  to: string;
};

/** One figure, large. It opens the conversations behind it. */
export function Tile({ name, value, note, change = null, values, to }: Props) {
  return (
    <Link to={to} className={classes.tile}>
      <span className={classes.name}>{name}</span>
      <span className={classes.value}>{value}</span>
      <span className={classes.note}>
        {change === null ? null : <Change {...change} />}
        {note === undefined ? null : <span>{note}</span>}
      </span>
      {values === undefined ? null : <Sparkline values={values} />}
    </Link>
  );
}

/** By how much a figure changed; neither good nor bad. */
function Change({ now, before }: { now: number | null; before: number | null }) {
  const change = changeOf(now, before);
  if (change === null || Math.abs(change) < 0.0005) return null;
  const share = shareText(Math.abs(change));
  const Icon = change < 0 ? IconArrowDownRight : IconArrowUpRight;
  const said = change > 0 ? words.more(share) : words.less(share);
  return (
    <span title={said} className={classes.key} style={{ gap: 2 }}>
      <Icon size={14} aria-hidden />
      <span aria-hidden>{share}</span>
      <VisuallyHidden>{said}</VisuallyHidden>
    </span>
  );
}

/** As large as a tile, while the figures come. */
export function TileSkeleton() {
  return <Skeleton className={classes.tile} height={138} />;
}
