import { IconAddressBook } from "@tabler/icons-react";
import { useCallback, useMemo, useRef } from "react";
import { useLocation, useNavigate, useParams, useSearchParams } from "react-router";
import { EmptyState } from "../../parts/empty-state.tsx";
import type { VirtualListHandle } from "../../parts/virtual-list.tsx";
import { useShortcuts } from "../../shell/shortcuts.tsx";
import classes from "../conversations/conversations.module.css";
import { ContactListHead } from "./contact-list-head.tsx";
import { ContactList } from "./contact-list.tsx";
import { ContactPage } from "./contact-page.tsx";
import type { ContactQuery } from "./requests.ts";
import { useContactList } from "./use-contact-list.ts";
import { words } from "./words.ts";

/** The contacts, and the one that is open. On a phone one at a time. The address says which. */
export default function ContactsPage() {
  const navigate = useNavigate();
  const { search: text } = useLocation();
  const [parameters] = useSearchParams();
  const openId = Number.parseInt(useParams()["*"] ?? "", 10) || null;
  const search = parameters.get("search") ?? "";
  const filter = parameters.get("filter") ?? "";
  const query = useMemo<ContactQuery>(
    () => ({ ...(search === "" ? {} : { search }), ...(isFilter(filter) ? { filter } : {}) }),
    [search, filter],
  );
  const contacts = useContactList(query);
  const list = useRef<VirtualListHandle>(null);
  const searchBox = useRef<HTMLInputElement>(null);
  const focused = useRef(-1);

  const pathOf = useCallback((id: number | null) => `/contacts${id === null ? "" : `/${id}`}${text}`, [text]);
  const narrow = useCallback(
    (change: { search?: string; filter?: string }, { replace = false } = {}) => {
      const next = new URLSearchParams(text);
      for (const [name, value] of Object.entries(change)) {
        if (value) next.set(name, value);
        else next.delete(name);
      }
      void navigate({ search: next.toString() }, { replace });
    },
    [navigate, text],
  );
  const back = () => void navigate(pathOf(null));
  const step = (by: 1 | -1) => {
    const { items } = contacts;
    const at = openId === null ? focused.current : items.findIndex(({ id }) => id === openId);
    const next = Math.max(0, Math.min(items.length - 1, at + by));
    const item = items[next];
    if (!item) return;
    focused.current = next;
    if (openId === null) list.current?.focusRow(next);
    else {
      list.current?.showRow(next);
      void navigate(pathOf(item.id), { replace: true });
    }
  };
  useShortcuts([
    {
      ...{ keys: "j", name: words.keys.next },
      run: () => {
        step(1);
      },
    },
    {
      ...{ keys: "k", name: words.keys.previous },
      run: () => {
        step(-1);
      },
    },
    { keys: "/", name: words.keys.search, run: () => searchBox.current?.focus() },
    ...(openId === null ? [] : [{ keys: "Escape", name: words.keys.back, run: back }]),
  ]);

  return (
    <div className={classes.page} data-open={openId !== null}>
      <div className={classes.list}>
        <ContactListHead {...{ query, narrow, searchBox }} />
        <div className={classes.rowsBox}>
          <ContactList {...{ contacts, query, openId, pathOf }} handle={list} />
        </div>
      </div>
      <div className={classes.conversation}>
        {openId === null ? (
          <EmptyState icon={IconAddressBook} title={words.choose}>
            {words.chooseNext}
          </EmptyState>
        ) : (
          <ContactPage key={openId} id={openId} onBack={back} />
        )}
      </div>
    </div>
  );
}

const isFilter = (name: string): name is NonNullable<ContactQuery["filter"]> =>
  Object.hasOwn(words.filter, name);
