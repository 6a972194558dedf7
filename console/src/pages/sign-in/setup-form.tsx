import { Alert, Button, Stack, TextInput } from "@mantine/core";
import { type SubmitEvent, useState } from "react";
import { useNavigate } from "react-router";
import { becomeSignedIn } from "../../api/auth.ts";
import { ApiError, queryClient, request } from "../../api/client.ts";
import { NewPassword } from "./new-password.tsx";
import { whyRefused } from "./why-refused.ts";
import { words } from "./words.ts";

/** Name, e-mail address and password of a new operator; with `email`, only a new password for that one. */
export function SetupForm({ token, email: known }: { token: string; email: string | null }) {
  const navigate = useNavigate();
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    setBusy(true);
    setRefusal(null);
    try {
      const who = known === null ? { name: name.trim(), email: email.trim() } : {};
      await request("POST", "/api/setup", { token, ...who, password });
      queryClient.clear(); // somebody else may have been signed in
      await becomeSignedIn();
      await navigate("/conversations", { replace: true });
    } catch (error) {
      const isRefused = error instanceof ApiError && [400, 404, 409].includes(error.status);
      setRefusal(isRefused ? error.message : whyRefused(error, "password"));
    } finally {
      setBusy(false);
    }
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        {refusal && (
          <Alert color="red" role="alert">
            {refusal}
          </Alert>
        )}
        {known === null ? (
          <>
            <TextInput
              label={words.name}
              description={words.nameHelp}
              autoComplete="name"
              maxLength={80}
              value={name}
              onChange={(event) => {
                setName(event.currentTarget.value);
              }}
              required
              withAsterisk={false}
              autoFocus
            />
            <TextInput
              label={words.email}
              type="email"
              autoComplete="username"
              maxLength={200}
              value={email}
              onChange={(event) => {
                setEmail(event.currentTarget.value);
              }}
              required
              withAsterisk={false}
            />
          </>
        ) : (
          <input type="text" name="username" autoComplete="username" value={known} readOnly hidden />
        )}
        <NewPassword
          label={known === null ? words.choosePassword : words.newPassword}
          value={password}
          onChange={setPassword}
        />
        <Button type="submit" loading={isBusy}>
          {known === null ? words.begin : words.setPassword}
        </Button>
      </Stack>
    </form>
  );
}
