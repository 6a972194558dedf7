import { useCallback, useState } from "react";

type Kept = {
  text: string;
  /** Set once it was tried to send this very text: a second try with the same key sends nothing twice. */
  key?: string;
};

const nameOf = (conversationId: number) => `aisms-reply-${conversationId}`;

/** What is typed for a conversation, kept in the browser until it is sent: errors, reloads and sign-ins lose nothing. */
export function useKeptText(conversationId: number) {
  const [kept, setKept] = useState<Kept>(() => read(conversationId));
  const keep = useCallback(
    (value: Kept) => {
      setKept(value);
      write(conversationId, value);
    },
    [conversationId],
  );
  const setText = useCallback(
    (text: string) => {
      keep({ text });
    },
    [keep],
  );
  /** The key of the text as it stands; the same for each try to send it. */
  const keyOfTry = useCallback(() => {
    const key = kept.key ?? newKey();
    keep({ ...kept, key });
    return key;
  }, [kept, keep]);
  return { text: kept.text, setText, keyOfTry };
}

function read(conversationId: number): Kept {
  try {
    const found = JSON.parse(localStorage.getItem(nameOf(conversationId)) ?? "null") as Kept | null;
    return typeof found?.text === "string" ? found : { text: "" };
  } catch {
    return { text: "" }; // kept by nobody, or not ours
  }
}

function write(conversationId: number, kept: Kept): void {
  try {
    if (kept.text === "") localStorage.removeItem(nameOf(conversationId));
    else localStorage.setItem(nameOf(conversationId), JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing still sends.
  }
}

/** A random UUID. `crypto.randomUUID` is missing where the console is opened by plain http from another machine. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
