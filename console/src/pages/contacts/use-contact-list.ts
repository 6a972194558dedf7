import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { type ContactQuery, requests } from "./requests.ts";

/** The contacts as far as the list has been scrolled, newest first. */
export function useContactList(query: ContactQuery) {
  const list = useInfiniteQuery({
    queryKey: ["contacts", query],
    queryFn: ({ pageParam }) => requests.list(query, pageParam),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: false,
  });
  const items = useMemo(() => list.data?.pages.flatMap(({ contacts }) => contacts) ?? [], [list.data]);
  const { hasNextPage, isFetchingNextPage, isError, fetchNextPage } = list;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage && !isError) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, isError, fetchNextPage]);
  return { list, items, more };
}
