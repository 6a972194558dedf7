import { Button, PasswordInput, Stack } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";
import { callAuth } from "../../../api/auth.ts";
import { ApiError } from "../../../api/client.ts";
import { notifyDone } from "../../../shell/notify.tsx";
import { NewPassword } from "../../sign-in/new-password.tsx";
import { words } from "../words.ts";

/** Another password; all other sessions end. */
export function ChangePassword() {
  const [currentPassword, setCurrent] = useState("");
  const [newPassword, setNew] = useState("");
  const change = useMutation({
    mutationFn: () =>
      callAuth("change-password", { currentPassword, newPassword, revokeOtherSessions: true }),
    onSuccess: () => {
      setCurrent("");
      setNew("");
      notifyDone(words.passwordDone);
    },
  });
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    change.mutate();
  }
  return (
    <form onSubmit={submit}>
      <Stack align="stretch">
        <PasswordInput
          label={words.currentPassword}
          autoComplete="current-password"
          value={currentPassword}
          onChange={(event) => {
            setCurrent(event.currentTarget.value);
          }}
          error={change.error ? passwordRefusal(change.error) : undefined}
          required
          withAsterisk={false}
        />
        <NewPassword label={words.newPassword} value={newPassword} onChange={setNew} />
        <Button
          type="submit"
          variant="default"
          loading={change.isPending}
          style={{ alignSelf: "flex-start" }}
        >
          {words.changePassword}
        </Button>
      </Stack>
    </form>
  );
}

/** Why a password was not taken, in plain words. */
export function passwordRefusal(error: Error): string {
  const isWrong =
    error instanceof ApiError && [400, 401].includes(error.status) && /invalid password/i.test(error.message);
  return isWrong ? words.wrongPassword : error.message;
}
