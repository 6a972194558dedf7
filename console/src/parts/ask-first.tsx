import { Button, Group, Modal, Text } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { messageOf } from "../api/client.ts";
import { words } from "./words.ts";

type Props = {
  isOpen: boolean;
  title: string;
  /** What is lost. */
  children: ReactNode;
  /** The button's words: what will be done. */
  action: string;
  onClose: () => void;
  /** The dialog closes when it is done, and says what went wrong where it is not. */
  onConfirm: () => Promise<unknown>;
};

/** Asks before something is done that cannot be undone. */
export function AskFirst({ isOpen, title, children, action, onClose, onConfirm }: Props) {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const confirm = async () => {
    setBusy(true);
    setError(null);
    try {
      await onConfirm();
      onClose();
    } catch (failure) {
      setError(messageOf(failure));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal opened={isOpen} onClose={onClose} title={title} centered lockScroll={false}>
      <Text size="sm" component="div">
        {children}
      </Text>
      <Text size="sm" c="var(--mantine-color-error)" role="alert" mt="xs">
        {error}
      </Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose} data-autofocus>
          {words.cancel}
        </Button>
        <Button color="red" loading={isBusy} onClick={() => void confirm()}>
          {action}
        </Button>
      </Group>
    </Modal>
  );
}
