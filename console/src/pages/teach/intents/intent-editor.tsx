import { Alert, Button, Group, List, Stack, Text, Textarea, TextInput, Title } from "@mantine/core";
import { type SyntheticEvent, useState } from "react";
import { useMay } from "../../../api/me.ts";
import { Unsaved } from "../../../shell/unsaved.tsx";
import type { Intent, Problem } from "../queries.ts";
import { words } from "../words.ts";
import { AnswerEditor } from "./answer-editor.tsx";
import { Conflict } from "./conflict.tsx";
import { readLines, withoutLines } from "./lines.ts";
import { useCheck } from "./use-check.ts";
import { useIntentChanges } from "./use-intent-changes.ts";

const mostProblems = 20;

/** The name, what follows, and the utterances of an intent; what is wrong is said while one types. */
export function IntentEditor({ intent: loaded, isNew }: { intent: Intent; isNew: boolean }) {
  // What was loaded when the editing began: another's change since then is refused, not overwritten.
  const [intent, setIntent] = useState(loaded);
  const isReadOnly = !useMay("teach");
  const [name, setName] = useState(intent.name);
  const [answer, setAnswer] = useState(intent.answer);
  const [field, setField] = useState(intent.utterances.join("\n"));
  const [conflict, setConflict] = useState<{ mine: Intent; theirs: Intent } | null>(null);
  const { save, remove } = useIntentChanges(isNew, (mine, theirs) => {
    setConflict({ mine, theirs });
  });
  const utterances = readLines(field);
  const isChanged =
    name !== intent.name ||
    JSON.stringify(answer) !== JSON.stringify(intent.answer) ||
    JSON.stringify(utterances) !== JSON.stringify(intent.utterances);
  const problems = useCheck({ name, answer, utterances }, isChanged && name !== "");
  const of = (wanted: Problem["field"]) => problems.filter((problem) => problem.field === wanted);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    save.mutate(
      { name, answer, utterances, changedAt: intent.changedAt },
      {
        onSuccess: (saved) => {
          setIntent(saved);
          setConflict(null);
        },
      },
    );
  };
  const show = (shown: Intent) => {
    setAnswer(shown.answer);
    setField(shown.utterances.join("\n"));
  };
  const repeated = of("utterances").flatMap(({ line }) => (line === null ? [] : [line]));
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        {isNew ? (
          <TextInput
            label={words.create.name}
            description={words.create.nameHelp}
            value={name}
            required
            autoFocus
            maw={340}
            error={of("name")[0]?.message}
            onChange={({ currentTarget }) => {
              setName(currentTarget.value.toLowerCase().replace(/[\s_]+/g, "-"));
            }}
          />
        ) : (
          <Title order={2} size="h3">
            {intent.name}
          </Title>
        )}
        {isReadOnly ? <Text size="sm">{words.notAllowed}</Text> : null}
        <Unsaved isChanged={(isChanged || conflict !== null) && !save.isPending && !remove.isPending} />
        {conflict ? (
          <Conflict
            mine={conflict.mine}
            isTheirsShown={intent === conflict.theirs}
            onTheirs={() => {
              setIntent(conflict.theirs);
              show(conflict.theirs);
            }}
            onMine={() => {
              if (intent === conflict.theirs) show(conflict.mine);
              setIntent(conflict.theirs);
              setConflict(null);
            }}
          />
        ) : null}
        <AnswerEditor answer={answer} problems={of("answer")} isReadOnly={isReadOnly} onChange={setAnswer} />
        <div>
          <Textarea
            label={words.intentPage.utterances}
            description={words.intentPage.utterancesHelp}
            autosize
            minRows={8}
            maxRows={22}
            dir="auto"
            readOnly={isReadOnly}
            value={field}
            onChange={({ currentTarget }) => {
              setField(currentTarget.value);
            }}
          />
          <Text size="xs" c="dimmed" role="status">
            {words.intentPage.lines(utterances.length)}
          </Text>
        </div>
        <Problems
          problems={of("utterances")}
          utterances={utterances}
          onRemove={() => {
            setField(withoutLines(field, repeated));
          }}
        />
        {isReadOnly ? null : (
          <Group justify="space-between">
            <Group gap="sm">
              <Button
                type="submit"
                loading={save.isPending}
                disabled={!isChanged || problems.length > 0 || utterances.length === 0}
              >
                {words.save}
              </Button>
              <Text size="sm" c="dimmed" role="status">
                {isChanged ? words.intentPage.unsaved : ""}
              </Text>
            </Group>
            {isNew ? null : (
              <Button
                variant="subtle"
                color="red"
                loading={remove.isPending}
                onClick={() => {
                  remove.mutate(intent.name);
                }}
              >
                {words.intentPage.delete}
              </Button>
            )}
          </Group>
        )}
      </Stack>
    </form>
  );
}

type ProblemsProps = { problems: Problem[]; utterances: string[]; onRemove: () => void };

/** The utterances that cannot stay as they are, each with the reason. */
function Problems({ problems, utterances, onRemove }: ProblemsProps) {
  const located = problems.flatMap(({ line, message }) => (line === null ? [] : [{ line, message }]));
  if (located.length === 0) return null;
  return (
    <Alert color="red" title={words.intentPage.problems}>
      <List size="sm">
        {located.slice(0, mostProblems).map(({ line, message }) => (
          <List.Item key={`${line} ${message}`}>
            {words.intentPage.line(line)} <q dir="auto">{utterances[line - 1]?.slice(0, 80)}</q>: {message}
          </List.Item>
        ))}
      </List>
      <Button size="compact-sm" variant="default" mt="xs" onClick={onRemove}>
        {words.intentPage.removeRepeats}
      </Button>
    </Alert>
  );
}
