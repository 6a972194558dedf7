import { Anchor, Button, Group, Text } from "@mantine/core";
import { Link } from "react-router";
import { useMay } from "../../../api/me.ts";
import { PersonText } from "../../../parts/person-text.tsx";
import { RelativeTime } from "../../../parts/relative-time.tsx";
import type { ReviewText } from "../queries.ts";
import classes from "../teach.module.css";
import { words } from "../words.ts";
import { Key } from "./key.tsx";

type Props = {
  text: ReviewText;
  isActive: boolean;
  onFocus: () => void;
  onLabel: (intent: string) => void;
  onSkip: () => void;
  onPick: () => void;
  onCreate: () => void;
};

/** One text with the likeliest intents; each button shows its key while the text is the active one. */
export function ReviewItem({ text, isActive, onFocus, onLabel, onSkip, onPick, onCreate }: Props) {
  const mayLabel = useMay("label");
  const mayTeach = useMay("teach");
  const { messageId, conversationId, contact, at, why, choices, intent, confidence } = text;
  const key = (name: string) => <Key name={name} isShown={isActive} />;
  return (
    <li
      className={classes.text}
      tabIndex={-1}
      data-message={messageId}
      data-active={isActive}
      aria-current={isActive ? "true" : undefined}
      onFocus={onFocus}
    >
      <Group justify="space-between" gap="xs" mb={4}>
        <Text size="xs" c="dimmed" component="div">
          <Anchor component={Link} to={`/conversations/${conversationId}`} size="xs" title={words.look}>
            <PersonText>{contact}</PersonText>
          </Anchor>
          {" · "}
          <RelativeTime at={at} />
        </Text>
        <Text size="xs" c="dimmed">
          {words.reviewPage.why[why]}
          {intent === null ? "" : ` · ${words.intentName(intent)}`}
          {confidence === null ? "" : ` ${words.wholePercent(confidence)}`}
        </Text>
      </Group>
      <Text component="div" mb="xs">
        <PersonText lines>{text.text}</PersonText>
      </Text>
      {mayLabel ? (
        <Group gap={6}>
          {choices.map((choice, place) => (
            <Button
              key={choice.intent}
              size="compact-sm"
              variant="default"
              onClick={() => {
                onLabel(choice.intent);
              }}
            >
              {key(String(place + 1))}
              {choice.intent}
              <Text span size="xs" c="dimmed" ml={6}>
                {words.wholePercent(choice.confidence)}
              </Text>
            </Button>
          ))}
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              onLabel("oos");
            }}
          >
            {key("0")}
            {words.reviewPage.none}
          </Button>
          <Button size="compact-sm" variant="default" onClick={onPick}>
            {key("/")}
            {words.reviewPage.other}
          </Button>
          <Button size="compact-sm" variant="default" onClick={onSkip}>
            {key("s")}
            {words.reviewPage.skip}
          </Button>
          {mayTeach ? (
            <Button size="compact-sm" variant="light" onClick={onCreate}>
              {words.reviewPage.newIntent}
            </Button>
          ) : null}
        </Group>
      ) : null}
    </li>
  );
}
