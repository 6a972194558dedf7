import { Anchor, Button, Group, Modal, Text, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { Link } from "react-router";
import { api, unwrap } from "../../../api/client.ts";
import { PersonText } from "../../../parts/person-text.tsx";
import { messageOf } from "../../../api/client.ts";
import { SegmentCount } from "../../../parts/segment-count.tsx";
import { notifyDone } from "../../../shell/notify.tsx";
import { useIntents } from "../queries.ts";
import { words } from "../words.ts";

type Props = {
  texts: { text: string }[];
  onClose: () => void;
  /** Told its name when it is made. */
  onMade: (intent: string) => void;
};

const mostShown = 5;

/** Makes an intent from what people wrote, in two steps: how it is called, and what is answered. */
export function CreateIntent({ texts, onClose, onMade }: Props) {
  const queries = useQueryClient();
  const [step, setStep] = useState(1);
  const [name, setName] = useState("");
  const [reply, setReply] = useState("");
  const utterances = distinct(texts.map(({ text }) => text.trim()));
  const make = useMutation({
    mutationFn: () =>
      unwrap(
        api.POST("/api/intents", {
          body: { name, utterances, answer: { kind: "reply", variants: [reply] } },
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["teach"] });
      onClose();
      onMade(name);
      notifyDone(words.create.made(name));
    },
  });
  const check = useMutation({
    mutationFn: () =>
      unwrap(
        api.POST("/api/intents/check", {
          body: { name, utterances, answer: { kind: "reply", variants: ["."] } },
        }),
      ),
    onSuccess: ({ problems }) => {
      if (problems.length === 0) setStep(2);
    },
  });
  const isTaken = useIntents().data?.intents.some((intent) => intent.name === name);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (step === 1) check.mutate();
    else make.mutate();
  };
  const problem = check.data?.problems[0]?.message ?? (check.error ? messageOf(check.error) : null);
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={name === "" && reply === ""}
      title={words.create.title}
      returnFocus={false}
      size="lg"
    >
      <form onSubmit={submit}>
        <Text size="xs" c="dimmed">
          {words.create.step(step)}
        </Text>
        <Text size="sm" mt="xs">
          {words.create.from(utterances.length)}
        </Text>
        {utterances.slice(0, mostShown).map((text) => (
          <Text key={text} size="sm" c="dimmed" component="div" lineClamp={2}>
            <PersonText>{text}</PersonText>
          </Text>
        ))}
        {step === 1 ? (
          <TextInput
            mt="sm"
            label={words.create.name}
            description={words.create.nameHelp}
            data-autofocus
            required
            value={name}
            error={check.isIdle || isTaken ? null : problem}
            onChange={({ currentTarget }) => {
              check.reset();
              setName(currentTarget.value.toLowerCase().replace(/[\s_]+/g, "-"));
            }}
          />
        ) : (
          <>
            <Textarea
              mt="sm"
              label={words.create.reply}
              description={words.create.replyHelp}
              autosize
              minRows={3}
              autoFocus
              required
              value={reply}
              error={make.error ? messageOf(make.error) : null}
              onChange={({ currentTarget }) => {
                setReply(currentTarget.value);
              }}
            />
            <SegmentCount text={reply} onPlain={setReply} />
          </>
        )}
        {isTaken ? (
          <Anchor component={Link} to={`/teach/intents/${name}`} size="sm">
            {words.create.open} {name}
          </Anchor>
        ) : null}
        <Group justify="space-between" mt="md">
          <Button
            variant="default"
            onClick={() => {
              if (step === 1) onClose();
              else setStep(1);
            }}
          >
            {step === 1 ? words.cancel : words.back}
          </Button>
          <Button type="submit" loading={check.isPending || make.isPending} disabled={isTaken ?? false}>
            {step === 1 ? words.next : words.create.make}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

/** Each text once; those that differ in capitals and spaces alone are the same. */
function distinct(texts: string[]): string[] {
  const fold = (text: string) => text.normalize("NFC").toLowerCase().replace(/\s+/g, " ");
  return [...new Map(texts.filter(Boolean).map((text) => [fold(text), text])).values()];
}
