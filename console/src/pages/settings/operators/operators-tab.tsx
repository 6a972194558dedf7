import { Button, Stack } from "@mantine/core";
import { useState } from "react";
import { useMe } from "../../../api/me.ts";
import { Loaded } from "../parts.tsx";
import classes from "../settings.module.css";
import { words } from "../words.ts";
import { Invite } from "./invite.tsx";
import { OperatorRow } from "./operator-row.tsx";
import { useOperators } from "./use-operators.ts";

/** Who works here: invite, change what somebody may do, give a new password, disable. */
export function OperatorsTab() {
  const operators = useOperators();
  const me = useMe().data;
  const [isInviting, setInviting] = useState(false);
  return (
    <Stack>
      <Button
        style={{ alignSelf: "flex-start" }}
        onClick={() => {
          setInviting(true);
        }}
      >
        {words.invite}
      </Button>
      <Loaded query={operators} rows={4}>
        {(data) => (
          <ul className={classes.list}>
            {data.operators.map((operator) => (
              <OperatorRow key={operator.id} operator={operator} isMe={operator.id === me?.id} />
            ))}
          </ul>
        )}
      </Loaded>
      <Invite
        isOpen={isInviting}
        onClose={() => {
          setInviting(false);
        }}
      />
    </Stack>
  );
}
