import { Drawer, Skeleton } from "@mantine/core";
import { IconMessageOff } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import { ApiError } from "../../api/client.ts";
import { type Changed, useChanges } from "../../api/live.ts";
import { useMay, useMe } from "../../api/me.ts";
import { AskFirst } from "../../parts/ask-first.tsx";
import { EmptyState, FailedState } from "../../parts/empty-state.tsx";
import { useShortcuts } from "../../shell/shortcuts.tsx";
import { Composer } from "./composer.tsx";
import { ConversationHead } from "./conversation-head.tsx";
import classes from "./conversations.module.css";
import { MessageList } from "./message-list.tsx";
import { requests } from "./requests.ts";
import { SidePanel } from "./side-panel.tsx";
import type { Conversation, ConversationItem } from "./types.ts";
import { useActions } from "./use-actions.ts";
import { useMessages } from "./use-messages.ts";
import { useReading } from "./use-reading.ts";
import { words } from "./words.ts";

type Props = { id: number; onBack: () => void; put: (item: ConversationItem) => void };

/** One conversation, once it is there. */
export function ConversationView({ id, onBack, put }: Props) {
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: ["conversation", id],
    queryFn: () => requests.conversation(id),
  });
  useChanges(
    useCallback(
      ({ conversations }: Changed) => {
        if (conversations.includes(id)) void queries.invalidateQueries({ queryKey: ["notes", id] });
      },
      [queries, id],
    ),
  );
  if (error instanceof ApiError && error.status === 404) {
    return (
      <EmptyState icon={IconMessageOff} title={words.notThere}>
        {words.notThereNext}
      </EmptyState>
    );
  }
  if (data) return <Loaded conversation={data} onBack={onBack} put={put} />;
  if (error) return <FailedState error={error} onRetry={() => void refetch()} />;
  return (
    <div className={classes.head} aria-busy>
      <Skeleton circle height={38} />
      <Skeleton height={14} width={180} />
    </div>
  );
}

function Loaded({
  conversation,
  onBack,
  put,
}: { conversation: Conversation } & Pick<Props, "onBack" | "put">) {
  const { id, contact } = conversation;
  const texts = useMessages(id);
  const newest = texts.messages.at(-1);
  const actions = useActions(conversation, put, onBack);
  const [isDrawerOpen, setDrawerOpen] = useState(false);
  const replyBox = useRef<HTMLTextAreaElement>(null);
  const noteBox = useRef<HTMLTextAreaElement>(null);
  const panel = useRef<HTMLElement>(null);
  const drawerNoteBox = useRef<HTMLTextAreaElement>(null);
  useReading(conversation, newest, put);
  useConversationKeys(conversation, actions, {
    reply: () => replyBox.current?.focus(),
    note: () => {
      if (panel.current?.offsetParent) noteBox.current?.focus();
      else setDrawerOpen(true);
    },
  });

  return (
    <div className={classes.withPanel}>
      <div className={classes.conversation}>
        <ConversationHead
          conversation={conversation}
          actions={actions}
          onBack={onBack}
          onDetails={() => {
            setDrawerOpen(true);
          }}
        />
        <MessageList conversationId={id} contactName={contact.name ?? contact.number} texts={texts} />
        <Composer conversation={conversation} newest={newest} actions={actions} box={replyBox} />
      </div>
      <aside ref={panel} className={classes.panel} aria-label={words.details}>
        <SidePanel conversation={conversation} onErased={onBack} noteBox={noteBox} />
      </aside>
      <Drawer
        opened={isDrawerOpen}
        onClose={() => {
          setDrawerOpen(false);
        }}
        position="right"
        size={340}
        lockScroll={false}
        title={words.details}
        onEnterTransitionEnd={() => drawerNoteBox.current?.focus()}
      >
        <SidePanel conversation={conversation} onErased={onBack} noteBox={drawerNoteBox} />
      </Drawer>
      <AskFirst
        isOpen={actions.otherHolder !== null}
        title={words.takeOverFrom(actions.otherHolder?.name ?? "")}
        action={words.takeOver}
        onClose={actions.leaveWithHolder}
        onConfirm={actions.takeAway}
      >
        {words.takeOverFromText(actions.otherHolder?.name ?? "")}
      </AskFirst>
    </div>
  );
}

type Focuses = { reply: () => void; note: () => void };

function useConversationKeys(
  conversation: Conversation,
  actions: ReturnType<typeof useActions>,
  focus: Focuses,
): void {
  const mayConverse = useMay("converse");
  const { data: me } = useMe();
  const isMine = conversation.heldBy?.id === me?.id;
  useShortcuts(
    !mayConverse
      ? []
      : [
          { keys: "r", name: words.keys.reply, run: focus.reply },
          {
            ...{ keys: "t", name: words.keys.takeOver },
            run: () => {
              if (!isMine) actions.takeOver(false);
              focus.reply();
            },
          },
          {
            ...{ keys: "h", name: words.keys.handBack },
            run: () => {
              if (conversation.waitingSince) actions.handBack(false);
            },
          },
          {
            ...{ keys: "e", name: words.keys.close },
            run: () => {
              actions.setClosed(conversation.closedAt === null);
            },
          },
          { keys: "u", name: words.keys.unread, run: actions.markUnread },
          {
            ...{ keys: "a", name: words.keys.assign },
            run: () => {
              if (me) actions.assign(me.id);
            },
          },
          { keys: "n", name: words.keys.note, run: focus.note },
        ],
  );
}
