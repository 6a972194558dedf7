import { ActionIcon, Badge, Group, Menu, Modal, NativeSelect, Text } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api, unwrap } from "../../../api/client.ts";
import { notifyDone, notifyError } from "../../../shell/notify.tsx";
import { Ask } from "../parts.tsx";
import classes from "../settings.module.css";
import { words } from "../words.ts";
import { LinkMade } from "./invite.tsx";
import { PhoneForm } from "./phone-form.tsx";
import { type Operator, useChangeOperator } from "./use-operators.ts";

const roles = ["owner", "operator", "viewer"] as const;

/** One operator with what can be changed. */
export function OperatorRow({ operator, isMe }: { operator: Operator; isMe: boolean }) {
  const { id, name, role, email, phone, isDisabled } = operator;
  const change = useChangeOperator();
  const [open, setOpen] = useState<"disable" | "phone" | null>(null);
  const link = useMutation({
    mutationFn: () => unwrap(api.POST("/api/operators/{id}/links", { params: { path: { id } } })),
    onError: (error) => {
      notifyError(error);
    },
  });
  const close = () => {
    setOpen(null);
  };
  const setRole = (wanted: Operator["role"], undo?: () => void) => {
    change.mutate(
      { id, role: wanted },
      {
        onSuccess: () => {
          notifyDone(words.roleDone(name, words.roles[wanted]), undo ? { undo } : {});
        },
      },
    );
  };

  return (
    <li className={classes.entry}>
      <Group justify="space-between" gap="xs" align="flex-start">
        <div className={classes.who}>
          <Text size="sm" fw={500} {...(isDisabled ? { c: "dimmed" } : {})}>
            {name} {isMe && <Badge size="sm">{words.youMark}</Badge>}{" "}
            {isDisabled && (
              <Badge size="sm" variant="default">
                {words.disabled}
              </Badge>
            )}
          </Text>
          <Text size="xs" c="dimmed">
            {[email, phone, `${words.secondFactor}: ${operator.twoFactor ? words.on : words.off}`]
              .filter(Boolean)
              .join(" · ")}
          </Text>
        </div>
        <Group gap="xs" wrap="nowrap">
          <NativeSelect
            size="xs"
            w={112}
            aria-label={words.roleOf(name)}
            value={role}
            disabled={isDisabled}
            onChange={(event) => {
              setRole(event.currentTarget.value as Operator["role"], () => {
                setRole(role);
              });
            }}
            data={roles.map((value) => ({ value, label: words.roles[value] }))}
          />
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="default" aria-label={words.actions(name)}>
                <IconDots size={16} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                onClick={() => {
                  setOpen("phone");
                }}
              >
                {words.phone}
              </Menu.Item>
              <Menu.Item
                onClick={() => {
                  link.mutate();
                }}
              >
                {words.resetPassword}
              </Menu.Item>
              <Menu.Item
                {...(isDisabled ? {} : { color: "red" })}
                onClick={() => {
                  if (!isDisabled) setOpen("disable");
                  else
                    change.mutate(
                      { id, isDisabled: false },
                      {
                        onSuccess: () => {
                          notifyDone(words.enabledDone(name));
                        },
                      },
                    );
                }}
              >
                {isDisabled ? words.enable : words.disable}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </Group>
      </Group>
      <Ask
        isOpen={open === "disable"}
        title={words.disableTitle(name)}
        why={words.disableWhy}
        yes={words.disable}
        onYes={() =>
          change.mutateAsync({ id, isDisabled: true }).then(
            () => {
              notifyDone(words.disabledDone(name));
            },
            () => undefined, // said already
          )
        }
        onClose={close}
      />
      <Modal
        opened={open === "phone"}
        onClose={close}
        title={words.changePhone(name)}
        closeButtonProps={{ "aria-label": words.cancel }}
      >
        <PhoneForm operator={operator} onClose={close} />
      </Modal>
      <Modal
        opened={link.data !== undefined}
        onClose={() => {
          link.reset();
        }}
        title={words.resetTitle(name)}
        closeButtonProps={{ "aria-label": words.cancel }}
      >
        {link.data && (
          <LinkMade
            {...link.data}
            onClose={() => {
              link.reset();
            }}
          />
        )}
      </Modal>
    </li>
  );
}
