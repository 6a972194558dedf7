import { Alert, Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { type SubmitEvent, useState } from "react";
import { becomeSignedIn, callAuth } from "../../api/auth.ts";
import { whyRefused } from "./why-refused.ts";
import { words } from "./words.ts";

/** The code of an authenticator app, or a backup code. */
export function SecondFactorForm({ onBack }: { onBack: () => void }) {
  const [factor, setFactor] = useState<"totp" | "backup">("totp");
  const [code, setCode] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isTotp = factor === "totp";

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    setBusy(true);
    setRefusal(null);
    try {
      const path = isTotp ? "two-factor/verify-totp" : "two-factor/verify-backup-code";
      await callAuth(path, { code: isTotp ? code.replace(/\s/g, "") : code.trim() });
      await becomeSignedIn();
    } catch (error) {
      setRefusal(whyRefused(error, "second-factor"));
    } finally {
      setBusy(false);
    }
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <Text fw={600}>{words.secondFactor}</Text>
        {refusal && (
          <Alert color="red" role="alert">
            {refusal}
          </Alert>
        )}
        <TextInput
          key={factor}
          label={isTotp ? words.totp : words.backup}
          description={isTotp ? words.totpHelp : words.backupHelp}
          inputMode={isTotp ? "numeric" : "text"}
          autoComplete="one-time-code"
          maxLength={30}
          value={code}
          onChange={(event) => {
            setCode(event.currentTarget.value);
          }}
          required
          withAsterisk={false}
          autoFocus
        />
        <Button type="submit" loading={isBusy}>
          {words.confirm}
        </Button>
        <Group justify="space-between">
          <Button variant="subtle" size="compact-sm" onClick={onBack}>
            {words.back}
          </Button>
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => {
              setFactor(isTotp ? "backup" : "totp");
              setCode("");
              setRefusal(null);
            }}
          >
            {isTotp ? words.useBackup : words.useTotp}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
