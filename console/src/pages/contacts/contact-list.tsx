import { Text } from "@mantine/core";
import { IconAddressBook, IconSearch } from "@tabler/icons-react";
import { type Ref, useCallback, useEffect } from "react";
import { Link } from "react-router";
import { EmptyState, FailedState } from "../../parts/empty-state.tsx";
import { PersonText } from "../../parts/person-text.tsx";
import { VirtualList, type VirtualListHandle } from "../../parts/virtual-list.tsx";
import { ContactSign, RowSkeleton } from "../conversations/conversation-row.tsx";
import classes from "../conversations/conversations.module.css";
import type { Contact, ContactQuery } from "./requests.ts";
import type { useContactList } from "./use-contact-list.ts";
import { words } from "./words.ts";

const rowHeight = 62;
const keyOf = ({ id }: Contact) => id;

type Props = {
  contacts: ReturnType<typeof useContactList>;
  query: ContactQuery;
  openId: number | null;
  pathOf: (id: number) => string;
  handle: Ref<VirtualListHandle>;
};

/** The contacts, newest first; as far as one scrolls. */
export function ContactList({ contacts, query, openId, pathOf, handle }: Props) {
  const { list, items, more } = contacts;
  const { hasNextPage, isFetchingNextPage } = list;
  useEffect(() => {
    if (items.length < 10 && hasNextPage) more();
  }, [items.length, hasNextPage, isFetchingNextPage, more]);
  const row = useCallback(
    (contact: Contact) => (
      <ContactRow contact={contact} to={pathOf(contact.id)} isOpen={contact.id === openId} />
    ),
    [pathOf, openId],
  );
  if (list.isPending)
    return Array.from({ length: 8 }, (_, index) => <RowSkeleton key={index} height={rowHeight} />);
  if (list.isError && items.length === 0)
    return <FailedState error={list.error} onRetry={() => void list.refetch()} />;
  // A page without a hit is no end.
  if (items.length === 0) return hasNextPage ? <RowSkeleton height={rowHeight} /> : <Nothing query={query} />;
  return (
    <VirtualList
      {...{ items, rowHeight, keyOf, row, handle }}
      onEnd={more}
      label={words.list}
      footer={
        <Text size="xs" c="dimmed" ta="center" py="sm" h={42}>
          {hasNextPage ? words.loadingMore : words.end}
        </Text>
      }
    />
  );
}

function ContactRow({ contact, to, isOpen }: { contact: Contact; to: string; isOpen: boolean }) {
  const { name, number, language, isOptedOut, isBlocked, isUnreachable } = contact;
  return (
    <Link
      to={to}
      className={classes.row}
      style={{ height: rowHeight }}
      aria-current={isOpen ? "page" : undefined}
    >
      <ContactSign name={name} number={number} />
      <div style={{ minWidth: 0 }}>
        <div className={classes.line}>
          <span className={classes.name}>
            <PersonText>{name ?? number}</PersonText>
          </span>
        </div>
        <div className={classes.marks}>
          <span>{name ? number : words.noName}</span>
          {language ? <span>{language}</span> : null}
          {isOptedOut ? <span className={classes.bad}>{words.isOptedOut}</span> : null}
          {isBlocked ? <span className={classes.bad}>{words.isBlocked}</span> : null}
          {isUnreachable ? <span className={classes.bad}>{words.isUnreachable}</span> : null}
        </div>
      </div>
    </Link>
  );
}

function Nothing({ query: { search, filter = "all" } }: { query: ContactQuery }) {
  if (search) {
    return (
      <EmptyState icon={IconSearch} title={words.nothingFound}>
        {words.nothingFoundNext}
      </EmptyState>
    );
  }
  const [title, next] = words.empty[filter] ?? ["", ""];
  return (
    <EmptyState icon={IconAddressBook} title={title}>
      {next}
    </EmptyState>
  );
}
