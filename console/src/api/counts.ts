import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef } from "react";
import { api, unwrap } from "./client.ts";
import { type Changed, useChanges } from "./live.ts";

/** A busy service tells of changes many times a second. */
const atMostEveryMs = 1_000;

/** How many conversations wait for a person, are the operator's own, are unread (100: more than 99), as it changes. */
export function useCounts() {
  const queries = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useChanges(
    useCallback(
      ({ conversations }: Changed) => {
        if (conversations.length === 0 || timer.current) return;
        timer.current = setTimeout(() => {
          timer.current = undefined;
          void queries.invalidateQueries({ queryKey: ["counts"] });
        }, atMostEveryMs / 4);
      },
      [queries],
    ),
  );
  return useQuery({
    queryKey: ["counts"],
    queryFn: () => unwrap(api.GET("/api/conversations/counts")),
  }).data;
}
