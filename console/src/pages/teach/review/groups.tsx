import { Button, Group, Skeleton, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, unwrap } from "../../../api/client.ts";
import { useMay } from "../../../api/me.ts";
import { PersonText } from "../../../parts/person-text.tsx";
import { messageOf } from "../../../api/client.ts";
import classes from "../teach.module.css";
import { words } from "../words.ts";
import { CreateIntent } from "./create-intent.tsx";
import { PickIntent } from "./pick-intent.tsx";
import { type AlikeText, useGroupLabelling } from "./use-group-labelling.ts";

type Dialog = { kind: "create" | "pick"; text: string; texts: AlikeText[] } | null;

const mostShown = 4;

/** Groups of texts that are alike and that no intent takes, looked for when somebody asks. */
export function Groups() {
  const [isAsked, setAsked] = useState(false);
  const [dialog, setDialog] = useState<Dialog>(null);
  const labelling = useGroupLabelling();
  const { data, error } = useQuery({
    queryKey: ["teach", "groups"],
    enabled: isAsked,
    queryFn: () => unwrap(api.GET("/api/review/groups")),
  });
  const groups = (data?.groups ?? [])
    .map(({ texts }) => texts.filter((text) => !labelling.isDone(text)))
    .filter((texts) => texts.length > 1);
  const close = () => {
    setDialog(null);
  };
  return (
    <Stack gap="xs" mt="lg">
      <Title order={2} size="h4">
        {words.reviewPage.groups}
      </Title>
      <Text size="sm" c="dimmed">
        {words.reviewPage.groupsHelp}
      </Text>
      {isAsked ? null : (
        <Button
          variant="default"
          w="fit-content"
          onClick={() => {
            setAsked(true);
          }}
        >
          {words.reviewPage.findGroups}
        </Button>
      )}
      {isAsked && !data && !error ? <Skeleton h={90} /> : null}
      {error ? <Text role="alert">{messageOf(error)}</Text> : null}
      {data && groups.length === 0 ? <Text size="sm">{words.reviewPage.noGroups}</Text> : null}
      <ul className={classes.list} aria-label={words.reviewPage.groups}>
        {groups.map((texts) => (
          <AlikeGroup
            key={texts[0]?.messageId}
            texts={texts}
            onLabel={(intent) => {
              labelling.label(texts, intent);
            }}
            onOpen={(kind) => {
              setDialog({ kind, texts, text: texts[0]?.text ?? "" });
            }}
          />
        ))}
      </ul>
      <PickIntent
        text={dialog?.kind === "pick" ? dialog : null}
        onClose={close}
        onPick={({ texts }, intent) => {
          labelling.label(texts, intent);
        }}
      />
      {dialog?.kind === "create" ? (
        <CreateIntent
          texts={dialog.texts}
          onClose={close}
          onMade={(intent) => {
            labelling.label(dialog.texts, intent);
          }}
        />
      ) : null}
    </Stack>
  );
}

type GroupProps = {
  texts: AlikeText[];
  onLabel: (intent: string) => void;
  onOpen: (kind: "create" | "pick") => void;
};

/** The first texts of a group, and what can be made of all of them at once. */
function AlikeGroup({ texts, onLabel, onOpen }: GroupProps) {
  const mayLabel = useMay("label");
  const mayTeach = useMay("teach");
  return (
    <li className={classes.text}>
      <Text size="sm" fw={600}>
        {words.reviewPage.groupOf(texts.length)}
      </Text>
      {texts.slice(0, mostShown).map(({ messageId, text }) => (
        <Text key={messageId} size="sm" component="div" lineClamp={1}>
          <PersonText>{text}</PersonText>
        </Text>
      ))}
      <Group gap={6} mt="xs">
        {mayTeach ? (
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => {
              onOpen("create");
            }}
          >
            {words.reviewPage.makeFromGroup}
          </Button>
        ) : null}
        {mayLabel ? (
          <>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                onOpen("pick");
              }}
            >
              {words.reviewPage.other}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                onLabel("oos");
              }}
            >
              {words.reviewPage.none}
            </Button>
          </>
        ) : null}
      </Group>
    </li>
  );
}
