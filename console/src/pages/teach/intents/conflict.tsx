import { Alert, Button, Group, Text, Textarea } from "@mantine/core";
import type { Intent } from "../queries.ts";
import { words } from "../words.ts";

type Props = {
  /** What could not be saved, since somebody else saved the intent meanwhile. */
  mine: Intent;
  /** While it is false, the page still shows what is mine. */
  isTheirsShown: boolean;
  onTheirs: () => void;
  onMine: () => void;
};

/** Two people edited one intent: nothing of either is lost before somebody has chosen. */
export function Conflict({ mine, isTheirsShown, onTheirs, onMine }: Props) {
  const { answer, utterances } = mine;
  const replies = answer.kind === "reply" ? answer.variants : [];
  return (
    <Alert color="yellow" title={words.conflict.title} role="alert">
      <Text size="sm">{isTheirsShown ? words.conflict.showsTheirs : words.conflict.showsMine}</Text>
      {isTheirsShown ? (
        <Textarea
          label={words.conflict.mine}
          autosize
          maxRows={12}
          mt="xs"
          dir="auto"
          readOnly
          value={[...replies, ...utterances].join("\n")}
        />
      ) : null}
      <Group gap="xs" mt="xs">
        {isTheirsShown ? null : (
          <Button size="xs" variant="default" onClick={onTheirs}>
            {words.conflict.load}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={onMine}>
          {isTheirsShown ? words.conflict.backToMine : words.conflict.overwrite}
        </Button>
      </Group>
    </Alert>
  );
}
