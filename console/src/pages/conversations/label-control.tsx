import { Button, Group, Popover, Select, Skeleton, Text, UnstyledButton } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useMay } from "../../api/me.ts";
import { notifyError } from "../../shell/notify.tsx";
import classes from "./messages.module.css";
import { requests } from "./requests.ts";
import type { Message } from "./types.ts";
import { useIntentNames } from "./use-intent-names.ts";
import { confidenceText, words } from "./words.ts";

type Props = { message: Message; onChange: (message: Message) => void };

/** What a text was understood as; whoever may label says here what it really is. */
export function LabelControl({ message, onChange }: Props) {
  const mayLabel = useMay("label");
  const [isOpen, setOpen] = useState(false);
  const { understood, label } = message;
  const isSure = label !== null || understood?.isAccepted === true;
  const text = label
    ? words.labelled(label === "oos" ? words.outOfScope : label)
    : understood
      ? understood.isAccepted
        ? understood.intent + confidenceText(understood.confidence)
        : understood.intent === "oos"
          ? words.notUnderstood
          : words.guess(understood.intent, confidenceText(understood.confidence))
      : words.label;
  const className = `${classes.chip ?? ""} ${isSure ? "" : (classes.guess ?? "")}`;
  const title = understood && !understood.isAccepted && !label ? words.notUnderstood : undefined;
  if (!mayLabel)
    return label || understood ? (
      <span className={className} title={title}>
        {text}
      </span>
    ) : null;
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-start"
      shadow="md"
      withArrow
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <UnstyledButton
          className={className}
          title={title}
          aria-label={`${text}. ${words.labelAs(label)}`}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {text}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <LabelPicker
          message={message}
          onDone={(changed) => {
            onChange(changed);
            setOpen(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

function LabelPicker({ message, onDone }: { message: Message; onDone: (message: Message) => void }) {
  const { data: intents } = useIntentNames();
  const change = useMutation({
    mutationFn: (intent: string | null) =>
      intent === null ? requests.unlabel(message.id) : requests.label(message.id, intent),
    onSuccess: onDone,
    onError: (error) => {
      notifyError(error, words.notLabelled);
    },
  });
  const understood = message.understood?.intent ?? null;
  // Names that came later would take away what is typed already.
  if (!intents) return <Skeleton width={250} height={92} />;
  return (
    <>
      <Select
        label={words.labelThis}
        placeholder={words.pickIntent}
        size="sm"
        w={250}
        searchable
        data-autofocus
        comboboxProps={{ withinPortal: false }}
        disabled={change.isPending}
        defaultValue={message.label ?? understood}
        data={[
          ...intents.filter((name) => name !== "oos").map((name) => ({ value: name, label: name })),
          { value: "oos", label: words.outOfScope },
        ]}
        // Chosen again it is said to be right.
        allowDeselect={false}
        onOptionSubmit={(intent) => {
          change.mutate(intent);
        }}
      />
      <Group mt="xs" justify="space-between" mih={26}>
        {message.label ? (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => {
              change.mutate(null);
            }}
          >
            {words.removeLabel}
          </Button>
        ) : (
          <Text size="xs" c="dimmed">
            {message.understood && !message.understood.isAccepted ? words.notUnderstood : ""}
          </Text>
        )}
      </Group>
    </>
  );
}
