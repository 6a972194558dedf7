import { useCallback, useMemo } from "react";
import { useLocation, useNavigate, useParams, useSearchParams } from "react-router";
import type { ListQuery } from "./types.ts";
import { words } from "./words.ts";

/** What of the address narrows the list. */
const narrowing = ["filter", "search", "intent", "label", "tier", "error", "silence", "from", "to"] as const;
/** What is changed of it; an empty text takes it away. */
export type Narrowing = Partial<Record<(typeof narrowing)[number], string>>;

/** The address is the state of the page: which conversation is open, and what the list shows. */
export function useListAddress() {
  const navigate = useNavigate();
  const { search } = useLocation();
  const [parameters] = useSearchParams();
  const openId = Number.parseInt(useParams()["*"] ?? "", 10) || null;

  const query = useMemo<ListQuery>(() => {
    const given = narrowing.map((name) => [name, parameters.get(name) ?? ""] as const);
    const isMeant = (name: string, value: string) =>
      value !== "" && (name !== "filter" || Object.hasOwn(words.filter, value));
    return Object.fromEntries(given.filter(([name, value]) => isMeant(name, value)));
  }, [parameters]);
  const pathOf = useCallback(
    (id: number | null) => `/conversations${id === null ? "" : `/${id}`}${search}`,
    [search],
  );
  const open = useCallback(
    (id: number | null, { replace = false } = {}) => void navigate(pathOf(id), { replace }),
    [navigate, pathOf],
  );
  const narrow = useCallback(
    (change: Narrowing, { replace = false } = {}) => {
      const next = new URLSearchParams(search);
      for (const [name, value] of Object.entries(change)) {
        if (value) next.set(name, value);
        else next.delete(name);
      }
      const text = next.toString();
      void navigate({ search: text === "" ? "" : `?${text}` }, { replace });
    },
    [navigate, search],
  );
  return { openId, query, pathOf, open, narrow };
}
