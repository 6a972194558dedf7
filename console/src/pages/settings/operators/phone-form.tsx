import { Button, Stack, TextInput } from "@mantine/core";
import { type SubmitEvent, useState } from "react";
import { notifyDone } from "../../../shell/notify.tsx";
import { words } from "../words.ts";
import { type Operator, useChangeOperator } from "./use-operators.ts";

/** The number of an operator's own phone. */
export function PhoneForm({ operator, onClose }: { operator: Operator; onClose: () => void }) {
  const [phone, setPhone] = useState(operator.phone ?? "");
  const change = useChangeOperator();
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    change.mutate(
      { id: operator.id, phone: phone.trim() || null },
      {
        onSuccess: () => {
          notifyDone(words.phoneDone(operator.name));
          onClose();
        },
      },
    );
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label={words.phone}
          description={words.phoneHelp}
          type="tel"
          placeholder="+12065550100"
          maxLength={30}
          value={phone}
          onChange={(event) => {
            setPhone(event.currentTarget.value);
          }}
          error={change.error?.message}
          data-autofocus
        />
        <Button type="submit" loading={change.isPending}>
          {words.save}
        </Button>
      </Stack>
    </form>
  );
}
