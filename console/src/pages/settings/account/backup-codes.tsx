import { Button, CopyButton, Group, Stack, Text } from "@mantine/core";
import classes from "../settings.module.css";
import { words } from "../words.ts";

/** Backup codes, shown this once. */
export function BackupCodes({ codes, onClose }: { codes: string[]; onClose: () => void }) {
  const text = codes.join("\n");
  return (
    <Stack>
      <Text size="sm">{words.backupHelp}</Text>
      <div className={classes.codes}>
        {codes.map((code) => (
          <span key={code}>{code}</span>
        ))}
      </div>
      <Group justify="space-between">
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? words.copied : words.copyAll}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onClose}>{words.keptThem}</Button>
      </Group>
    </Stack>
  );
}
