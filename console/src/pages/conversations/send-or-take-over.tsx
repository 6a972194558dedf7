import { Button } from "@mantine/core";
import { IconSend } from "@tabler/icons-react";
import { useMay, useMe } from "../../api/me.ts";
import type { Conversation } from "./types.ts";
import type { Actions } from "./use-actions.ts";
import { words } from "./words.ts";

type Props = {
  conversation: Conversation;
  actions: Actions;
  canWrite: boolean;
  send: () => void;
  isSending: boolean;
  isEmpty: boolean;
};

/** The one button of whoever writes: sends, or takes over first. */
export function SendOrTakeOver({ conversation, actions, canWrite, send, isSending, isEmpty }: Props) {
  const { data: me } = useMe();
  const mayConverse = useMay("converse");
  if (mayConverse && conversation.heldBy?.id !== me?.id && !conversation.contact.isOptedOut) {
    return (
      <Button
        size="sm"
        loading={actions.isBusy}
        onClick={() => {
          actions.takeOver(false);
        }}
      >
        {words.takeOver}
      </Button>
    );
  }
  return (
    <Button
      size="sm"
      onClick={send}
      loading={isSending}
      disabled={!canWrite || isEmpty}
      leftSection={<IconSend size={16} aria-hidden />}
      title={words.sendHint}
    >
      {words.send}
    </Button>
  );
}
