import { Anchor, Stack, Table, Title } from "@mantine/core";
import { Link } from "react-router";
import type { Evaluation } from "../queries.ts";
import classes from "../teach.module.css";
import { words } from "../words.ts";

/** Precision and recall of each intent, the worst first. */
export function PerIntent({ perIntent }: { perIntent: Evaluation["perIntent"] }) {
  const sorted = perIntent.toSorted((one, other) => (one.f1 ?? 0) - (other.f1 ?? 0));
  return (
    <Stack gap="xs">
      <Title order={3} size="h4">
        {words.evaluation.perIntent}
      </Title>
      <Table.ScrollContainer minWidth={420}>
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.evaluation.intent}</Table.Th>
              <Table.Th ta="right">{words.evaluation.rows}</Table.Th>
              <Table.Th ta="right">{words.evaluation.precision}</Table.Th>
              <Table.Th ta="right">{words.evaluation.recall}</Table.Th>
              <Table.Th ta="right">{words.evaluation.f1}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sorted.map(({ intent, rows, precision, recall, f1 }) => (
              <Table.Tr key={intent}>
                <Table.Td>
                  <Anchor
                    className={classes.link}
                    component={Link}
                    to={intent === "oos" ? "/teach/texts/out-of-scope" : `/teach/intents/${intent}`}
                    size="sm"
                  >
                    {words.intentName(intent)}
                  </Anchor>
                </Table.Td>
                <Table.Td ta="right">{rows}</Table.Td>
                <Table.Td ta="right">{words.percent(precision)}</Table.Td>
                <Table.Td ta="right">{words.percent(recall)}</Table.Td>
                <Table.Td ta="right">{words.percent(f1)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  );
}
