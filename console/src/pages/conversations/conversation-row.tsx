import { Avatar, Skeleton } from "@mantine/core";
import { IconClockHour4, IconMoonStars, IconUser } from "@tabler/icons-react";
import { memo } from "react";
import { Link } from "react-router";
import { isFailure } from "../../parts/delivery-mark.tsx";
import { PersonText } from "../../parts/person-text.tsx";
import { fullTimeText, RelativeTime, WaitingClock } from "../../parts/relative-time.tsx";
import classes from "./conversations.module.css";
import type { ConversationItem } from "./types.ts";
import { words } from "./words.ts";

/** Every row is so high. */
export const rowHeight = 84;

type Props = { item: ConversationItem; to: string; isOpen: boolean; myId: string };

/** A conversation in the list: who, when, the newest text, and what needs somebody. */
export const ConversationRow = memo(function ConversationRow({ item, to, isOpen, myId }: Props) {
  const { contact, last, isUnread } = item;
  return (
    <Link
      to={to}
      className={`${classes.row ?? ""} ${isUnread ? (classes.unread ?? "") : ""}`}
      aria-current={isOpen ? "page" : undefined}
    >
      <ContactSign name={contact.name} number={contact.number} />
      <div style={{ minWidth: 0 }}>
        <div className={classes.line}>
          <span className={classes.name}>
            <PersonText>{contact.name ?? contact.number}</PersonText>
          </span>
          {last ? <RelativeTime at={last.at} className={classes.quiet} /> : null}
        </div>
        <div className={classes.line} style={{ alignItems: "center" }}>
          {/* With each message a new element: the same text behind "Assistant: " would count as having jumped. */}
          <span key={last?.id} className={classes.preview} style={{ flex: 1, minWidth: 0 }}>
            {last && last.author !== "contact" ? (
              <span className={classes.quiet}>
                {last.author === "assistant" ? words.assistant : words.you}:{" "}
              </span>
            ) : null}
            <PersonText>{last ? last.body.replace(/\s+/g, " ") || words.noText : words.noTexts}</PersonText>
          </span>
          {isUnread ? <span className={classes.dot} role="img" aria-label={words.unread} /> : null}
        </div>
        <Marks item={item} myId={myId} />
      </div>
    </Link>
  );
});

function Marks({ item, myId }: { item: ConversationItem; myId: string }) {
  const { contact, last, waitingSince, waitingReason, heldBy, assignedTo, snoozedUntil, closedAt } = item;
  const owner = heldBy ?? assignedTo;
  return (
    <div className={classes.marks}>
      {waitingSince && !heldBy ? (
        <span className={classes.waiting} title={words.waitingReason[waitingReason ?? ""] ?? words.waits}>
          <IconClockHour4 size={13} aria-hidden />
          {words.waitsSince} <WaitingClock since={waitingSince} />
        </span>
      ) : null}
      {owner ? (
        <span
          title={heldBy ? words.heldBy(owner.name) : words.assignedTo(owner.name)}
          className={classes.shrink}
        >
          <IconUser size={12} aria-hidden style={{ verticalAlign: -1 }} />{" "}
          {owner.id === myId ? words.you : owner.name}
        </span>
      ) : null}
      {last && last.direction === "outbound" && isFailure(last.status) ? (
        <span className={classes.bad}>{words.filter.failed}</span>
      ) : null}
      {contact.isOptedOut ? <span className={classes.bad}>{words.isOptedOut}</span> : null}
      {contact.isBlocked ? <span className={classes.bad}>{words.isBlocked}</span> : null}
      {snoozedUntil ? (
        <span title={words.snoozedUntil(fullTimeText(snoozedUntil))}>
          <IconMoonStars size={13} aria-label={words.filter.snoozed} role="img" />
        </span>
      ) : null}
      {closedAt ? <span>{words.isClosed}</span> : null}
      {last?.intent ? <span className={classes.shrink}>{last.intent}</span> : null}
    </div>
  );
}

/** The initials of a contact, or its last two digits. */
export function ContactSign({ name, number }: { name: string | null; number: string }) {
  return (
    <Avatar radius="xl" size={38} {...(name ? { name, color: "initials" } : {})} aria-hidden alt="">
      {name ? undefined : number.slice(-2)}
    </Avatar>
  );
}

/** Stands where a row will be. */
export function RowSkeleton({ height = rowHeight }: { height?: number }) {
  return (
    <div className={classes.row} style={{ height }} aria-hidden>
      <Skeleton circle height={38} />
      <div>
        <Skeleton height={11} mt={5} width="55%" />
        <Skeleton height={10} mt={10} width="90%" />
        {height < rowHeight ? null : <Skeleton height={9} mt={10} width="30%" />}
      </div>
    </div>
  );
}
