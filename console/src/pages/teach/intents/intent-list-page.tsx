import { Anchor, Button, Group, Skeleton, Stack, Table, Text, TextInput } from "@mantine/core";
import { IconPlus, IconSchool, IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { Link } from "react-router";
import { api, unwrap } from "../../../api/client.ts";
import { useMay } from "../../../api/me.ts";
import { EmptyState, FailedState } from "../../../parts/empty-state.tsx";
import { useShortcuts } from "../../../shell/shortcuts.tsx";
import { useIntents } from "../queries.ts";
import classes from "../teach.module.css";
import { words } from "../words.ts";

/** The intents: how many utterances each has, what follows, and how often it is recognised. */
export function IntentListPage() {
  const { data, error, refetch } = useIntents();
  const recognised = useRecognised();
  const mayTeach = useMay("teach");
  const [search, setSearch] = useState("");
  const field = useRef<HTMLInputElement>(null);
  useShortcuts([{ keys: "/", name: words.intentList.search, run: () => field.current?.focus() }]);
  if (error) return <FailedState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton h={420} />;
  const shown = data.intents.filter(({ name }) =>
    name.includes(search.trim().toLowerCase().replace(/\s+/g, "-")),
  );
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {words.intentList.help}
      </Text>
      <Group gap="sm">
        <TextInput
          ref={field}
          aria-label={words.intentList.search}
          placeholder={words.intentList.search}
          leftSection={<IconSearch size={16} />}
          value={search}
          flex={1}
          miw={180}
          onChange={({ currentTarget }) => {
            setSearch(currentTarget.value);
          }}
        />
        {mayTeach ? (
          <Button component={Link} to="/teach/intents/new" leftSection={<IconPlus size={16} />}>
            {words.intentList.make}
          </Button>
        ) : null}
      </Group>
      {data.intents.length === 0 ? (
        <EmptyState icon={IconSchool} title={words.intentList.empty}>
          {words.intentList.emptyNext}
        </EmptyState>
      ) : (
        <Table.ScrollContainer minWidth={520}>
          <Table verticalSpacing="xs" highlightOnHover>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{words.intentList.name}</Table.Th>
                <Table.Th ta="right">{words.intentList.utterances}</Table.Th>
                <Table.Th>{words.intentList.follows}</Table.Th>
                <Table.Th ta="right">{words.intentList.recognised}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.map(({ name, utteranceCount, answer }) => (
                <Table.Tr key={name}>
                  <Table.Td>
                    <Anchor component={Link} to={`/teach/intents/${name}`} size="sm" className={classes.link}>
                      {name}
                    </Anchor>
                  </Table.Td>
                  <Table.Td ta="right">{utteranceCount}</Table.Td>
                  <Table.Td>{words.answer.short(answer)}</Table.Td>
                  <Table.Td ta="right">{recognised ? (recognised.get(name) ?? 0) : "…"}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          {shown.length === 0 ? <Text size="sm">{words.intentList.noMatch}</Text> : null}
        </Table.ScrollContainer>
      )}
      <Group gap="lg">
        <Anchor component={Link} to="/teach/texts/out-of-scope" size="sm" className={classes.link}>
          {words.intentList.outOfScope} ({data.outOfScopeCount})
        </Anchor>
        <Anchor component={Link} to="/teach/texts/held-out" size="sm" className={classes.link}>
          {words.intentList.heldOut} ({data.heldOutCount})
        </Anchor>
      </Group>
    </Stack>
  );
}

/** How often each intent was recognised in 30 days; undefined until it is known. */
function useRecognised(): Map<string, number> | undefined {
  const { data } = useQuery({
    queryKey: ["teach-recognised"],
    refetchInterval: false,
    queryFn: () => unwrap(api.GET("/api/intents/recognised")),
  });
  return data && new Map(data.recognised.map(({ intent, texts }) => [intent, texts]));
}
