import { Card } from "./card.tsx";
import classes from "./dashboard.module.css";
import { FigureTable } from "./figure-table.tsx";
import { countText, durationText, shareText } from "./format.ts";
import { conversationsBehind } from "./links.ts";
import type { Dashboard } from "./use-figures.ts";
import { words } from "./words.ts";

/** The order of the tiers: cheapest first, then people and what was left. */
const order = ["keyword", "intent", "skill", "agent", "operator", "fallback"];
const colors: Record<string, string> = {
  keyword: "--mantine-color-blue-5",
  intent: "--mantine-color-teal-6",
  skill: "--mantine-color-lime-6",
  agent: "--mantine-color-violet-5",
  operator: "--mantine-color-orange-5",
  fallback: "--mantine-color-gray-5",
};

/** Which share of the replies each tier wrote. */
export function TierCard({ figures }: { figures: Dashboard }) {
  const rows = figures.answeredBy.toSorted((a, b) => order.indexOf(a.tier) - order.indexOf(b.tier));
  const all = rows.reduce((sum, { replies }) => sum + replies, 0);
  const allBefore = rows.reduce((sum, { repliesBefore }) => sum + (repliesBefore ?? 0), 0);
  const withBefore = figures.totalsBefore !== null && allBefore > 0;
  const dot = (tier: string) => (
    <span
      className={classes.dot}
      style={{ background: `var(${colors[tier] ?? "--mantine-color-gray-5"})` }}
    />
  );
  return (
    <Card title={words.answeredBy} note={words.answeredByNote}>
      <div className={classes.bar} aria-hidden>
        {rows.map(({ tier, replies }) => (
          <span
            key={tier}
            style={{
              flex: `${replies} 0 2px`,
              background: `var(${colors[tier] ?? "--mantine-color-gray-5"})`,
            }}
          />
        ))}
      </div>
      <FigureTable
        label={words.answeredBy}
        columns={[
          words.tier,
          words.share,
          ...(withBefore ? [words.before] : []),
          ...[words.replies, words.half, words.nearlyAll],
        ]}
        rows={rows.map(({ tier, replies, repliesBefore, p50Ms, p95Ms }) => ({
          key: tier,
          to: conversationsBehind({ period: figures.period, tier }),
          name: (
            <span className={classes.key}>
              {dot(tier)}
              {words.tiers[tier] ?? tier}
            </span>
          ),
          values: [
            shareText(replies / all),
            ...(withBefore ? [shareText((repliesBefore ?? 0) / allBefore)] : []),
            ...[countText(replies), durationText(p50Ms), durationText(p95Ms)],
          ],
        }))}
        minor={withBefore ? [1, 2, 4] : [1, 3]}
        empty={words.noContacts}
      />
    </Card>
  );
}
