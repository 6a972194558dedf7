import {
  ActionIcon,
  Alert,
  Button,
  CopyButton,
  Group,
  Modal,
  Skeleton,
  Stack,
  Text,
  TextInput,
} from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import type { UseQueryResult } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { words } from "./words.ts";

/** What a query brought; until then its room is kept, and a failure says so with a way on. */
export function Loaded<T>({ query, rows, children }: LoadedProps<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) {
    return (
      <Alert color="red" title={words.loadFailed}>
        <Stack align="flex-start">
          {query.error.message}
          <Button size="xs" variant="default" onClick={() => void query.refetch()}>
            {words.tryAgain}
          </Button>
        </Stack>
      </Alert>
    );
  }
  return (
    <Stack>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} h={56} />
      ))}
    </Stack>
  );
}

type LoadedProps<T> = { query: UseQueryResult<T>; rows: number; children: (data: T) => ReactNode };

/** A value to take elsewhere. Where the browser lets no page copy, it can be selected and copied by hand. */
export function CopyField({
  label,
  value,
  description,
}: {
  label: string;
  value: string;
  description?: string;
}) {
  return (
    <TextInput
      label={label}
      description={description}
      value={value}
      readOnly
      onFocus={(event) => {
        event.currentTarget.select();
      }}
      rightSection={
        <CopyButton value={value}>
          {({ copied, copy }) => (
            <ActionIcon
              variant="subtle"
              onClick={copy}
              aria-label={copied ? words.copied : words.copy(label)}
            >
              {copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
            </ActionIcon>
          )}
        </CopyButton>
      }
    />
  );
}

type AskProps = {
  title: string;
  why: string;
  yes: string;
  isOpen: boolean;
  onYes: () => Promise<unknown>;
  onClose: () => void;
};

/** Asks before something that hurts. */
export function Ask({ title, why, yes, isOpen, onYes, onClose }: AskProps) {
  const [isBusy, setBusy] = useState(false);
  const confirm = () => {
    setBusy(true);
    void onYes().finally(() => {
      setBusy(false);
      onClose();
    });
  };
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={title}
      centered
      closeButtonProps={{ "aria-label": words.cancel }}
    >
      <Text size="sm">{why}</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus>
          {words.cancel}
        </Button>
        <Button color="red" loading={isBusy} onClick={confirm}>
          {yes}
        </Button>
      </Group>
    </Modal>
  );
}

const dayAndTime = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

/** An instant in the reader's own time. */
export function at(instant: string): string {
  return dayAndTime.format(new Date(instant));
}
