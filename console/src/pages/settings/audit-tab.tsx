import { Button, Group, NativeSelect, Stack, Table, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, unwrap } from "../../api/client.ts";
import type { paths } from "../../api/schema.d.ts";
import { auditDiff } from "./audit-diff.ts";
import { at, Loaded } from "./parts.tsx";
import classes from "./settings.module.css";
import { words } from "./words.ts";

type Entry = paths["/api/audit"]["get"]["responses"]["200"]["content"]["application/json"]["entries"][number];

/** Who changed what, newest first. */
export function AuditTab() {
  const [subjectKind, setSubjectKind] = useState("");
  const entries = useInfiniteQuery({
    queryKey: ["audit", subjectKind],
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET("/api/audit", {
          params: {
            query: {
              limit: 50,
              ...(subjectKind ? { subjectKind } : {}),
              ...(pageParam === null ? {} : { before: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
    refetchInterval: false,
  });
  return (
    <Stack>
      <NativeSelect
        label={words.what}
        maw={240}
        value={subjectKind}
        onChange={(event) => {
          setSubjectKind(event.currentTarget.value);
        }}
        data={[
          { value: "", label: words.all },
          ...Object.entries(words.subjects).map(([value, label]) => ({ value, label })),
        ]}
      />
      <Loaded query={entries} rows={8}>
        {({ pages }) => {
          const all = pages.flatMap((page) => page.entries);
          return all.length === 0 ? (
            <Text c="dimmed">{words.noEntries}</Text>
          ) : (
            <ul className={classes.list}>
              {all.map((entry) => (
                <EntryRow key={entry.id} entry={entry} />
              ))}
            </ul>
          );
        }}
      </Loaded>
      {entries.hasNextPage && (
        <Button
          variant="default"
          loading={entries.isFetchingNextPage}
          onClick={() => void entries.fetchNextPage()}
        >
          {words.older}
        </Button>
      )}
    </Stack>
  );
}

function EntryRow({ entry }: { entry: Entry }) {
  const { actorKind, actorName, action, subjectId } = entry;
  const differences = auditDiff(entry.before, entry.after);
  const by = { operator: "", key: ` (${words.byKey})`, command: ` (${words.byCommand})` }[actorKind];
  return (
    <li className={classes.entry}>
      <Group justify="space-between" gap="xs" align="baseline">
        <Text size="sm">
          <b>{actorName}</b>
          {by}: {action}
          {subjectId !== null && (
            <Text span c="dimmed" size="xs">
              {" "}
              {subjectId}
            </Text>
          )}
        </Text>
        <Text size="xs" c="dimmed" component="time" dateTime={entry.at}>
          {at(entry.at)}
        </Text>
      </Group>
      {differences.length > 0 && (
        <Table mt={4} fz="xs" verticalSpacing={2} layout="fixed" withTableBorder>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="26%">{words.field}</Table.Th>
              <Table.Th>{words.before}</Table.Th>
              <Table.Th>{words.after}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {differences.map(({ field, before, after }) => (
              <Table.Tr key={field}>
                <Table.Td>{field}</Table.Td>
                <Table.Td dir="auto">{before ?? words.nothing}</Table.Td>
                <Table.Td dir="auto">{after ?? words.nothing}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </li>
  );
}
