import { Modal, Stack, Text } from "@mantine/core";
import { useExpired } from "../../api/session.ts";
import { SignInForm } from "./sign-in-form.tsx";
import { words } from "./words.ts";

/** Signs in again over the open page, which keeps what was typed in it. */
export function SessionExpired() {
  const isExpired = useExpired();
  return (
    <Modal
      opened={isExpired}
      onClose={() => undefined}
      title={words.again}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      centered
      zIndex={500}
    >
      <Stack>
        <Text size="sm" c="dimmed">
          {words.againWhy}
        </Text>
        <SignInForm />
      </Stack>
    </Modal>
  );
}
