import { listen, pause, type Answer, type ReceivedRequest } from "./http/listen.ts";

/** One story of a feed. `at`: when it is from, as the feed writes it; none where it is left out. */
type FeedStory = { title: string; summary?: string; at?: string };

export type FeedStandin = {
  origin: string;
  /** As in NEWS_FEEDS. */
  setting: string;
  requests: ReceivedRequest[];
  /** Puts a feed, or any other answer, at a path, and gives its address. */
  put: (path: string, answer: Answer | { delayMs: number }) => string;
  close: () => Promise<void>;
};

/** Starts feeds as newspapers serve them: world (RSS 2.0), sport (Atom) and business (RSS 1.0). */
export async function startFeeds(options: { port?: number; now: () => Date }): Promise<FeedStandin> {
  const answers = new Map<string, Answer | { delayMs: number }>();
  /** So many hours ago. */
  const ago = (hours: number): Date => new Date(options.now().getTime() - hours * 3_600_000);
  const usual = (path: string): Answer | null => {
    if (path === "/world.xml")
      return feed(
        rss2(
          "Globe Wire",
          dated(worldStories, (h) => ago(h).toUTCString()),
        ),
      );
    if (path === "/sport.atom")
      return feed(
        atom(
          "Touchline",
          dated(sportStories, (h) => ago(h).toISOString()),
        ),
      );
    if (path === "/business.rdf")
      return feed(
        rss1(
          "Market Letter",
          dated(businessStories, (h) => ago(h).toISOString()),
        ),
      );
    return null;
  };
  const listener = await listen(
    async ({ method, url, headers, gone }) => {
      if (method !== "GET") return { status: 405, body: "" };
      // Many papers turn away who does not say who asks.
      if (!headers["user-agent"]?.includes("AISMS")) return { status: 403, body: "Forbidden" };
      const given = answers.get(url.pathname) ?? usual(url.pathname) ?? { status: 404, body: "Not Found" };
      if (!("delayMs" in given)) return given;
      await pause(given.delayMs, gone);
      return { status: 200, body: rss2("Late", []) };
    },
    { port: options.port, now: options.now },
  );
  const { origin, requests, close } = listener;
  return {
    ...{ origin, requests, close },
    setting: `world=${origin}/world.xml,sport=${origin}/sport.atom,business=${origin}/business.rdf`,
    put(path, answer) {
      answers.set(path, answer);
      return origin + path;
    },
  };
}

export function feed(body: string | Buffer, contentType = "application/xml; charset=utf-8"): Answer {
  return { status: 200, headers: { "content-type": contentType }, body };
}

/** https://www.rssboard.org/rss-specification */
export function rss2(title: string, stories: FeedStory[]): string {
  const items = stories.map(
    (story) =>
      `<item><title>${escaped(story.title)}</title><link>https://paper.example/${stories.indexOf(story)}</link>` +
      (story.summary === undefined ? "" : `<description><![CDATA[<p>${story.summary}</p>]]></description>`) +
      `${story.at === undefined ? "" : `<pubDate>${story.at}</pubDate>`}</item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>${escaped(title)}</title><link>https://paper.example/</link><description>News</description>${items.join("")}</channel></rss>`;
}

/** https://www.rfc-editor.org/rfc/rfc4287 */
export function atom(title: string, stories: FeedStory[]): string {
  const entries = stories.map(
    (story) =>
      `<entry><id>urn:${stories.indexOf(story)}</id><title type="html">${escaped(story.title)}</title>` +
      `<summary type="html">${escaped(story.summary ?? "")}</summary><updated>${story.at ?? ""}</updated></entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>${escaped(title)}</title><id>urn:x</id>${entries.join("")}</feed>`;
}

/** https://web.resource.org/rss/1.0/spec: the items stand beside the channel. */
export function rss1(title: string, stories: FeedStory[]): string {
  const items = stories.map(
    (story) =>
      `<item rdf:about="https://paper.example/${stories.indexOf(story)}"><title>${escaped(story.title)}</title>` +
      `<description>${escaped(story.summary ?? "")}</description><dc:date>${story.at ?? ""}</dc:date></item>`,
  );
  return `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://paper.example/"><title>${escaped(title)}</title><link>https://paper.example/</link></channel>${items.join("")}</rdf:RDF>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

type Story = { title: string; summary: string; hours: number };

function dated(stories: Story[], write: (hours: number) => string): FeedStory[] {
  return stories.map(({ title, summary, hours }) => ({ title, summary, at: write(hours) }));
}

const worldStories: Story[] = [
  {
    title: "Ceasefire talks resume in Geneva",
    summary:
      "Envoys of both sides met again on Friday. A first draft may be ready by Sunday. Nobody spoke to the press.",
    hours: 1,
  },
  {
    title: "Earthquake shakes northern Chile, no deaths reported",
    summary:
      "A quake of magnitude 8.1 struck off the coast of Chile. Thousands went to higher ground. Schools stay closed.",
    hours: 2,
  },
  {
    title: "Kenya votes on a new health budget",
    summary: "Members of parliament in Nairobi decide tonight. The bill would open 200 clinics.",
    hours: 3,
  },
  {
    title: "Nurses begin two-day strike at city hospitals",
    summary: "Urgent cases are still seen. The union asks for 6 percent more.",
    hours: 5,
  },
  {
    title: "Floods close roads around Riverton",
    summary: "The river stands at its highest since 1998. Two schools are shut.",
    hours: 8,
  },
  {
    title: "Election count goes on in Norland after close vote",
    summary: "Both parties say that they have won. A result is expected on Monday.",
    hours: 20,
  },
  {
    title: "Train strike called off after pay deal",
    summary: "Services run as usual from Saturday. Members accepted the offer.",
    hours: 26,
  },
  {
    title: "Water ice found under the Moon's surface",
    summary: "A probe drilled two metres deep near the south pole.",
    hours: 50,
  },
];

const sportStories: Story[] = [
  {
    title: "Arsenal beat Chelsea 2-1 with a late goal",
    summary:
      "The winner came in minute 89 at the Emirates. Arsenal play at Everton next Saturday. Chelsea stay fifth.",
    hours: 2,
  },
  {
    title: "Lakers edge Celtics 112-109 in overtime",
    summary: "The visitors led by 14 after the third quarter. The Lakers host Denver on Sunday.",
    hours: 6,
  },
  {
    title: "Ireland name squad for Saturday's match in Cardiff",
    summary: "Two players return. Kick off is at 3 pm.",
    hours: 9,
  },
  { title: "Marathon record falls in Lisbon", summary: "The old record had stood for six years.", hours: 12 },
];

const businessStories: Story[] = [
  {
    title: "Central bank holds interest rate at 4 percent",
    summary: "The governor sees no cut before summer. Markets rose.",
    hours: 1,
  },
  { title: "Oil price falls to lowest since June", summary: "A barrel costs 61 dollars.", hours: 4 },
  { title: "Bakery chain to hire 500 people", summary: "New shops open in ten towns.", hours: 7 },
];
