import { Button, PasswordInput, Stack } from "@mantine/core";
import { type SubmitEvent, useState } from "react";
import { words } from "../words.ts";
import { passwordRefusal } from "./change-password.tsx";

/** Asks for the password before the second factor is changed: the page may have been left open. */
export function PasswordStep({ onPassword }: { onPassword: (password: string) => Promise<void> }) {
  const [password, setPassword] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    setBusy(true);
    setRefusal(null);
    try {
      await onPassword(password);
    } catch (error) {
      setRefusal(error instanceof Error ? passwordRefusal(error) : String(error));
    } finally {
      setBusy(false);
    }
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <PasswordInput
          label={words.passwordFirst}
          autoComplete="current-password"
          value={password}
          onChange={(event) => {
            setPassword(event.currentTarget.value);
          }}
          error={refusal}
          required
          withAsterisk={false}
          data-autofocus
        />
        <Button type="submit" loading={isBusy}>
          {words.continue}
        </Button>
      </Stack>
    </form>
  );
}
