import { Anchor, Badge, Button, Group, Skeleton, Stack, Table, Text } from "@mantine/core";
import { IconBrain } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "react-router";
import { api, unwrap } from "../../../api/client.ts";
import { useMay } from "../../../api/me.ts";
import { EmptyState, FailedState } from "../../../parts/empty-state.tsx";
import { RelativeTime } from "../../../parts/relative-time.tsx";
import { notifyDone, notifyError } from "../../../shell/notify.tsx";
import { type Model, useModels } from "../queries.ts";
import classes from "../teach.module.css";
import { words } from "../words.ts";
import { usePromote } from "./use-promote.ts";

/** The trained models, newest first. */
export function ModelListPage() {
  const { data, error, refetch } = useModels();
  const mayTeach = useMay("teach");
  if (error) return <FailedState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton h={300} />;
  if (data.models.length === 0) {
    return (
      <EmptyState icon={IconBrain} title={words.modelList.empty}>
        {words.modelList.emptyNext}
      </EmptyState>
    );
  }
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {words.modelList.help}
        </Text>
        {mayTeach && data.previous !== null ? <Rollback previous={data.previous} /> : null}
      </Group>
      <Table.ScrollContainer minWidth={640}>
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.modelList.model}</Table.Th>
              <Table.Th>{words.modelList.status}</Table.Th>
              <Table.Th>{words.modelList.trainedAt}</Table.Th>
              <Table.Th>{words.modelList.from}</Table.Th>
              <Table.Th ta="right">{words.modelList.right}</Table.Th>
              <Table.Th ta="right">{words.modelList.macroF1}</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.models.map((model) => (
              <Row key={model.id} model={model} mayTeach={mayTeach} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  );
}

function Row({ model, mayTeach }: { model: Model; mayTeach: boolean }) {
  const { id, status, isShadow, report, createdAt } = model;
  const promote = usePromote();
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor
          component={Link}
          to={`/teach/models/${id}`}
          className={classes.link}
          size="sm"
          fw={status === "current" ? 600 : 400}
        >
          {words.modelList.name(id)}
        </Anchor>
      </Table.Td>
      <Table.Td>
        <StatusBadge status={status} isShadow={isShadow} />
      </Table.Td>
      <Table.Td>
        <RelativeTime at={createdAt} />
      </Table.Td>
      <Table.Td>{words.modelList.fromRows(report.rows, report.intents)}</Table.Td>
      <Table.Td ta="right">{words.percent(report.heldOut?.accuracy ?? null)}</Table.Td>
      <Table.Td ta="right">{words.percent(report.heldOut?.macroF1 ?? null)}</Table.Td>
      <Table.Td ta="right">
        {mayTeach && status !== "current" ? (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`${words.modelList.promote}: ${id}`}
            loading={promote.isPending}
            onClick={() => {
              promote.mutate(id);
            }}
          >
            {words.modelList.promote}
          </Button>
        ) : null}
      </Table.Td>
    </Table.Tr>
  );
}

/** Whether a model is in use, and whether it is a shadow. */
export function StatusBadge({ status, isShadow }: Pick<Model, "status" | "isShadow">) {
  return (
    <Group gap={4} wrap="nowrap">
      <Badge variant={status === "current" ? "filled" : "default"} tt="none">
        {words.modelList.statuses[status]}
      </Badge>
      {isShadow ? (
        <Badge variant="default" tt="none">
          {words.modelList.shadow}
        </Badge>
      ) : null}
    </Group>
  );
}

function Rollback({ previous }: { previous: number }) {
  const queries = useQueryClient();
  const rollback = useMutation({
    mutationFn: () => unwrap(api.POST("/api/models/rollback")),
    onSuccess: async ({ promoted }) => {
      await queries.invalidateQueries({ queryKey: ["teach"] });
      notifyDone(words.modelList.rolledBack(promoted));
    },
    onError: (error) => {
      notifyError(error, words.modelList.failed);
    },
  });
  return (
    <Button
      variant="default"
      size="xs"
      loading={rollback.isPending}
      onClick={() => {
        rollback.mutate();
      }}
    >
      {words.modelList.rollback(previous)}
    </Button>
  );
}
