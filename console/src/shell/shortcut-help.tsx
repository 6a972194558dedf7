import { Kbd, Modal, Switch, Table, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import { words } from "../words.ts";
import { activeShortcuts, areShortcutsOn, type Shortcut, turnShortcuts, useShortcuts } from "./shortcuts.tsx";

let show: () => void = () => undefined;

/** Opens the list of keys. */
export function showShortcutHelp(): void {
  show();
}

/** The list of keys that work on the page, shown by `?`. */
export function ShortcutHelp() {
  const [shortcuts, setShortcuts] = useState<Shortcut[] | null>(null);
  const [isOn, setOn] = useState(areShortcutsOn);
  const open = () => {
    setShortcuts(activeShortcuts());
  };
  useShortcuts([{ keys: "?", name: words.keyboard, run: open }]);
  useEffect(() => {
    show = () => {
      setShortcuts(activeShortcuts());
    };
  }, []);
  return (
    <Modal
      opened={shortcuts !== null}
      onClose={() => {
        setShortcuts(null);
      }}
      title={words.keyboard}
      closeButtonProps={{ "aria-label": words.close }}
    >
      {shortcuts?.length === 0 && <Text c="dimmed">{words.noShortcuts}</Text>}
      <Table verticalSpacing={4}>
        <Table.Tbody>
          {shortcuts?.map(({ keys, name }) => (
            <Table.Tr key={keys}>
              <Table.Th fw={400} scope="row">
                {name}
              </Table.Th>
              <Table.Td ta="end">
                {keys.split(" ").map((key) => (
                  <Kbd key={key} ms={4}>
                    {key}
                  </Kbd>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Switch
        mt="md"
        checked={isOn}
        label={words.shortcutsOn}
        description={words.shortcutsOnHelp}
        onChange={(event) => {
          setOn(event.currentTarget.checked);
          turnShortcuts(event.currentTarget.checked);
        }}
      />
    </Modal>
  );
}
