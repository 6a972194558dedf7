import { Badge, Button, Group, PasswordInput, Text, Textarea, TextInput } from "@mantine/core";
import { type SubmitEvent, useState } from "react";
import { notifyDone } from "../../shell/notify.tsx";
import classes from "./settings.module.css";
import { type Setting, useChangeSetting } from "./use-settings.ts";
import { words } from "./words.ts";

/** One setting, saved by itself. What was typed stays when it is refused, with the reason below it. */
export function SettingField({ setting }: { setting: Setting }) {
  const { name, title, kind, source, value } = setting;
  const change = useChangeSetting(name);
  // Null: nothing typed, so that a change elsewhere shows.
  const [typed, setTyped] = useState<string | null>(null);
  const isFixed = source === "environment";
  const isChanged = typed !== null && typed !== (value ?? "");

  function put(wanted: string | null, said: string) {
    change.mutate(wanted, {
      onSuccess: () => {
        setTyped(null);
        notifyDone(said);
      },
    });
  }
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!isChanged) return;
    const wanted = typed.trim();
    if (wanted === "") put(null, words.wasReset(title));
    else put(wanted, words.saved(title));
  }

  const shared = {
    label: title,
    description: describe(setting),
    error: change.isError ? change.error.message : undefined,
    value: typed ?? value ?? "",
    placeholder: placeholderOf(setting),
    readOnly: isFixed,
    variant: isFixed ? "filled" : "default",
    autoComplete: "off",
    maxLength: 2000,
    onChange: (event: { currentTarget: { value: string } }) => {
      setTyped(event.currentTarget.value);
    },
  };
  return (
    <form className={classes.row} onSubmit={submit}>
      {kind === "secret" && !isFixed ? (
        <PasswordInput {...shared} autoComplete="new-password" />
      ) : kind === "long" ? (
        <Textarea {...shared} autosize minRows={3} maxRows={10} />
      ) : (
        <TextInput {...shared} inputMode={kind === "number" ? "numeric" : "text"} spellCheck={false} />
      )}
      <Group justify="space-between" mt={6} mih={30}>
        <Text size="xs" c="dimmed" ff="monospace">
          {name}
        </Text>
        <Group gap="xs">
          {isFixed && <Badge variant="default">{words.fromEnvironment}</Badge>}
          {source === "console" && !isChanged && (
            <Button
              size="compact-sm"
              variant="subtle"
              loading={change.isPending}
              onClick={() => {
                put(null, words.wasReset(title));
              }}
            >
              {words.reset}
            </Button>
          )}
          {isChanged && (
            <Button size="compact-sm" type="submit" loading={change.isPending}>
              {words.save}
            </Button>
          )}
        </Group>
      </Group>
    </form>
  );
}

function placeholderOf({ kind, isSet, defaultValue }: Setting): string {
  if (kind === "secret") return isSet ? "••••••••" : "";
  return defaultValue === null ? "" : words.defaultIs(defaultValue);
}

function describe({ help, kind, source, isSet }: Setting): string {
  if (kind === "secret" && source !== "environment")
    return `${help} ${isSet ? words.secretSet : words.secretUnset}`;
  return help;
}
