import { ActionIcon, Group, Text, Textarea, Tooltip } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconMessageBolt, IconSparkles } from "@tabler/icons-react";
import { type KeyboardEvent, type RefObject, useState } from "react";
import { SegmentCount } from "../../parts/segment-count.tsx";
import { AssistantDraft, useAssistantDraft } from "./assistant-draft.tsx";
import { CannedManager } from "./canned-manager.tsx";
import { CannedOptions, useCannedOptions } from "./canned-options.tsx";
import classes from "./composer.module.css";
import { SendOrTakeOver } from "./send-or-take-over.tsx";
import type { Conversation, Message, Viewer } from "./types.ts";
import type { Actions } from "./use-actions.ts";
import { useKeptText } from "./use-kept-text.ts";
import { useReply } from "./use-reply.ts";
import { useViewing } from "./use-viewing.ts";
import { useWhyNot } from "./use-why-not.ts";
import { words } from "./words.ts";

const longest = 1600;

type Props = {
  conversation: Conversation;
  newest: Message | undefined;
  actions: Actions;
  box: RefObject<HTMLTextAreaElement | null>;
};

/** Where an operator writes. It says why where one cannot, and keeps what was typed. */
export function Composer({ conversation, newest, actions, box }: Props) {
  const kept = useKeptText(conversation.id);
  const { send, isSending, problem, forget } = useReply(conversation.id, kept, newest);
  const draft = useAssistantDraft(conversation.id);
  const [isManaging, setManaging] = useState(false);
  const viewers = useViewing(conversation, kept.text);
  const isPhone = useMediaQuery("(max-width: 48em)", false);
  const canned = useCannedOptions(kept.text, (body) => {
    kept.setText(body);
    box.current?.focus();
  });
  const why = useWhyNot(conversation);
  const canWrite = why === null;
  const isTooLong = kept.text.length > longest;

  const write = (text: string) => {
    kept.setText(text);
    if (problem) forget();
  };
  /** Writes, and leaves the keyboard in the box. */
  const writeOn = (text: string) => {
    write(text);
    box.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (canned.onKeyDown(event)) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (canWrite && !isTooLong) send();
    } else if (event.key === "Escape") event.currentTarget.blur();
  };

  return (
    <section className={classes.composer} aria-label={words.write}>
      <div className={classes.news} role="status">
        {viewersText(viewers)}
      </div>
      <AssistantDraft
        draft={draft}
        hasText={kept.text !== ""}
        onUse={(body) => {
          writeOn(kept.text === "" ? body : `${kept.text}\n${body}`);
        }}
      />
      {canned.isOpen ? <CannedOptions options={canned} /> : null}
      <Textarea
        ref={box}
        aria-label={words.write}
        placeholder={why ?? (isPhone ? words.write : `${words.write}. ${words.cannedHint}`)}
        value={kept.text}
        // What was typed before stays readable and can be copied.
        // While it is being taken over one may begin: no key is lost, and none is taken for a shortcut.
        readOnly={(!canWrite && !actions.isTakingOver) || isSending}
        variant={canWrite || actions.isTakingOver ? "default" : "filled"}
        autosize
        minRows={2}
        maxRows={8}
        aria-autocomplete="list"
        aria-controls={canned.isOpen ? canned.listId : undefined}
        aria-activedescendant={canned.isOpen ? canned.activeId : undefined}
        onChange={({ currentTarget }) => {
          write(currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      <div role="alert">
        {problem ? (
          <Text size="xs" mt={4} c="var(--mantine-color-error)">
            {problem}
          </Text>
        ) : null}
      </div>
      {why !== null && kept.text !== "" ? (
        <Text size="xs" mt={4}>
          {why}
        </Text>
      ) : null}
      <Group gap="xs" mt={6} wrap="nowrap" justify="space-between">
        {isTooLong ? (
          <Text size="xs" c="var(--mantine-color-error)">
            {words.tooLong(kept.text.length)}
          </Text>
        ) : (
          <SegmentCount text={kept.text} onPlain={canWrite ? writeOn : undefined} />
        )}
        <Group gap={6} wrap="nowrap">
          <Tooltip label={words.draft}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={words.draft}
              disabled={!canWrite || draft.isWaiting}
              onClick={draft.ask}
            >
              <IconSparkles size={18} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={words.canned}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={words.canned}
              disabled={!canWrite}
              onClick={() => {
                setManaging(true);
              }}
            >
              <IconMessageBolt size={18} />
            </ActionIcon>
          </Tooltip>
          <SendOrTakeOver
            {...{ conversation, actions, canWrite, send, isSending }}
            isEmpty={kept.text.trim() === "" || isTooLong}
          />
        </Group>
      </Group>
      <CannedManager
        isOpen={isManaging}
        onClose={() => {
          setManaging(false);
        }}
        onUse={(body) => {
          write(kept.text === "" ? body : `${kept.text}\n${body}`);
          setManaging(false);
        }}
      />
    </section>
  );
}

function viewersText(viewers: Viewer[]): string {
  const list = new Intl.ListFormat("en", { type: "conjunction" });
  const writing = viewers.filter(({ isWriting }) => isWriting).map(({ name }) => name);
  if (writing.length > 0) return words.writing(list.format(writing));
  return viewers.length > 0 ? words.viewing(list.format(viewers.map(({ name }) => name))) : "";
}
