import { type ReactNode, useId } from "react";
import classes from "./dashboard.module.css";

type Props = { title: string; note?: string; wide?: boolean; children: ReactNode };

/** A part of the page with its heading. */
export function Card({ title, note, wide = false, children }: Props) {
  const id = useId();
  return (
    <section className={`${classes.card ?? ""} ${wide ? (classes.wide ?? "") : ""}`} aria-labelledby={id}>
      <h2 className={classes.heading} id={id}>
        {title}
      </h2>
      {note === undefined ? null : <div className={classes.note}>{note}</div>}
      {children}
    </section>
  );
}
