import type { words } from "./words.ts";

export type TabName = keyof typeof words.tabs;

/** The sections in their order, each with the right that it needs; null: everybody's own. */
export const tabs: { name: TabName; right: string | null }[] = [
  { name: "carrier", right: "settings" },
  { name: "model", right: "settings" },
  { name: "replies", right: "settings" },
  { name: "retention", right: "settings" },
  { name: "operators", right: "operators" },
  { name: "keys", right: "operators" },
  { name: "audit", right: "operators" },
  { name: "account", right: null },
  { name: "sessions", right: null },
];
