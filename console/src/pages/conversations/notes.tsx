import { Button, Stack, Text, Textarea } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type RefObject, useState } from "react";
import { useMay } from "../../api/me.ts";
import { PersonText } from "../../parts/person-text.tsx";
import { RelativeTime } from "../../parts/relative-time.tsx";
import { messageOf } from "../../api/client.ts";
import { requests } from "./requests.ts";
import type { Note } from "./types.ts";
import { words } from "./words.ts";

type Props = { conversationId: number; box?: RefObject<HTMLTextAreaElement | null> };

/** What operators noted about a conversation, and a field for another note. */
export function Notes({ conversationId, box }: Props) {
  const mayConverse = useMay("converse");
  const { data: notes = [] } = useQuery({
    queryKey: ["notes", conversationId],
    queryFn: () => requests.notes(conversationId),
  });
  return (
    <section aria-label={words.notes}>
      <Text size="sm" fw={600} component="h2" m={0}>
        {words.notes}
      </Text>
      <Text size="xs" c="dimmed" mb="xs">
        {notes.length === 0 ? words.noNotes : null} {words.notesHint}
      </Text>
      <Stack gap="xs" mb="sm">
        {notes.map((note) => (
          <NoteCard key={note.id} note={note} />
        ))}
      </Stack>
      {mayConverse ? <NoteForm conversationId={conversationId} {...(box ? { box } : {})} /> : null}
    </section>
  );
}

function NoteCard({ note: { body, operatorName, at } }: { note: Note }) {
  return (
    <div style={{ borderInlineStart: "3px solid var(--mantine-color-yellow-5)", paddingInlineStart: 10 }}>
      <Text size="sm" component="div">
        <PersonText lines>{body}</PersonText>
      </Text>
      <Text size="xs" c="dimmed">
        {operatorName}, <RelativeTime at={at} />
      </Text>
    </div>
  );
}

function NoteForm({ conversationId, box }: Props) {
  const queries = useQueryClient();
  const [body, setBody] = useState("");
  const add = useMutation({
    mutationFn: () => requests.addNote(conversationId, body),
    onSuccess: () => {
      setBody("");
      return queries.invalidateQueries({ queryKey: ["notes", conversationId] });
    },
  });
  const save = () => {
    if (body.trim() !== "" && !add.isPending) add.mutate();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Textarea
        {...(box ? { ref: box } : {})}
        aria-label={words.addNote}
        placeholder={words.addNote}
        value={body}
        maxLength={5000}
        autosize
        minRows={2}
        maxRows={8}
        error={add.error ? `${words.notNoted}: ${messageOf(add.error)}` : null}
        onChange={({ currentTarget }) => {
          setBody(currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save();
          if (event.key === "Escape") event.currentTarget.blur();
        }}
      />
      <Button
        type="submit"
        size="xs"
        variant="light"
        mt={6}
        disabled={body.trim() === ""}
        loading={add.isPending}
      >
        {words.saveNote}
      </Button>
    </form>
  );
}
