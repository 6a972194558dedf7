import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { useMe } from "../../api/me.ts";
import { fullTimeText } from "../../parts/relative-time.tsx";
import { ApiError } from "../../api/client.ts";
import { notifyDone, notifyError } from "../../shell/notify.tsx";
import { requests } from "./requests.ts";
import type { Conversation, ConversationItem } from "./types.ts";
import { words } from "./words.ts";

/** What an operator can do with a conversation. Each shows its outcome at once, here and in the list. */
export function useActions(
  conversation: Conversation,
  put: (item: ConversationItem) => void,
  onBack: () => void,
) {
  const queries = useQueryClient();
  const { data: me } = useMe();
  /** Set: this other operator holds it, and it must be asked for whether to take it away. */
  const [otherHolder, setOtherHolder] = useState<{ name: string; tell: boolean } | null>(null);
  /** True from the key or click that takes it over until this page knows that it is so: no key is lost between. */
  const [isBegun, setBegun] = useState(false);
  const { id } = conversation;
  const isMine = conversation.heldBy !== null && conversation.heldBy.id === me?.id;
  useEffect(() => {
    if (isMine) setBegun(false);
  }, [isMine]);

  const show = (item: ConversationItem) => {
    // The holder may write at once; should something else stand against it, the next look says so.
    const isNowMine = item.heldBy !== null && item.heldBy.id === me?.id;
    const canReply = isNowMine && !item.contact.isOptedOut ? { canReply: { ok: true, why: null } } : {};
    queries.setQueryData<Conversation>(
      ["conversation", id],
      (old) => old && { ...old, ...item, ...canReply },
    );
    put(item);
    void queries.invalidateQueries({ queryKey: ["counts"] });
    // Whether one may reply has changed as well.
    void queries.invalidateQueries({ queryKey: ["conversation", id] });
  };
  const onError = (error: Error) => {
    notifyError(error, words.notDone);
  };
  const takeOver = useMutation({
    mutationFn: (body: { tell: boolean; force?: boolean }) => requests.takeOver(id, body),
    onSuccess: show,
    onError: (error, { tell, force }) => {
      const isHeld = error instanceof ApiError && error.status === 409;
      if (isHeld && !force) setOtherHolder({ name: conversation.heldBy?.name ?? "", tell });
      else onError(error);
    },
  });
  const handBack = useMutation({
    mutationFn: (tell: boolean) => requests.handBack(id, { tell }),
    onSuccess: (item) => {
      show(item);
      notifyDone(words.handedBack);
    },
    onError,
  });
  const change = useMutation({
    mutationFn: (body: Parameters<typeof requests.change>[1]) => requests.change(id, body),
    onSuccess: show,
    onError,
  });
  const markUnread = useMutation({
    mutationFn: () => requests.markUnread(id),
    onSuccess: () => {
      show({ ...conversation, isUnread: true });
    },
    onError,
  });

  const setClosed = (isClosed: boolean) => {
    change.mutate(
      { isClosed },
      {
        onSuccess: () => {
          const undo = () => {
            change.mutate({ isClosed: !isClosed });
          };
          notifyDone(isClosed ? words.closed : words.reopened, { undo });
        },
      },
    );
  };
  const snooze = (until: Date | null) => {
    const snoozedUntil = until?.toISOString() ?? null;
    const before = conversation.snoozedUntil;
    change.mutate(
      { snoozedUntil },
      {
        onSuccess: () => {
          if (snoozedUntil === null) return;
          const undo = () => {
            change.mutate({ snoozedUntil: before });
          };
          notifyDone(words.snoozed(fullTimeText(snoozedUntil)), { undo });
        },
      },
    );
  };
  return {
    isTakingOver: isBegun || takeOver.isPending,
    isBusy: takeOver.isPending || handBack.isPending,
    takeOver: (tell: boolean) => {
      const { heldBy } = conversation;
      if (heldBy && heldBy.id !== me?.id) setOtherHolder({ name: heldBy.name, tell });
      else {
        // Shown before the next key comes: who types on loses none.
        flushSync(() => {
          setBegun(true);
        });
        takeOver.mutate(
          { tell },
          {
            onError: () => {
              setBegun(false);
            },
          },
        );
      }
    },
    takeAway: () => takeOver.mutateAsync({ tell: otherHolder?.tell ?? false, force: true }),
    otherHolder,
    leaveWithHolder: () => {
      setOtherHolder(null);
    },
    handBack: (tell: boolean) => {
      handBack.mutate(tell);
    },
    assign: (assignedTo: string | null) => {
      change.mutate({ assignedTo });
    },
    setClosed,
    snooze,
    markUnread: () => {
      onBack(); // whoever goes on looking at it has read it
      markUnread.mutate();
    },
  };
}

export type Actions = ReturnType<typeof useActions>;
