import { Autocomplete, Button, Group, Text, Textarea, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useMay } from "../../api/me.ts";
import { messageOf } from "../../api/client.ts";
import { notifyDone } from "../../shell/notify.tsx";
import { type Contact, requests, type WholeContact } from "./requests.ts";
import { words } from "./words.ts";

const zones = Intl.supportedValuesOf("timeZone");

type Props = { contact: WholeContact; onChange: (contact: Contact) => void };

/** What an operator may say about a person: name, language, time zone, notes. */
export function ContactForm({ contact, onChange }: Props) {
  const mayChange = useMay("converse");
  const [typed, setTyped] = useState({
    ...{
      name: contact.name ?? "",
      language: contact.language ?? "",
      zone: contact.zone ?? "",
      notes: contact.notes,
    },
  });
  const change = (values: Partial<typeof typed>) => {
    setTyped({ ...typed, ...values });
  };
  const save = useMutation({
    mutationFn: () =>
      requests.change(contact.id, {
        ...{ name: typed.name.trim() || null, language: typed.language.trim() || null },
        ...{ zone: typed.zone.trim() || null, notes: typed.notes },
      }),
    onSuccess: (changed) => {
      onChange(changed);
      notifyDone(words.saved);
    },
  });
  const wrongZone = typed.zone.trim() !== "" && !isZone(typed.zone.trim());
  const wrongLanguage = typed.language.trim() !== "" && !isLanguage(typed.language.trim());
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!wrongZone && !wrongLanguage) save.mutate();
      }}
    >
      <fieldset disabled={!mayChange} style={{ border: 0, margin: 0, padding: 0 }}>
        <TextInput
          label={words.name}
          value={typed.name}
          maxLength={80}
          autoComplete="off"
          onChange={({ currentTarget }) => {
            change({ name: currentTarget.value });
          }}
        />
        <Group grow align="start" mt="xs">
          <TextInput
            label={words.language}
            description={words.languageHint}
            value={typed.language}
            maxLength={35}
            autoComplete="off"
            error={wrongLanguage ? words.unknownLanguage : null}
            onChange={({ currentTarget }) => {
              change({ language: currentTarget.value });
            }}
          />
          <Autocomplete
            label={words.zone}
            description={words.zoneHint}
            data={zones}
            limit={20}
            value={typed.zone}
            maxLength={80}
            error={wrongZone ? words.unknownZone : null}
            onChange={(zone) => {
              change({ zone });
            }}
          />
        </Group>
        <Textarea
          label={words.notes}
          mt="xs"
          value={typed.notes}
          maxLength={5000}
          autosize
          minRows={3}
          maxRows={12}
          onChange={({ currentTarget }) => {
            change({ notes: currentTarget.value });
          }}
        />
      </fieldset>
      <Text size="xs" c="var(--mantine-color-error)" role="alert" mt={4}>
        {save.error ? `${words.notSaved} ${messageOf(save.error)}` : null}
      </Text>
      {mayChange ? (
        <Button type="submit" size="sm" mt="xs" loading={save.isPending}>
          {words.save}
        </Button>
      ) : null}
    </form>
  );
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

function isLanguage(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length === 1;
  } catch {
    return false;
  }
}
