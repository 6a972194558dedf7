import { Badge, Button, Checkbox, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";
import { api, unwrap } from "../../api/client.ts";
import type { paths } from "../../api/schema.d.ts";
import { notifyDone, notifyError } from "../../shell/notify.tsx";
import { Ask, at, CopyField, Loaded } from "./parts.tsx";
import classes from "./settings.module.css";
import { words } from "./words.ts";

type Wanted = paths["/api/api-keys"]["post"]["requestBody"]["content"]["application/json"];
type ApiKey =
  paths["/api/api-keys"]["get"]["responses"]["200"]["content"]["application/json"]["apiKeys"][number];

/** Keys of programs: make, shown once, revoke. */
export function KeysTab() {
  const queries = useQueryClient();
  const keys = useQuery({ queryKey: ["api-keys"], queryFn: () => unwrap(api.GET("/api/api-keys")) });
  const [isMaking, setMaking] = useState(false);
  const [revoking, setRevoking] = useState<ApiKey | null>(null);
  const refresh = () => queries.invalidateQueries({ queryKey: ["api-keys"] });

  async function revoke({ id, name }: ApiKey) {
    try {
      await unwrap(api.DELETE("/api/api-keys/{id}", { params: { path: { id } } }));
      notifyDone(words.revokeDone(name));
    } catch (error) {
      notifyError(error);
    }
    await refresh();
  }
  return (
    <Stack>
      <Button
        style={{ alignSelf: "flex-start" }}
        onClick={() => {
          setMaking(true);
        }}
      >
        {words.newKey}
      </Button>
      <Loaded query={keys} rows={3}>
        {({ apiKeys }) =>
          apiKeys.length === 0 ? (
            <Text c="dimmed">{words.noKeys}</Text>
          ) : (
            <ul className={classes.list}>
              {apiKeys.map((key) => (
                <li key={key.id} className={classes.entry}>
                  <Group justify="space-between" wrap="nowrap">
                    <div>
                      <Text size="sm" fw={500}>
                        {key.name}{" "}
                        <Text span size="xs" c="dimmed" ff="monospace">
                          {key.start}…
                        </Text>
                      </Text>
                      <Text size="xs" c="dimmed">
                        {key.rights.join(", ")} · {words.made} {at(key.createdAt)} · {words.used}:{" "}
                        {key.usedAt ? at(key.usedAt) : words.never}
                      </Text>
                    </div>
                    {key.revokedAt ? (
                      <Badge variant="default">{words.revoked}</Badge>
                    ) : (
                      <Button
                        size="compact-sm"
                        variant="default"
                        aria-label={`${words.revoke}: ${key.name}`}
                        onClick={() => {
                          setRevoking(key);
                        }}
                      >
                        {words.revoke}
                      </Button>
                    )}
                  </Group>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <Modal
        opened={isMaking}
        onClose={() => {
          setMaking(false);
        }}
        title={words.newKey}
        closeOnClickOutside={false}
        closeButtonProps={{ "aria-label": words.cancel }}
      >
        <NewKey
          onMade={() => void refresh()}
          onClose={() => {
            setMaking(false);
          }}
        />
      </Modal>
      <Ask
        isOpen={revoking !== null}
        title={words.revokeTitle(revoking?.name ?? "")}
        why={words.revokeWhy}
        yes={words.revoke}
        onYes={() => (revoking ? revoke(revoking) : Promise.resolve())}
        onClose={() => {
          setRevoking(null);
        }}
      />
    </Stack>
  );
}

function NewKey({ onMade, onClose }: { onMade: () => void; onClose: () => void }) {
  const [name, setName] = useState("");
  const [rights, setRights] = useState<string[]>(["read"]);
  const make = useMutation({
    mutationFn: (body: Wanted) => unwrap(api.POST("/api/api-keys", { body })),
    onSuccess: onMade,
  });
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    make.mutate({ name, rights: rights as Wanted["rights"] });
  }
  if (make.data) {
    return (
      <Stack>
        <CopyField label={words.key} value={make.data.key} description={words.keyMade} />
        <Button onClick={onClose}>{words.finished}</Button>
      </Stack>
    );
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label={words.keyName}
          placeholder={words.keyNamePlaceholder}
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
          error={make.error?.message}
          required
          maxLength={80}
          data-autofocus
        />
        <Checkbox.Group label={words.keyRights} value={rights} onChange={setRights}>
          <Stack gap="xs" mt="xs">
            {Object.entries(words.rights).map(([right, what]) => (
              <Checkbox key={right} value={right} label={what} description={right} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Button type="submit" loading={make.isPending} disabled={rights.length === 0}>
          {words.makeKey}
        </Button>
      </Stack>
    </form>
  );
}
