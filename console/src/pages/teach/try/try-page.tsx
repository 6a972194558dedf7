import { Badge, Group, Paper, Skeleton, Stack, Text, TextInput, Title } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, unwrap } from "../../../api/client.ts";
import { messageOf } from "../../../api/client.ts";
import { SegmentCount } from "../../../parts/segment-count.tsx";
import type { TriedText } from "../queries.ts";
import { words } from "../words.ts";
import { WordWeights } from "./word-weights.tsx";

const pauseMs = 200;

/** A text tried out: its intent, why, and what would be answered. */
export function TryPage() {
  const [text, setText] = useState("");
  const [settled] = useDebouncedValue(text, pauseMs);
  const { data, error } = useQuery({
    queryKey: ["teach", "try", settled],
    enabled: settled.trim() !== "",
    placeholderData: keepPreviousData,
    refetchInterval: false,
    gcTime: 60_000,
    queryFn: () => unwrap(api.POST("/api/try", { body: { text: settled } })),
  });
  const isShown = settled.trim() !== "";
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {words.tryPage.help}
      </Text>
      <TextInput
        label={words.tryPage.label}
        placeholder={words.tryPage.placeholder}
        value={text}
        maxLength={1600}
        dir="auto"
        autoFocus
        error={error ? messageOf(error) : null}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
        }}
      />
      {isShown && !data && !error ? <Skeleton h={200} /> : null}
      {isShown && data ? (
        <>
          <Understood tried={data} />
          <Reply tried={data} />
        </>
      ) : null}
    </Stack>
  );
}

function Understood({ tried: { understood } }: { tried: TriedText }) {
  if (!understood) return <Text size="sm">{words.tryPage.noModel}</Text>;
  const { intent, confidence, isAccepted, score, threshold, alternatives } = understood;
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        <Group gap="sm">
          <Title order={2} size="h4">
            {words.intentName(intent)}
          </Title>
          <Text size="sm">{words.tryPage.confidence(confidence)}</Text>
          <Badge variant={isAccepted ? "filled" : "default"} tt="none">
            {isAccepted ? words.tryPage.accepted : words.tryPage.notAccepted}
          </Badge>
          <Text size="xs" c="dimmed">
            {words.tryPage.score(score, threshold)}
          </Text>
        </Group>
        <WordWeights intent={words.intentName(intent)} weights={understood.words} />
        <Text size="sm" c="dimmed">
          {words.tryPage.alternatives}:{" "}
          {alternatives
            .slice(0, 4)
            .map((one) => `${words.intentName(one.intent)} ${words.wholePercent(one.confidence)}`)
            .join(", ")}
        </Text>
      </Stack>
    </Paper>
  );
}

function Reply({ tried: { by, replies } }: { tried: TriedText }) {
  return (
    <Paper withBorder p="md">
      <Stack gap="xs">
        <Title order={2} size="h4">
          {words.tryPage.reply}
        </Title>
        <Text size="sm">{words.tryPage.by[by.kind](by.name ?? "")}</Text>
        {replies.length === 0 && by.kind !== "nothing" ? (
          <Text size="sm" c="dimmed">
            {words.tryPage.notKnown}
          </Text>
        ) : null}
        {replies.length > 1 ? <Text size="sm">{words.tryPage.oneOf}</Text> : null}
        {replies.map(({ text }) => (
          <div key={text}>
            <Text style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>{text}</Text>
            <SegmentCount text={text} />
          </div>
        ))}
      </Stack>
    </Paper>
  );
}
