import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { words } from "../words.ts";

let shown = 0;

/** Says that something was done, for some seconds; `undo` puts a button beside it that takes it back. */
export function notifyDone(message: string, { undo }: { undo?: () => void } = {}): void {
  const id = `done-${++shown}`;
  const takeBack = () => {
    notifications.hide(id);
    undo?.();
  };
  notifications.show({
    id,
    autoClose: undo ? 8_000 : 3_000,
    closeButtonProps: { "aria-label": words.close },
    message: undo ? (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        <Button size="compact-sm" variant="light" onClick={takeBack}>
          {words.undo}
        </Button>
      </Group>
    ) : (
      message
    ),
  });
}

/** Says what was refused or failed, in the API's own words; `title` says what was tried ("The text is not sent"). */
export function notifyError(error: unknown, title?: string): void {
  notifications.show({
    color: "red",
    autoClose: 10_000,
    closeButtonProps: { "aria-label": words.close },
    ...(title === undefined ? {} : { title }),
    message: error instanceof Error ? error.message : words.somethingFailed,
  });
}
