import { Button, Group, Text, Tooltip } from "@mantine/core";
import { useState } from "react";
import { measure } from "../../../src/sms/segments.ts";
import "./colors.css";
import classes from "./segment-count.module.css";
import { words } from "./words.ts";

type Props = {
  text: string;
  /** Takes the text in its plain form; without it none is offered. */
  onPlain?: ((plain: string) => void) | undefined;
};

/** What a text weighs as an SMS, and the character that makes it expensive, if one does. */
export function SegmentCount({ text, onPlain }: Props) {
  const [failed, setFailed] = useState<string | null>(null);
  const { encoding, characters, segments, expensive } = measure(text);
  const culprit = expensive[0];
  const makePlain = async () => {
    // Its tables are large, and few texts need them.
    const { toGsm7 } = await import("../../../src/sms/gsm7.ts");
    const plain = toGsm7(text);
    if (plain === text) setFailed(text);
    else onPlain?.(plain);
  };
  return (
    <Group gap="xs" mih={22} wrap="wrap" className={classes.count}>
      <Text
        size="xs"
        component="output"
        style={text === "" ? { visibility: "hidden" } : {}}
        aria-label={words.counted(encoding, characters, segments)}
      >
        {encoding} · {characters} · {words.segments(text === "" ? 0 : segments)}
      </Text>
      {culprit === undefined ? null : (
        <>
          <Tooltip label={words.expensiveTitle(culprit)} multiline maw={280}>
            <Text size="xs" className={classes.culprit} tabIndex={0}>
              {words.expensive(culprit)}
            </Text>
          </Tooltip>
          {failed === text ? (
            <Text size="xs">{words.noPlainForm}</Text>
          ) : onPlain ? (
            <Button
              size="compact-xs"
              variant="light"
              title={words.makePlainTitle}
              onClick={() => void makePlain()}
            >
              {words.makePlain}
            </Button>
          ) : null}
        </>
      )}
    </Group>
  );
}
