import { IconAddressBook, IconChartBar, IconMessages, IconSchool, IconSettings } from "@tabler/icons-react";
import { type ComponentType, lazy } from "react";
import { loadPage } from "./shell/load-page.ts";
import { words } from "./words.ts";

export type Page = {
  /** Below `/console`. */
  path: string;
  name: string;
  icon: ComponentType<{ size?: number | string }>;
  /** Loaded when it is first shown. */
  content: ComponentType;
  /** Pressed after g. */
  key: string;
};

/** The pages, in the order of the menu. */
export const pages: Page[] = [
  {
    ...{ path: "conversations", name: words.conversations, icon: IconMessages, key: "c" },
    content: lazy(() => loadPage(() => import("./pages/conversations/conversations-page.tsx"))),
  },
  {
    ...{ path: "teach", name: words.teach, icon: IconSchool, key: "t" },
    content: lazy(() => loadPage(() => import("./pages/teach/teach-page.tsx"))),
  },
  {
    ...{ path: "dashboard", name: words.dashboard, icon: IconChartBar, key: "d" },
    content: lazy(() => loadPage(() => import("./pages/dashboard/dashboard-page.tsx"))),
  },
  {
    ...{ path: "contacts", name: words.contacts, icon: IconAddressBook, key: "o" },
    content: lazy(() => loadPage(() => import("./pages/contacts/contacts-page.tsx"))),
  },
  {
    ...{ path: "settings", name: words.settings, icon: IconSettings, key: "s" },
    content: lazy(() => loadPage(() => import("./pages/settings/settings-page.tsx"))),
  },
];
