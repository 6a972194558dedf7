import { ActionIcon, Anchor, Button, Card, Skeleton, Stack, Text, Timeline } from "@mantine/core";
import { IconAddressBook, IconArrowLeft, IconTrash } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Link } from "react-router";
import { ApiError } from "../../api/client.ts";
import { useMay } from "../../api/me.ts";
import { AskFirst } from "../../parts/ask-first.tsx";
import { EmptyState, FailedState } from "../../parts/empty-state.tsx";
import { PersonText } from "../../parts/person-text.tsx";
import { fullTimeText, RelativeTime } from "../../parts/relative-time.tsx";
import { notifyDone } from "../../shell/notify.tsx";
import { ContactSign } from "../conversations/conversation-row.tsx";
import classes from "../conversations/conversations.module.css";
import { ContactForm } from "./contact-form.tsx";
import { ContactRules } from "./contact-rules.tsx";
import { type Contact, requests, type WholeContact } from "./requests.ts";
import { words } from "./words.ts";

type Props = { id: number; onBack: () => void };

/** One contact: what is known of it, its consent, and its conversations. */
export function ContactPage({ id, onBack }: Props) {
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: ["contact", id],
    queryFn: () => requests.contact(id),
  });
  const onChange = (changed: Contact) => {
    queries.setQueryData<WholeContact>(["contact", id], (old) => old && { ...old, ...changed });
    void queries.invalidateQueries({ queryKey: ["contacts"] });
    void queries.invalidateQueries({ queryKey: ["conversations"] });
  };
  if (error instanceof ApiError && error.status === 404) {
    return (
      <EmptyState icon={IconAddressBook} title={words.notThere}>
        {words.notThereNext}
      </EmptyState>
    );
  }
  if (!data)
    return error ? (
      <FailedState error={error} onRetry={() => void refetch()} />
    ) : (
      <Skeleton m="md" height={240} />
    );
  return (
    <>
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
        <ContactSign name={data.name} number={data.number} />
        <div className={classes.headName}>
          <h1 tabIndex={-1}>
            <PersonText>{data.name ?? data.number}</PersonText>
          </h1>
          <div className={classes.marks}>
            {data.name ? <span>{data.number}</span> : null}
            <span>{data.carrier}</span>
            <span className={classes.notSmall}>
              {words.since(new Date(data.createdAt).toLocaleDateString())}
            </span>
          </div>
        </div>
      </header>
      <div style={{ overflowY: "auto", flex: 1, minHeight: 0 }}>
        <Stack p="md" maw={720} gap="md">
          <Part title={words.about}>
            <ContactForm contact={data} onChange={onChange} />
          </Part>
          <Part title={words.conversations}>
            <Conversations contact={data} />
          </Part>
          <Part title={words.consent}>
            <Consent contact={data} />
          </Part>
          <Part title={words.rules}>
            <ContactRules contact={data} onChange={onChange} />
          </Part>
          <Erase contact={data} onErased={onBack} />
        </Stack>
      </div>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card withBorder component="section" aria-label={title}>
      <Text component="h2" fw={600} size="sm" m={0} mb="xs">
        {title}
      </Text>
      {children}
    </Card>
  );
}

function Conversations({ contact }: { contact: WholeContact }) {
  return (
    <Stack gap={4}>
      {contact.conversations.map(({ id, ourNumber, lastAt }) => (
        <Text size="sm" key={id}>
          <Anchor component={Link} to={`/conversations/${id}?filter=all`} size="sm">
            {words.with(ourNumber)}
          </Anchor>{" "}
          <Text component="span" size="xs" c="dimmed">
            {lastAt ? (
              <>
                {words.lastText} <RelativeTime at={lastAt} />
              </>
            ) : (
              words.noText
            )}
          </Text>
        </Text>
      ))}
    </Stack>
  );
}

function Consent({
  contact: { isOptedOut, optedOutAt, isUnreachable, unreachableCode, consent },
}: {
  contact: WholeContact;
}) {
  return (
    <>
      <Text size="sm" fw={500}>
        {isOptedOut ? words.consentNow.out(optedOutAt ? fullTimeText(optedOutAt) : "") : words.consentNow.in}
      </Text>
      {isUnreachable ? (
        <Text size="sm" c="var(--mantine-color-error)">
          {words.unreachable(unreachableCode)}
        </Text>
      ) : null}
      {consent.length === 0 ? (
        <Text size="xs" c="dimmed">
          {words.noConsent}
        </Text>
      ) : (
        <Timeline bulletSize={12} lineWidth={2} mt="sm">
          {consent.map((event, index) => (
            <Timeline.Item key={index} title={words.consentWord[event.consent]}>
              <Text size="xs" c="dimmed">
                {words.consentSource(event.source)}, {fullTimeText(event.at)}
              </Text>
            </Timeline.Item>
          ))}
        </Timeline>
      )}
    </>
  );
}

function Erase({ contact, onErased }: { contact: WholeContact; onErased: () => void }) {
  const mayErase = useMay("contacts");
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  if (!mayErase) return null;
  const erase = async () => {
    await requests.erase(contact.id);
    onErased();
    notifyDone(words.erased);
    await queries.invalidateQueries({ queryKey: ["contacts"] });
  };
  return (
    <>
      <Button
        variant="subtle"
        color="red"
        style={{ alignSelf: "start" }}
        leftSection={<IconTrash size={16} aria-hidden />}
        onClick={() => {
          setAsking(true);
        }}
      >
        {words.erase}
      </Button>
      <AskFirst
        isOpen={isAsking}
        title={words.eraseTitle}
        action={words.eraseAction}
        onClose={() => {
          setAsking(false);
        }}
        onConfirm={erase}
      >
        {words.eraseText(contact.name ? `${contact.name} (${contact.number})` : contact.number)}
      </AskFirst>
    </>
  );
}
