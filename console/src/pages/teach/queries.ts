import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef } from "react";
import { api, unwrap } from "../../api/client.ts";
import { type Changed, useChanges } from "../../api/live.ts";
import type { paths } from "../../api/schema.d.ts";

type Ok<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { "application/json": infer Body } } } };
}
  ? Body
  : never;

export type ReviewText = Ok<"/api/review">["texts"][number];
export type Intent = Ok<"/api/intents/{name}">;
export type Answer = Intent["answer"];
export type Training = NonNullable<Ok<"/api/trainings">["training"]>;
export type Model = Ok<"/api/models">["models"][number];
export type Evaluation = Ok<"/api/models/{id}/evaluation">;
export type JudgedText = Evaluation["texts"][number];
export type TriedText = paths["/api/try"]["post"]["responses"]["200"]["content"]["application/json"];
export type Problem =
  paths["/api/intents/check"]["post"]["responses"]["200"]["content"]["application/json"]["problems"][number];

const gatherMs = 1_000;

/** Asks anew for what changes while the page is shown; of busy conversations at most once a second. */
export function useTeachChanges(): void {
  const queries = useQueryClient();
  const timer = useRef<number | undefined>(undefined);
  useChanges(
    useCallback(
      ({ conversations, trainings, models }: Changed) => {
        if (trainings.length > 0) {
          void queries.invalidateQueries({ queryKey: ["teach", "training"] });
          void queries.invalidateQueries({ queryKey: ["teach", "models"] });
        }
        if (models) void queries.invalidateQueries({ queryKey: ["teach"] });
        if (conversations.length === 0 || timer.current !== undefined) return;
        timer.current = window.setTimeout(() => {
          timer.current = undefined;
          void queries.invalidateQueries({ queryKey: ["teach", "review"] });
        }, gatherMs);
      },
      [queries],
    ),
  );
}

export function useReview() {
  return useInfiniteQuery({
    queryKey: ["teach", "review", "list"],
    initialPageParam: null as number | null,
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET("/api/review", {
          params: { query: { limit: 50, ...(pageParam === null ? {} : { before: pageParam }) } },
        }),
      ),
    getNextPageParam: ({ next }) => next,
  });
}

export function useReviewCount() {
  return useQuery({
    queryKey: ["teach", "review", "count"],
    queryFn: () => unwrap(api.GET("/api/review/count")),
  });
}

export function useIntents() {
  return useQuery({ queryKey: ["teach", "intents"], queryFn: () => unwrap(api.GET("/api/intents")) });
}

export function useTraining() {
  return useQuery({
    queryKey: ["teach", "training"],
    queryFn: () => unwrap(api.GET("/api/trainings")),
    // News of it may be missed while it runs.
    refetchInterval: ({ state }) => (state.data?.training?.endedAt === null ? 2_000 : 60_000),
  });
}

export function useModels() {
  return useQuery({ queryKey: ["teach", "models"], queryFn: () => unwrap(api.GET("/api/models")) });
}

export function useEvaluation(id: number | undefined) {
  return useQuery({
    queryKey: ["teach", "evaluation", id],
    enabled: id !== undefined,
    refetchInterval: false,
    queryFn: () => unwrap(api.GET("/api/models/{id}/evaluation", { params: { path: { id: id ?? 0 } } })),
  });
}
