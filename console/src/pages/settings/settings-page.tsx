import { NativeSelect, NavLink, Text, Title } from "@mantine/core";
import type { ComponentType } from "react";
import { Link, Navigate, useLocation, useNavigate } from "react-router";
import { useMe } from "../../api/me.ts";
import { AccountTab } from "./account/account-tab.tsx";
import { AuditTab } from "./audit-tab.tsx";
import { CarrierTab, ModelTab, RepliesTab, RetentionTab } from "./setting-tabs.tsx";
import { KeysTab } from "./keys-tab.tsx";
import { OperatorsTab } from "./operators/operators-tab.tsx";
import { SessionsTab } from "./sessions-tab.tsx";
import classes from "./settings.module.css";
import { type TabName, tabs } from "./tabs.ts";
import { words } from "./words.ts";

const contents: Record<TabName, ComponentType> = {
  carrier: CarrierTab,
  model: ModelTab,
  replies: RepliesTab,
  retention: RetentionTab,
  operators: OperatorsTab,
  keys: KeysTab,
  audit: AuditTab,
  account: AccountTab,
  sessions: SessionsTab,
};

/** Settings in sections, each with an address of its own. Only those are there that the operator may change. */
export default function SettingsPage() {
  const rights = useMe().data?.rights ?? [];
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const wanted = /^\/settings\/([^/]+)/.exec(pathname)?.[1];
  const offered = tabs.filter(({ right }) => right === null || rights.includes(right));
  const tab = offered.find(({ name }) => name === wanted);
  if (!tab) return <Navigate to={`/settings/${offered[0]?.name ?? "account"}`} replace />;
  const Content = contents[tab.name];
  return (
    <div className={classes.page}>
      <Title order={1} size="h3" className={classes.title}>
        {words.title}
      </Title>
      <nav className={classes.tabs} aria-label={words.section}>
        {offered.map(({ name }) => (
          <NavLink
            key={name}
            component={Link}
            to={`/settings/${name}`}
            label={words.tabs[name]}
            active={name === tab.name}
            aria-current={name === tab.name ? "page" : undefined}
          />
        ))}
      </nav>
      <NativeSelect
        className={classes.select}
        label={words.section}
        value={tab.name}
        data={offered.map(({ name }) => ({ value: name, label: words.tabs[name] }))}
        onChange={(event) => void navigate(`/settings/${event.currentTarget.value}`)}
      />
      <section className={classes.content} aria-labelledby="settings-section">
        <Title order={2} size="h4" id="settings-section">
          {words.tabs[tab.name]}
        </Title>
        <Text size="sm" c="dimmed" mb="lg">
          {words.intros[tab.name]}
        </Text>
        <Content key={tab.name} />
      </section>
    </div>
  );
}
