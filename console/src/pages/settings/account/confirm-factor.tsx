import { Button, Stack, Text, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { QRCodeSVG } from "qrcode.react";
import { type SubmitEvent, useState } from "react";
import { callAuth } from "../../../api/auth.ts";
import { ApiError } from "../../../api/client.ts";
import { CopyField } from "../parts.tsx";
import classes from "../settings.module.css";
import { words } from "../words.ts";

/** Shows the secret as a QR code and as text, and turns the second factor on with the first right code. */
export function ConfirmFactor({ uri, onConfirmed }: { uri: string; onConfirmed: () => void }) {
  const [code, setCode] = useState("");
  const confirm = useMutation({
    mutationFn: () => callAuth("two-factor/verify-totp", { code: code.replace(/\s/g, "") }),
    onSuccess: onConfirmed,
  });
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    confirm.mutate();
  }
  const isWrong = confirm.error instanceof ApiError && confirm.error.status < 429;
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text size="sm">{words.scan}</Text>
        <div className={classes.qr}>
          <QRCodeSVG value={uri} size={176} title={words.qr} />
        </div>
        <CopyField label={words.secret} value={new URL(uri).searchParams.get("secret") ?? ""} />
        <TextInput
          label={words.enterCode}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={10}
          value={code}
          onChange={(event) => {
            setCode(event.currentTarget.value);
          }}
          error={confirm.error ? (isWrong ? words.wrongCode : confirm.error.message) : undefined}
          required
          withAsterisk={false}
          data-autofocus
        />
        <Button type="submit" loading={confirm.isPending}>
          {words.confirm}
        </Button>
      </Stack>
    </form>
  );
}
