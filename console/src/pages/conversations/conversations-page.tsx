import { IconMessages } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import { useCounts } from "../../api/counts.ts";
import { EmptyState } from "../../parts/empty-state.tsx";
import type { VirtualListHandle } from "../../parts/virtual-list.tsx";
import { useShortcuts } from "../../shell/shortcuts.tsx";
import { ConversationList } from "./conversation-list.tsx";
import { ConversationView } from "./conversation-view.tsx";
import classes from "./conversations.module.css";
import { ListHead } from "./list-head.tsx";
import { useConversationList } from "./use-conversation-list.ts";
import { useListAddress } from "./use-list-address.ts";
import { usePutConversation } from "./use-list-changes.ts";
import { words } from "./words.ts";

/** The list, the conversation that is open, and what is known of its contact. On a phone one at a time. */
export default function ConversationsPage() {
  const { openId, query, pathOf, open, narrow } = useListAddress();
  const queries = useQueryClient();
  const conversations = useConversationList(query, openId);
  const put = usePutConversation(query, openId);
  const counts = useCounts();
  const list = useRef<VirtualListHandle>(null);
  const searchBox = useRef<HTMLInputElement>(null);
  const focused = useRef(-1);
  const { items, more } = conversations;

  const step = (by: 1 | -1) => {
    const at = openId === null ? focused.current : items.findIndex(({ id }) => id === openId);
    const next = Math.max(0, Math.min(items.length - 1, at + by));
    const item = items[next];
    if (!item) return;
    if (next > items.length - 5) more();
    focused.current = next;
    if (openId === null) list.current?.focusRow(next);
    else {
      list.current?.showRow(next);
      open(item.id, { replace: true });
    }
  };
  useShortcuts([
    ...[
      {
        keys: "j",
        name: words.keys.next,
        run: () => {
          step(1);
        },
      },
    ],
    ...[
      {
        keys: "k",
        name: words.keys.previous,
        run: () => {
          step(-1);
        },
      },
    ],
    ...[{ keys: "/", name: words.keys.search, run: () => searchBox.current?.focus() }],
    ...(openId === null
      ? []
      : [
          {
            keys: "Escape",
            name: words.keys.back,
            run: () => {
              open(null);
            },
          },
        ]),
  ]);
  const onBack = useCallback(() => {
    open(null);
  }, [open]);
  const lastOpen = useRef(openId);
  useEffect(() => {
    // What was kept in the list while it was read goes where it belongs when it is left.
    if (lastOpen.current !== null && lastOpen.current !== openId) {
      void queries.invalidateQueries({ queryKey: ["conversations"] });
    }
    lastOpen.current = openId;
  }, [openId, queries]);

  return (
    <div className={classes.page} data-open={openId !== null}>
      <div className={classes.list}>
        <ListHead {...{ query, narrow, counts, searchBox }} />
        <div className={classes.rowsBox}>
          <ConversationList {...{ conversations, query, openId, pathOf }} handle={list} />
        </div>
      </div>
      <div className={classes.conversation}>
        {openId === null ? (
          <EmptyState icon={IconMessages} title={words.choose}>
            {words.chooseNext}
          </EmptyState>
        ) : (
          <ConversationView key={openId} id={openId} onBack={onBack} put={put} />
        )}
      </div>
    </div>
  );
}
