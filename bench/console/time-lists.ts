import { median, rounded } from "../support/figures.ts";
import type { Console } from "./start-console.ts";

const rounds = 20;
const filters = [
  ...["open", "waiting", "mine", "unread", "failed", "opted-out", "snoozed", "closed", "all"],
] as const;
const searches = {
  "a text": "lamp 299",
  words: "where parcel",
  "a name": "Grace Novak",
  "a number": "+12062000042",
};

type Page = { conversations: unknown[]; next: number | null };

/** How long the service takes for a page of conversations, of each sort: medians, in ms, without a browser. */
export async function timeLists({ url, cookie }: Console): Promise<Record<string, number>> {
  const headers = { cookie: `${cookie.name}=${cookie.value}` };
  const ask = async (query: Record<string, string>): Promise<Page> => {
    const response = await fetch(`${url}/api/conversations?${new URLSearchParams(query).toString()}`, {
      headers,
    });
    if (!response.ok) throw new Error(`the list answered ${response.status}`);
    return (await response.json()) as Page;
  };
  const time = async (query: Record<string, string>): Promise<number> => {
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const beganMs = performance.now();
      await ask(query);
      times.push(performance.now() - beganMs);
    }
    return rounded(median(times), 1);
  };
  const { next } = await ask({ filter: "open" });
  const times: Record<string, number> = {};
  for (const filter of filters) times[`list: ${filter}`] = await time({ filter });
  if (next !== null) times["list: open, next page"] = await time({ filter: "open", before: String(next) });
  for (const [name, search] of Object.entries(searches)) {
    times[`search: ${name}`] = await time({ filter: "all", search });
  }
  return times;
}
