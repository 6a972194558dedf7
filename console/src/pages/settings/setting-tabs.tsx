import { Stack, Text, Title } from "@mantine/core";
import { LiveCheck } from "./live-check.tsx";
import { CopyField, Loaded } from "./parts.tsx";
import { SettingField } from "./setting-field.tsx";
import { type Setting, useSettings } from "./use-settings.ts";
import { words } from "./words.ts";

type Group = Setting["group"];

/** The number and its carrier, with the addresses that the carrier must know. */
export function CarrierTab() {
  const settings = useSettings();
  return (
    <>
      <Settings groups={["carrier"]} />
      {settings.data && (
        <Stack my="lg">
          <div>
            <Title order={3} size="h5">
              {words.webhooks}
            </Title>
            <Text size="sm" c="dimmed">
              {words.webhooksHelp}
            </Text>
          </div>
          <CopyField label={words.inbound} value={settings.data.webhook.inbound} />
          <CopyField label={words.status} value={settings.data.webhook.status} />
        </Stack>
      )}
      <LiveCheck />
    </>
  );
}

/** What the agent thinks and finds its way with. */
export function ModelTab() {
  return (
    <>
      <Settings groups={["model", "maps"]} />
      <LiveCheck />
    </>
  );
}

/** How replies read, and who may have them when. */
export function RepliesTab() {
  return <Settings groups={["replies", "people"]} />;
}

/** How long messages are kept. */
export function RetentionTab() {
  return <Settings groups={["service"]} />;
}

function Settings({ groups }: { groups: Group[] }) {
  const query = useSettings();
  return (
    <Loaded query={query} rows={5}>
      {({ settings }) =>
        groups.map((group) => (
          <div key={group}>
            {words.groups[group] && (
              <Title order={3} size="h5" mt="md">
                {words.groups[group]}
              </Title>
            )}
            {settings
              .filter((one) => one.group === group)
              .map((one) => (
                <SettingField key={one.name} setting={one} />
              ))}
          </div>
        ))
      }
    </Loaded>
  );
}
