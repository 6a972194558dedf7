import { Table } from "@mantine/core";
import { words } from "../words.ts";

/** The numbers behind a chart, for who wants or needs them as text. */
export function AsTable({ heads, rows }: { heads: string[]; rows: string[][] }) {
  return (
    <details>
      <summary>{words.evaluation.asTable}</summary>
      <Table verticalSpacing={4} mt="xs" w="auto">
        <Table.Thead>
          <Table.Tr>
            {heads.map((head) => (
              <Table.Th key={head}>{head}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row[0]}>
              {row.map((text, index) => (
                <Table.Td key={heads[index]}>{text}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </details>
  );
}
