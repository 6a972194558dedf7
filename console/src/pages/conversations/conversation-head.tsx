import { ActionIcon, Button, Menu, Text } from "@mantine/core";
import { IconArrowLeft, IconChevronDown, IconHandStop, IconInfoCircle, IconRobot } from "@tabler/icons-react";
import { useMay, useMe } from "../../api/me.ts";
import { PersonText } from "../../parts/person-text.tsx";
import { WaitingClock } from "../../parts/relative-time.tsx";
import { ConversationMenu } from "./conversation-menu.tsx";
import { ContactSign } from "./conversation-row.tsx";
import classes from "./conversations.module.css";
import type { Conversation } from "./types.ts";
import type { Actions } from "./use-actions.ts";
import { words } from "./words.ts";

type Props = { conversation: Conversation; actions: Actions; onBack: () => void; onDetails: () => void };

/** Who this is, how the conversation stands, and what can be done with it. */
export function ConversationHead({ conversation, actions, onBack, onDetails }: Props) {
  const mayConverse = useMay("converse");
  const { contact } = conversation;
  return (
    <header className={classes.head}>
      <ActionIcon
        className={classes.onlySmall}
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={words.back}
        onClick={onBack}
      >
        <IconArrowLeft size={20} />
      </ActionIcon>
      <span className={classes.notSmall}>
        <ContactSign name={contact.name} number={contact.number} />
      </span>
      <div className={classes.headName}>
        <h1 tabIndex={-1}>
          <PersonText>{contact.name ?? contact.number}</PersonText>
        </h1>
        <State conversation={conversation} />
      </div>
      {mayConverse ? <HoldButtons conversation={conversation} actions={actions} /> : null}
      <ConversationMenu conversation={conversation} actions={actions} />
      <ActionIcon
        className={classes.onlyWithoutPanel}
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={words.details}
        onClick={onDetails}
      >
        <IconInfoCircle size={20} />
      </ActionIcon>
    </header>
  );
}

function State({ conversation }: { conversation: Conversation }) {
  const myId = useMe().data?.id;
  const { heldBy, waitingSince, waitingReason, contact, closedAt } = conversation;
  const reason = words.waitingReason[waitingReason ?? ""];
  return (
    <Text size="xs" component="div" className={classes.marks}>
      {heldBy ? (
        <span>{heldBy.id === myId ? words.heldByYou : words.heldBy(heldBy.name)}</span>
      ) : waitingSince ? (
        <span className={classes.waiting} title={reason}>
          {words.waits} <WaitingClock since={waitingSince} />
          {reason ? <span className={classes.notSmall}>({reason})</span> : null}
        </span>
      ) : (
        <span>{contact.name ? contact.number : words.machineAnswers}</span>
      )}
      {contact.isOptedOut ? <span className={classes.bad}>{words.isOptedOut}</span> : null}
      {contact.isBlocked ? <span className={classes.bad}>{words.isBlocked}</span> : null}
      {closedAt ? <span>{words.isClosed}</span> : null}
    </Text>
  );
}

/** Take over, or hand back; beside each, to tell the contact as well. */
function HoldButtons({
  conversation: { heldBy, waitingSince },
  actions,
}: Pick<Props, "conversation" | "actions">) {
  const myId = useMe().data?.id;
  const isMine = heldBy !== null && heldBy.id === myId;
  const run = (tell: boolean) => {
    if (isMine) actions.handBack(tell);
    else actions.takeOver(tell);
  };
  const name = isMine ? words.handBack : words.takeOver;
  return (
    <Button.Group>
      <Button
        size="xs"
        variant={isMine ? "default" : waitingSince ? "filled" : "light"}
        loading={actions.isBusy}
        aria-label={name}
        leftSection={isMine ? <IconRobot size={16} aria-hidden /> : <IconHandStop size={16} aria-hidden />}
        className={classes.hold}
        onClick={() => {
          run(false);
        }}
      >
        <span className={classes.notSmall}>{name}</span>
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            size="xs"
            px={6}
            variant={isMine ? "default" : waitingSince ? "filled" : "light"}
            aria-label={isMine ? words.moreHandBack : words.moreTakeOver}
          >
            <IconChevronDown size={14} />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            onClick={() => {
              run(true);
            }}
          >
            {isMine ? words.tellHandBack : words.tellTakeOver}
          </Menu.Item>
          {/* It waits for a person, and the machine may have it again without anybody taking it first. */}
          {!isMine && waitingSince && !heldBy ? (
            <Menu.Item
              onClick={() => {
                actions.handBack(true);
              }}
            >
              {words.tellHandBack}
            </Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
  );
}
