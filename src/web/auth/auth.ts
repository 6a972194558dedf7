import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { APIError } from "better-auth/api";
import { twoFactor } from "better-auth/plugins/two-factor";
import type { App } from "../../app.ts";
import * as tables from "../../store/operator-schema.ts";
import { findOperator } from "../../store/operators.ts";
import { addressHeader, shortestPassword } from "./load-auth.ts";

export type Auth = ReturnType<typeof createAuth>;

/**
 * Who signs in, with what, and for how long: better-auth on our own tables. Nobody can sign up; operators are made by a
 * one-time link. https://better-auth.com/docs/reference/options
 */
export function createAuth(app: App, secretKey: string) {
  return betterAuth({
    appName: "AISMS",
    baseURL: new URL(app.config.publicUrl).origin,
    basePath: "/api/auth",
    secret: secretKey,
    database: drizzleAdapter(app.db, {
      provider: "pg",
      schema: {
        user: tables.operators,
        session: tables.operatorSessions,
        account: tables.operatorAccounts,
        verification: tables.operatorVerifications,
        twoFactor: tables.operatorTwoFactors,
        rateLimit: tables.operatorAttempts,
      },
    }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: shortestPassword },
    user: {
      additionalFields: {
        role: { type: "string", input: false },
        phone: { type: "string", required: false, input: false },
        disabledAt: { type: "date", required: false, input: false },
      },
    },
    session: { expiresIn: 7 * 24 * 3600, updateAge: 24 * 3600 },
    databaseHooks: {
      session: {
        create: {
          // Whichever way somebody signs in: by password, second factor, or backup code.
          before: async ({ userId }) => {
            const operator = await findOperator(app.db, userId);
            if (operator?.disabledAt)
              throw new APIError("FORBIDDEN", { message: "this operator is disabled" });
          },
        },
      },
    },
    plugins: [twoFactor({ issuer: "AISMS" })],
    rateLimit: {
      enabled: true,
      storage: "database",
      window: 60,
      max: 100,
      // By address; `limitAttempts` does the same by account.
      customRules: { "/sign-in/email": { window: 60, max: 10 }, "/two-factor/*": { window: 60, max: 10 } },
    },
    advanced: {
      cookiePrefix: "aisms",
      useSecureCookies: app.config.publicUrl.startsWith("https:"),
      ipAddress: { ipAddressHeaders: [addressHeader] },
      defaultCookieAttributes: { sameSite: "strict", httpOnly: true },
      database: { generateId: () => crypto.randomUUID() },
    },
    // Which pages may call is decided before a request gets here: `requireOwnPage`.
    trustedOrigins: (request) => [request?.headers.get("origin") ?? ""],
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}
