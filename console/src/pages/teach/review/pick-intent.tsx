import { Modal, Select } from "@mantine/core";
import { PersonText } from "../../../parts/person-text.tsx";
import { useIntents } from "../queries.ts";
import { words } from "../words.ts";

type Props<Picked> = {
  /** Null: closed. */
  text: Picked | null;
  onClose: () => void;
  onPick: (text: Picked, intent: string) => void;
};

/** Any intent for a text, found by typing some of its letters. */
export function PickIntent<Picked extends { text: string }>({ text, onClose, onPick }: Props<Picked>) {
  const intents = useIntents().data?.intents ?? [];
  return (
    <Modal opened={text !== null} onClose={onClose} title={words.reviewPage.pick} returnFocus={false}>
      {text ? <PersonText lines>{text.text}</PersonText> : null}
      <Select
        mt="sm"
        label={words.reviewPage.search}
        data={intents.map(({ name }) => name)}
        searchable
        data-autofocus
        nothingFoundMessage={words.reviewPage.noIntent}
        maxDropdownHeight={260}
        selectFirstOptionOnChange
        onChange={(intent) => {
          if (!intent || !text) return;
          onClose();
          onPick(text, intent);
        }}
      />
    </Modal>
  );
}
