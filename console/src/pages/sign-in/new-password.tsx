import { PasswordInput, Progress, Stack, Text } from "@mantine/core";
import { useId } from "react";
import { passwordStrength, shortestPassword } from "./password-strength.ts";

type Props = { label: string; value: string; onChange: (value: string) => void; error?: string | undefined };

/** A field for a new password, which says how good it is. */
export function NewPassword({ label, value, onChange, error }: Props) {
  const hintId = useId();
  const { share, color, hint } = passwordStrength(value);
  return (
    <Stack gap={6}>
      <PasswordInput
        label={label}
        value={value}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
        error={error}
        autoComplete="new-password"
        aria-describedby={hintId}
        minLength={shortestPassword}
        maxLength={128}
        required
        withAsterisk={false}
      />
      <Progress value={share} color={color} size="xs" aria-hidden />
      <Text id={hintId} size="xs" c="dimmed">
        {hint}
      </Text>
    </Stack>
  );
}
