import { Avatar, Menu, Text, UnstyledButton, useMantineColorScheme, VisuallyHidden } from "@mantine/core";
import {
  IconCheck,
  IconDeviceDesktop,
  IconDeviceMobile,
  IconKeyboard,
  IconLogout,
  IconMoon,
  IconSun,
  IconUser,
} from "@tabler/icons-react";
import { Link } from "react-router";
import { signOut } from "../api/auth.ts";
import type { Me } from "../api/me.ts";
import { words } from "../words.ts";
import { notifyError } from "./notify.tsx";
import classes from "./shell.module.css";
import { showShortcutHelp } from "./shortcut-help.tsx";

const schemes = [
  ["auto", IconDeviceDesktop],
  ["light", IconSun],
  ["dark", IconMoon],
] as const;

/** Who is signed in, and what is theirs: account, appearance, signing out. */
export function YouMenu({ me, isWide }: { me: Me; isWide: boolean }) {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="top-start" width={220} withinPortal>
      <Menu.Target>
        <UnstyledButton className={isWide ? classes.you : classes.tab}>
          <Avatar size={isWide ? 32 : 22} radius="xl" name={me.name} color="teal" aria-hidden />
          {isWide ? (
            <div>
              <Text size="sm" fw={500} lineClamp={1}>
                {me.name}
              </Text>
              <Text size="xs" c="dimmed">
                {me.role && words.roles[me.role]}
              </Text>
            </div>
          ) : (
            words.you
          )}
          <VisuallyHidden>{words.youMenu}</VisuallyHidden>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to="/settings/account" leftSection={<IconUser size={16} />}>
          {words.account}
        </Menu.Item>
        <Menu.Item leftSection={<IconKeyboard size={16} />} onClick={showShortcutHelp}>
          {words.keyboard}
        </Menu.Item>
        {me.simulator && (
          <Menu.Item component="a" href="/" leftSection={<IconDeviceMobile size={16} />}>
            {words.simulator}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Label>{words.appearance}</Menu.Label>
        {schemes.map(([scheme, Icon]) => (
          <Menu.Item
            key={scheme}
            closeMenuOnClick={false}
            leftSection={<Icon size={16} />}
            rightSection={colorScheme === scheme && <IconCheck size={16} />}
            role="menuitemradio"
            aria-checked={colorScheme === scheme}
            onClick={() => {
              setColorScheme(scheme);
            }}
          >
            {words.schemes[scheme]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void signOut().catch(notifyError)}>
          {words.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
