import { List, Modal, Stack, Switch, Text, Title } from "@mantine/core";
import { useState } from "react";
import { PersonText } from "../../../parts/person-text.tsx";
import type { JudgedText } from "../queries.ts";
import classes from "../teach.module.css";
import { words } from "../words.ts";

type Cell = { meant: string; said: string };

const mostShown = 200;

/** Who was taken for whom; each number opens the texts behind it. */
export function ConfusionMatrix({ texts }: { texts: JudgedText[] }) {
  const [showsAll, setShowsAll] = useState(false);
  const [opened, setOpened] = useState<Cell | null>(null);
  const counts = new Map<string, number>();
  for (const { intent, reading } of texts) {
    counts.set(`${intent} ${reading}`, (counts.get(`${intent} ${reading}`) ?? 0) + 1);
  }
  const confused = texts.filter(({ intent, reading }) => intent !== reading);
  const shown = (showsAll ? texts : confused).flatMap(({ intent, reading }) => [intent, reading]);
  const intents = [...new Set(shown)].sort();
  const count = (meant: string, said: string) => counts.get(`${meant} ${said}`) ?? 0;
  const most = Math.max(1, ...counts.values());
  return (
    <Stack gap="xs">
      <Title order={3} size="h4">
        {words.evaluation.matrix}
      </Title>
      <Text size="sm" c="dimmed">
        {words.evaluation.matrixHelp}
      </Text>
      <Switch
        size="md"
        label={words.evaluation.matrixAll}
        checked={showsAll}
        onChange={({ currentTarget }) => {
          setShowsAll(currentTarget.checked);
        }}
      />
      {intents.length === 0 ? <Text size="sm">{words.evaluation.matrixNone}</Text> : null}
      <div style={{ overflowX: "auto" }} tabIndex={0} role="region" aria-label={words.evaluation.matrix}>
        <table className={classes.matrix}>
          <thead>
            <tr>
              <td style={{ background: "none" }} />
              {intents.map((said) => (
                <th key={said} scope="col">
                  {said}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {intents.map((meant) => (
              <tr key={meant}>
                <th scope="row">{meant}</th>
                {intents.map((said) => (
                  <td key={said} style={shade(count(meant, said), most, meant === said)}>
                    {count(meant, said) === 0 ? null : (
                      <button
                        type="button"
                        className={classes.cell}
                        aria-label={words.evaluation.cell(count(meant, said), meant, said)}
                        onClick={() => {
                          setOpened({ meant, said });
                        }}
                      >
                        {count(meant, said)}
                      </button>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Modal
        opened={opened !== null}
        onClose={() => {
          setOpened(null);
        }}
        size="lg"
        title={opened ? words.evaluation.cellTitle(opened.meant, opened.said) : ""}
      >
        {opened ? <CellTexts texts={texts} cell={opened} /> : null}
      </Modal>
    </Stack>
  );
}

function shade(count: number, most: number, isRight: boolean) {
  if (count === 0) return {};
  const share = Math.round(12 + Math.sqrt(count / most) * 38);
  const colour = isRight ? "var(--mantine-color-teal-6)" : "var(--mantine-color-red-6)";
  return { background: `color-mix(in srgb, ${colour} ${share}%, transparent)` };
}

function CellTexts({ texts, cell }: { texts: JudgedText[]; cell: Cell }) {
  const found = texts.filter(({ intent, reading }) => intent === cell.meant && reading === cell.said);
  return (
    <List size="sm" spacing={4}>
      {found.slice(0, mostShown).map(({ text, confidence, isAccepted }, index) => (
        <List.Item key={index}>
          <PersonText>{text}</PersonText>{" "}
          <Text span size="xs" c="dimmed">
            {words.wholePercent(confidence)}
            {isAccepted ? "" : `, ${words.evaluation.notAccepted}`}
          </Text>
        </List.Item>
      ))}
    </List>
  );
}
