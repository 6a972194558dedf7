import { ActionIcon, Box, Button, Group, Select, Stack, Text, Textarea } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { SegmentCount } from "../../../parts/segment-count.tsx";
import { type Answer, type Problem, useIntents } from "../queries.ts";
import { words } from "../words.ts";

type Props = {
  answer: Answer;
  problems: Problem[];
  isReadOnly: boolean;
  onChange: (answer: Answer) => void;
};

/** What follows an intent: fixed replies with their segments, a skill, the agent, a person. */
export function AnswerEditor({ answer, problems, isReadOnly, onChange }: Props) {
  const skills = useIntents().data?.skills ?? [];
  const changeKind = (kind: string | null) => {
    if (kind === null || kind === answer.kind) return;
    if (kind === "reply") onChange({ kind, variants: [""] });
    else if (kind === "skill") onChange({ kind, skill: skills[0]?.name ?? "" });
    else onChange({ kind } as Answer);
  };
  return (
    <Stack gap="sm">
      <Select
        label={words.answer.label}
        data={Object.entries(words.answer.kinds).map(([value, label]) => ({ value, label }))}
        value={answer.kind}
        allowDeselect={false}
        disabled={isReadOnly}
        maw={340}
        onChange={changeKind}
      />
      {answer.kind === "skill" ? (
        <Select
          label={words.answer.skill}
          data={skills.map(({ name, isReady }) => ({
            value: name,
            label: isReady ? name : words.answer.notReady(name),
          }))}
          value={answer.skill}
          allowDeselect={false}
          disabled={isReadOnly}
          maw={340}
          error={problems[0]?.message}
          onChange={(skill) => {
            if (skill !== null) onChange({ kind: "skill", skill });
          }}
        />
      ) : null}
      {answer.kind === "reply" ? (
        <Variants
          variants={answer.variants}
          problems={problems}
          isReadOnly={isReadOnly}
          onChange={(variants) => {
            onChange({ kind: "reply", variants });
          }}
        />
      ) : null}
    </Stack>
  );
}

type VariantsProps = {
  variants: string[];
  problems: Problem[];
  isReadOnly: boolean;
  onChange: (variants: string[]) => void;
};

function Variants({ variants, problems, isReadOnly, onChange }: VariantsProps) {
  const change = (index: number, text: string) => {
    onChange(variants.with(index, text));
  };
  return (
    <Stack gap="xs">
      {variants.map((text, index) => (
        <Group key={index} align="flex-start" wrap="nowrap" gap="xs">
          <Box flex={1}>
            <Textarea
              label={words.answer.variant(index + 1)}
              autosize
              minRows={2}
              readOnly={isReadOnly}
              value={text}
              error={problems.find(({ line }) => line === index + 1)?.message}
              onChange={({ currentTarget }) => {
                change(index, currentTarget.value);
              }}
            />
            <SegmentCount
              text={text}
              onPlain={
                isReadOnly
                  ? undefined
                  : (plain) => {
                      change(index, plain);
                    }
              }
            />
          </Box>
          {variants.length > 1 && !isReadOnly ? (
            <ActionIcon
              mt={28}
              variant="subtle"
              color="gray"
              aria-label={words.answer.removeVariant(index + 1)}
              onClick={() => {
                onChange(variants.toSpliced(index, 1));
              }}
            >
              <IconTrash size={18} />
            </ActionIcon>
          ) : null}
        </Group>
      ))}
      {isReadOnly ? null : (
        <Group gap="sm">
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} />}
            onClick={() => {
              onChange([...variants, ""]);
            }}
          >
            {words.answer.addVariant}
          </Button>
          {variants.length > 1 ? (
            <Text size="xs" c="dimmed">
              {words.answer.variantHelp}
            </Text>
          ) : null}
        </Group>
      )}
    </Stack>
  );
}
