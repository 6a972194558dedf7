import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, unwrap } from "../../../api/client.ts";
import { notifyError } from "../../../shell/notify.tsx";
import { words } from "../words.ts";

type Step = { messageId: number; kind: "labelled" | "skipped"; label: string | null };

type Labelling = {
  /** Texts that are done with, labelled or skipped: not shown any more. */
  isDone: (messageId: number) => boolean;
  /** What was done last; null: nothing that could be undone. */
  last: Step | null;
  label: (messageId: number, intent: string) => void;
  skip: (messageId: number) => void;
  /** Takes the last step back; returns the text it was about. */
  undo: () => number | null;
};

/** Labels at once what a person says, and the service is told meanwhile; what it refuses comes back. */
export function useLabelling(): Labelling {
  const queries = useQueryClient();
  const [steps, setSteps] = useState<Step[]>([]);
  const drop = (messageId: number) => {
    setSteps((before) => before.filter((step) => step.messageId !== messageId));
  };
  const told = () => {
    void queries.invalidateQueries({ queryKey: ["teach", "review"] });
    void queries.invalidateQueries({ queryKey: ["teach", "training"] });
  };

  const label = async (messageId: number, intent: string) => {
    setSteps((before) => [...before, { messageId, kind: "labelled", label: intent }]);
    try {
      const path = { id: messageId };
      await unwrap(api.POST("/api/messages/{id}/label", { params: { path }, body: { intent } }));
      told();
    } catch (error) {
      drop(messageId);
      notifyError(error, words.reviewPage.notLabelled);
    }
  };

  const takeBack = async ({ messageId, kind, label: intent }: Step) => {
    drop(messageId);
    if (kind === "skipped") return;
    try {
      await unwrap(api.DELETE("/api/messages/{id}/label", { params: { path: { id: messageId } } }));
      told();
    } catch (error) {
      setSteps((before) => [...before, { messageId, kind, label: intent }]);
      notifyError(error);
    }
  };

  return {
    isDone: (messageId) => steps.some((step) => step.messageId === messageId),
    last: steps.at(-1) ?? null,
    label: (messageId, intent) => void label(messageId, intent),
    skip(messageId) {
      setSteps((before) => [...before, { messageId, kind: "skipped", label: null }]);
    },
    undo() {
      const step = steps.at(-1);
      if (!step) return null;
      void takeBack(step);
      return step.messageId;
    },
  };
}
