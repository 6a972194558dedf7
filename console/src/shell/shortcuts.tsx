import { useEffect, useLayoutEffect, useRef } from "react";

export type Shortcut = {
  /** One key as the browser names it (`"j"`, `"/"`, `"Escape"`), or several pressed one after the other (`"g c"`). */
  keys: string;
  /** What it does, as the help shows it. */
  name: string;
  run: () => void;
};

/** Time to press the second key of `g c`. */
const sequenceMs = 1_500;
const storedAs = "aisms-shortcuts";

const shown = new Set<{ current: Shortcut[] }>();

/**
 * Keys that work while the component is shown, and stand in the help (`?`). They do nothing while somebody types, while
 * a dialog is open, or together with Ctrl, Alt or Cmd. Of two with the same keys, the one shown last counts.
 */
export function useShortcuts(shortcuts: Shortcut[]): void {
  // Before the browser paints: what is seen can be used.
  const latest = useRef(shortcuts);
  useLayoutEffect(() => {
    latest.current = shortcuts;
  });
  useLayoutEffect(() => {
    shown.add(latest);
    return () => {
      shown.delete(latest);
    };
  }, []);
}

/** The keys that work now; each only once. */
export function activeShortcuts(): Shortcut[] {
  const byKeys = new Map<string, Shortcut>();
  for (const { current } of shown) for (const shortcut of current) byKeys.set(shortcut.keys, shortcut);
  return [...byKeys.values()];
}

/** Single letters can disturb whoever dictates: they can be turned off (WCAG 2.1.4). */
export function areShortcutsOn(): boolean {
  return localStorage.getItem(storedAs) !== "off";
}

export function turnShortcuts(on: boolean): void {
  localStorage.setItem(storedAs, on ? "on" : "off");
}

/** Listens for the keys; used once, by the shell. */
export function useShortcutKeys(): void {
  useEffect(() => {
    let pressed = "";
    let pressedAt = 0;
    const onKey = (event: KeyboardEvent) => {
      if (isElsewhere(event)) return;
      const isNext = event.timeStamp - pressedAt < sequenceMs;
      const shortcuts = activeShortcuts();
      const tries = isNext && pressed ? [`${pressed} ${event.key}`, event.key] : [event.key];
      const found = tries.map((keys) => shortcuts.find((one) => one.keys === keys)).find(Boolean);
      pressed = found ? "" : event.key;
      pressedAt = event.timeStamp;
      if (!found) return;
      event.preventDefault();
      found.run();
    };
    window.addEventListener("keydown", onKey);
    return () => {
      window.removeEventListener("keydown", onKey);
    };
  }, []);
}

/** A key that belongs to a field, a button, a dialog or the browser. `?` works where the others are turned off. */
function isElsewhere(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing)
    return true;
  const target = event.target instanceof Element ? event.target : null;
  if (
    target?.closest(
      "input, textarea, select, [contenteditable=true], [role=dialog], [role=menu], [role=listbox]",
    )
  ) {
    return true;
  }
  if (document.querySelector("[role=dialog][aria-modal=true]")) return true;
  if (["Enter", " "].includes(event.key) && target?.closest("a, button, summary, [role=tab]")) return true;
  return event.key !== "?" && !areShortcutsOn();
}
