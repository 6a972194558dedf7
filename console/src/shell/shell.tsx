import { AppShell } from "@mantine/core";
import { type ReactNode, useEffect } from "react";
import { useLocation, useNavigate } from "react-router";
import { useCounts } from "../api/counts.ts";
import { useLive } from "../api/live.ts";
import type { Me } from "../api/me.ts";
import { useExpired } from "../api/session.ts";
import { pages } from "../pages.tsx";
import { SessionExpired } from "../pages/sign-in/session-expired.tsx";
import { words } from "../words.ts";
import { AwayBar } from "./away-bar.tsx";
import { BottomBar } from "./bottom-bar.tsx";
import classes from "./shell.module.css";
import { ShortcutHelp } from "./shortcut-help.tsx";
import { useShortcutKeys, useShortcuts } from "./shortcuts.tsx";
import { SideMenu } from "./side-menu.tsx";

/** What surrounds every page: the menu, the connection for news, the keys, and signing in again when a session ends. */
export function Shell({ me, children }: { me: Me; children: ReactNode }) {
  const isLive = useLive(!useExpired());
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const waiting = useCounts()?.waiting ?? 0;
  const page = pages.find(({ path }) => pathname === `/${path}` || pathname.startsWith(`/${path}/`));
  useShortcutKeys();
  useShortcuts(
    pages.map(({ path, name, key }) => ({
      keys: `g ${key}`,
      name: words.goTo(name),
      run: () => void navigate(`/${path}`),
    })),
  );
  useEffect(() => {
    document.title = `${waiting > 0 ? `(${waiting}) ` : ""}${page ? `${page.name} – ` : ""}${words.brand}`;
  }, [waiting, page]);

  return (
    <AppShell
      navbar={{ width: 208, breakpoint: "sm", collapsed: { mobile: true } }}
      footer={{ height: { base: 56, sm: 0 } }}
      transitionDuration={0}
    >
      <a href="#page" className={classes.skip}>
        {words.skip}
      </a>
      <AppShell.Navbar p="xs" visibleFrom="sm" aria-label={words.pages}>
        <SideMenu me={me} page={page} waiting={waiting} />
      </AppShell.Navbar>
      <AppShell.Main h="100dvh" id="page" tabIndex={-1} className={classes.main}>
        {children}
      </AppShell.Main>
      <AppShell.Footer hiddenFrom="sm" component="nav" aria-label={words.pages}>
        <BottomBar me={me} page={page} waiting={waiting} />
      </AppShell.Footer>
      <AwayBar isAway={!isLive} />
      <ShortcutHelp />
      <SessionExpired />
    </AppShell>
  );
}
