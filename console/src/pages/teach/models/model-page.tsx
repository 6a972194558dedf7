import { Button, Group, Skeleton, Stack, Switch, Title } from "@mantine/core";
import { IconBrain } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useParams } from "react-router";
import { api, unwrap } from "../../../api/client.ts";
import { useMay } from "../../../api/me.ts";
import { EmptyState, FailedState } from "../../../parts/empty-state.tsx";
import { notifyError } from "../../../shell/notify.tsx";
import { type Model, useEvaluation, useModels } from "../queries.ts";
import { BackLink } from "../back-link.tsx";
import { words } from "../words.ts";
import { ConfidenceHistogram } from "./confidence-histogram.tsx";
import { ConfusionMatrix } from "./confusion-matrix.tsx";
import { CoverageChart } from "./coverage-chart.tsx";
import { Figures } from "./figures.tsx";
import { StatusBadge } from "./model-list-page.tsx";
import { PerIntent } from "./per-intent.tsx";
import { ShadowResultsPart } from "./shadow-results.tsx";
import { usePromote } from "./use-promote.ts";

/** One model: how it does on the held-out texts, beside the one in use, and on live texts. */
export function ModelPage() {
  const id = Number(useParams().id);
  const models = useModels();
  const model = models.data?.models.find((one) => one.id === id);
  const current = models.data?.models.find(({ status }) => status === "current");
  const { data, error, refetch } = useEvaluation(model?.id);
  const other = useEvaluation(current && current.id !== id ? current.id : undefined).data;
  if (models.error) return <FailedState error={models.error} onRetry={() => void models.refetch()} />;
  if (models.data && !model) return <EmptyState icon={IconBrain} title={words.modelList.empty} />;
  return (
    <Stack gap="lg">
      <BackLink to="/teach/models" name={words.models} />
      {model ? <Head model={model} /> : <Skeleton h={40} />}
      {error ? <FailedState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton h={600} /> : null}
      {data?.rows === 0 ? (
        <EmptyState icon={IconBrain} title={words.evaluation.noTexts}>
          {words.evaluation.noTextsNext}
        </EmptyState>
      ) : null}
      {data && data.rows > 0 ? (
        <>
          <Figures
            id={id}
            evaluation={data}
            current={other && current ? { id: current.id, evaluation: other } : null}
          />
          <CoverageChart evaluation={data} />
          <ConfidenceHistogram texts={data.texts} />
          <ConfusionMatrix texts={data.texts} />
          <PerIntent perIntent={data.perIntent} />
        </>
      ) : null}
      {model && model.status !== "retired" ? <ShadowResultsPart model={model} /> : null}
    </Stack>
  );
}

function Head({ model: { id, status, isShadow } }: { model: Model }) {
  const queries = useQueryClient();
  const mayTeach = useMay("teach");
  const promote = usePromote();
  const shadow = useMutation({
    mutationFn: (isOn: boolean) =>
      unwrap(api.POST("/api/models/{id}/shadow", { params: { path: { id } }, body: { isOn } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ["teach", "models"] }),
    onError: (error) => {
      notifyError(error, words.modelList.failed);
    },
  });
  return (
    <Group justify="space-between" gap="sm">
      <Group gap="sm">
        <Title order={2} size="h3">
          {words.modelList.name(id)}
        </Title>
        <StatusBadge status={status} isShadow={isShadow} />
      </Group>
      {mayTeach && status !== "current" ? (
        <Group gap="lg">
          {status === "candidate" ? (
            <Switch
              size="md"
              label={words.modelList.shadowOn}
              description={words.modelList.shadowHelp}
              checked={shadow.isPending ? shadow.variables : isShadow}
              onChange={({ currentTarget }) => {
                shadow.mutate(currentTarget.checked);
              }}
            />
          ) : null}
          <Button
            loading={promote.isPending}
            onClick={() => {
              promote.mutate(id);
            }}
          >
            {words.modelList.promote}
          </Button>
        </Group>
      ) : null}
    </Group>
  );
}
