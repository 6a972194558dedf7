import { Anchor, Stack, Table, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { api, unwrap } from "../../../api/client.ts";
import { PersonText } from "../../../parts/person-text.tsx";
import type { Model } from "../queries.ts";
import classes from "../teach.module.css";
import { words } from "../words.ts";

/** Where a candidate takes live texts differently than the model in use. */
export function ShadowResultsPart({ model: { id, isShadow, status } }: { model: Model }) {
  const { data } = useQuery({
    queryKey: ["teach", "shadow", id],
    queryFn: () => unwrap(api.GET("/api/models/{id}/shadow-results", { params: { path: { id } } })),
  });
  const hasResults = (data?.compared ?? 0) > 0;
  if (status === "current" && !hasResults) return null;
  return (
    <Stack gap="xs">
      <Title order={3} size="h4">
        {words.shadow.title}
      </Title>
      <Text size="sm" c="dimmed" mih={22}>
        {data
          ? !isShadow && !hasResults
            ? words.shadow.off
            : words.shadow.compared(data.compared, data.differ)
          : ""}
      </Text>
      {data && data.examples.length > 0 ? (
        <Table.ScrollContainer minWidth={520}>
          <Table verticalSpacing={6}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{words.shadow.text}</Table.Th>
                <Table.Th>{words.shadow.current}</Table.Th>
                <Table.Th>{words.shadow.shadow}</Table.Th>
                <Table.Th>{words.shadow.label}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.examples.map(({ messageId, conversationId, text, current, shadow, label }) => (
                <Table.Tr key={messageId}>
                  <Table.Td>
                    <Anchor
                      className={classes.link}
                      component={Link}
                      to={`/conversations/${conversationId}`}
                      size="sm"
                      title={words.look}
                    >
                      <PersonText>{text}</PersonText>
                    </Anchor>
                  </Table.Td>
                  <Table.Td>{current}</Table.Td>
                  <Table.Td>{shadow}</Table.Td>
                  <Table.Td>{label}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      ) : null}
    </Stack>
  );
}
