import { Badge, Button, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { api, unwrap } from "../../api/client.ts";
import { notifyError } from "../../shell/notify.tsx";
import { words } from "./words.ts";

const colors = { ok: "teal", off: "gray", broken: "red" };

/** Asks the carrier, the model and the maps now whether they work. */
export function LiveCheck() {
  const check = useMutation({
    mutationFn: () => unwrap(api.POST("/api/settings/check")),
    onError: notifyError,
  });
  return (
    <Paper withBorder p="md" mt="lg">
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={3} size="h5">
            {words.checks}
          </Title>
          <Text size="sm" c="dimmed">
            {words.checksHelp}
          </Text>
        </div>
        <Button
          variant="default"
          loading={check.isPending}
          onClick={() => {
            check.mutate();
          }}
        >
          {words.check}
        </Button>
      </Group>
      <Stack gap="xs" role="status">
        {check.data?.checks.map(({ name, status, detail, hint }) => (
          <Group key={name} wrap="nowrap" align="flex-start" mt="xs">
            <Badge variant="light" color={colors[status]} miw={120}>
              {words.outcomes[status]}
            </Badge>
            <div>
              <Text size="sm" fw={500}>
                {name}
              </Text>
              <Text size="sm" c="dimmed">
                {detail}
                {hint && ` ${hint}`}
              </Text>
            </div>
          </Group>
        ))}
      </Stack>
    </Paper>
  );
}
