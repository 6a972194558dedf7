import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { api, unwrap } from "../../api/client.ts";
import type { paths } from "../../api/schema.d.ts";

export type Dashboard = paths["/api/dashboard"]["get"]["responses"]["200"]["content"]["application/json"];

export const ranges = ["today", "24h", "7d", "30d", "90d", "own"] as const;
export type RangeName = (typeof ranges)[number];

const days: Partial<Record<RangeName, number>> = { "24h": 1, "7d": 7, "30d": 30, "90d": 90 };
const dayMs = 24 * 3_600_000;
const minuteMs = 60_000;

/** In which days begin and end for who looks. */
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";

export type Range = {
  name: RangeName;
  /** Of an own range: its first and last day, `2026-11-03`. */
  from: string;
  to: string;
  compare: boolean;
};

/**
 * What is looked at: it stands in the address, so that it can be kept and sent on. The address changes a moment late;
 * until then what was chosen counts.
 */
export function useRange(): [Range, (change: Partial<Range>) => void] {
  const [parameters, setParameters] = useSearchParams();
  const address = parameters.toString();
  const [chosen, setChosen] = useState<{ instead: string; range: Range } | null>(null);
  const range = chosen?.instead === address ? chosen.range : readRange(parameters);
  const change = (wanted: Partial<Range>) => {
    const next = { ...range, ...wanted };
    setChosen({ instead: address, range: next });
    setParameters(
      {
        range: next.name,
        ...(next.name === "own" ? { from: next.from, to: next.to } : {}),
        ...(next.compare ? {} : { compare: "no" }),
      },
      { replace: true },
    );
  };
  return [range, change];
}

function readRange(parameters: URLSearchParams): Range {
  return {
    name: ranges.find((one) => one === parameters.get("range")) ?? "7d",
    from: dayText(parameters.get("from"), Date.now() - 6 * dayMs),
    to: dayText(parameters.get("to"), Date.now()),
    compare: parameters.get("compare") !== "no",
  };
}

/** The figures of a range; those of the one before stay until they are there. */
export function useFigures(range: Range) {
  return useQuery({
    queryKey: ["dashboard", range],
    queryFn: () => {
      const { from, to } = instantsOf(range);
      const query = { from, to, zone, compare: range.compare ? ("true" as const) : ("false" as const) };
      return unwrap(api.GET("/api/dashboard", { params: { query } }));
    },
    placeholderData: keepPreviousData,
  });
}

/** Ends at a full minute, so that all who look within it ask for the same. */
function instantsOf({ name, from, to }: Range): { from: string; to: string } {
  const nowMs = Math.ceil(Date.now() / minuteMs) * minuteMs;
  const start = new Date(nowMs);
  if (name === "own") {
    const end = new Date(`${to}T00:00`);
    end.setDate(end.getDate() + 1);
    return { from: new Date(`${from}T00:00`).toISOString(), to: end.toISOString() };
  }
  if (name === "today") start.setHours(0, 0, 0, 0);
  else if (name === "24h") start.setTime(nowMs - dayMs);
  else {
    // The last so many days, today among them, each whole but for today.
    start.setDate(start.getDate() - (days[name] ?? 7) + 1);
    start.setHours(0, 0, 0, 0);
  }
  return { from: start.toISOString(), to: new Date(nowMs).toISOString() };
}

/** That a text is a day, as a field for dates has it: not while its year is being typed. */
export const isDay = (text: string) => /^20\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

function dayText(text: string | null, otherwiseMs: number): string {
  if (text && isDay(text)) return text;
  const date = new Date(otherwiseMs);
  date.setMinutes(date.getMinutes() - date.getTimezoneOffset());
  return date.toISOString().slice(0, 10);
}
