import { Anchor, Group } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { Link } from "react-router";
import classes from "./teach.module.css";

/** To the list that a page belongs to. */
export function BackLink({ to, name }: { to: string; name: string }) {
  return (
    <Anchor component={Link} to={to} size="sm" w="fit-content" className={classes.link}>
      <Group gap={4}>
        <IconArrowLeft size={16} aria-hidden />
        {name}
      </Group>
    </Anchor>
  );
}
