import { Anchor, Text } from "@mantine/core";
import { IconMessages, IconSearch } from "@tabler/icons-react";
import { type Ref, useCallback, useEffect } from "react";
import { useMe } from "../../api/me.ts";
import { EmptyState, FailedState } from "../../parts/empty-state.tsx";
import { VirtualList, type VirtualListHandle } from "../../parts/virtual-list.tsx";
import { ConversationRow, rowHeight, RowSkeleton } from "./conversation-row.tsx";
import type { ConversationItem, ListQuery } from "./types.ts";
import type { useConversationList } from "./use-conversation-list.ts";
import { words } from "./words.ts";

type Props = {
  conversations: ReturnType<typeof useConversationList>;
  query: ListQuery;
  openId: number | null;
  pathOf: (id: number) => string;
  handle: Ref<VirtualListHandle>;
};

const keyOf = ({ id }: ConversationItem) => id;

/** The conversations, newest first; as far as one scrolls. */
export function ConversationList({ conversations, query, openId, pathOf, handle }: Props) {
  const { list, items, more } = conversations;
  const myId = useMe().data?.id ?? "";
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError } = list;
  // A page without a hit is no end: what is searched may be further back.
  useEffect(() => {
    if (items.length < 10 && hasNextPage) more();
  }, [items.length, hasNextPage, isFetchingNextPage, more]);
  const row = useCallback(
    (item: ConversationItem) => (
      <ConversationRow item={item} to={pathOf(item.id)} isOpen={item.id === openId} myId={myId} />
    ),
    [pathOf, openId, myId],
  );

  if (list.isPending) return Array.from({ length: 8 }, (_, index) => <RowSkeleton key={index} />);
  if (list.isError && items.length === 0)
    return <FailedState error={list.error} onRetry={() => void list.refetch()} />;
  if (items.length === 0) return hasNextPage ? <RowSkeleton /> : <Nothing query={query} />;
  return (
    <div style={{ height: "100%", opacity: list.isPlaceholderData ? 0.5 : 1 }}>
      <VirtualList
        {...{ items, rowHeight, keyOf, row, handle }}
        onEnd={more}
        label={words.list}
        footer={
          <Text size="xs" c="dimmed" ta="center" py="sm" h={42}>
            {isFetchNextPageError ? (
              <Anchor component="button" size="xs" onClick={() => void list.fetchNextPage()}>
                {list.error.message}
              </Anchor>
            ) : hasNextPage ? (
              words.loadingMore
            ) : (
              words.end
            )}
          </Text>
        }
      />
    </div>
  );
}

function Nothing({ query }: { query: ListQuery }) {
  const { data: me } = useMe();
  const { filter = "open", ...others } = query;
  if (Object.values(others).some(Boolean)) {
    return (
      <EmptyState icon={IconSearch} title={words.nothingFound}>
        {words.nothingFoundNext}
      </EmptyState>
    );
  }
  const [title, next] = words.empty[filter] ?? ["", ""];
  return (
    <EmptyState icon={IconMessages} title={title}>
      {next}
      {me?.simulator && ["open", "all"].includes(filter) ? (
        <Anchor href="/" size="sm" display="block" mt="xs">
          {words.trySimulator}
        </Anchor>
      ) : null}
    </EmptyState>
  );
}
