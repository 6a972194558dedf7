import { Button, Group, Skeleton, Stack, Text, Textarea, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { useParams } from "react-router";
import { api, unwrap } from "../../../api/client.ts";
import { useMay } from "../../../api/me.ts";
import { FailedState } from "../../../parts/empty-state.tsx";
import { messageOf } from "../../../api/client.ts";
import { notifyDone } from "../../../shell/notify.tsx";
import { Unsaved } from "../../../shell/unsaved.tsx";
import { BackLink } from "../back-link.tsx";
import { words } from "../words.ts";
import { readLines } from "./lines.ts";

const header = "text,intent\n";

/** The texts that are of no intent: those that teach refusing, or those that judge a model. */
export function TextsPage() {
  const { kind } = useParams();
  const isHeldOut = kind === "held-out";
  const { data, error, refetch } = useQuery({
    queryKey: ["teach", "texts"],
    refetchInterval: false,
    refetchOnWindowFocus: false,
    queryFn: () => unwrap(api.GET("/api/teaching-texts")),
  });
  return (
    <Stack gap="sm">
      <BackLink to="/teach/intents" name={words.intents} />
      {error ? <FailedState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton h={480} /> : null}
      {data ? (
        <TextsEditor
          key={kind}
          isHeldOut={isHeldOut}
          texts={isHeldOut ? data.heldOut.replace(header, "") : data.outOfScope.join("\n")}
        />
      ) : null}
    </Stack>
  );
}

function TextsEditor({ isHeldOut, texts }: { isHeldOut: boolean; texts: string }) {
  const queries = useQueryClient();
  const isReadOnly = !useMay("teach");
  const [field, setField] = useState(texts);
  const save = useMutation({
    mutationFn: () => {
      const body = isHeldOut ? { heldOut: header + field } : { outOfScope: readLines(field) };
      return unwrap(api.PUT("/api/teaching-texts", { body }));
    },
    onSuccess: async () => {
      notifyDone(words.textsPage.saved);
      await queries.invalidateQueries({ queryKey: ["teach"] });
    },
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Title order={2} size="h3">
          {isHeldOut ? words.textsPage.heldOut : words.textsPage.outOfScope}
        </Title>
        <Unsaved isChanged={field !== texts && !save.isPending} />
        <Textarea
          label={words.textsPage.label}
          description={isHeldOut ? words.textsPage.heldOutHelp : words.textsPage.outOfScopeHelp}
          autosize
          minRows={10}
          maxRows={24}
          dir="auto"
          readOnly={isReadOnly}
          value={field}
          error={save.error ? messageOf(save.error) : null}
          onChange={({ currentTarget }) => {
            save.reset();
            setField(currentTarget.value);
          }}
        />
        {isReadOnly ? (
          <Text size="sm">{words.notAllowed}</Text>
        ) : (
          <Group>
            <Button type="submit" loading={save.isPending} disabled={field === texts}>
              {words.save}
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  );
}
