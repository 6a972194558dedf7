import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";

/** What the service tells of: see `/api/events`. */
export type Changed = { conversations: number[]; trainings: number[]; models: boolean; settings: boolean };

/** The browser gives up for good where it is answered with an error, as by a service that is just starting. */
const againMs = 1_500;

const listeners = new Set<(changed: Changed) => void>();

/** Calls `listener` with what changes, while the component is shown. It should be the same function each time. */
export function useChanges(listener: (changed: Changed) => void): void {
  useEffect(() => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, [listener]);
}

/** What is not shown just now, and is not as it was, is asked for anew when it is shown again. */
function forgetHidden(queries: QueryClient, { conversations }: Changed): void {
  const keys: unknown[][] = conversations.flatMap((id) => [
    ["conversation", id],
    ["messages", id],
    ["notes", id],
  ]);
  if (conversations.length > 0) keys.push(["conversations"]);
  for (const queryKey of keys) {
    void queries.invalidateQueries({ queryKey, type: "inactive", refetchType: "none" });
  }
}

/** The page's one connection for news. Whatever was missed while it was away is asked for anew. False while it is away. */
export function useLive(isWanted = true): boolean {
  const queries = useQueryClient();
  const [isLive, setLive] = useState(true);
  useEffect(() => {
    if (!isWanted) return undefined;
    let events: EventSource;
    let again: ReturnType<typeof setTimeout> | undefined;
    let wasAway = false;
    const connect = () => {
      events = new EventSource("/api/events");
      events.addEventListener("open", () => {
        setLive(true);
        if (wasAway) void queries.invalidateQueries();
        wasAway = false;
      });
      events.addEventListener("error", () => {
        setLive(false);
        wasAway = true;
        if (events.readyState !== EventSource.CLOSED) return;
        // It may be that the session has ended: asking who is signed in finds out.
        void queries.invalidateQueries({ queryKey: ["me"] });
        again = setTimeout(connect, againMs);
      });
      events.addEventListener("missed", () => void queries.invalidateQueries());
      events.addEventListener("changed", (event) => {
        const changed = JSON.parse((event as MessageEvent<string>).data) as Changed;
        forgetHidden(queries, changed);
        for (const listener of listeners) listener(changed);
      });
    };
    connect();
    return () => {
      clearTimeout(again);
      events.close();
    };
  }, [queries, isWanted]);
  return isLive;
}
