import { Button, Stack, Text, ThemeIcon } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { ComponentType, ReactNode } from "react";
import { messageOf } from "../api/client.ts";
import { words } from "./words.ts";

type Props = {
  icon: ComponentType<{ size?: number | string; stroke?: number }>;
  title: string;
  /** What to do next. */
  children?: ReactNode;
};

/** Where there is nothing to show: what that means, and what to do next. */
export function EmptyState({ icon: Icon, title, children }: Props) {
  return (
    <Stack align="center" justify="center" gap="xs" p="xl" mih={220} h="100%" ta="center">
      <ThemeIcon variant="light" size={48} radius="xl" aria-hidden>
        <Icon size={26} stroke={1.5} />
      </ThemeIcon>
      <Text fw={600}>{title}</Text>
      {children === undefined ? null : (
        <Text size="sm" c="dimmed" component="div" maw={360}>
          {children}
        </Text>
      )}
    </Stack>
  );
}

/** Something could not be loaded: what happened, and a button that tries it again. */
export function FailedState({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <div role="alert">
      <EmptyState icon={IconAlertTriangle} title={words.failed}>
        {messageOf(error)}
        <br />
        <Button mt="sm" size="xs" variant="default" onClick={onRetry}>
          {words.retry}
        </Button>
      </EmptyState>
    </div>
  );
}
