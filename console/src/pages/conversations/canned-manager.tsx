import {
  ActionIcon,
  Button,
  Divider,
  Group,
  Modal,
  Stack,
  Text,
  Textarea,
  TextInput,
  UnstyledButton,
} from "@mantine/core";
import { IconPencil, IconTrash } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { messageOf } from "../../api/client.ts";
import { SegmentCount } from "../../parts/segment-count.tsx";
import { notifyDone, notifyError } from "../../shell/notify.tsx";
import { useCannedReplies } from "./canned-options.tsx";
import { requests } from "./requests.ts";
import type { CannedReply } from "./types.ts";
import { words } from "./words.ts";

type Props = { isOpen: boolean; onClose: () => void; onUse: (body: string) => void };

/** All canned replies: to use, to change, to add. */
export function CannedManager({ isOpen, onClose, onUse }: Props) {
  const { data: replies = [] } = useCannedReplies();
  const [edited, setEdited] = useState<CannedReply | null>(null);
  const queries = useQueryClient();
  const renew = () => queries.invalidateQueries({ queryKey: ["canned-replies"] });
  const remove = useMutation({
    mutationFn: ({ id }: CannedReply) => requests.removeCannedReply(id),
    // What was removed may be newer than what this page showed.
    onSuccess: ({ title, body }) => {
      void renew();
      const undo = () => {
        void requests.addCannedReply({ title, body }).then(renew, notifyError);
      };
      notifyDone(words.removedCanned(title), { undo });
    },
    onError: (error) => {
      notifyError(error, words.notDone);
    },
  });
  return (
    <Modal opened={isOpen} onClose={onClose} title={words.canned} size="lg" lockScroll={false}>
      {replies.length === 0 ? (
        <Text size="sm" c="dimmed" mb="md">
          {words.noCanned}
        </Text>
      ) : null}
      <Stack gap={4}>
        {replies.map((reply) => (
          <Group key={reply.id} gap="xs" wrap="nowrap">
            <UnstyledButton
              style={{ flex: 1, minWidth: 0 }}
              py={4}
              onClick={() => {
                onUse(reply.body);
              }}
            >
              <Text size="sm" fw={600} truncate>
                {reply.title}
              </Text>
              <Text size="xs" c="dimmed" truncate>
                {reply.body}
              </Text>
            </UnstyledButton>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={words.editCanned(reply.title)}
              onClick={() => {
                setEdited(reply);
              }}
            >
              <IconPencil size={16} />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={words.removeCanned(reply.title)}
              onClick={() => {
                remove.mutate(reply);
              }}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </Group>
        ))}
      </Stack>
      <Divider my="md" />
      <CannedForm
        key={edited?.id ?? "new"}
        edited={edited}
        onDone={() => {
          setEdited(null);
          void renew();
        }}
      />
    </Modal>
  );
}

function CannedForm({ edited, onDone }: { edited: CannedReply | null; onDone: () => void }) {
  const [title, setTitle] = useState(edited?.title ?? "");
  const [body, setBody] = useState(edited?.body ?? "");
  const save = useMutation({
    mutationFn: () =>
      edited
        ? requests.changeCannedReply({ id: edited.id, title, body })
        : requests.addCannedReply({ title, body }),
    onSuccess: () => {
      setTitle("");
      setBody("");
      onDone();
    },
  });
  return (
    <form
      aria-label={edited ? words.editCanned(edited.title) : words.addCanned}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <TextInput
        label={words.cannedTitle}
        value={title}
        maxLength={80}
        required
        onChange={({ currentTarget }) => {
          setTitle(currentTarget.value);
        }}
      />
      <Textarea
        mt="xs"
        label={words.cannedBody}
        value={body}
        maxLength={1600}
        required
        autosize
        minRows={2}
        maxRows={8}
        error={save.error ? messageOf(save.error) : null}
        onChange={({ currentTarget }) => {
          setBody(currentTarget.value);
        }}
      />
      <Group mt="xs" justify="space-between">
        <SegmentCount text={body} onPlain={setBody} />
        <Button type="submit" size="sm" loading={save.isPending}>
          {edited ? words.saveCanned : words.addCanned}
        </Button>
      </Group>
    </form>
  );
}
