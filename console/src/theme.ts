import { Badge, createTheme, Drawer, Modal, NavLink } from "@mantine/core";

/** How the console looks: quiet, one colour, the system's own letters. */
export const theme = createTheme({
  primaryColor: "teal",
  // White letters on lighter shades have too little contrast (WCAG 1.4.3).
  primaryShade: 9,
  defaultRadius: "md",
  cursorType: "pointer",
  fontFamily: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Open Sans', sans-serif",
  components: {
    Badge: Badge.extend({ defaultProps: { tt: "none", fw: 600 } }),
    // Locking the scroll writes a style without a nonce, which the policy forbids; the page itself does not scroll.
    Modal: Modal.extend({ defaultProps: { transitionProps: { duration: 120 }, lockScroll: false } }),
    Drawer: Drawer.extend({ defaultProps: { transitionProps: { duration: 120 }, lockScroll: false } }),
    NavLink: NavLink.extend({
      styles: { root: { borderRadius: "var(--mantine-radius-md)", marginBottom: 2, paddingBlock: 7 } },
    }),
  },
});
