import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "../../../api/client.ts";
import { notifyDone, notifyError } from "../../../shell/notify.tsx";
import { words } from "../words.ts";

/** Puts a model in use, and says so; the model before it can be brought back. */
export function usePromote() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: number) => unwrap(api.POST("/api/models/{id}/promote", { params: { path: { id } } })),
    onSuccess: async (_, id) => {
      await queries.invalidateQueries({ queryKey: ["teach"] });
      notifyDone(words.modelList.promoted(id));
    },
    onError: (error) => {
      notifyError(error, words.modelList.failed);
    },
  });
}
