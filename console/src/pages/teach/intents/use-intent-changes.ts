import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { api, ApiError, unwrap } from "../../../api/client.ts";
import { notifyDone, notifyError } from "../../../shell/notify.tsx";
import type { Intent } from "../queries.ts";
import { words } from "../words.ts";

/**
 * Saving and deleting an intent. What is deleted can be brought back for some seconds. Where somebody else has saved it
 * meanwhile, `onConflict` gets what was to be saved, and theirs.
 */
export function useIntentChanges(isNew: boolean, onConflict: (mine: Intent, theirs: Intent) => void) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const told = () => queries.invalidateQueries({ queryKey: ["teach"] });

  const save = useMutation({
    mutationFn: ({ name, answer, utterances, changedAt }: Intent) =>
      isNew
        ? unwrap(api.POST("/api/intents", { body: { name, answer, utterances } }))
        : unwrap(
            api.PUT("/api/intents/{name}", {
              params: { path: { name } },
              body: { answer, utterances, changedAt },
            }),
          ),
    onSuccess: async (saved) => {
      queries.setQueryData(["teach", "intent", saved.name], saved);
      notifyDone(words.intentPage.saved(saved.name));
      if (isNew) await navigate(`/teach/intents/${saved.name}`, { replace: true });
      await told();
    },
    onError: async (error, mine) => {
      try {
        if (isNew || !(error instanceof ApiError && error.status === 409)) throw error;
        const path = { name: mine.name };
        onConflict(mine, await unwrap(api.GET("/api/intents/{name}", { params: { path } })));
      } catch (failure) {
        notifyError(failure, words.intentPage.notSaved);
      }
    },
  });

  const restore = async (body: {
    name: string;
    answer: Intent["answer"];
    utterances: string[];
    heldOut: string[];
  }) => {
    try {
      await unwrap(api.POST("/api/intents", { body }));
      notifyDone(words.intentPage.restored(body.name));
      await told();
    } catch (error) {
      notifyError(error, words.intentPage.notRestored);
    }
  };

  const remove = useMutation({
    mutationFn: (name: string) => unwrap(api.DELETE("/api/intents/{name}", { params: { path: { name } } })),
    onSuccess: async ({ name, answer, utterances, heldOut }) => {
      notifyDone(words.intentPage.deleted(name), {
        undo: () => void restore({ name, answer, utterances, heldOut }),
      });
      await navigate("/teach/intents");
      queries.removeQueries({ queryKey: ["teach", "intent", name] });
      await told();
    },
    onError: (error) => {
      notifyError(error, words.intentPage.notDeleted);
    },
  });
  return { save, remove };
}
