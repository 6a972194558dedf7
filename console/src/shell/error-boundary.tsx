import { Button, Center, Stack, Text, Title } from "@mantine/core";
import { Component, type ReactNode } from "react";
import { words } from "../words.ts";

type Props = { children: ReactNode };

/** Keeps the menu when a page breaks. A class, since React offers nothing else that catches what a component throws. */
export class ErrorBoundary extends Component<Props, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    return this.state.isBroken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  return (
    <Center h="100%" p="md">
      <Stack maw={420} align="flex-start">
        <Title order={1} size="h3">
          {words.brokenTitle}
        </Title>
        <Text c="dimmed">{words.brokenWhy}</Text>
        <Button
          onClick={() => {
            window.location.reload();
          }}
        >
          {words.reload}
        </Button>
      </Stack>
    </Center>
  );
}
