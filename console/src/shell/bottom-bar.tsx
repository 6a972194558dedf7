import { Badge } from "@mantine/core";
import { Link } from "react-router";
import { pages } from "../pages.tsx";
import { words } from "../words.ts";
import classes from "./shell.module.css";
import type { MenuProps } from "./side-menu.tsx";
import { YouMenu } from "./you-menu.tsx";

/** The menu on phones: below, where the thumb is. */
export function BottomBar({ me, page, waiting }: MenuProps) {
  return (
    <div className={classes.bar}>
      {pages.map(({ path, name, icon: Icon }) => (
        <Link
          key={path}
          to={`/${path}`}
          className={classes.tab}
          aria-current={page?.path === path ? "page" : undefined}
        >
          <Icon size={22} />
          {name}
          {path === "conversations" && waiting > 0 && (
            <Badge size="xs" color="red" circle className={classes.count} aria-label={words.waiting(waiting)}>
              {Math.min(waiting, 99)}
            </Badge>
          )}
        </Link>
      ))}
      <YouMenu me={me} isWide={false} />
    </div>
  );
}
