import { type ReactNode, useEffect } from "react";

let isFirst = true;

/** A page's content. Coming from another page, the keyboard and the screen reader begin at its heading. */
export function PageFrame({ children }: { children: ReactNode }) {
  useEffect(() => {
    const wasFirst = isFirst;
    isFirst = false;
    if (wasFirst) return;
    const main = document.querySelector<HTMLElement>("main");
    const heading = main?.querySelector<HTMLElement>("h1");
    heading?.setAttribute("tabindex", "-1");
    (heading ?? main)?.focus({ preventScroll: true });
  }, []);
  return children;
}
