import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useId, useState } from "react";
import { useMay } from "../../api/me.ts";
import classes from "./composer.module.css";
import { requests } from "./requests.ts";
import type { CannedReply } from "./types.ts";
import { words } from "./words.ts";

const most = 30;

/** All canned replies. */
export function useCannedReplies() {
  const mayConverse = useMay("converse");
  return useQuery({ queryKey: ["canned-replies"], queryFn: requests.cannedReplies, enabled: mayConverse });
}

/** The canned replies that a text which begins with "/" asks for, and the keys that choose one. */
export function useCannedOptions(text: string, onChoose: (body: string) => void) {
  const listId = useId();
  const [active, setActive] = useState(0);
  const [dismissed, setDismissed] = useState<string | null>(null);
  const { data: all = [], isSuccess } = useCannedReplies();
  const isAsked = text.startsWith("/") && !text.includes("\n") && dismissed !== text;
  const wanted = text.slice(1).trim().toLowerCase();
  const found = isAsked
    ? all.filter(({ title, body }) => `${title} ${body}`.toLowerCase().includes(wanted)).slice(0, most)
    : [];
  const at = Math.min(active, Math.max(0, found.length - 1));
  const isOpen = isAsked && isSuccess && (found.length > 0 || wanted === "");

  /** True where the key was for the list. */
  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (!isOpen) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = found[at];
    if (step !== undefined && found.length > 0) setActive((at + step + found.length) % found.length);
    else if (["Enter", "Tab"].includes(event.key) && chosen && !event.ctrlKey && !event.metaKey)
      onChoose(chosen.body);
    else if (event.key === "Escape") setDismissed(text);
    else return false;
    event.preventDefault();
    return true;
  };
  return {
    isOpen,
    listId,
    found,
    at,
    activeId: `${listId}-${at}`,
    onKeyDown,
    onChoose,
    isEmpty: all.length === 0,
  };
}

/** The list above the box. */
export function CannedOptions({ options }: { options: ReturnType<typeof useCannedOptions> }) {
  const { listId, found, at, onChoose, isEmpty } = options;
  return (
    <ul className={classes.options} role="listbox" id={listId} aria-label={words.canned}>
      {found.length === 0 ? (
        <li className={classes.option}>{isEmpty ? words.noCanned : words.noCannedFound}</li>
      ) : null}
      {found.map((reply: CannedReply, index) => (
        <li
          key={reply.id}
          id={`${listId}-${index}`}
          role="option"
          aria-selected={index === at}
          className={classes.option}
          // Before the box loses the focus.
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(reply.body);
          }}
        >
          <b>{reply.title}</b> {reply.body}
        </li>
      ))}
    </ul>
  );
}
