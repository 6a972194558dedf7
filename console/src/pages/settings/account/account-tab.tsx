import { Stack, Title } from "@mantine/core";
import { words } from "../words.ts";
import { ChangePassword } from "./change-password.tsx";
import { SecondFactor } from "./second-factor.tsx";

/** How the operator signs in. */
export function AccountTab() {
  return (
    <Stack gap="xl" maw={420}>
      <section>
        <Title order={3} size="h5" mb="xs">
          {words.password}
        </Title>
        <ChangePassword />
      </section>
      <section>
        <Title order={3} size="h5" mb="xs">
          {words.secondFactor}
        </Title>
        <SecondFactor />
      </section>
    </Stack>
  );
}
