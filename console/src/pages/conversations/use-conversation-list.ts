import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { requests } from "./requests.ts";
import type { ListQuery } from "./types.ts";
import { useListChanges } from "./use-list-changes.ts";

/** The list as far as it has been scrolled, newest first, kept up to date while it is shown. */
export function useConversationList(query: ListQuery, openId: number | null) {
  const list = useInfiniteQuery({
    queryKey: ["conversations", query],
    queryFn: ({ pageParam }) => requests.list(query, pageParam),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
    // Changes are told; all pages anew every minute would be much for nothing.
    refetchInterval: false,
  });
  useListChanges(query, openId);

  const items = useMemo(() => {
    const seen = new Set<number>();
    const all = list.data?.pages.flatMap(({ conversations }) => conversations) ?? [];
    // A conversation that moved between two pages would come twice.
    return all.filter(({ id }) => !seen.has(id) && seen.add(id));
  }, [list.data]);
  const { hasNextPage, isFetchingNextPage, isError, fetchNextPage } = list;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage && !isError) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, isError, fetchNextPage]);
  return { list, items, more };
}
