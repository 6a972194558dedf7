import { Badge, NavLink } from "@mantine/core";
import { Link } from "react-router";
import type { Me } from "../api/me.ts";
import { type Page, pages } from "../pages.tsx";
import { words } from "../words.ts";
import classes from "./shell.module.css";
import { YouMenu } from "./you-menu.tsx";

/** `page` is the one that is shown; `waiting` counts the conversations that wait for a person. */
export type MenuProps = { me: Me; page: Page | undefined; waiting: number };

/** The menu on wide screens. */
export function SideMenu({ me, page, waiting }: MenuProps) {
  return (
    <div className={classes.menu}>
      <div className={classes.brand}>{words.brand}</div>
      {pages.map(({ path, name, icon: Icon }) => (
        <NavLink
          key={path}
          component={Link}
          to={`/${path}`}
          label={name}
          leftSection={<Icon size={18} />}
          rightSection={
            path === "conversations" && waiting > 0 ? (
              <Badge size="sm" color="red" variant="filled" aria-label={words.waiting(waiting)}>
                {waiting}
              </Badge>
            ) : undefined
          }
          active={page?.path === path}
          aria-current={page?.path === path ? "page" : undefined}
        />
      ))}
      <div className={classes.grow} />
      <YouMenu me={me} isWide />
    </div>
  );
}
