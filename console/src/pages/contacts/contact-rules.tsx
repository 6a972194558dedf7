import { Button, Group, NumberInput, Stack, Switch } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useMay } from "../../api/me.ts";
import { notifyDone, notifyError } from "../../shell/notify.tsx";
import { type Contact, type ContactChange, requests, type WholeContact } from "./requests.ts";
import { words } from "./words.ts";

type Props = { contact: WholeContact; onChange: (contact: Contact) => void };

/** What only owners decide: who is blocked, allowed, and how much is answered. Others see it. */
export function ContactRules({ contact, onChange }: Props) {
  const mayChange = useMay("contacts");
  const [quota, setQuota] = useState<number | string>(contact.dailyQuota ?? "");
  // What was just chosen is shown at once, until the contact is known anew; taken back where the service refuses.
  const [chosen, setChosen] = useState<ContactChange>({});
  const [known, setKnown] = useState(contact);
  if (known !== contact) {
    setKnown(contact);
    setChosen({});
  }
  const change = useMutation({
    mutationFn: (values: ContactChange) => requests.change(contact.id, values),
    onSuccess: onChange,
    onError: (error) => {
      setChosen({});
      notifyError(error, words.notSaved);
    },
  });
  const choose = (values: ContactChange) => {
    setChosen({ ...chosen, ...values });
    change.mutate(values);
  };
  const wanted = quota === "" ? null : Number(quota);
  const shown = { ...contact, ...chosen };
  return (
    <Stack gap="sm">
      <Switch
        label={words.block}
        description={words.blockHint}
        disabled={!mayChange}
        checked={shown.isBlocked}
        onChange={({ currentTarget }) => {
          choose({ isBlocked: currentTarget.checked });
        }}
      />
      <Switch
        label={words.allow}
        description={words.allowHint}
        disabled={!mayChange}
        checked={shown.isAllowed}
        onChange={({ currentTarget }) => {
          choose({ isAllowed: currentTarget.checked });
        }}
      />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate(
            { dailyQuota: wanted },
            {
              onSuccess: () => {
                notifyDone(words.quotaSaved);
              },
            },
          );
        }}
      >
        <Group align="end" gap="xs">
          <NumberInput
            label={words.quota}
            description={words.quotaHint}
            disabled={!mayChange}
            min={0}
            max={100_000}
            allowDecimal={false}
            value={quota}
            onChange={setQuota}
          />
          {mayChange ? (
            <Button type="submit" variant="default" disabled={wanted === contact.dailyQuota}>
              {words.save}
            </Button>
          ) : null}
        </Group>
      </form>
    </Stack>
  );
}
