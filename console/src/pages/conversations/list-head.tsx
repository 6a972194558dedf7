import { ActionIcon, Badge, Group, Menu, Pill, UnstyledButton } from "@mantine/core";
import { IconFilter } from "@tabler/icons-react";
import type { RefObject } from "react";
import { SearchField } from "../../parts/search-field.tsx";
import classes from "./conversations.module.css";
import type { Counts, ListQuery } from "./types.ts";
import type { Narrowing } from "./use-list-address.ts";
import { words } from "./words.ts";

type Props = {
  query: ListQuery;
  narrow: (change: Narrowing, options?: { replace?: boolean }) => void;
  counts: Counts | undefined;
  searchBox: RefObject<HTMLInputElement | null>;
};

const firstFilters = ["open", "waiting", "mine", "unread"] as const;
const otherFilters = ["failed", "opted-out", "snoozed", "closed", "all"] as const;
const furtherNarrowing = ["intent", "label", "tier", "error", "silence", "from", "to"] as const;

/** What the list shows: the search, the filters with how many there are, and what a link from elsewhere narrowed. */
export function ListHead({ query, narrow, counts, searchBox }: Props) {
  const { filter = "open" } = query;
  const show = (name: string) => {
    narrow({ filter: name === "open" ? "" : name });
  };
  const isOther = otherFilters.some((name) => name === filter);
  return (
    <div className={classes.listHead}>
      <SearchField
        box={searchBox}
        label={words.search}
        clear={words.clearSearch}
        value={query.search ?? ""}
        onSearch={(search) => {
          narrow({ search }, { replace: true });
        }}
      />
      <Group gap={2} mt={8} wrap="nowrap">
        <Group gap={2} wrap="nowrap" role="group" aria-label={words.filters} className={classes.filters}>
          {firstFilters.map((name) => (
            <FilterButton
              key={name}
              name={name}
              isOn={filter === name}
              count={name === "open" ? 0 : (counts?.[name] ?? 0)}
              onShow={show}
            />
          ))}
          {isOther ? <FilterButton name={filter} isOn count={0} onShow={show} /> : null}
        </Group>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size="md" ml="auto" aria-label={words.moreFilters}>
              <IconFilter size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {otherFilters.map((name) => (
              <Menu.Item
                key={name}
                onClick={() => {
                  show(name);
                }}
              >
                {words.filter[name]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </Group>
      <Narrowings query={query} narrow={narrow} />
    </div>
  );
}

type FilterProps = { name: string; isOn: boolean; count: number; onShow: (name: string) => void };

function FilterButton({ name, isOn, count, onShow }: FilterProps) {
  return (
    <UnstyledButton
      className={classes.filter}
      aria-pressed={isOn}
      onClick={() => {
        onShow(name);
      }}
    >
      {words.filter[name] ?? name}
      {count > 0 ? (
        <Badge
          component="span"
          size="xs"
          variant={name === "waiting" ? "filled" : "light"}
          color={name === "waiting" ? "orange.9" : "gray"}
          ml={5}
          px={5}
        >
          {count > 99 ? words.unreadMany : count}
        </Badge>
      ) : null}
    </UnstyledButton>
  );
}

function Narrowings({ query, narrow }: Pick<Props, "query" | "narrow">) {
  const set = furtherNarrowing.filter((name) => query[name]);
  if (set.length === 0) return null;
  return (
    <Group gap={4} mt={8}>
      {set.map((name) => (
        <Pill
          key={name}
          withRemoveButton
          removeButtonProps={{
            "aria-label": words.removeNarrowing(words.narrowedBy[name] ?? name),
            "aria-hidden": false,
            tabIndex: 0,
          }}
          onRemove={() => {
            narrow({ [name]: "" });
          }}
        >
          {words.narrowedBy[name]}:{" "}
          {name === "from" || name === "to" ? instantText(query[name] ?? "") : query[name]}
        </Pill>
      ))}
    </Group>
  );
}

function instantText(value: string): string {
  const at = new Date(value);
  if (Number.isNaN(at.getTime())) return value;
  return at.toLocaleString(undefined, { dateStyle: "short", timeStyle: "short" });
}
