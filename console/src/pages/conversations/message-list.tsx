import { Button, Skeleton, Text } from "@mantine/core";
import { IconArrowDown } from "@tabler/icons-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { FailedState } from "../../parts/empty-state.tsx";
import { MessageItem } from "./message-item.tsx";
import classes from "./messages.module.css";
import type { Message } from "./types.ts";
import { useIntentNames } from "./use-intent-names.ts";
import { usePutMessage, type useMessages } from "./use-messages.ts";
import { whyText } from "./why-text.ts";
import { words } from "./words.ts";

type Props = { conversationId: number; contactName: string; texts: ReturnType<typeof useMessages> };

/** The texts of a conversation, oldest first, by day. It opens at the newest; older ones come as one scrolls up. */
export function MessageList({ conversationId, contactName, texts: { list, messages } }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const [isAtEnd, setAtEnd] = useState(true);
  const put = usePutMessage(conversationId);
  useIntentNames();
  const days = useMemo(() => byDay(messages), [messages]);
  const answered = useMemo(() => Map.groupBy(messages, ({ answeredBy }) => answeredBy), [messages]);

  if (list.isError && messages.length === 0) {
    return (
      <div className={classes.box}>
        <FailedState error={list.error} onRetry={() => void list.refetch()} />
      </div>
    );
  }
  return (
    <div className={classes.box}>
      {/* Focusable, so that it can be scrolled with the keyboard. */}
      <div
        ref={scroller}
        className={classes.scroller}
        role="region"
        aria-label={words.texts(contactName)}
        tabIndex={0}
        onScroll={({ currentTarget }) => {
          setAtEnd(currentTarget.scrollTop > -80);
        }}
      >
        <div className={classes.inner}>
          {list.hasNextPage ? <OlderTexts list={list} /> : null}
          {list.isPending ? <TextSkeletons /> : null}
          {list.isSuccess && messages.length === 0 ? (
            <Text size="sm" c="dimmed" ta="center" py="xl">
              {words.noTexts}
            </Text>
          ) : null}
          {days.map(({ day, texts }) => (
            <section key={day} aria-label={dayText(day)}>
              <div className={classes.day}>{dayText(day)}</div>
              <ol className={classes.texts}>
                {texts.map((message) => (
                  <MessageItem
                    key={message.id}
                    message={message}
                    why={whyText(message, answered.get(message.id) ?? [])}
                    contactName={contactName}
                    onChange={put}
                  />
                ))}
              </ol>
            </section>
          ))}
        </div>
      </div>
      {isAtEnd ? null : (
        <Button
          className={classes.toEnd}
          size="xs"
          radius="xl"
          leftSection={<IconArrowDown size={14} aria-hidden />}
          onClick={() => {
            scroller.current?.scrollTo({ top: 0 });
          }}
        >
          {words.toNewest}
        </Button>
      )}
    </div>
  );
}

/** Asks for older texts when it comes into sight. */
function OlderTexts({ list }: { list: ReturnType<typeof useMessages>["list"] }) {
  const mark = useRef<HTMLDivElement>(null);
  const { isFetchingNextPage, isFetchNextPageError, fetchNextPage, error } = list;
  useEffect(() => {
    const element = mark.current;
    if (!element || isFetchingNextPage || isFetchNextPageError) return;
    const watcher = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) void fetchNextPage();
      },
      { root: element.closest("[role=region]"), rootMargin: "400px 0px 0px 0px" },
    );
    watcher.observe(element);
    return () => {
      watcher.disconnect();
    };
  }, [isFetchingNextPage, isFetchNextPageError, fetchNextPage]);
  return (
    <Text ref={mark} size="xs" c="dimmed" ta="center" h={28} component="div">
      {isFetchNextPageError ? (
        <Button size="compact-xs" variant="subtle" onClick={() => void fetchNextPage()}>
          {error.message}
        </Button>
      ) : (
        words.olderLoading
      )}
    </Text>
  );
}

function TextSkeletons() {
  return [60, 40, 75, 35, 50].map((width, index) => (
    <Skeleton key={index} height={38} width={`${width}%`} radius="lg" mb={30} ml={index % 2 ? "auto" : 0} />
  ));
}

function byDay(messages: Message[]): { day: string; texts: Message[] }[] {
  const days = Map.groupBy(messages, ({ at }) => new Date(at).toDateString());
  return [...days].map(([day, texts]) => ({ day, texts }));
}

function dayText(day: string): string {
  const now = new Date();
  if (day === now.toDateString()) return words.today;
  now.setDate(now.getDate() - 1);
  if (day === now.toDateString()) return words.yesterday;
  const then = new Date(day);
  const isThisYear = then.getFullYear() === now.getFullYear();
  return then.toLocaleDateString(undefined, {
    weekday: "long",
    day: "numeric",
    month: "long",
    ...(isThisYear ? {} : { year: "numeric" }),
  });
}
