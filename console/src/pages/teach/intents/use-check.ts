import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api, unwrap } from "../../../api/client.ts";
import type { Answer, Problem } from "../queries.ts";

type Draft = { name: string; answer: Answer; utterances: string[] };

const pauseMs = 400;

/** What the service finds wrong with an intent as it is typed, a moment after the last key. */
export function useCheck(draft: Draft, isOn: boolean): Problem[] {
  const [settled] = useDebouncedValue(JSON.stringify(draft), pauseMs);
  const { data } = useQuery({
    queryKey: ["teach-check", settled],
    enabled: isOn,
    placeholderData: keepPreviousData,
    refetchInterval: false,
    gcTime: 0,
    queryFn: () => unwrap(api.POST("/api/intents/check", { body: JSON.parse(settled) as Draft })),
  });
  return isOn ? (data?.problems ?? []) : [];
}
