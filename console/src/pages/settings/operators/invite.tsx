import { Button, Modal, Radio, Stack } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api, unwrap } from "../../../api/client.ts";
import { notifyError } from "../../../shell/notify.tsx";
import { at, CopyField } from "../parts.tsx";
import { words } from "../words.ts";
import type { Operator } from "./use-operators.ts";

type Role = Operator["role"];

/** Makes a one-time link by which somebody becomes an operator. */
export function Invite({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const [role, setRole] = useState<Role>("operator");
  const make = useMutation({
    mutationFn: () => unwrap(api.POST("/api/operators/links", { body: { role } })),
    onError: (error) => {
      notifyError(error);
    },
  });
  const close = () => {
    make.reset();
    onClose();
  };
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={words.invite}
      closeButtonProps={{ "aria-label": words.cancel }}
    >
      {make.data ? (
        <LinkMade {...make.data} onClose={close} />
      ) : (
        <Stack>
          <Radio.Group
            label={words.inviteRole}
            value={role}
            onChange={(value) => {
              setRole(value);
            }}
          >
            <Stack gap="xs" mt="xs">
              {(["operator", "viewer", "owner"] as const).map((one) => (
                <Radio key={one} value={one} label={words.roles[one]} description={words.roleHelp[one]} />
              ))}
            </Stack>
          </Radio.Group>
          <Button
            loading={make.isPending}
            onClick={() => {
              make.mutate();
            }}
          >
            {words.makeLink}
          </Button>
        </Stack>
      )}
    </Modal>
  );
}

/** A one-time link, to be given to one person. */
export function LinkMade({
  url,
  expiresAt,
  onClose,
}: {
  url: string;
  expiresAt: string;
  onClose: () => void;
}) {
  return (
    <Stack>
      <CopyField
        label={words.link}
        value={url}
        description={`${words.inviteHelp} ${words.expires(at(expiresAt))}`}
      />
      <Button onClick={onClose}>{words.finished}</Button>
    </Stack>
  );
}
