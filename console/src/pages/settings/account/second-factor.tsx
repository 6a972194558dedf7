import { Button, Group, Modal, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { callAuth } from "../../../api/auth.ts";
import { useMe } from "../../../api/me.ts";
import { notifyDone } from "../../../shell/notify.tsx";
import { words } from "../words.ts";
import { BackupCodes } from "./backup-codes.tsx";
import { ConfirmFactor } from "./confirm-factor.tsx";
import { PasswordStep } from "./password-step.tsx";

type Step =
  | { name: "turn on" | "turn off" | "new codes" }
  | { name: "scan"; uri: string; codes: string[] }
  | { name: "codes"; codes: string[] };

/** The second factor: turned on with a QR code, turned off, with new backup codes. */
export function SecondFactor() {
  const queries = useQueryClient();
  const isOn = useMe().data?.twoFactor ?? false;
  const [step, setStep] = useState<Step | null>(null);
  const close = () => {
    setStep(null);
  };
  const refresh = () => queries.invalidateQueries({ queryKey: ["me"] });

  async function withPassword(password: string) {
    if (step?.name === "turn on") {
      const made = await callAuth<{ totpURI: string; backupCodes: string[] }>("two-factor/enable", {
        password,
      });
      setStep({ name: "scan", uri: made.totpURI, codes: made.backupCodes });
    } else if (step?.name === "new codes") {
      const made = await callAuth<{ backupCodes: string[] }>("two-factor/generate-backup-codes", {
        password,
      });
      setStep({ name: "codes", codes: made.backupCodes });
    } else {
      await callAuth("two-factor/disable", { password });
      notifyDone(words.factorOffDone);
      close();
      await refresh();
    }
  }
  const button = (name: "turn on" | "turn off" | "new codes", label: string) => (
    <Button
      variant="default"
      onClick={() => {
        setStep({ name });
      }}
    >
      {label}
    </Button>
  );
  return (
    <>
      <Text size="sm" c="dimmed" mb="sm">
        {isOn ? words.factorOn : words.factorOff}
      </Text>
      <Group>
        {isOn ? button("turn off", words.turnOff) : button("turn on", words.turnOn)}
        {isOn && button("new codes", words.newCodes)}
      </Group>
      <Modal
        opened={step !== null}
        onClose={close}
        title={step?.name === "codes" ? words.backupCodes : words.secondFactor}
        closeOnClickOutside={false}
        withCloseButton={step?.name !== "codes"}
        closeOnEscape={step?.name !== "codes"}
        closeButtonProps={{ "aria-label": words.cancel }}
      >
        {step?.name === "scan" ? (
          <ConfirmFactor
            uri={step.uri}
            onConfirmed={() => {
              notifyDone(words.factorOnDone);
              setStep({ name: "codes", codes: step.codes });
              void refresh();
            }}
          />
        ) : step?.name === "codes" ? (
          <BackupCodes codes={step.codes} onClose={close} />
        ) : (
          step && <PasswordStep onPassword={withPassword} />
        )}
      </Modal>
    </>
  );
}
