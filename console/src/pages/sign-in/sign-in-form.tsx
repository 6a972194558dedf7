import { Alert, Button, Code, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { type SubmitEvent, useState } from "react";
import { becomeSignedIn, signIn } from "../../api/auth.ts";
import { SecondFactorForm } from "./second-factor-form.tsx";
import { whyRefused } from "./why-refused.ts";
import { words } from "./words.ts";

/** E-mail address and password, then the second factor where there is one. What was typed stays when it is refused. */
export function SignInForm() {
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [step, setStep] = useState<"password" | "second-factor">("password");
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    setBusy(true);
    setRefusal(null);
    try {
      if ((await signIn(email.trim(), password)) === "second-factor") setStep("second-factor");
      else await becomeSignedIn();
    } catch (error) {
      setRefusal(whyRefused(error, "password"));
    } finally {
      setBusy(false);
    }
  }

  if (step === "second-factor") {
    return (
      <SecondFactorForm
        onBack={() => {
          setStep("password");
        }}
      />
    );
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        {refusal && (
          <Alert color="red" role="alert">
            {refusal}
          </Alert>
        )}
        <TextInput
          label={words.email}
          type="email"
          autoComplete="username"
          value={email}
          onChange={(event) => {
            setEmail(event.currentTarget.value);
          }}
          required
          withAsterisk={false}
          autoFocus
        />
        <PasswordInput
          label={words.password}
          autoComplete="current-password"
          value={password}
          onChange={(event) => {
            setPassword(event.currentTarget.value);
          }}
          required
          withAsterisk={false}
        />
        <Button type="submit" loading={isBusy}>
          {words.signIn}
        </Button>
        <Text component="details" size="sm" c="dimmed">
          <summary>{words.forgottenShort}</summary>
          <Text size="sm" mt="xs">
            {words.forgotten}
          </Text>
          <Code block mt="xs">
            {words.forgottenCommand}
          </Code>
        </Text>
      </Stack>
    </form>
  );
}
