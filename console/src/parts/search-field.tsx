import { CloseButton, Kbd, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { type RefObject, useEffect, useState } from "react";

type Props = {
  label: string;
  clear: string;
  /** What is searched now, as the address has it. */
  value: string;
  onSearch: (value: string) => void;
  box: RefObject<HTMLInputElement | null>;
};

/** A field that searches when one has paused, so that not each letter is a question to the service. */
export function SearchField({ label, clear, value, onSearch, box }: Props) {
  const [typed, setTyped] = useState(value);
  const [shown, setShown] = useState(value);
  // The address changed by itself: a link, or the browser's back.
  if (shown !== value) {
    setShown(value);
    if (typed.trim() !== value) setTyped(value);
  }
  useEffect(() => {
    if (typed.trim() === value) return;
    const timer = setTimeout(() => {
      onSearch(typed.trim());
    }, 250);
    return () => {
      clearTimeout(timer);
    };
  }, [typed, value, onSearch]);
  return (
    <TextInput
      ref={box}
      style={{ flex: 1 }}
      type="search"
      aria-label={label}
      placeholder={label}
      value={typed}
      maxLength={200}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
      }}
      onKeyDown={({ key, currentTarget }) => {
        if (key !== "Escape") return;
        setTyped("");
        currentTarget.blur();
      }}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        typed === "" ? (
          <Kbd size="xs" aria-hidden>
            /
          </Kbd>
        ) : (
          <CloseButton
            size="sm"
            aria-label={clear}
            onClick={() => {
              setTyped("");
            }}
          />
        )
      }
    />
  );
}
