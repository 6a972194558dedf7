import { ActionIcon, FileButton, List, Loader, Menu, Modal, Text } from "@mantine/core";
import { IconDotsVertical, IconDownload, IconUpload } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { notifyError } from "../../shell/notify.tsx";
import { requests } from "./requests.ts";
import { words } from "./words.ts";

/** Contacts as a file: out, and for whoever may, in. */
export function CsvMenu({ mayImport }: { mayImport: boolean }) {
  const queries = useQueryClient();
  const read = useMutation({
    mutationFn: async (file: File) => requests.importCsv(await file.text()),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["contacts"] }),
    onError: (error) => {
      notifyError(error, words.notImported);
    },
  });
  return (
    <>
      <FileButton
        accept=".csv,text/csv"
        onChange={(file) => {
          if (file) read.mutate(file);
        }}
      >
        {({ onClick }) => {
          return (
            <Menu position="bottom-end" width={280}>
              <Menu.Target>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="lg"
                  aria-label={`${words.exportCsv}, ${words.importCsv}`}
                >
                  {read.isPending ? <Loader size={16} /> : <IconDotsVertical size={18} />}
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item
                  component="a"
                  href="/api/contacts.csv"
                  download
                  leftSection={<IconDownload size={16} aria-hidden />}
                >
                  {words.exportCsv}
                </Menu.Item>
                {mayImport ? (
                  <Menu.Item leftSection={<IconUpload size={16} aria-hidden />} onClick={onClick}>
                    {words.importCsv}
                    <Text size="xs" c="dimmed">
                      {words.importHint}
                    </Text>
                  </Menu.Item>
                ) : null}
              </Menu.Dropdown>
            </Menu>
          );
        }}
      </FileButton>
      <Modal opened={read.isSuccess} onClose={read.reset} title={words.importCsv} centered lockScroll={false}>
        {read.data ? <Outcome outcome={read.data} /> : null}
      </Modal>
    </>
  );
}

function Outcome({
  outcome: { imported, skipped },
}: {
  outcome: Awaited<ReturnType<typeof requests.importCsv>>;
}) {
  return (
    <>
      <Text size="sm">{words.imported(imported)}</Text>
      {skipped.length === 0 ? null : (
        <>
          <Text size="sm" mt="xs">
            {words.skipped(skipped.length)}
          </Text>
          <List size="sm" mah={300} style={{ overflowY: "auto" }}>
            {skipped.map(({ line, reason }) => (
              <List.Item key={line}>{words.skippedLine(line, reason)}</List.Item>
            ))}
          </List>
        </>
      )}
    </>
  );
}
