import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, unwrap } from "../../../api/client.ts";
import { notifyDone, notifyError } from "../../../shell/notify.tsx";
import { words } from "../words.ts";

export type AlikeText = { messageId: number; text: string };

/** Labels a whole group, says which of its texts could not be, and takes all its labels back when asked to. */
export function useGroupLabelling() {
  const queries = useQueryClient();
  const [hidden, setHidden] = useState<number[]>([]);

  /** Does the work for each text; returns those for which it was done. */
  const forEach = async (texts: AlikeText[], work: (path: { id: number }) => Promise<unknown>) => {
    const done: AlikeText[] = [];
    let failure: unknown;
    for (const text of texts) {
      try {
        await work({ id: text.messageId });
        done.push(text);
      } catch (error) {
        failure = error;
      }
    }
    const left = texts.length - done.length;
    if (left > 0) notifyError(failure, words.reviewPage.groupNotLabelled(left, texts.length));
    await queries.invalidateQueries({ queryKey: ["teach"] });
    return done;
  };
  const show = (texts: AlikeText[]) => {
    setHidden((before) => before.filter((id) => !texts.some(({ messageId }) => messageId === id)));
  };

  const takeBack = async (texts: AlikeText[]) => {
    await forEach(texts, (path) => unwrap(api.DELETE("/api/messages/{id}/label", { params: { path } })));
    show(texts);
  };
  const label = async (texts: AlikeText[], intent: string) => {
    setHidden((before) => [...before, ...texts.map(({ messageId }) => messageId)]);
    const labelled = await forEach(texts, (path) =>
      unwrap(api.POST("/api/messages/{id}/label", { params: { path }, body: { intent } })),
    );
    show(texts.filter((text) => !labelled.includes(text)));
    if (labelled.length === 0) return;
    notifyDone(words.reviewPage.groupLabelled(labelled.length, words.intentName(intent)), {
      undo: () => void takeBack(labelled),
    });
  };
  return {
    isDone: ({ messageId }: AlikeText) => hidden.includes(messageId),
    label: (texts: AlikeText[], intent: string) => void label(texts, intent),
  };
}
