import { Alert, Button, Group, Progress, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "react-router";
import { api, unwrap } from "../../../api/client.ts";
import { useMay } from "../../../api/me.ts";
import { notifyError } from "../../../shell/notify.tsx";
import { type Training, useModels, useTraining } from "../queries.ts";
import { words } from "../words.ts";
import { usePromote } from "./use-promote.ts";

/** What was taught since the last training, the button that trains, how far it has got, and what came of it. */
export function TrainBar() {
  const queries = useQueryClient();
  const { data } = useTraining();
  const mayTeach = useMay("teach");
  const train = useMutation({
    mutationFn: () => unwrap(api.POST("/api/trainings", { body: { promote: "if-no-worse" } })),
    onSuccess: (training) => {
      queries.setQueryData(["teach", "training"], (before: typeof data) =>
        before ? { ...before, training, taughtSince: 0 } : before,
      );
    },
    onError: (error) => {
      notifyError(error, words.training.notAsked);
    },
  });
  const training = data?.training ?? null;
  const isUnderWay = training !== null && training.endedAt === null;
  const isInUse = useModels().data?.models.some(
    ({ id, status }) => id === training?.modelId && status === "current",
  );
  const outcome =
    training?.isPromoted && isInUse
      ? words.training.promoted(training.modelId ?? 0, training.reason ?? "")
      : "";
  return (
    <Stack gap={6}>
      <Group justify="space-between" gap="sm" mih={36} wrap="nowrap">
        <Text size="sm" c="dimmed" role="status">
          {data ? summary(training, data.taughtSince) : words.loading} {outcome}
        </Text>
        {mayTeach ? (
          <Button
            size="sm"
            style={{ flexShrink: 0 }}
            title={words.training.trainTitle}
            loading={train.isPending || isUnderWay}
            variant={(data?.taughtSince ?? 0) > 0 ? "filled" : "default"}
            onClick={() => {
              train.mutate();
            }}
          >
            {words.training.train}
          </Button>
        ) : null}
      </Group>
      <Progress
        value={isUnderWay ? training.progress * 100 : 0}
        size={4}
        aria-label={words.training.progress}
        style={{ visibility: isUnderWay ? "visible" : "hidden" }}
      />
      {isUnderWay && data?.hasWorker === false ? <Text size="sm">{words.training.noWorker}</Text> : null}
      {training && !isUnderWay ? <Failure training={training} /> : null}
    </Stack>
  );
}

function summary(training: Training | null, taughtSince: number): string {
  if (training?.status === "waiting") return words.training.waiting;
  if (training?.status === "running") return words.training.running(training.progress);
  if (taughtSince > 0) return words.training.since(taughtSince);
  return training ? words.training.nothingNew : words.training.never;
}

/** Why the last training's model is not in use, and the ways forward. */
function Failure({ training }: { training: Training }) {
  const { data } = useModels();
  const mayTeach = useMay("teach");
  const promote = usePromote();
  const { status, modelId } = training;
  const reason = training.reason ?? "";
  if (status === "failed") return <Alert color="red">{words.training.failed(reason)}</Alert>;
  const model = data?.models.find(({ id }) => id === modelId);
  if (modelId === null || model?.status !== "candidate") return null;
  return (
    <Alert color="yellow">
      <Text size="sm">{words.training.notPromoted(modelId, reason)}</Text>
      <Text size="sm">{words.training.wayForward}</Text>
      <Group gap="xs" mt="xs">
        <Button size="xs" variant="default" component={Link} to={`/teach/models/${modelId}`}>
          {words.training.compare}
        </Button>
        {mayTeach ? (
          <Button
            size="xs"
            variant="default"
            loading={promote.isPending}
            onClick={() => {
              promote.mutate(modelId);
            }}
          >
            {words.training.useAnyway}
          </Button>
        ) : null}
      </Group>
    </Alert>
  );
}
