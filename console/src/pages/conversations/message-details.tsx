import { deliveryText } from "../../parts/delivery-mark.tsx";
import { fullTimeText } from "../../parts/relative-time.tsx";
import classes from "./messages.module.css";
import type { Message } from "./types.ts";
import { costText, tokensText, tookText } from "./why-text.ts";
import { confidenceText, words } from "./words.ts";

/** All that is known of a text, as names and values. */
export function MessageDetails({ message, id }: { message: Message; id: string }) {
  const { detail } = words;
  const { understood, why, direction } = message;
  const isOutbound = direction === "outbound";
  const rows: [string, string | null][] = [
    [isOutbound ? detail.sent : detail.received, fullTimeText(message.at)],
    [detail.delivery, isOutbound ? `${deliveryText(message)}, ${fullTimeText(message.statusAt)}` : null],
    [detail.size, words.segments(message.encoding, message.segments)],
    [detail.cost, isOutbound ? (costText(message) ?? words.notPriced) : null],
    [detail.source, why?.source ?? null],
    [detail.model, why?.model ?? null],
    [detail.tokens, why ? tokensText(why) : null],
    [detail.took, why ? tookText(why.tookMs) : null],
    [detail.intent, understood ? understood.intent + confidenceText(understood.confidence) : null],
    [detail.label, message.label],
  ];
  return (
    <dl className={classes.details} id={id}>
      {rows.map(([name, value]) =>
        value === null ? null : (
          <div key={name} style={{ display: "contents" }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
