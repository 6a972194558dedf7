import classes from "../teach.module.css";

/** The key that does what a button does. */
export function Key({ name, isShown = true }: { name: string; isShown?: boolean }) {
  return (
    <span className={classes.key} style={{ visibility: isShown ? "visible" : "hidden" }} aria-hidden>
      {name}
    </span>
  );
}
