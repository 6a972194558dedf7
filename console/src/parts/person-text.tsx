import "./colors.css";
import classes from "./parts.module.css";

type Props = { children: string; lines?: boolean; className?: string | undefined };

/** What a person wrote: shown as text in its own direction, so that no sign in it turns or widens what stands around it. */
export function PersonText({ children, lines = false, className = "" }: Props) {
  return (
    <span dir="auto" className={`${classes.person ?? ""} ${lines ? (classes.lines ?? "") : ""} ${className}`}>
      {shownText(children)}
    </span>
  );
}

/** Signs that would be invisible or could not be shown stand as pictures of themselves. */
function shownText(text: string): string {
  return text.replaceAll("\0", "␀").replace(/\p{Surrogate}/gu, "\ufffd");
}
