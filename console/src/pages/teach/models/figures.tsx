import { Stack, Table, Title } from "@mantine/core";
import type { Evaluation } from "../queries.ts";
import { words } from "../words.ts";

type Props = { id: number; evaluation: Evaluation; current: { id: number; evaluation: Evaluation } | null };

const rows: { name: string; of: (evaluation: Evaluation) => string }[] = [
  { name: words.evaluation.rows, of: ({ rows: count }) => String(count) },
  { name: words.evaluation.accuracy, of: ({ accuracy }) => words.percent(accuracy) },
  {
    name: words.evaluation.accepted,
    of: ({ acceptedInScopeAccuracy }) => words.percent(acceptedInScopeAccuracy),
  },
  { name: words.evaluation.oosRecall, of: ({ outOfScope }) => words.percent(outOfScope.recall) },
  { name: words.evaluation.macroF1, of: ({ macroF1 }) => words.percent(macroF1) },
  { name: words.evaluation.ece, of: ({ ece }) => words.percent(ece) },
];

/** A model's figures, beside those of the one in use. */
export function Figures({ id, evaluation, current }: Props) {
  return (
    <Stack gap="xs">
      <Title order={3} size="h4">
        {words.evaluation.title}
      </Title>
      <Table.ScrollContainer minWidth={320}>
        <Table verticalSpacing={6} maw={720}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.evaluation.figure}</Table.Th>
              <Table.Th ta="right">{words.evaluation.thisModel(id)}</Table.Th>
              {current ? <Table.Th ta="right">{words.evaluation.current(current.id)}</Table.Th> : null}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ name, of }) => (
              <Table.Tr key={name}>
                <Table.Td>{name}</Table.Td>
                <Table.Td ta="right">{of(evaluation)}</Table.Td>
                {current ? <Table.Td ta="right">{of(current.evaluation)}</Table.Td> : null}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  );
}
