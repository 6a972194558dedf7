import { z } from "zod";
import type { App } from "../../app.ts";
import { type Api, callerOf } from "./api.ts";

const me = z.object({
  kind: z.enum(["operator", "key", "command"]),
  id: z.string(),
  name: z.string(),
  role: z.enum(["owner", "operator", "viewer"]).nullable(),
  rights: z.array(z.string()),
  /** Whether a second factor is asked for at sign-in. */
  twoFactor: z.boolean(),
  /** The session that calls; null for a program. */
  sessionId: z.string().nullable(),
  /** True where the phone simulator is at `/`. */
  simulator: z.boolean(),
});

/** Who is signed in. */
export function addMeRoutes(api: Api, app: App): void {
  api.get(
    "/me",
    { schema: { summary: "Who calls", response: { 200: me } }, config: { right: "read" } },
    (request) => {
      const { rights, ...caller } = callerOf(request);
      return { ...caller, rights: [...rights], simulator: app.config.simulator };
    },
  );
}
