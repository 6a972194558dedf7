import { Badge, Button, Group, Stack, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { callAuth, listSessions, type Session } from "../../api/auth.ts";
import { useMe } from "../../api/me.ts";
import { notifyDone, notifyError } from "../../shell/notify.tsx";
import { at, Loaded } from "./parts.tsx";
import classes from "./settings.module.css";
import { words } from "./words.ts";

/** Where the operator is signed in, each of which can be ended. */
export function SessionsTab() {
  const queries = useQueryClient();
  const sessions = useQuery({ queryKey: ["sessions"], queryFn: listSessions });
  const me = useMe().data;
  const onSettled = () => queries.invalidateQueries({ queryKey: ["sessions"] });
  const end = useMutation({
    mutationFn: (token: string) => callAuth("revoke-session", { token }),
    ...{ onError: notifyError, onSettled },
    onSuccess: () => {
      notifyDone(words.sessionEnded);
    },
  });
  const endOthers = useMutation({
    mutationFn: () => callAuth("revoke-other-sessions"),
    ...{ onError: notifyError, onSettled },
    onSuccess: () => {
      notifyDone(words.othersEnded);
    },
  });
  return (
    <Loaded query={sessions} rows={3}>
      {(all) => (
        <Stack align="flex-start">
          <ul className={classes.list} style={{ width: "100%" }}>
            {newestFirst(all).map((session) => {
              const device = deviceOf(session.userAgent);
              const isThis = session.id === me?.sessionId;
              return (
                <li key={session.id} className={classes.entry}>
                  <Group justify="space-between" wrap="nowrap">
                    <div>
                      <Text size="sm" fw={500}>
                        {device} {isThis && <Badge size="sm">{words.thisDevice}</Badge>}
                      </Text>
                      <Text size="xs" c="dimmed">
                        {[session.ipAddress, words.since(at(session.createdAt))].filter(Boolean).join(", ")}
                      </Text>
                    </div>
                    {!isThis && (
                      <Button
                        size="compact-sm"
                        variant="default"
                        aria-label={words.endOf(device)}
                        onClick={() => {
                          end.mutate(session.token);
                        }}
                      >
                        {words.end}
                      </Button>
                    )}
                  </Group>
                </li>
              );
            })}
          </ul>
          {all.length > 1 && (
            <Button
              variant="default"
              loading={endOthers.isPending}
              onClick={() => {
                endOthers.mutate();
              }}
            >
              {words.endOthers}
            </Button>
          )}
        </Stack>
      )}
    </Loaded>
  );
}

function newestFirst(sessions: Session[]): Session[] {
  return sessions.toSorted((one, other) => other.createdAt.localeCompare(one.createdAt));
}

const browsers = [
  [/Edg\//, "Edge"],
  [/Firefox\//, "Firefox"],
  [/Chrome\//, "Chrome"],
  [/Safari\//, "Safari"],
] as const;
const systems = [
  [/iPhone|iPad/, "iOS"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Mac OS/, "macOS"],
  [/Linux/, "Linux"],
] as const;

/** "Chrome, Windows" of what a browser says about itself. */
function deviceOf(userAgent: string | null): string {
  const find = (list: readonly (readonly [RegExp, string])[]) =>
    list.find(([mark]) => mark.test(userAgent ?? ""))?.[1];
  return [find(browsers), find(systems)].filter(Boolean).join(", ") || words.unknownDevice;
}
