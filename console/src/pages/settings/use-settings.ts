import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { api, unwrap } from "../../api/client.ts";
import { type Changed, useChanges } from "../../api/live.ts";
import type { paths } from "../../api/schema.d.ts";

type Answer = paths["/api/settings"]["get"]["responses"]["200"]["content"]["application/json"];
export type Setting = Answer["settings"][number];

/** The settings, as they are changed here or elsewhere. */
export function useSettings() {
  const queries = useQueryClient();
  useChanges(
    useCallback(
      ({ settings }: Changed) => {
        if (settings) void queries.invalidateQueries({ queryKey: ["settings"] });
      },
      [queries],
    ),
  );
  return useQuery({ queryKey: ["settings"], queryFn: () => unwrap(api.GET("/api/settings")) });
}

/** Changes one setting; null takes it back to its default. */
export function useChangeSetting(name: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (value: string | null) => {
      const params = { path: { name } };
      return unwrap(
        value === null
          ? api.DELETE("/api/settings/{name}", { params })
          : api.PUT("/api/settings/{name}", { params, body: { value } }),
      );
    },
    onSuccess: (changed) => {
      queries.setQueryData<Answer>(["settings"], (before) =>
        before
          ? { ...before, settings: before.settings.map((one) => (one.name === name ? changed : one)) }
          : before,
      );
    },
  });
}
