import classes from "./dashboard.module.css";
import { durationText, moneyText, none, shareText, shortText } from "./format.ts";
import { conversationsBehind } from "./links.ts";
import { Tile } from "./tile.tsx";
import type { Dashboard } from "./use-figures.ts";
import { words } from "./words.ts";

type Totals = Dashboard["totals"];

/** The figures that are looked at every day. */
export function Tiles({ figures }: { figures: Dashboard }) {
  const { totals, totalsBefore, series, period, unit } = figures;
  const change = (of: (totals: Totals) => number | null) =>
    totalsBefore === null ? null : { now: of(totals), before: of(totalsBefore) };
  const behind = conversationsBehind({ period });
  const spent = (all: Totals) => all.money.find((one) => one.unit === unit)?.amount ?? 0;
  return (
    <section className={classes.tiles} aria-label={words.figures}>
      <Tile
        name={words.inbound}
        value={shortText(totals.inbound)}
        change={change(({ inbound }) => inbound)}
        values={series.map(({ inbound }) => inbound)}
        to={behind}
      />
      <Tile
        name={words.outbound}
        value={shortText(totals.outbound)}
        change={change(({ outbound }) => outbound)}
        values={series.map(({ outbound }) => outbound)}
        to={behind}
      />
      <Tile
        name={words.firstReply}
        value={durationText(totals.p50Ms)}
        change={change(({ p50Ms }) => p50Ms)}
        note={totals.p95Ms === null ? undefined : words.firstReplyNote(durationText(totals.p95Ms))}
        to={behind}
      />
      <Tile
        name={words.unanswered}
        value={shortText(totals.unanswered)}
        note={words.unansweredNote(shortText(totals.silent))}
        to={conversationsBehind({ period, silence: "none" })}
      />
      <Tile
        name={words.delivered}
        value={deliveredText(totals)}
        note={words.deliveredNote(shortText(totals.failed))}
        values={series.map(({ delivered, failed }) =>
          delivered + failed === 0 ? 0 : delivered / (delivered + failed),
        )}
        to={conversationsBehind({ period, filter: "failed" })}
      />
      <Tile
        name={unit === null ? words.segments : words.spent}
        value={unit === null ? shortText(totals.segments) : moneyText(spent(totals), unit)}
        note={unit === null ? words.noPrice : words.spentNote(shortText(totals.segments))}
        change={unit === null ? change(({ segments }) => segments) : change(spent)}
        values={series.map(({ segments, money }) => (unit === null ? segments : money))}
        to={behind}
      />
    </section>
  );
}

function deliveredText({ delivered, failed }: Totals): string {
  return delivered + failed === 0 ? none : shareText(delivered / (delivered + failed));
}
