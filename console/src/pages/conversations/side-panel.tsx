import { Anchor, Badge, Button, Divider, Group, Stack, Text } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { type RefObject, useState } from "react";
import { Link } from "react-router";
import { useMay } from "../../api/me.ts";
import { AskFirst } from "../../parts/ask-first.tsx";
import { PersonText } from "../../parts/person-text.tsx";
import { notifyDone } from "../../shell/notify.tsx";
import { Notes } from "./notes.tsx";
import { requests } from "./requests.ts";
import type { Conversation } from "./types.ts";
import { words } from "./words.ts";

type Props = {
  conversation: Conversation;
  onErased: () => void;
  noteBox?: RefObject<HTMLTextAreaElement | null>;
};

/** Beside the texts: who this is, and what operators noted. */
export function SidePanel({ conversation, onErased, noteBox }: Props) {
  const { contact, ourNumber, carrier, language, zone } = conversation;
  const rows: [string, string][] = [
    [words.number, contact.number],
    [words.ourNumber, ourNumber],
    [words.carrier, carrier],
    [words.language, language ?? words.unknown],
    [words.zone, zone ?? words.unknown],
  ];
  return (
    <Stack gap="md">
      <section aria-label={words.contact}>
        <Text size="sm" fw={600} component="h2" m={0}>
          <PersonText>{contact.name ?? contact.number}</PersonText>
        </Text>
        <Group gap={6} my={6}>
          {contact.isOptedOut ? (
            <Badge color="red" variant="light">
              {words.isOptedOut}
            </Badge>
          ) : null}
          {contact.isBlocked ? (
            <Badge color="red" variant="light">
              {words.isBlocked}
            </Badge>
          ) : null}
        </Group>
        <dl
          style={{
            display: "grid",
            gridTemplateColumns: "auto 1fr",
            gap: "2px 12px",
            margin: "0 0 8px",
            fontSize: 13,
          }}
        >
          {rows.map(([name, value]) => (
            <div key={name} style={{ display: "contents" }}>
              <Text component="dt" size="sm" c="dimmed">
                {name}
              </Text>
              <dd style={{ margin: 0, overflowWrap: "anywhere" }}>{value}</dd>
            </div>
          ))}
        </dl>
        <Anchor component={Link} to={`/contacts/${contact.id}`} size="sm">
          {words.openContact}
        </Anchor>
      </section>
      <Divider />
      <Notes conversationId={conversation.id} {...(noteBox ? { box: noteBox } : {})} />
      <Erase conversation={conversation} onErased={onErased} />
    </Stack>
  );
}

function Erase({ conversation: { contact }, onErased }: Props) {
  const mayErase = useMay("contacts");
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  if (!mayErase) return null;
  const erase = async () => {
    await requests.erase(contact.id);
    onErased();
    notifyDone(words.erased);
    void queries.invalidateQueries({ queryKey: ["conversations"] });
    void queries.invalidateQueries({ queryKey: ["counts"] });
  };
  return (
    <>
      <Divider />
      <Button
        size="xs"
        variant="subtle"
        color="red"
        justify="start"
        leftSection={<IconTrash size={14} aria-hidden />}
        onClick={() => {
          setAsking(true);
        }}
      >
        {words.erase}
      </Button>
      <AskFirst
        isOpen={isAsking}
        title={words.eraseTitle}
        action={words.eraseAction}
        onClose={() => {
          setAsking(false);
        }}
        onConfirm={erase}
      >
        {words.eraseText(contact.name ? `${contact.name} (${contact.number})` : contact.number)}
      </AskFirst>
    </>
  );
}
