import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "../../../api/client.ts";
import type { paths } from "../../../api/schema.d.ts";
import { notifyError } from "../../../shell/notify.tsx";

export type Operator =
  paths["/api/operators"]["get"]["responses"]["200"]["content"]["application/json"]["operators"][number];
type Change = paths["/api/operators/{id}"]["patch"]["requestBody"]["content"]["application/json"];

export function useOperators() {
  return useQuery({ queryKey: ["operators"], queryFn: () => unwrap(api.GET("/api/operators")) });
}

/** Changes an operator: its role, its phone, whether it may sign in. */
export function useChangeOperator() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: Change & { id: string }) =>
      unwrap(api.PATCH("/api/operators/{id}", { params: { path: { id } }, body })),
    onError: (error) => {
      notifyError(error);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ["operators"] }),
  });
}
