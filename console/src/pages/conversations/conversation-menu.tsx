import { ActionIcon, Menu } from "@mantine/core";
import {
  IconArchive,
  IconDeviceMobile,
  IconDotsVertical,
  IconFileText,
  IconJson,
  IconMail,
  IconMoonStars,
  IconUser,
} from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useMay, useMe } from "../../api/me.ts";
import { requests } from "./requests.ts";
import { inAnHour, nextMonday, tomorrow } from "./snooze-times.ts";
import type { Conversation } from "./types.ts";
import type { Actions } from "./use-actions.ts";
import { words } from "./words.ts";

type Props = { conversation: Conversation; actions: Actions };

const icon = { size: 16, "aria-hidden": true } as const;

/** All that is needed less often: assign, snooze, close, mark unread, export. */
export function ConversationMenu({ conversation, actions }: Props) {
  const mayConverse = useMay("converse");
  const { data: me } = useMe();
  const { id, contact, carrier } = conversation;
  return (
    <Menu position="bottom-end" width={250}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={words.more}>
          <IconDotsVertical size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {mayConverse ? <Changes conversation={conversation} actions={actions} /> : null}
        <Menu.Item
          component="a"
          href={`/api/conversations/${id}/export?format=text`}
          download
          leftSection={<IconFileText {...icon} />}
        >
          {words.exportText}
        </Menu.Item>
        <Menu.Item
          component="a"
          href={`/api/conversations/${id}/export?format=json`}
          download
          leftSection={<IconJson {...icon} />}
        >
          {words.exportJson}
        </Menu.Item>
        {me?.simulator && carrier === "simulator" ? (
          <Menu.Item
            component="a"
            href={`/#phone=${encodeURIComponent(contact.number)}`}
            target="_blank"
            leftSection={<IconDeviceMobile {...icon} />}
          >
            {words.simulator}
          </Menu.Item>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}

function Changes({ conversation: { closedAt, snoozedUntil, assignedTo }, actions }: Props) {
  const isSnoozed = snoozedUntil !== null;
  const snooze = (until: Date | null) => () => {
    actions.snooze(until);
  };
  return (
    <>
      <Menu.Item
        leftSection={<IconArchive {...icon} />}
        onClick={() => {
          actions.setClosed(closedAt === null);
        }}
      >
        {closedAt === null ? words.close : words.reopen}
      </Menu.Item>
      <Menu.Item leftSection={<IconMail {...icon} />} onClick={actions.markUnread}>
        {words.markUnread}
      </Menu.Item>
      <Menu.Sub>
        <Menu.Sub.Target>
          <Menu.Sub.Item leftSection={<IconMoonStars {...icon} />}>{words.snooze}</Menu.Sub.Item>
        </Menu.Sub.Target>
        <Menu.Sub.Dropdown>
          {isSnoozed ? <Menu.Item onClick={snooze(null)}>{words.wake}</Menu.Item> : null}
          <Menu.Item
            onClick={() => {
              actions.snooze(inAnHour());
            }}
          >
            {words.snoozeHour}
          </Menu.Item>
          <Menu.Item
            onClick={() => {
              actions.snooze(tomorrow());
            }}
          >
            {words.snoozeTomorrow}
          </Menu.Item>
          <Menu.Item
            onClick={() => {
              actions.snooze(nextMonday());
            }}
          >
            {words.snoozeMonday}
          </Menu.Item>
        </Menu.Sub.Dropdown>
      </Menu.Sub>
      <Menu.Sub>
        <Menu.Sub.Target>
          <Menu.Sub.Item leftSection={<IconUser {...icon} />}>{words.assign}</Menu.Sub.Item>
        </Menu.Sub.Target>
        <Menu.Sub.Dropdown>
          <Assignees assignedTo={assignedTo?.id ?? null} onAssign={actions.assign} />
        </Menu.Sub.Dropdown>
      </Menu.Sub>
      <Menu.Divider />
    </>
  );
}

type AssigneesProps = { assignedTo: string | null; onAssign: (id: string | null) => void };

function Assignees({ assignedTo, onAssign }: AssigneesProps) {
  const { data: me } = useMe();
  const { data: operators = [] } = useQuery({ queryKey: ["operator-names"], queryFn: requests.operators });
  const item = (id: string | null, name: string) => (
    <Menu.Item
      key={id}
      fw={id === assignedTo ? 600 : undefined}
      onClick={() => {
        onAssign(id);
      }}
    >
      {name}
    </Menu.Item>
  );
  return (
    <>
      {me?.kind === "operator" ? item(me.id, words.assignToMe) : null}
      {operators.filter(({ id }) => id !== me?.id).map(({ id, name }) => item(id, name))}
      {assignedTo === null ? null : item(null, words.unassign)}
    </>
  );
}
