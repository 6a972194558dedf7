import { Button, Group, Skeleton, Stack, Text } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useMay } from "../../../api/me.ts";
import { EmptyState, FailedState } from "../../../parts/empty-state.tsx";
import { useShortcuts } from "../../../shell/shortcuts.tsx";
import { type ReviewText, useReview, useReviewCount } from "../queries.ts";
import classes from "../teach.module.css";
import { words } from "../words.ts";
import { CreateIntent } from "./create-intent.tsx";
import { Groups } from "./groups.tsx";
import { Key } from "./key.tsx";
import { PickIntent } from "./pick-intent.tsx";
import { ReviewItem } from "./review-item.tsx";
import { useLabelling } from "./use-labelling.ts";

type Dialog = { kind: "pick" | "create"; text: ReviewText } | null;

/** So far back it looks by itself; further when somebody asks. */
const mostWindows = 5;

/** The texts the classifier was not sure of: one key labels one. */
export function ReviewPage() {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, isPending } = useReview();
  const count = useReviewCount().data?.count;
  const mayLabel = useMay("label");
  const labelling = useLabelling();
  const [activeId, setActiveId] = useState<number | null>(null);
  const [dialog, setDialog] = useState<Dialog>(null);
  const list = useRef<HTMLUListElement>(null);
  const wantsFocus = useRef(false);

  const loaded = data?.pages.flatMap(({ texts }) => texts) ?? [];
  const texts = loaded.filter(({ messageId }) => !labelling.isDone(messageId));
  const active = texts.find(({ messageId }) => messageId === activeId) ?? texts[0];

  const looksOn = texts.length < 5 && hasNextPage && (data?.pages.length ?? 0) < mostWindows;
  // A window of the newest texts may hold none: look on until some are found, or the end.
  useEffect(() => {
    if (looksOn && !isFetchingNextPage) void fetchNextPage();
  }, [looksOn, isFetchingNextPage, fetchNextPage]);

  const activeKey = active?.messageId;
  useEffect(() => {
    if (!wantsFocus.current || activeKey === undefined) return;
    wantsFocus.current = false;
    list.current?.querySelector<HTMLElement>(`[data-message="${activeKey}"]`)?.focus();
  }, [activeKey]);

  const goTo = (text: ReviewText | undefined) => {
    if (!text) return;
    wantsFocus.current = true;
    setActiveId(text.messageId);
  };
  const neighbour = (text: ReviewText, step: 1 | -1) => {
    return texts[texts.findIndex(({ messageId }) => messageId === text.messageId) + step];
  };
  const label = (text: ReviewText, intent: string | undefined) => {
    if (!mayLabel || intent === undefined) return;
    goTo(neighbour(text, 1) ?? neighbour(text, -1));
    labelling.label(text.messageId, intent);
  };
  const skip = (text: ReviewText) => {
    goTo(neighbour(text, 1) ?? neighbour(text, -1));
    labelling.skip(text.messageId);
  };
  const undo = () => {
    const messageId = labelling.undo();
    if (messageId === null) return;
    wantsFocus.current = true;
    setActiveId(messageId);
  };

  const onActive = (work: (text: ReviewText) => void) => () => {
    if (active) work(active);
  };
  const choices = [0, 1, 2].map((place) => ({
    keys: String(place + 1),
    name: words.reviewPage.choose(String(place + 1)),
    run: onActive((text) => {
      label(text, text.choices[place]?.intent);
    }),
  }));
  useShortcuts([
    {
      keys: "j",
      name: words.reviewPage.nextText,
      run: onActive((text) => {
        goTo(neighbour(text, 1));
      }),
    },
    {
      keys: "k",
      name: words.reviewPage.previous,
      run: onActive((text) => {
        goTo(neighbour(text, -1));
      }),
    },
    ...choices,
    {
      keys: "0",
      name: words.reviewPage.none,
      run: onActive((text) => {
        label(text, "oos");
      }),
    },
    { keys: "s", name: words.reviewPage.skip, run: onActive(skip) },
    {
      keys: "/",
      name: words.reviewPage.other,
      run: onActive((text) => {
        if (mayLabel) setDialog({ kind: "pick", text });
      }),
    },
    { keys: "z", name: words.reviewPage.undo, run: undo },
  ]);

  if (error) return <FailedState error={error} onRetry={() => void refetch()} />;
  const isLooking = isPending || (texts.length === 0 && looksOn);
  return (
    <Stack gap="sm">
      <Group justify="space-between" gap="xs">
        <Text size="sm" c="dimmed" flex={1} miw={220}>
          {words.reviewPage.help}
        </Text>
        <Group gap="xs" mih={30}>
          <Text size="sm" role="status">
            {count === undefined ? "" : words.reviewPage.left(count)}
          </Text>
          {labelling.last ? (
            <Button size="compact-sm" variant="default" onClick={undo}>
              <Key name="z" />
              {words.reviewPage.undo}
            </Button>
          ) : null}
        </Group>
      </Group>
      {isLooking ? <Skeleton h={108} /> : null}
      {!isLooking && texts.length === 0 ? (
        <EmptyState icon={IconCircleCheck} title={words.reviewPage.empty}>
          {words.reviewPage.emptyNext}
        </EmptyState>
      ) : null}
      <ul ref={list} className={classes.list} aria-label={words.reviewPage.list}>
        {texts.map((text) => (
          <ReviewItem
            key={text.messageId}
            text={text}
            isActive={text.messageId === activeKey}
            onFocus={() => {
              setActiveId(text.messageId);
            }}
            onLabel={(intent) => {
              label(text, intent);
            }}
            onSkip={() => {
              skip(text);
            }}
            onPick={() => {
              setDialog({ kind: "pick", text });
            }}
            onCreate={() => {
              setDialog({ kind: "create", text });
            }}
          />
        ))}
      </ul>
      {hasNextPage && !looksOn ? (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {words.reviewPage.lookFurther}
        </Button>
      ) : null}
      <Groups />
      <PickIntent
        text={dialog?.kind === "pick" ? dialog.text : null}
        onClose={() => {
          setDialog(null);
        }}
        onPick={label}
      />
      {dialog?.kind === "create" ? (
        <CreateIntent
          texts={[dialog.text]}
          onClose={() => {
            setDialog(null);
          }}
          onMade={(intent) => {
            label(dialog.text, intent);
          }}
        />
      ) : null}
    </Stack>
  );
}
