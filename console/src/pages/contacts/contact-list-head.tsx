import { Group, UnstyledButton } from "@mantine/core";
import type { RefObject } from "react";
import { useMay } from "../../api/me.ts";
import { SearchField } from "../../parts/search-field.tsx";
import classes from "../conversations/conversations.module.css";
import { CsvMenu } from "./csv-menu.tsx";
import type { ContactQuery } from "./requests.ts";
import { words } from "./words.ts";

type Props = {
  query: ContactQuery;
  narrow: (change: { search?: string; filter?: string }, options?: { replace?: boolean }) => void;
  searchBox: RefObject<HTMLInputElement | null>;
};

/** The search and the filters of the contacts. */
export function ContactListHead({ query, narrow, searchBox }: Props) {
  const mayImport = useMay("contacts");
  const { filter = "all", search = "" } = query;
  return (
    <div className={classes.listHead}>
      <Group gap={6} wrap="nowrap">
        <SearchField
          box={searchBox}
          label={words.search}
          clear={words.clearSearch}
          value={search}
          onSearch={(value) => {
            narrow({ search: value }, { replace: true });
          }}
        />
        <CsvMenu mayImport={mayImport} />
      </Group>
      <Group gap={2} mt={8} role="group" aria-label={words.filters}>
        {Object.entries(words.filter).map(([name, text]) => (
          <UnstyledButton
            key={name}
            className={classes.filter}
            aria-pressed={filter === name}
            onClick={() => {
              narrow({ filter: name === "all" ? "" : name });
            }}
          >
            {text}
          </UnstyledButton>
        ))}
      </Group>
    </div>
  );
}
