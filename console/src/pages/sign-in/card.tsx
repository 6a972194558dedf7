import { Center, Paper, Stack, Text, Title } from "@mantine/core";
import { type ReactNode, useEffect } from "react";
import classes from "./sign-in.module.css";
import { words } from "./words.ts";

/** What surrounds the forms that are shown to whoever is not signed in. */
export function Card({ title, why, children }: { title: string; why?: ReactNode; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} – ${words.brand}`;
  }, [title]);
  return (
    <Center component="main" className={classes.room}>
      <Paper withBorder p="xl" w="100%" maw={400} shadow="sm">
        <Stack>
          <div>
            <Text size="sm" c="dimmed" fw={600}>
              {words.brand}
            </Text>
            <Title order={1} size="h3">
              {title}
            </Title>
            {why && (
              <Text size="sm" c="dimmed" mt={4}>
                {why}
              </Text>
            )}
          </div>
          {children}
        </Stack>
      </Paper>
    </Center>
  );
}
