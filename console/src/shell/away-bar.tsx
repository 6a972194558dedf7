import { useEffect, useState } from "react";
import { words } from "../words.ts";
import classes from "./shell.module.css";

/** A connection that comes back at once is not worth a word. */
const quietMs = 1_000;

/** Says that what is shown may be out of date. It lies over the page, so that nothing moves. */
export function AwayBar({ isAway }: { isAway: boolean }) {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(
      () => {
        setShown(isAway);
      },
      isAway ? quietMs : 0,
    );
    return () => {
      clearTimeout(timer);
    };
  }, [isAway]);
  return <div role="status">{isShown && <div className={classes.away}>{words.away}</div>}</div>;
}
