import { Anchor, Table, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { Link } from "react-router";
import classes from "./dashboard.module.css";

type Row = {
  key: string;
  /** The conversations behind the row. */
  to?: string;
  name: ReactNode;
  /** In the order of the columns. */
  values: ReactNode[];
};

type Props = {
  label: string;
  /** What the rows are, then what their figures are. */
  columns: [string, ...string[]];
  rows: Row[];
  /** What is said where there is no row. */
  empty: string;
  scrolls?: boolean;
  /** Figures that a phone has no room for, by their place. */
  minor?: number[];
};

/** Names with their figures; each name leads to its conversations. */
export function FigureTable({ label, columns, rows, empty, scrolls = false, minor = [] }: Props) {
  if (rows.length === 0) {
    return (
      <Text size="sm" c="dimmed" py="md">
        {empty}
      </Text>
    );
  }
  const [first, ...others] = columns;
  const classOf = (index: number) =>
    `${classes.number ?? ""} ${minor.includes(index) ? (classes.minor ?? "") : ""}`;
  return (
    <div
      className={scrolls ? classes.rows : classes.table}
      {...(scrolls ? { role: "region", "aria-label": label, tabIndex: 0 } : {})}
    >
      <Table verticalSpacing={6} horizontalSpacing={6} aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{first}</Table.Th>
            {others.map((name, index) => (
              <Table.Th key={name} scope="col" className={classOf(index)}>
                {name}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ key, to, name, values }) => (
            <Table.Tr key={key}>
              <Table.Th scope="row" fw={400} className={classes.words}>
                {to === undefined ? (
                  name
                ) : (
                  <Anchor component={Link} to={to} inherit>
                    {name}
                  </Anchor>
                )}
              </Table.Th>
              {values.map((value, index) => (
                <Table.Td key={others[index]} className={classOf(index)}>
                  {value}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
