import { useEffect, useRef, useState } from "react";
import { useMe } from "../../api/me.ts";
import { requests } from "./requests.ts";
import type { Conversation, Viewer } from "./types.ts";

const tellEveryMs = 10_000;
/** So long after the last key one counts as writing. */
const writingMs = 6_000;

/** Tells others that one looks at the conversation or writes in it, and who else does. */
export function useViewing(conversation: Conversation, text: string): Viewer[] {
  const myId = useMe().data?.id;
  const isWriting = useIsWriting(text);
  const { id } = conversation;
  useEffect(() => {
    const tell = () => {
      // Nobody looks at a page that is not shown. That it could not be told is no matter: it is told again.
      if (document.visibilityState === "visible") requests.view(id, isWriting).catch(() => undefined);
    };
    tell();
    const timer = setInterval(tell, tellEveryMs);
    return () => {
      clearInterval(timer);
    };
  }, [id, isWriting]);
  return conversation.viewers.filter((viewer) => viewer.id !== myId);
}

function useIsWriting(text: string): boolean {
  const [isWriting, setWriting] = useState(false);
  const first = useRef(text);
  useEffect(() => {
    if (text === first.current) return; // nothing typed since it was opened
    first.current = text;
    setWriting(text !== "");
    const timer = setTimeout(() => {
      setWriting(false);
    }, writingMs);
    return () => {
      clearTimeout(timer);
    };
  }, [text]);
  return isWriting;
}
